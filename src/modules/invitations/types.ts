import type { LocalText, Locale } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** How far an invitation has come. An answer ends the way; it may still be changed before the show. */
export const invitationStates = ['prepared', 'sent', 'delivered', 'answered', 'declined'] as const;

export type InvitationState = (typeof invitationStates)[number];

export const channels = ['note-verbale', 'hand-delivered', 'e-mail'] as const;

export type Channel = (typeof channels)[number];

/** What a government is asked for; it may answer with any mix of the four. */
export const invitationRoles = ['delegation', 'exhibitor', 'financial-partner', 'speaker'] as const;

export type InvitationRole = (typeof invitationRoles)[number];

/** Codes and no sentences, because the reason stays in the ledger and must name nobody. */
export const declineReasons = [
  'calendar',
  'budget',
  'security',
  'other',
  'no-reason-given',
] as const;

export type DeclineReason = (typeof declineReasons)[number];

/** The way of an invitation: a date for each step it went, null for those it did not go. */
export type Progress = {
  state: InvitationState;
  preparedAt: Date;
  sentAt: Date | null;
  /** When somebody signed for it; null also where an answer proves that it arrived, unseen. */
  deliveredAt: Date | null;
  /** When the government answered, whether it comes or not. */
  answeredAt: Date | null;
  /** Empty unless the state is `answered`. */
  answer: InvitationRole[];
  declineReason: DeclineReason | null;
};

/** One letter to one government. */
export type Invitation = Progress & {
  id: string;
  externalId: string | null;
  /** ISO 3166 alpha-2. */
  country: string;
  /** The office it is written to, never a person: `Ministre de la Défense`. */
  addressee: string;
  channel: Channel;
  /** The language of the note. */
  language: Locale;
  /** As protocol gives it, `014/MAECI/2025`; null until it has. */
  number: string | null;
  provenance: Provenance;
};

/** An invitation of a file, with the dates of the steps it went. */
export type InvitationRecord = {
  externalId: string;
  country: string;
  addressee: string;
  channel: Channel;
  language: Locale;
  number: string | null;
  /** Null where the file does not tell: what is known, else the day it was sent, else today. */
  preparedAt: Date | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  answeredAt: Date | null;
  /** Empty where the government declined or is silent. */
  answer: InvitationRole[];
  declined: boolean;
  /** As the file says it; what is none of our reasons is kept as `other`. */
  declineReason: string | null;
  provenance: Provenance;
};

/** What protocol puts above every note of an edition, and how the notes are numbered. */
export type NoteSetting = {
  /** `{number}` stands for the running number: `{number}/MAECI/2025`. */
  numberForm: string;
  /** The number that the next note gets. */
  nextNumber: number;
  /** `République du Mali`. */
  state: LocalText;
  /** Empty where the letterhead carries none. */
  motto: LocalText;
  /** Without its article: `Ministère des Affaires étrangères`. */
  ministry: LocalText;
  service: LocalText;
  issuedIn: string;
  /** The last local day for a reply, `YYYY-MM-DD`. */
  answerBy: string;
};

/** How the board groups governments: the regions of the African Union, and the rest of the world. */
export const regions = ['north', 'west', 'central', 'east', 'southern', 'elsewhere'] as const;

export type Region = (typeof regions)[number];
