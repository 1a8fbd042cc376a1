import type { Sheet } from './csv.ts';
import { dateOf, known } from './edition.ts';
import { governments } from './governments.ts';
import { randomFrom, type Random } from './random.ts';

const COLUMNS = [
  ...(['external_id', 'country', 'level', 'name', 'liaison_officer', 'order', 'seeks'] as const),
  ...(['arrival_at', 'departure_at', 'hotel', 'provenance', 'source'] as const),
];

export type DelegationColumn = (typeof COLUMNS)[number];

/** Liaison officers of the demo; the busiest look after two delegations. */
export const LIAISON_OFFICERS = 24;

const LEVELS = ['minister', 'chief-of-staff', 'senior-officials'] as const;

/** One delegation per government present, two where defence and security travel apart. */
export function makeDelegations(): Sheet<DelegationColumn> {
  const random = randomFrom(35);
  const delegations = governments.flatMap((government) => {
    if (government.response !== 'present') return [];
    const kinds = government.two ? (['DEF', 'SEC'] as const) : (['DEF'] as const);
    return kinds.map((kind) => ({
      ...government,
      kind,
      level: levelOf(government.country, kind, random),
    }));
  });

  // Guest of honour, then level, then the order of the list of governments.
  const inOrder = delegations
    .map((delegation, index) => ({ ...delegation, index }))
    .toSorted((one, other) => weight(one) - weight(other));

  const rows = inOrder.map((delegation, index) => ({
    external_id: `DEL-${delegation.country}-${delegation.kind}`,
    country: delegation.country,
    level: delegation.level,
    name: nameOf(delegation.country, delegation.kind, delegation.two ?? false),
    liaison_officer: `LIA-${String((index % LIAISON_OFFICERS) + 1).padStart(3, '0')}`,
    order: String(index + 1),
    seeks: random.sample(NEEDS, random.integer(1, 3)).join('|'),
    arrival_at: `${known(ARRIVALS[random.integer(0, 2)], 'arrival')}T${random.pick(['06:40', '13:25', '18:50', '22:15'])}:00Z`,
    departure_at: `${random.pick([dateOf(3), '2025-11-15'])}T${random.pick(['21:30', '22:45', '23:50'])}:00Z`,
    hotel: random.pick(['Hôtel Exemple 1', 'Hôtel Exemple 2', 'Hôtel Exemple 3']),
    provenance: delegation.source && delegation.kind === 'DEF' ? 'fact' : 'invented',
    source: delegation.kind === 'DEF' ? (delegation.source ?? '') : '',
  }));

  return { columns: COLUMNS, rows };
}

function levelOf(country: string, kind: 'DEF' | 'SEC', random: Random): (typeof LEVELS)[number] {
  if (['TR', 'BF', 'NE', 'TG'].includes(country))
    return kind === 'DEF' ? 'minister' : 'senior-officials';
  if (kind === 'SEC') return 'senior-officials';
  return random.pick(['minister', 'chief-of-staff', 'chief-of-staff', 'senior-officials'] as const);
}

function weight(delegation: {
  country: string;
  level: (typeof LEVELS)[number];
  index: number;
}): number {
  const isGuestOfHonour = delegation.country === 'TR' && delegation.level === 'minister';
  return isGuestOfHonour ? -1 : LEVELS.indexOf(delegation.level) * 1000 + delegation.index;
}

function nameOf(country: string, kind: 'DEF' | 'SEC', isOneOfTwo: boolean): string {
  const of = known(OF_COUNTRY[country], `country ${country}`);
  if (!isOneOfTwo) return `Délégation ${of}`;
  return kind === 'DEF' ? `Délégation de la défense ${of}` : `Délégation de la sécurité ${of}`;
}

const ARRIVALS = ['2025-11-09', '2025-11-10', '2025-11-10'];

const NEEDS = [
  'drones',
  'small-arms',
  'ammunition',
  'armoured-vehicles',
  'radars',
  'communications',

  'training',
  'border-surveillance',
  'personal-protection',
  'counter-ied',
  'field-medicine',
  'maintenance',
];

const OF_COUNTRY: Record<string, string> = {
  TR: 'de la Türkiye',
  BF: 'du Burkina Faso',
  NE: 'du Niger',
  EG: "de l'Égypte",
  GH: 'du Ghana',
  IN: "de l'Inde",
  IR: "de l'Iran",
  LY: 'de la Libye',
  MA: 'du Maroc',
  NG: 'du Nigéria',
  QA: 'du Qatar',
  RU: 'de la Russie',
  SD: 'du Soudan',
  SN: 'du Sénégal',
  TG: 'du Togo',

  CG: 'de la République du Congo',
  AZ: "de l'Azerbaïdjan",
  CM: 'du Cameroun',
  GM: 'de la Gambie',
  GN: 'de la Guinée',
  MR: 'de la Mauritanie',
  PK: 'du Pakistan',
  RW: 'du Rwanda',
  SA: "de l'Arabie saoudite",
  SL: 'de la Sierra Leone',
  TD: 'du Tchad',
  TZ: 'de la Tanzanie',
};
