import { ARABIC_SCRIPT } from './governments.ts';
import { inventName, type PersonName } from './names.ts';
import { randomFrom, type Random } from './random.ts';

export const PEOPLE_COLUMNS = [
  ...([
    'external_id',
    'category',
    'prefix',
    'rank',
    'rank_class',
    'first_name',
    'last_name',
  ] as const),
  ...([
    'name_ar',
    'job_title',
    'organisation',
    'country',
    'nationality',
    'email',
    'phone',
  ] as const),
  ...(['language', 'birth_date', 'document_type', 'document_number'] as const),
  ...(['delegation_external_id', 'exhibitor_external_id', 'head', 'role'] as const),
  ...(['accreditation', 'badge', 'provenance'] as const),
];

export type Person = Record<(typeof PEOPLE_COLUMNS)[number], string>;

export type RankClass =
  | 'minister'
  | 'chief-of-staff'
  | 'general'
  | 'senior-officer'
  | 'officer'
  | 'official'
  | 'expert'
  | 'none';

export type Post = {
  category: string;
  country: string;
  jobTitle: string;
  organisation: string;
  rankClass?: RankClass;
  delegation?: string;
  exhibitor?: string;
  head?: boolean;
  role?: string;
  /** Born in or after, and in or before. */
  born?: [from: number, to: number];
  documentType?: string;
};

/**
 * Fills posts with people who do not exist. Telephone numbers use a country code that no
 * country has, addresses a domain that takes no mail, documents a series that none issues.
 */
export function makeRegistry(random: Random) {
  const people: Person[] = [];
  const counts = new Map<string, number>();
  const names = new Set<string>();
  // A stream of its own, so that a name more in a list moves nobody to another day.
  const nameRandom = randomFrom(77);

  function enrol(post: Post): Person {
    const prefix = PREFIXES[post.category] ?? 'PER';
    const number = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);

    const id = `${prefix}-${String(number).padStart(3, '0')}`;
    const name = nextName(post.country);
    const rankClass = post.rankClass ?? 'none';
    const person: Person = {
      external_id: id,
      category: post.category,
      prefix: name.woman ? 'Mme' : 'M.',
      rank: rankOf(rankClass, random),
      rank_class: rankClass,
      first_name: name.first,
      last_name: name.last,
      name_ar: post.head || ARABIC_SCRIPT.includes(post.country) ? name.arabic : '',
      job_title: post.jobTitle,
      organisation: post.organisation,
      country: post.country,
      nationality: post.country,
      email: `${id.toLowerCase()}@example.org`,
      phone: `+999${String(people.length + 1).padStart(8, '0')}`,
      language: LANGUAGES[post.country] ?? 'fr',
      birth_date: birthDate(post.born ?? [1968, 1998], random),
      document_type: post.documentType ?? 'passport',
      document_number: `X${String(people.length + 1).padStart(7, '0')}`,
      delegation_external_id: post.delegation ?? '',
      exhibitor_external_id: post.exhibitor ?? '',
      head: post.head ? '1' : '0',
      role: post.role ?? '',
      accreditation: 'cleared',
      badge: 'issued',
      provenance: 'invented',
    };
    people.push(person);
    return person;
  }

  /** Namesakes are common in a crowd of compatriots, but not as long as another name is left. */
  function nextName(country: string): PersonName {
    let name = inventName(country, nameRandom);
    for (let attempt = 0; attempt < 40 && names.has(nameKey(name, country)); attempt++)
      name = inventName(country, nameRandom);

    names.add(nameKey(name, country));
    return name;
  }

  return { people, enrol };
}

function nameKey({ first, last }: PersonName, country: string): string {
  return `${first} ${last} ${country}`;
}

function rankOf(rankClass: RankClass, random: Random): string {
  const ranks = RANKS[rankClass];
  return ranks ? random.pick(ranks) : '';
}

function birthDate([from, to]: [number, number], random: Random): string {
  const [year, month, day] = [
    random.integer(from, to),
    random.integer(1, 12),
    random.integer(1, 28),
  ];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const RANKS: Partial<Record<RankClass, string[]>> = {
  minister: ['Ministre'],
  'chief-of-staff': ["Général de corps d'armée", 'Général de division'],
  general: ['Général de brigade', 'Inspecteur général'],
  'senior-officer': ['Colonel', 'Lieutenant-colonel', 'Commandant', 'Commissaire divisionnaire'],
  officer: ['Capitaine', 'Lieutenant', 'Commissaire', 'Adjudant-chef'],
};

const PREFIXES: Record<string, string> = {
  'delegation-head': 'DLG',
  'official-delegation': 'DLG',
  'diplomatic-corps': 'DIP',
  forces: 'FOR',

  exhibitor: 'EXH',
  'demo-crew': 'DEM',
  'private-security': 'PSC',
  researcher: 'RES',
  investor: 'INV',

  ngo: 'NGO',
  public: 'PUB',
  press: 'PRS',
  'host-official': 'HST',
  organiser: 'ORG',
  protocol: 'LIA',
  security: 'SEC',
  medical: 'MED',
  contractor: 'CON',
};

const LANGUAGES: Record<string, string> = {
  TR: 'tr',
  EG: 'ar',
  LY: 'ar',
  QA: 'ar',
  SA: 'ar',
  SD: 'ar',
  MR: 'ar',

  GH: 'en',
  NG: 'en',
  IN: 'en',
  IR: 'en',
  RU: 'en',
  AZ: 'en',
  GM: 'en',
  PK: 'en',
  RW: 'en',
  SL: 'en',
  TZ: 'en',
};
