import type { BadgeNumber } from '../rules.ts';

/** One print of a badge, as it is kept. */
export type Print = BadgeNumber & {
  /** Whose it is; null on a badge without a person, which has a bearer instead. */
  participantId: string | null;
  bearerId: string | null;
  /** The signed text of the QR code. */
  token: string;
  /** Ids of zones, and indexes of days, as granted when it was signed. */
  zones: string[];
  days: number[];
  validFrom: Date;
  validUntil: Date;
  issuedAt: Date;
  printedAt: Date | null;
  revokedAt: Date | null;
  /** `replaced` where a newer print killed it. */
  revokedReason: string | null;
};

/** Why a person gets no badge now. */
export type IssueRefusal =
  | 'unknown'
  /** The commission has not cleared them, or no longer. */
  | 'not-cleared'
  | 'has-badge'
  /** Their category opens no day, so no badge of it would ever be valid. */
  | 'category-without-days'
  /** The stored photo can no longer be read; a badge that vouches for it cannot be signed. */
  | 'photo-unreadable';

export type Issued = {
  issued: BadgeNumber[];
  refused: { participantId: string; refusal: IssueRefusal }[];
};
