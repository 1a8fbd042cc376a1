import type { Provenance } from '#platform/schema';

export const meetingStates = [
  'asked',
  /** Both sides agree that they meet, and nobody has said when. */
  'accepted',
  'declined',
  /** Nobody answered in time. */
  'expired',
  'planned',
  'held',
  'missed',
  'cancelled',
] as const;

export type MeetingState = (typeof meetingStates)[number];

export const askers = ['delegation', 'participant', 'exhibitor', 'organiser'] as const;

export type Asker = (typeof askers)[number];

/** What a file tells of a meeting: the state it ended in, known again by the number the file gives it. */
export type MeetingRecord = {
  externalId: string;
  exhibitorId: string;
  /** The guest: either a delegation, or a person who comes for none. */
  delegationId: string | null;
  participantId: string | null;
  askedBy: Asker;
  subject: string;
  state: MeetingState;
  /** Null while nobody has planned it. */
  startsAt: Date | null;
  endsAt: Date | null;
  place: string | null;
  provenance: Provenance;
};

/** Who brought a meeting about: a file, one of its sides, the desk, or a run of the scheduler. */
export const meetingSources = ['file', 'self', 'organiser', 'run'] as const;

export type MeetingSource = (typeof meetingSources)[number];

/** A meeting has a guest, who comes, and a host, who receives. */
export const sides = ['guest', 'host'] as const;

export type Side = (typeof sides)[number];

/** What a meeting needs, what of it is fixed, and how it went. */
export type MeetingTerms = {
  /** Its length, a multiple of five. */
  minutes: number;
  /** Where nobody named one of the places of the edition, `place` says it in words. */
  placeId: string | null;
  /** ISO 639-1 of the two languages between which somebody interprets. */
  interpreted: string[] | null;
  interpreterId: string | null;
  /** Asked to be in a room with a door. */
  closed: boolean;
  /** What it is about, by codes of the taxonomy. */
  sectors: string[];
  timeLocked: boolean;
  placeLocked: boolean;
  source: MeetingSource;
  /** Grows with each change that a calendar must see. */
  sequence: number;
  /** Whether both sides may rely on it; false while it is published for a reply. */
  firm: boolean;
  askedAt: Date | null;
  /** When an unanswered question gives its time free again. */
  holdUntil: Date | null;
  guestCameAt: Date | null;
  hostCameAt: Date | null;
  missedBy: Side | 'both' | null;
  /** When its time and place were given to others. */
  releasedAt: Date | null;
  changedAt: Date | null;
};

export type Meeting = Omit<MeetingRecord, 'externalId'> &
  MeetingTerms & {
    id: string;
    externalId: string | null;
    /** ISO 3166 alpha-2 of the guest. */
    country: string;
  };

/** What a meeting is while nobody has said more of it. */
export const plainTerms: MeetingTerms = {
  minutes: 30,
  placeId: null,
  interpreted: null,
  interpreterId: null,
  closed: false,
  sectors: [],
  timeLocked: false,
  placeLocked: false,
  source: 'file',
  sequence: 0,
  firm: true,
  askedAt: null,
  holdUntil: null,
  guestCameAt: null,
  hostCameAt: null,
  missedBy: null,
  releasedAt: null,
  changedAt: null,
};

export const partyKinds = ['delegation', 'participant', 'exhibitor'] as const;

export type PartyKind = (typeof partyKinds)[number];

/** One that may wish, meet and be told: a delegation, a person who comes for none, or a company. */
export type Party = { kind: PartyKind; id: string };

/** `country` is the ISO 3166 alpha-2 of a delegation, a person or the seat of a company. */
export type NamedParty = Party & { name: string; country: string };

export const wishActions = ['must', 'meet', 'never'] as const;

export type WishAction = (typeof wishActions)[number];

/** Whom one party wants to meet, or never to meet. There is one wish for each pair and direction. */
export type Wish = {
  fromKind: PartyKind;
  fromId: string;
  toKind: PartyKind;
  toId: string;
  action: WishAction;
  /** Place in the order of the party's wishes, 1 first. */
  rank: number | null;
  note: string | null;
  provenance: Provenance;
};

/** Whose meetings a reader sees: those of one government's delegations, of one company, or all. */
export type MeetingReach = { country: string | null; exhibitorId: string | null };
