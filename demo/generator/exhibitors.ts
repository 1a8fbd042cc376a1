import type { Sheet } from './csv.ts';
import { turkishExhibitors, type Exhibitor } from './data/exhibitors.ts';
import { hostExhibitors } from './data/host-exhibitors.ts';
import { inventedApplicants, inventedExhibitors } from './data/invented-exhibitors.ts';

const COLUMNS = [
  ...(['external_id', 'company_name', 'display_name', 'country', 'kind'] as const),
  ...(['main_exhibitor_id', 'shows_fr', 'shows_en', 'shows_tr', 'shows_ar'] as const),
  ...(['application', 'website', 'provenance', 'doubtful', 'source'] as const),
];

export type ExhibitorColumn = (typeof COLUMNS)[number];

export const admittedExhibitors: readonly Exhibitor[] = [
  ...turkishExhibitors,
  ...hostExhibitors,
  ...inventedExhibitors,
];

export function makeExhibitors(): Sheet<ExhibitorColumn> {
  return {
    columns: COLUMNS,
    rows: [...admittedExhibitors, ...inventedApplicants].map(row),
  };
}

function row(exhibitor: Exhibitor): Record<ExhibitorColumn, string> {
  return {
    external_id: exhibitor.id,
    company_name: exhibitor.name,
    display_name: exhibitor.name,
    country: exhibitor.country,
    kind: exhibitor.kind,
    main_exhibitor_id: exhibitor.on ?? '',
    shows_fr: exhibitor.shows.fr,
    shows_en: exhibitor.shows.en,
    shows_tr: exhibitor.shows.tr,
    shows_ar: exhibitor.shows.ar,
    application: exhibitor.application ?? 'admitted',
    website: '',
    provenance: exhibitor.source ? 'fact' : 'invented',
    doubtful: exhibitor.doubtful ? '1' : '0',
    source: exhibitor.source ?? '',
  };
}
