import type { Provenance } from '#platform/schema';

export const meetingStates = [
  'asked',
  'declined',
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

export type Meeting = Omit<MeetingRecord, 'externalId'> & {
  id: string;
  externalId: string | null;
  /** ISO 3166 alpha-2 of the guest. */
  country: string;
};

export const partyKinds = ['delegation', 'participant', 'exhibitor'] as const;

export type PartyKind = (typeof partyKinds)[number];

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
