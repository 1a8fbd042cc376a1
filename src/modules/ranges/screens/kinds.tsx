import { useTranslations } from 'use-intl';
import { featureKinds, type FeatureKind } from '../types.ts';

/**
 * Each kind has a colour and a pattern of its own: in the sun, in print and for whoever sees no
 * colour, the pattern alone tells what it is.
 */
export function KindPatterns({ id, size }: { id: string; size: number }) {
  return (
    <defs>
      {featureKinds.map((kind) => (
        <pattern
          key={kind}
          id={`${id}-${kind}`}
          className="kind-pattern"
          data-kind={kind}
          patternUnits="userSpaceOnUse"
          width={size}
          height={size}
        >
          <rect width={size} height={size} className="kind-ground" />
          <path d={marks[kind](size)} className="kind-mark" strokeWidth={size / 9} />
        </pattern>
      ))}
    </defs>
  );
}

/** A small piece of the pattern beside a word. */
export function KindMark({ kind }: { kind: FeatureKind }) {
  return (
    <svg className="kind-swatch" data-kind={kind} viewBox="0 0 30 20" aria-hidden="true">
      <rect width="30" height="20" className="kind-ground" />
      <g className="kind-pattern" data-kind={kind}>
        {[0, 10, 20].flatMap((x) =>
          [0, 10].map((y) => (
            <path
              key={`${x} ${y}`}
              transform={`translate(${x} ${y})`}
              d={marks[kind](10)}
              className="kind-mark"
              strokeWidth={1.2}
            />
          )),
        )}
      </g>
      <rect width="30" height="20" className="kind-edge" />
    </svg>
  );
}

export function KindName({ kind }: { kind: FeatureKind }) {
  const t = useTranslations('ranges.kind');
  return (
    <span className="kind-name">
      <KindMark kind={kind} /> {t(kind)}
    </span>
  );
}

const marks: Record<FeatureKind, (size: number) => string> = {
  lane: (s) => `M0 ${s}L${s} 0`,
  sector: (s) => `M${s / 2} ${s / 2 - s / 12}v${s / 6}M${s / 2 - s / 12} ${s / 2}h${s / 6}`,
  stand: (s) => `M0 ${s / 2}H${s}`,
  'air-block': (s) => `M0 ${s / 2}Q${s / 4} ${s / 5} ${s / 2} ${s / 2}T${s} ${s / 2}`,
  'danger-area': (s) => `M0 0L${s} ${s}M0 ${s}L${s} 0`,
  medical: (s) => `M${s / 2} ${s / 5}V${(4 * s) / 5}M${s / 5} ${s / 2}H${(4 * s) / 5}`,
  assembly: (s) => `M${s / 2} 0V${s}`,
  store: (s) => `M0 0H${s / 2}V${s / 2}H0Z`,
};
