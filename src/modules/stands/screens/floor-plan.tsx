import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { StandRow } from '../table.ts';
import './floor-plan.css';

// The plan is drawn in tenths of a metre, so that letters have whole sizes.
const UNITS_PER_METRE = 10;

export type PlanHall = { id: string; widthM: number; depthM: number };

/**
 * One hall from above, as it was surveyed: it is never mirrored, whatever way the page reads,
 * because the doors are where they are. Each stand is a link; colour, line and word all tell
 * whether it is free, for those who see no colour and for paper.
 */
export function FloorPlan({
  hall,
  hallName,
  stands,
  selected,
  standHref,
}: {
  hall: PlanHall;
  hallName: string;
  stands: readonly StandRow[];
  selected: string | undefined;
  standHref: (code: string) => string;
}) {
  const t = useTranslations('stands');
  const width = hall.widthM * UNITS_PER_METRE;
  const depth = hall.depthM * UNITS_PER_METRE;
  // On every hall the letters come out the same size on the screen.
  const letter = width / 62;

  return (
    <figure className="floor-plan">
      <div className="floor-plan-scroll">
        <svg
          viewBox={`${-letter} ${-letter} ${width + 2 * letter} ${depth + 5 * letter}`}
          direction="ltr"
        >
          <title>{t('plan.label', { hall: hallName })}</title>
          <rect className="floor-plan-hall" width={width} height={depth} />
          {stands.map((stand) => (
            <PlanStand
              key={stand.code}
              stand={stand}
              letter={letter}
              href={standHref(stand.code)}
              selected={stand.code === selected}
            />
          ))}
          <ScaleBar y={depth + 2 * letter} letter={letter} hallWidthM={hall.widthM} />
        </svg>
      </div>
      <figcaption>
        <ul className="floor-plan-legend">
          {(['taken', 'free', 'meeting', 'selected'] as const).map((kind) => (
            <li key={kind} data-kind={kind}>
              {t(`plan.legend.${kind}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function PlanStand({
  stand,
  letter,
  href,
  selected,
}: {
  stand: StandRow;
  letter: number;
  href: string;
  selected: boolean;
}) {
  const t = useTranslations('stands');
  const width = stand.widthM * UNITS_PER_METRE;
  const depth = stand.depthM * UNITS_PER_METRE;
  const kind = stand.exhibitor ? 'taken' : stand.type === 'meeting' ? 'meeting' : 'free';
  const words = {
    code: stand.code,
    area: stand.netAreaM2,
    exhibitor: stand.exhibitor ?? t(`plan.legend.${kind}`),
  };

  return (
    <Link
      to={href}
      preventScrollReset
      className="floor-plan-stand"
      data-kind={kind}
      aria-current={selected ? 'true' : undefined}
      aria-label={t('plan.stand', words)}
    >
      {/* An inner drawing clips what it holds: a long name ends where the stand does. */}
      <svg
        x={stand.xM * UNITS_PER_METRE}
        y={stand.yM * UNITS_PER_METRE}
        width={width}
        height={depth}
      >
        <rect width={width} height={depth} />
        <text x={letter * 0.4} y={letter * 1.15} fontSize={letter} className="floor-plan-code">
          {stand.code}
        </text>{' '}
        <text x={letter * 0.4} y={letter * 2.25} fontSize={letter * 0.85}>
          {stand.exhibitor ?? ''}
        </text>
      </svg>
    </Link>
  );
}

/** Five metres, or ten in a large hall, with its length in words. */
function ScaleBar({ y, letter, hallWidthM }: { y: number; letter: number; hallWidthM: number }) {
  const format = useFormatter();
  const lengthM = hallWidthM >= 80 ? 10 : 5;
  const length = lengthM * UNITS_PER_METRE;
  const tick = letter * 0.6;

  return (
    <g className="floor-plan-scale">
      <path d={`M0 ${y - tick}v${2 * tick}M0 ${y}h${length}M${length} ${y - tick}v${2 * tick}`} />
      <text x={length + letter} y={y + letter * 0.35} fontSize={letter}>
        {format.number(lengthM, { style: 'unit', unit: 'meter' })}
      </text>
    </g>
  );
}
