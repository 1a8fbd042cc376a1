import type { Sheet } from './csv.ts';
import { turkishExhibitors, type Exhibitor } from './data/exhibitors.ts';
import { hostExhibitors } from './data/host-exhibitors.ts';
import { inventedApplicants, inventedExhibitors } from './data/invented-exhibitors.ts';
import { randomFrom, type Random } from './random.ts';

const COLUMNS = [
  ...(['external_id', 'company_name', 'display_name', 'country', 'co_countries', 'kind'] as const),
  ...(['main_exhibitor_id', 'shows_fr', 'shows_en', 'shows_tr', 'shows_ar'] as const),
  ...([
    'application',
    'applied_at',
    'decided_at',
    'website',
    'provenance',
    'doubtful',
    'source',
  ] as const),
];

export type ExhibitorColumn = (typeof COLUMNS)[number];

export const admittedExhibitors: readonly Exhibitor[] = [
  ...turkishExhibitors,
  ...hostExhibitors,
  ...inventedExhibitors,
];

export function makeExhibitors(): Sheet<ExhibitorColumn> {
  const random = randomFrom(1_020);
  return {
    columns: COLUMNS,
    rows: [...admittedExhibitors, ...inventedApplicants].map((exhibitor) => row(exhibitor, random)),
  };
}

function row(exhibitor: Exhibitor, random: Random): Record<ExhibitorColumn, string> {
  const application = exhibitor.application ?? 'admitted';
  // The act that admits companies of the host binds from 20 October.
  const isLate = exhibitor.country === 'ML' && exhibitor.kind === 'company';
  const usual = random.integer(-14, 6);
  const applied = application === 'applied' ? 37 : isLate ? 22 : usual;

  return {
    external_id: exhibitor.id,
    company_name: exhibitor.name,
    display_name: exhibitor.name,
    country: exhibitor.country,
    co_countries: exhibitor.with?.join('|') ?? '',
    kind: exhibitor.kind,
    main_exhibitor_id: exhibitor.on ?? '',
    shows_fr: exhibitor.shows.fr,
    shows_en: exhibitor.shows.en,
    shows_tr: exhibitor.shows.tr,
    shows_ar: exhibitor.shows.ar,
    application,
    applied_at: inOctober(applied, '09:20'),
    decided_at: application === 'applied' ? '' : inOctober(applied + random.integer(2, 7), '15:10'),
    website: '',
    provenance: exhibitor.source ? 'fact' : 'invented',
    doubtful: exhibitor.doubtful ? '1' : '0',
    source: exhibitor.source ?? '',
  };
}

/** Days before the first of October are in September. */
function inOctober(day: number, time: string): string {
  return `${new Date(Date.UTC(2025, 9, day)).toISOString().slice(0, 10)}T${time}:00Z`;
}
