/** What of the world is listed, and who is screened against it. */
export const subjectKinds = ['person', 'organisation', 'vessel', 'aircraft'] as const;

export type SubjectKind = (typeof subjectKinds)[number];

export const nameKinds = ['primary', 'variation', 'alias', 'original', 'former'] as const;

export type NameKind = (typeof nameKinds)[number];

/** How far its list trusts a name. A `low` one needs evidence beside it before it alerts. */
export const nameQualities = ['good', 'low', 'none'] as const;

export type NameQuality = (typeof nameQualities)[number];

export type ListedName = {
  /** As the list writes it, one name and nothing else. */
  text: string;
  kind: NameKind;
  quality: NameQuality;
};

/**
 * A day of birth as far as a list knows it. `from` and `to` are `YYYY-MM-DD`, inclusive: a
 * year alone spans its twelve months, a range the whole of it.
 */
export type BirthSpan = { from: string; to: string; circa: boolean };

export type ListedDocument = {
  type: string;
  number: string;
  /** ISO 3166 alpha-2 of the issuer. */
  country: string | null;
};

/** One entry of one list, in the one form that the matcher knows. */
export type ListedEntity = {
  /** The list it stands on: `un`, `eu`, `uk`, `ofac-sdn`, `ofac-consolidated`, `opensanctions`, `local`. */
  list: string;
  /** Its reference there: `QDi.316`, `EU.6952.35`, `27016`. */
  id: string;
  kind: SubjectKind;
  names: ListedName[];
  births: BirthSpan[];
  /** ISO 3166 alpha-2. */
  nationalities: string[];
  /** ISO 3166 alpha-2 of places of birth and of addresses. */
  countries: string[];
  gender: 'female' | 'male' | null;
  documents: ListedDocument[];
  programmes: string[];
  /** The reference of the same entity on the list of the United Nations. */
  unReference: string | null;
};

/** Who is screened: what a request for accreditation tells of a person or a body. */
export type Subject = {
  kind: SubjectKind;
  /** The name as typed, and each other form of it that is known (machine-readable zone, Arabic). */
  names: string[];
  /** `YYYY-MM-DD`, `YYYY`, or null. */
  birthDate: string | null;
  /** ISO 3166 alpha-2. */
  nationalities: string[];
  /** ISO 3166 alpha-2. */
  birthCountry: string | null;
  gender: 'female' | 'male' | null;
  documentNumber: string | null;
};
