import type { Meeting, NamedParty, Side } from '../types.ts';

export const proposalStates = ['open', 'accepted', 'declined', 'replaced', 'expired'] as const;

export type ProposalState = (typeof proposalStates)[number];

/** What one side says of a meeting: a question, another slot, person or place, or why not. */
export type Proposal = {
  id: string;
  meetingId: string;
  side: Side;
  /** Null where it leaves the time open. */
  startsAt: Date | null;
  placeId: string | null;
  /** Whom of the other side's people it asks for, or whom of its own it sends. */
  participantId: string | null;
  message: string;
  madeAt: Date;
  madeBy: string;
  onBehalf: boolean;
  holdUntil: Date | null;
  state: ProposalState;
  /** Why somebody declined, withdrew or cancelled; null for what proposes something. */
  reason: EndReason | null;
};

/** Why a meeting is declined or cancelled; words may be added. */
export const endReasons = [
  'no-time',
  'not-our-field',
  'wrong-contact',
  'met-already',
  'travel',
  'duty',
  'no-longer-needed',
  'withdrawn',
  'other',
] as const;

export type EndReason = (typeof endReasons)[number];

/** What a side can choose when it declines; withdrawing its own question says why by itself. */
export const chosenReasons = endReasons.filter((reason) => reason !== 'withdrawn');

export const acts = [
  'accept',
  'decline',
  'propose',
  'change',
  'withdraw',
  'cancel',
  'take-up',
  'substitute',
] as const;

export type Act = (typeof acts)[number];

/** A meeting as one who speaks for a side of it sees it. */
export type Seat = {
  meeting: Meeting;
  side: Side;
  onBehalf: boolean;
  /** The unanswered proposal, whoever made it. */
  open: Proposal | null;
  /** Who ended it, where it has ended by an act of one side. */
  endedBy: Side | null;
};

/** What a question is about; also what can be changed without asking anew. */
export type Question = {
  subject: string;
  sectors: string[];
  minutes: number;
  interpreted: [string, string] | null;
  closed: boolean;
};

/** One of a side's people, by the name its badge has. */
export type Person = { id: string; name: string; post: string | null };

export type PlaceName = { id: string; code: string; closed: boolean };

/** A side of a meeting with those who sit there. */
export type SideView = { party: NamedParty; people: Person[] };

/** What the log of a meeting tells; a proposal says more by itself. */
export const logKinds = [
  'asked',
  'proposed',
  'accepted',
  'declined',
  'expired',
  'planned',
  'moved',
  'changed',
  'substituted',
  'withdrawn',
  'cancelled',
  'taken-up',
  'reminded',
  'held',
  'missed',
  'released',
] as const;

export type LogKind = (typeof logKinds)[number];

/** ISO 639-1 of the languages a question can ask an interpreter for. */
export const meetingLanguages = ['fr', 'en', 'ar', 'tr', 'pt', 'es', 'ru', 'zh'] as const;
