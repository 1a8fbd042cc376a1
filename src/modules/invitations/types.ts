import type { LocalText, Locale } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** How far an invitation has come. An answer ends the way; it may still be changed before the show. */
export const invitationStates = [
  'prepared',
  /** Signed, or initialled where it is a note. */
  'signed',
  'sent',
  /** Somebody signed for it. */
  'delivered',
  /** The embassy has confirmed in writing that it has it. */
  'acknowledged',
  'answered',
  /** The government comes, represented by another office than the one that was invited. */
  'substituted',
  'declined',
] as const;

export type InvitationState = (typeof invitationStates)[number];

/** As it is shown: an invitation that waits becomes silent when the last day for a reply is over. */
export const shownStates = [...invitationStates, 'silent'] as const;

export type ShownState = (typeof shownStates)[number];

/** A note verbale of the ministry to the embassy, or a letter of the minister to a counterpart. */
export const invitationKinds = ['note', 'letter'] as const;

export type InvitationKind = (typeof invitationKinds)[number];

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
  signedAt: Date | null;
  sentAt: Date | null;
  /** When somebody signed for it; null also where an answer proves that it arrived, unseen. */
  deliveredAt: Date | null;
  /** When the embassy confirmed in writing that it has it. */
  acknowledgedAt: Date | null;
  /** When the government answered, whether it comes or not. */
  answeredAt: Date | null;
  /** Empty unless the state is `answered` or `substituted`. */
  answer: InvitationRole[];
  /** The office that comes instead; null unless the state is `substituted`. */
  substituteOffice: string | null;
  declineReason: DeclineReason | null;
};

/** Where the embassy of a government is reached. An office's, never a person's. */
export type EmbassyContact = {
  embassyAddress: string | null;
  embassyEmail: string | null;
};

/** One letter to one government. */
export type Invitation = Progress &
  EmbassyContact & {
    id: string;
    externalId: string | null;
    /** ISO 3166 alpha-2. */
    country: string;
    /** The office it is written to, never a person: `Ministre de la Défense`. */
    addressee: string;
    channel: Channel;
    kind: InvitationKind;
    /** The language that binds. */
    language: Locale;
    /** Translations that go with it out of courtesy. */
    courtesyLanguages: Locale[];
    /** As protocol gives it, `014/MAECI/2025`; null until it has. */
    number: string | null;
    /** The scanned receipt, an id of the file store, and when it was filed. */
    receiptFileId: string | null;
    receiptFiledAt: Date | null;
    provenance: Provenance;
    /** Grows with every change. */
    version: number;
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
  signedAt: Date | null;
  sentAt: Date | null;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  answeredAt: Date | null;
  /** Empty where the government declined or is silent. */
  answer: InvitationRole[];
  declined: boolean;
  /** As the file says it; what is none of our reasons is kept as `other`. */
  declineReason: string | null;
  /** The office that comes in place of the one invited; null where it comes itself. */
  substituteOffice: string | null;
  /** Null where the file does not tell; what is known then stays. */
  kind: InvitationKind | null;
  courtesyLanguages: Locale[] | null;
  embassyAddress: string | null;
  embassyEmail: string | null;
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
  /** The office that signs letters: `Le Ministre`. Empty leaves the place blank. */
  signatoryOffice: LocalText;
  /** Who holds it; empty leaves the name to the pen. */
  signatoryName: string;
};

/** The last local day for a reply and the day it is now, both `YYYY-MM-DD`. */
export type ReplyDays = { answerBy: string; today: string };

/** How the board groups governments: the regions of the African Union, and the rest of the world. */
export const regions = ['north', 'west', 'central', 'east', 'southern', 'elsewhere'] as const;

export type Region = (typeof regions)[number];
