import type { Sheet } from './csv.ts';
import { claims } from './data/claims.ts';

const COLUMNS = [
  ...(['external_id', 'figure_key', 'said', 'value_low', 'value_high', 'unit'] as const),
  ...(['said_when', 'said_by', 'source'] as const),
  ...([
    'explanation_fr',
    'explanation_en',
    'explanation_tr',
    'explanation_ar',
    'provenance',
  ] as const),
];

export type ClaimColumn = (typeof COLUMNS)[number];

export function makeClaims(): Sheet<ClaimColumn> {
  return {
    columns: COLUMNS,
    rows: claims.map((claim, index) => ({
      external_id: `CLAIM-${String(index + 1).padStart(2, '0')}`,
      figure_key: claim.figure,
      said: claim.said,
      value_low: String(claim.low),
      value_high: claim.high === undefined ? '' : String(claim.high),
      unit: claim.unit,
      said_when: claim.when,
      said_by: claim.by,
      source: claim.source,
      explanation_fr: claim.explanation.fr,
      explanation_en: claim.explanation.en,
      explanation_tr: claim.explanation.tr,
      explanation_ar: claim.explanation.ar,
      provenance: 'fact',
    })),
  };
}
