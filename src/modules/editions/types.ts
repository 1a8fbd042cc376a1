import type { LocalText } from '#platform/i18n';

/** How far an edition has come; a stage is entered in this order and never left backwards. */
export const stages = [
  'preparation',
  'invitations',
  'accreditation',
  'show',
  'results',
  'archived',
] as const;

export type Stage = (typeof stages)[number];

export type Edition = {
  /** A slug that stays for ever in badges and addresses: `bamex-2025`. */
  id: string;
  series: string;
  number: number;
  name: LocalText;
  theme: LocalText;
  patronage: LocalText;
  /** ISO 3166 alpha-2; null where nobody is honoured. */
  guestOfHonour: string | null;
  hostCountry: string;
  city: string;
  /** Local dates of the edition, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  /** IANA name, `Africa/Bamako`. */
  timeZone: string;
  stage: Stage;
  clonedFrom: string | null;
};

export type EditionDay = {
  /** 0 is the first day; the bit of the day in a badge. */
  index: number;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  kind: 'fair' | 'demo';
  opensAt: Date;
  closesAt: Date;
};

export type Venue = {
  id: string;
  name: LocalText;
  kind: 'exhibition' | 'range' | 'conference';
  address: string;
};

/** Sizes in metres. */
export type Hall = { id: string; venueId: string; name: LocalText; widthM: number; depthM: number };

export type Zone = {
  id: string;
  venueId: string;
  /** The bit of the zone in a badge, 0 to 31. */
  bit: number;
  letter: string;
  colour: string;
  name: LocalText;
};

export type Gate = {
  id: string;
  zoneId: string;
  name: LocalText;
  antiPassback: 'off' | 'soft' | 'hard';
};

/**
 * Whether people of a category are visitors. Exhibitor staff never are, and those who make
 * the show run are neither.
 */
export type CountsAs = 'visitor' | 'exhibitor' | 'service';

export type Category = {
  id: string;
  /** The byte in the badge. */
  code: number;
  name: LocalText;
  colour: string;
  countsAs: CountsAs;
  zones: string[];
  /** Indexes of the days it is admitted on. */
  days: number[];
  /** Local hours `HH:MM`; null means the opening hours of the day. */
  fromHour: string | null;
  untilHour: string | null;
  escortRequired: boolean;
  mayEscort: boolean;
  photoCheck: boolean;
  vip: boolean;
};

/** An edition with everything a badge and a gate need to know of it. */
export type EditionPlan = {
  edition: Edition;
  days: EditionDay[];
  venues: Venue[];
  halls: Hall[];
  zones: Zone[];
  gates: Gate[];
  categories: Category[];
};

/**
 * What becomes of something when the next edition is made of this one: taken over as it is,
 * taken over to be looked at, asked for again, kept as history in the old edition, or left
 * behind with the persons it is about.
 */
export type Fate = 'carried' | 'review' | 'asked-again' | 'history' | 'left';

export type CarriedNoun =
  | 'texts'
  | 'days'
  | 'venues'
  | 'halls'
  | 'zones'
  | 'gates'
  | 'categories'
  | 'stands'
  | 'invitations'
  | 'ceremonies'
  | 'needs'
  | 'quotas'
  | 'notices'
  | 'officers'
  | 'policy'
  | 'delegations'
  | 'exhibitors'
  | 'programme'
  | 'people'
  | 'badges'
  | 'passages'
  | 'meetings'
  | 'meeting-settings'
  | 'meeting-places'
  | 'meeting-absences'
  | 'ranges'
  | 'routes'
  | 'range-sessions'
  | 'exhibits'
  | 'convoys'
  | 'leads'
  | 'claims';

export type CarriedOver = { what: CarriedNoun; fate: Fate; count: number };
