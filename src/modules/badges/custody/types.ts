import type { BadgeNumber } from '../rules.ts';

export type Direction = 'taken-over' | 'given-back';

/** Who takes badges for others, or brings them back; a delegation, a company or neither. */
export type Party = { delegationId: string | null; exhibitorId: string | null };

export type Handover = Party & {
  direction: Direction;
  badges: readonly BadgeNumber[];
  /** The name of whoever signs. */
  takenBy: string;
  /** The document that was shown. */
  shown: string;
};

export type HandoverRow = Party & {
  id: string;
  direction: Direction;
  partyName: string | null;
  takenBy: string;
  shown: string;
  at: Date;
  badges: BadgeNumber[];
};
