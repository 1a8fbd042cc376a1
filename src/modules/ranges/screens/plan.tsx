import { useId, type ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { centreOf } from '../geometry/rules.ts';
import { metresPerUnit } from '../rules.ts';
import type { FeatureKind, Outline, Range, RangeFeature } from '../types.ts';
import { KindPatterns } from './kinds.tsx';
import type { Seen } from './use-plan-view.ts';
import './plan.css';

/** Where the file under the plan is read from; null for empty paper. */
export type SheetAddress = string | null;

/**
 * What is drawn on a range, in metres: never mirrored, whatever way the page reads, because the
 * hills are where they are. A letter is as large as it is at any zoom.
 */
export function PlanLayers({
  range,
  sheetHref,
  features,
  hidden,
  warned,
  selected,
  seen,
  children,
}: {
  range: Range;
  sheetHref: SheetAddress;
  features: readonly RangeFeature[];
  hidden: ReadonlySet<FeatureKind | 'sheet'>;
  /** Ids of what meets something that it must not meet. */
  warned: ReadonlySet<string>;
  selected: string | undefined;
  seen: Seen;
  children?: ReactNode;
}) {
  const id = useId();
  const { letter } = seen;
  const metres = range.sheet ? metresPerUnit(range.sheet, range.widthM) : 0;

  return (
    <>
      <KindPatterns id={id} size={letter} />
      <rect className="plan-paper" width={range.widthM} height={range.heightM} />
      {range.sheet && sheetHref && !hidden.has('sheet') && (
        <image
          className="plan-sheet"
          href={sheetHref}
          width={range.sheet.width * metres}
          height={range.sheet.height * metres}
          preserveAspectRatio="none"
        />
      )}
      {features
        .filter(({ kind }) => !hidden.has(kind))
        .toSorted((a, b) => layerOf(a.kind) - layerOf(b.kind))
        .map((feature) => (
          <g
            key={feature.id}
            className="plan-feature"
            data-kind={feature.kind}
            data-warned={warned.has(feature.id)}
            data-selected={feature.id === selected}
          >
            <polygon points={pointsOf(feature.outline)} fill={`url(#${id}-${feature.kind})`} />
          </g>
        ))}
      {children}
      {features
        .filter(({ kind }) => !hidden.has(kind))
        .map((feature) => (
          <FeatureName
            key={feature.id}
            feature={feature}
            letter={letter}
            warned={warned.has(feature.id)}
          />
        ))}
    </>
  );
}

export function NorthArrow({ seen, northDegrees }: { seen: Seen; northDegrees: number }) {
  const { letter } = seen;
  const [x, y] = [seen.x + seen.width - 2.2 * letter, seen.y + 2.4 * letter];

  return (
    <g className="plan-north" transform={`translate(${x} ${y}) rotate(${northDegrees})`}>
      <circle r={letter * 1.9} />
      <path
        d={`M0 ${-letter * 1.4}L${letter * 0.6} ${letter}L0 ${letter * 0.5}L${-letter * 0.6} ${letter}Z`}
      />
      <text y={-letter * 0.1} fontSize={letter * 0.8} textAnchor="middle">
        N
      </text>
    </g>
  );
}

/** A round length of about a fifth of what is seen. */
export function ScaleBar({ seen }: { seen: Seen }) {
  const format = useFormatter();
  const { letter } = seen;
  const rough = seen.width / 5;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const length = [5, 2, 1].map((times) => times * ten).find((size) => size <= rough) ?? ten;
  const [x, y] = [seen.x + letter, seen.y + seen.height - letter];

  return (
    <g className="plan-scale">
      <path
        d={`M${x} ${y - letter / 2}V${y}H${x + length}V${y - letter / 2}`}
        vectorEffect="non-scaling-stroke"
      />
      <text x={x} y={y - letter * 0.7} fontSize={letter}>
        {length >= 1000
          ? format.number(length / 1000, { style: 'unit', unit: 'kilometer' })
          : format.number(length, { style: 'unit', unit: 'meter' })}
      </text>
    </g>
  );
}

export function pointsOf(outline: Outline): string {
  return outline.map(([x, y]) => `${x},${y}`).join(' ');
}

function FeatureName({
  feature,
  letter,
  warned,
}: {
  feature: RangeFeature;
  letter: number;
  warned: boolean;
}) {
  const [x, y] = centreOf(feature.outline);

  return (
    <text className="plan-name" x={x} y={y} fontSize={letter} strokeWidth={letter / 4}>
      {warned ? `⚠ ${feature.code}` : feature.code}
    </text>
  );
}

/** Large and dangerous below, small and visited above. */
function layerOf(kind: FeatureKind): number {
  return [
    'sector',
    'air-block',
    'danger-area',
    'lane',
    'assembly',
    'store',
    'stand',
    'medical',
  ].indexOf(kind);
}
