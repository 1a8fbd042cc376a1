/** What personal data there are, by what they are for. Purpose, basis and recipients are those of the kind. */
export const dataKinds = [
  'identity',
  'document',
  'contact',
  'photo',
  'stay',
  'restricted',
  'focal-point',
  'accreditation',
  'screening',
  'lists',
  'access',
  'business',
  'mail',
  'staff',
] as const;

export type DataKind = (typeof dataKinds)[number];

export const legalBases = ['public-security', 'invitation', 'consent', 'work'] as const;

export type LegalBasis = (typeof legalBases)[number];

export const recipients = [
  'organiser',
  'commission',
  'protocol',
  'services',
  'liaison',
  'hotel',
  'gate',
  'range',
  'embassy',
  'exhibitor',
  'person',
  'administrator',
] as const;

export type Recipient = (typeof recipients)[number];

/** How it is kept from others, the strictest last. */
export const securities = ['by-role', 'narrowed', 'logged', 'sealed'] as const;

export type Security = (typeof securities)[number];

export type KindTerms = {
  basis: LegalBasis;
  recipients: readonly Recipient[];
  security: readonly Security[];
};

/** Classes whose length an edition sets, within limits. */
export const retentionClasses = [
  'document',
  'stay',
  'identity',
  'clear-result',
  'cleared-memory',
  'business',
  'mail',
  'focal-point',
  'refusal',
] as const;

export type RetentionClass = (typeof retentionClasses)[number];

/** Not counted from the closing: as long as the account, as long as the list is in force. */
export const endlessRetentions = ['account', 'list'] as const;

export type Retention = RetentionClass | (typeof endlessRetentions)[number];

/** Counted from the closing day of the edition. */
export type Length = { unit: 'day' | 'month'; length: number };

export type RetentionTerms = Length & {
  least: number;
  most: number;
  /** The class it falls to where nobody has named a law or a consent that allows it. */
  needsBasisElse?: RetentionClass;
};

export type SetRetention = { length: number; basis: string | null };

/** What an edition has set; the defaults hold for the rest. */
export type Retentions = { readonly [Class in RetentionClass]?: SetRetention };

/** Which rows of a table: those of refused people and true hits are kept longer than the others. */
export type Rows = 'every' | 'refused' | 'cleared' | 'others';

export type Becomes =
  /** The value is gone. */
  | 'nothing'
  /** Where the column must hold something: an empty text or an empty list. */
  | 'empty'
  /** The whole row is gone. */
  | 'no-row'
  /** A keyed digest and the last three characters are left. */
  | 'reduced'
  /** The reference is gone, and the file with it where nothing else refers to it. */
  | 'no-file'
  /** Goes by another way than the erasure after an edition. */
  | 'stays';

export type PersonalField = {
  column: string;
  kind: DataKind;
  becomes: Becomes;
  /** Each row belongs to exactly one. */
  kept: readonly { rows: Rows; retention: Retention }[];
  /** Whether the person is given it, as it is or opened; else why not. */
  told: 'told' | 'opened' | 'third-party' | 'hidden-reason' | 'secret';
};

/** Every column of a table that can hold a text, a date or bytes, said to be personal or not. */
export type TableRegister = {
  table: string;
  /** Orders the rows for the digest of a proof. */
  key: readonly string[];
  /** Holds the id of the participant it is about; null where it is about no single one. */
  person: string | null;
  personal: readonly PersonalField[];
  plain: readonly string[];
  /** What besides its personal fields the person is given of a row. */
  shown?: readonly string[];
};

/** Rows of one table from which something goes at once. */
export type ErasureStep = {
  table: string;
  key: readonly string[];
  rows: Rows;
  retention: RetentionClass;
  fields: readonly Pick<PersonalField, 'column' | 'becomes'>[];
};

export type ErasedField = {
  table: string;
  column: string;
  becomes: Becomes;
  retention: RetentionClass;
  /** Rows that held something. */
  count: number;
  /** Keyed digests over all rows that the step is about, hexadecimal. */
  before: string;
  after: string;
};

export type Erased = { fields: ErasedField[]; people: number; files: number };

/** What a certificate says and the signature stands on. */
export type Certificate = {
  edition: string;
  number: number;
  madeAt: string;
  closedOn: string;
  today: string;
  rules: { version: number; fingerprint: string; retentions: Record<RetentionClass, Due> };
  erased: ErasedField[];
  people: number;
  files: number;
  /** Copies made before the erasure are not reached by it. */
  backups: 'not-reached';
};

export type Due = Length & { dueOn: string };

export type Proof = {
  number: number;
  madeAt: Date;
  madeBy: string;
  content: Certificate;
  text: string;
  fingerprint: string;
  kid: number;
  signature: string;
  publicKey: string;
};

/** Who answers for the data of an edition. */
export type Controller = {
  controller: string;
  address: string;
  email: string;
  authority: string;
  /** The number of the authority's receipt; empty until it is declared. */
  declaration: string;
};

export type RegisterRow = {
  table: string;
  column: string;
  kind: DataKind;
  becomes: Becomes;
  rows: Rows;
  retention: Retention;
  dueOn: string | null;
};

export const longestBasis = 500;
