import { useFormatter, useLocale } from 'use-intl';
import { directionOf } from '#platform/i18n';

export type Bar = {
  key: string;
  label: string;
  /** One number per series, in the order of `series`. */
  values: readonly number[];
};

/** Heights in the units of the drawing, which the page scales to its width. */
const drawing = { width: 640, height: 260, top: 24, foot: 34 };
const plot = drawing.height - drawing.top - drawing.foot;

/**
 * Stacked bars with their numbers written on them, drawn without a script, so that they print
 * and are read aloud. In Arabic the first bar stands on the right.
 */
export function BarChart({
  bars,
  series,
  title,
  height = drawing.height,
}: {
  bars: readonly Bar[];
  /** Names of the stacked parts, at most four. One name draws plain bars. */
  series: readonly string[];
  title: string;
  height?: number;
}) {
  const format = useFormatter();
  const rightToLeft = directionOf(useLocale()) === 'rtl';
  const totals = bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const step = drawing.width / Math.max(1, bars.length);
  const width = Math.min(72, step * 0.62);
  const ordered = rightToLeft ? bars.toReversed() : bars;

  return (
    <figure className="bar-chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        style={{ maxBlockSize: height }}
        role="img"
        aria-label={`${title}: ${bars
          .map((bar, position) => `${bar.label} ${format.number(totals[position] ?? 0)}`)
          .join(', ')}`}
      >
        <line
          x1="0"
          x2={drawing.width}
          y1={drawing.top + plot}
          y2={drawing.top + plot}
          className="bar-base"
        />
        {ordered.map((bar, position) => (
          <Column
            key={bar.key}
            bar={bar}
            centre={step * (position + 0.5)}
            most={most}
            width={width}
          />
        ))}
      </svg>
      {series.length > 1 && (
        <ul className="bar-legend">
          {series.map((name, position) => (
            <li key={name} data-series={position}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function Column({
  bar,
  centre,
  most,
  width,
}: {
  bar: Bar;
  centre: number;
  most: number;
  width: number;
}) {
  const format = useFormatter();
  const total = bar.values.reduce((sum, value) => sum + value, 0);
  const tops = bar.values.map(
    (_, position) =>
      drawing.top +
      plot -
      (bar.values.slice(0, position + 1).reduce((sum, value) => sum + value, 0) / most) * plot,
  );

  return (
    <g>
      {bar.values.map((value, position) => (
        <rect
          key={position}
          x={centre - width / 2}
          width={width}
          y={tops[position]}
          height={(value / most) * plot}
          data-series={position}
        />
      ))}
      <text
        x={centre}
        y={(tops.at(-1) ?? drawing.top + plot) - 6}
        textAnchor="middle"
        className="bar-number"
      >
        {format.number(total)}
      </text>
      <text x={centre} y={drawing.height - 12} textAnchor="middle">
        {bar.label}
      </text>
    </g>
  );
}
