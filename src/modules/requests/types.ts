import type { LocalText } from '#platform/i18n';

/** Who may ask; each is the source that a participant came by. */
export const askerKinds = ['media', 'contractor', 'visitor'] as const;

export type AskerKind = (typeof askerKinds)[number];

/** What a form may demand. */
export const documentKinds = [
  'press-card',
  'assignment-letter',
  'contract',
  'passport-copy',
  'insurance',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** Where a request came from, as the ledger counts it. */
export const sourceOf = { media: 'media', contractor: 'contractor', visitor: 'self' } as const;

export type Source = (typeof sourceOf)[AskerKind];

export type Places = number | 'unlimited';

export type RequestForm = {
  id: string;
  asker: AskerKind;
  categoryId: string;
  documents: readonly DocumentKind[];
  photoRequired: boolean;
  /** An organisation names several persons; without it everybody asks for themselves. */
  organisationFirst: boolean;
  places: Places;
  /** Of one organisation; null is no limit of its own. */
  placesEach: number | null;
  waitingList: boolean;
  /** Nobody asks any more from this instant on. */
  closesAt: Date;
  open: boolean;
  note: LocalText;
};

/** A form beside the name of its category, and how far it is used. */
export type FormStanding = RequestForm & {
  categoryName: LocalText;
  used: number;
  waiting: number;
};

/** Somebody whose address has been confirmed. */
export type Asker = {
  id: string;
  formId: string;
  /** Null once it is erased. */
  email: string | null;
  /** ISO 3166 alpha-2 of what they come for. */
  country: string;
  locale: string;
  organisation: string | null;
  contact: string | null;
  phone: string | null;
};

export const requestStates = ['draft', 'waiting', 'sent', 'declined', 'withdrawn'] as const;

export type RequestState = (typeof requestStates)[number];

/** What an asker is told. Who advised what, and why somebody is refused, is the host's own matter. */
export const standings = [
  'draft',
  'waiting',
  'pending',
  'question',
  'accepted',
  'refused',
  'withdrawn',
] as const;

export type Standing = (typeof standings)[number];

/** What is typed of a person before the request is sent. */
export type PersonDraft = {
  givenNames: string;
  familyName: string;
  nameAr: string | null;
  post: string | null;
  /** Of whoever asks for themselves; an organisation has told its name before. */
  organisation: string | null;
  nationality: string;
  birthDate: string;
  documentType: string;
  documentNumber: string;
  email: string | null;
  phone: string | null;
};

export type EntryRequest = {
  id: string;
  formId: string;
  askerId: string;
  state: RequestState;
  /** Null once the request is a participant. */
  draft: PersonDraft | null;
  photoId: string | null;
  /** What the person will do. */
  activity: string | null;
  /** Cameras, drones, tools, vehicles. */
  equipment: string | null;
  participantId: string | null;
  aboveQuota: boolean;
  version: number;
  createdAt: Date;
  sentAt: Date | null;
};

/** What an asker may still have to hand in. */
export type Missing = DocumentKind | 'photo';

export type RequestDocument = {
  id: string;
  kind: DocumentKind | 'answer';
  addedAt: Date;
};

export type GivenAnswer = { question: string | null; answer: string; answeredAt: Date };

/** A request beside what has become of it. */
export type RequestStanding = EntryRequest & {
  standing: Standing;
  /** What the commission wants to know; null unless the standing is `question`. */
  question: string | null;
  /** Whose file it is by now: another one, where two files of one person were merged. */
  personId: string | null;
  givenNames: string;
  familyName: string;
  nameAr: string | null;
  documents: RequestDocument[];
};

/** A request as the office reads it. */
export type OfficeRequest = RequestStanding & {
  asker: AskerKind;
  source: Source;
  organisation: string | null;
  contact: string | null;
  askerEmail: string | null;
  askerLocale: string;
  country: string;
  noticeVersion: number | null;
  noticeAcceptedAt: Date | null;
  answers: GivenAnswer[];
};
