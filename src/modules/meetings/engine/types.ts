/**
 * A show as the engine reads it, from a file or from the database: what `kurukan meetings
 * generate` writes and `kurukan meetings solve` takes. Ids are the caller's own.
 */
export type Show = {
  format: 'kurukan-show-1';
  name: string;
  /** Minutes; every time and length below is a multiple of it. */
  grid: number;
  /** When meetings may be, in order, without overlap. */
  blocks: readonly Block[];
  parties: readonly ShowParty[];
  /** Persons whose presence a meeting needs beside its two parties. */
  attendees: readonly { id: string; busy: readonly Busy[] }[];
  places: readonly ShowPlace[];
  /** Minutes on foot from one hall to another; what is not told takes none. */
  walking: readonly { from: string; to: string; minutes: number }[];
  interpreters: readonly ShowInterpreter[];
  /** What may be placed. Two parties that shall meet twice have two of them. */
  meetings: readonly ShowMeeting[];
  /** Pairs of parties that never meet, whoever wishes it. */
  never: readonly (readonly [string, string])[];
  weights: Weights;
};

/** Local wall clock of the show, `YYYY-MM-DDTHH:MM`. */
export type WallTime = string;

export type Span = { from: WallTime; to: WallTime };

/** With a word why, which is told where the time is asked for: a code such as `convoy` or an id. */
export type Busy = Span & { why: string };

export type Block = Span & {
  id: string;
  /** Blocks of one half-day share its maximum, and a gap between their meetings is a break. */
  halfDay: string;
  /** Minutes from one possible beginning to the next. */
  step: number;
};

export type ShowParty = {
  id: string;
  kind: 'delegation' | 'exhibitor' | 'person';
  busy: readonly Busy[];
  /** Meetings it may have at once; more than one only where it comes with several teams. */
  teams: number;
  /** Null where there is no limit. */
  maximum: { halfDay: number | null; day: number | null; edition: number | null };
  /** Meetings it was promised; `minimumFor` says by whom it must be kept first. */
  minimum: number;
  minimumFor: 'official' | 'package' | null;
  /** After so many meetings without a pause in between, a pause of so many minutes. */
  inARow: { meetings: number; pause: number } | null;
  /** Place of its own, such as its stand: meetings are there unless they ask for another. */
  home: string | null;
};

export type ShowPlace = {
  id: string;
  hall: string;
  /** Meetings at once. */
  capacity: number;
  busy: readonly Busy[];
  /** A room with a door, for meetings that must not be overheard. */
  closed: boolean;
  /** Where only this party receives; null for everybody. */
  owner: string | null;
};

export type ShowInterpreter = {
  id: string;
  /** ISO 639-1; interprets between any two of them. */
  languages: readonly string[];
  shifts: readonly Span[];
};

/** From the one both sides insist on to the one only one side asked for. */
export const brackets = ['must-must', 'must-meet', 'meet-meet', 'one-sided'] as const;

export type Bracket = (typeof brackets)[number];

export type ShowMeeting = {
  id: string;
  guest: string;
  host: string;
  minutes: number;
  bracket: Bracket;
  /** From 1 to 100: what the score adds inside its bracket. */
  score: number;
  /** It has to be in every plan; without it there is no plan. */
  required: boolean;
  attendees: readonly string[];
  /** The two languages between which somebody must interpret; null where nobody need. */
  interpreter: readonly [string, string] | null;
  /** Where it may be; null for the host's home if it has one, and any open place otherwise. */
  places: readonly string[] | null;
  closed: boolean;
  /** When it may be; null for whenever both have time. */
  windows: readonly Span[] | null;
  /** What of it nobody may move. A locked time makes it required. */
  locked: { at: WallTime | null; place: string | null };
  /** Where it stands in the published version. */
  published: { at: WallTime; place: string } | null;
  /** Meetings that must have ended before it begins. */
  after: readonly string[];
};

/** What weighs how much inside its group; the groups themselves come one before the other. */
export type Weights = {
  /** Value of one met wish, before its score is added. */
  bracket: Record<Bracket, number>;
  /** Added for the party that has fewest of its wishes met. */
  fairness: number;
  idlePeriod: number;
  walkingMinute: number;
  movedTime: number;
  movedPlace: number;
  /** First and last slot of a half-day, which nobody likes. */
  edgeSlot: number;
  interpreterChange: number;
};

export type Assignment = {
  meeting: string;
  /** Beginning: a `WallTime` in a show, the number of the slot in the yardstick. */
  slot: string;
  place: string;
  /** Who interprets; absent where nobody does. */
  interpreter?: string;
};

export type Plan = { assignments: readonly Assignment[] };

/**
 * What a plan is worth, best first: fewer missing minimums, then more wishes, then less waiting,
 * then less moved, then the rest. Only `wishes` is better when it is higher. All are integers.
 */
export type PlanValue = {
  /** Meetings missing to promised minimums: those of official delegations count a thousandfold. */
  minimums: number;
  wishes: number;
  waiting: number;
  moved: number;
  rest: number;
  /** For the reader: meetings placed, idle periods, minutes walked. */
  placed: number;
  breaks: number;
  walked: number;
};

export type SolveStatus = 'optimal' | 'feasible' | 'infeasible';

export type SolveLimits = {
  seed: number;
  /** Ends by the clock; without it by `rounds`. */
  seconds?: number;
  /** Ends after so many rounds of search: the same plan on every machine. */
  rounds?: number;
  /** Asked between rounds. */
  isStopped?: () => boolean;
  onProgress?: (progress: Progress) => void;
};

export type Progress = {
  phase: string;
  seconds: number;
  value: PlanValue;
  /** Proven: no plan has fewer missing minimums, nor more wishes than these. Null while unknown. */
  bound: { minimums: number; wishes: number } | null;
};

export type Solution = {
  status: SolveStatus;
  plan: Plan;
  value: PlanValue;
  bound: { minimums: number; wishes: number } | null;
  seconds: number;
  /** Meetings that are not in the plan, with the reason and the cheapest cure. */
  unmet: readonly Unmet[];
  /** Of an infeasible show: a smallest set of demands that cannot hold together. */
  culprits: readonly Culprit[];
};

/** Why a wish was not met, in codes with what they are about; told in words by the screens. */
export type Unmet = {
  meeting: string;
  reason:
    | { code: 'never' }
    | { code: 'no-common-time' }
    | { code: 'guest-full' | 'host-full'; limit: 'halfDay' | 'day' | 'edition' | 'time' }
    | { code: 'no-place'; at: WallTime | null }
    | { code: 'no-interpreter'; languages: readonly [string, string]; at: WallTime | null }
    | { code: 'attendee-busy'; attendee: string }
    | { code: 'outranked'; by: string };
  cure:
    | { code: 'none' }
    | { code: 'free-at'; at: WallTime; place: string }
    | { code: 'if-moves'; at: WallTime; place: string; moves: string; to: WallTime }
    | { code: 'if-dropped'; at: WallTime; place: string; drops: string }
    | { code: 'raise-limit'; party: string; limit: 'halfDay' | 'day' | 'edition' }
    | { code: 'another-interpreter'; languages: readonly [string, string]; at: WallTime }
    | { code: 'another-place'; at: WallTime };
};

/** One demand of a set that cannot hold together. */
export type Culprit = {
  code: 'locked' | 'required' | 'minimum' | 'absence' | 'place' | 'interpreter' | 'maximum';
  /** Id of the meeting, party or place. */
  about: string;
};

/** A rule a plan breaks, with the ids it is about. */
export type Breach = { rule: string; about: readonly string[]; at: WallTime | null };

/**
 * What happened since: from `from` on everything may be repaired, and nothing that was before.
 * The show already says who is absent and what is closed; the plan is what was published.
 */
export type RepairRequest = {
  show: Show;
  plan: Plan;
  from: WallTime | null;
  /** Only these may be moved where it is given, beside what no longer holds. */
  only?: readonly string[];
};

export type Repair = {
  plan: Plan;
  kept: number;
  moved: readonly { meeting: string; from: Assignment; to: Assignment }[];
  lost: readonly Unmet[];
  /** Wishes that found room in what came free. */
  gained: readonly string[];
  seconds: number;
};
