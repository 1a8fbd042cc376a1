import type { Locale } from '#platform/i18n';
import type { DeclineReason, InvitationRole } from '../types.ts';

export const decisions = ['accepted', 'declined'] as const;

export type Decision = (typeof decisions)[number];

/** Who is to be reached for a government. Personal data: kept apart, and forgotten after the edition. */
export type FocalPoint = {
  name: string;
  /** `Attaché de défense`. */
  post: string;
  /** Null where none was given. */
  email: string | null;
  phone: string | null;
  language: Locale;
};

/** What a government answers; without roles and number where it declines. */
export type GivenAnswer = {
  decision: Decision;
  roles: InvitationRole[];
  /** How many people it announces; null where it does not say. */
  people: number | null;
  declineReason: DeclineReason | null;
  /** With an empty name where a government that declines names nobody. */
  focalPoint: FocalPoint;
  message: string;
};

/** One version of an answer; the last one stands. */
export type Answer = Omit<GivenAnswer, 'focalPoint'> & {
  version: number;
  answeredAt: Date;
  /** As the ledger names who wrote it: `account:<id>` or `link:<id>`. */
  answeredBy: string;
  /** An officer of the host wrote it down for the government. */
  onBehalf: boolean;
  locale: Locale;
  /** `R-BAMEX-2026-0017-K`. */
  receipt: string;
  /** Null once the persons of the edition are forgotten. */
  focalPoint: FocalPoint | null;
};

/** Where focal points ask for help; both empty until protocol has set them. */
export type HelpDesk = { phone: string; email: string };

/** The longest a government may announce at once. */
export const MOST_PEOPLE = 1_000;
