import type { EventKind } from '../log/types.ts';

export const deedKinds = ['board', 'word', 'custody'] as const satisfies readonly EventKind[];

export type DeedKind = (typeof deedKinds)[number];

/** What a phone has recorded beside passages: boardings, words, steps of custody. */
export type Deed = {
  /** UUID of the event, the same on every replica. */
  id: string;
  kind: DeedKind;
  /** `gateId` of the event: a vehicle, a session, a lane, a range, an exhibit. */
  place: string;
  /** `reason` of the event: a leg, a word, where an exhibit goes. */
  word: string;
  count: number | null;
  badge: { idx: number; generation: number } | null;
  /** Whose badge it is; null where nobody's the server knows. */
  participantId: string | null;
  /** Who signed as the second, of ammunition. */
  otherParticipantId: string | null;
  device: string;
  operator: string;
  /** Hybrid time, ms UTC: the order of the log. */
  at: number;
  receivedAt: Date;
};
