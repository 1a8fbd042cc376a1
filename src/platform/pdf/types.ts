/**
 * What each document is made of. All strings are final, in the reader's language, and are
 * printed as they are: nothing in them is read as Typst. The furniture of a document (the
 * words "Zones", "Definition", "Source" …) is added by `renderPdf` from `documents` in locales.
 *
 * References, phone numbers and stand numbers inside an Arabic sentence need U+2066 … U+2069
 * around them (`isolated` in `isolate.ts`); whole fields that hold only one are isolated by the template.
 */
import type { Locale } from '../i18n.ts';
import type { CustodySheet } from './custody-types.ts';
import type { CodeSheet } from './code-sheet.ts';
import type { ConvoySheet } from './convoy-sheet.ts';
import type { DaySheet } from './day-sheet.ts';

export type DocumentName = keyof DocumentData;

export type DocumentData = {
  badge: BadgeSheet;
  'code-sheet': CodeSheet;
  convoy: ConvoySheet;
  custody: CustodySheet;
  'day-sheet': DaySheet;
  vehicle: VehicleSheet;
  'note-verbale': NoteVerbale;
  letter: MinisterialLetter;
  precedence: PrecedenceSheet;
  report: Report;
  table: TableSheet;
};

/** A JPEG or PNG file, already turned upright and cut to size: it is embedded as it is. */
export type Picture = Uint8Array;

/** `a4-…` are sheets to be cut: four A6 or ten CR80 (85.6 × 54 mm). */
export const badgeFormats = ['a6', 'cr80', 'a4-a6', 'a4-cr80'] as const;

export type BadgeFormat = (typeof badgeFormats)[number];

/** The stock in the printer, and the printer. */
export type BadgePaper = {
  format: BadgeFormat;
  /** Only what differs from badge to badge, in black, for a stock that carries the rest. */
  overlay: boolean;
  /** Millimetres to the right and down. */
  offsetXMm: number;
  offsetYMm: number;
  /** Codes stand on this grid. */
  dotsPerMm: number;
  /** Sides of one module of the code, front and back: whole dots. */
  moduleMm: number;
  backModuleMm: number;
};

/** A page a badge or a sheet, followed by its back where `backs` is set (for duplex printers). */
export type BadgeSheet = {
  paper: BadgePaper;
  /** Title of the file, e.g. "Badges, délégation du Sénégal". */
  title: string;
  edition: { name: string; dates: string; place: string };
  /** Languages of the edition's badges, most important first; at most three are printed. */
  languages: readonly Locale[];
  backs: boolean;
  /** Number to call for a lost or found badge; null leaves the line out. */
  lostBadgePhone: string | null;
  badges: readonly Badge[];
};

export type Badge = {
  category: {
    names: Partial<Record<Locale, string>>;
    /** `#rrggbb` of the band. */ colour: string;
  };
  photo: Picture | null;
  /** Latin letters, in capitals already where the house wants capitals (by the person's own language). */
  name: string;
  nameArabic: string | null;
  /** Rank or title, and post. */
  post: string | null;
  organisation: string | null;
  /** Name in the badge's first language, and ISO 3166 alpha-3. */
  country: { name: string; alpha3: string } | null;
  /** Zones granted, in the order of the plan; the code is one to three characters. */
  zones: readonly { code: string; name: string }[];
  /** Every day of the edition, in order; the label is short ("11", "mar 11"). */
  days: readonly { label: string; granted: boolean }[];
  escortRequired: boolean;
  /** Worn by whoever it is handed to, so it has neither name nor face. */
  transferable: boolean;
  /** The signed text of the QR code. */
  token: string;
  /** What a guard can read out: Crockford base32 with its check character. */
  humanCode: string;
  serial: string;
  generation: number;
  /** Printed tiny, so that a reprint can be told from its original. */
  printJob: string;
};

/** Passes to be read through a windscreen, an A5 page each. */
export type VehicleSheet = {
  title: string;
  edition: BadgeSheet['edition'];
  /** Most important first; at most three are printed. */
  languages: readonly Locale[];
  passes: readonly {
    plate: string;
    forWhom: string | null;
    zones: Badge['zones'];
    days: Badge['days'];
    /** Read out where the code cannot be scanned. */
    number: string;
    /** The signed text of the QR code. */
    token: string;
  }[];
};

/** What a note and a letter have in common. */
type Correspondence = {
  title: string;
  /** Above a translation: which text binds. Null on the text that does. */
  courtesy: string | null;
  letterhead: {
    state: string;
    motto: string | null;
    ministry: string;
    service: string | null;
    emblem: Picture | null;
  };
  number: string;
  paragraphs: readonly string[];
  /** The four answers that are asked for. */
  answers: readonly { label: string; text: string }[];
  afterAnswers: readonly string[];
  /** A link that lets the embassy answer; printed as text and as a QR code. */
  answerLink: { url: string; text: string } | null;
  closing: string;
  placeAndDate: string;
  /** Last day for the reply, in words. */
  deadline: string;
  enclosures: readonly string[];
};

/** A diplomatic note in the third person; `writeNoteVerbale` fills one from facts. */
export type NoteVerbale = Correspondence & {
  heading: string;
  /** Name of the embassy and, on a second line, city. */
  addressee: string;
};

/** A letter of a minister to a counterpart; `writeLetter` fills one from facts. */
export type MinisterialLetter = Correspondence & {
  subject: string;
  /** The office it is written to, and its government on the line below. */
  addressee: string;
  government: string;
  salutation: string;
  /** The embassy that carries it, at the foot of each page. */
  through: string;
  /** Null leaves the line to the pen. */
  signatory: { office: string | null; name: string | null };
};

/** The results of an edition. */
export type Report = {
  title: string;
  edition: {
    name: string;
    dates: string;
    place: string;
    patronage: string | null;
    theme: string | null;
  };
  organiser: string;
  /** Time the figures were taken, in words of the reader. */
  asOf: string;
  /** Null prints "provisional, not frozen" on the cover. */
  frozen: ReportSeal | null;
  /** Four to nine figures of the first page. */
  headline: readonly { label: string; value: string; note: string | null }[];
  sections: readonly { title: string; intro: string | null; blocks: readonly ReportBlock[] }[];
  /** Paragraphs of the last page besides the method printed in every report. */
  method: readonly string[];
};

export type ReportSeal = {
  version: string;
  frozenAt: string;
  keyId: string;
  /** Hexadecimal SHA-256 of the signed figures. */
  fingerprint: string;
  /** Number and hash of the last ledger row the figures stand on. */
  ledger: { position: number; hash: string };
};

export type ReportBlock =
  | { kind: 'text'; text: string }
  | { kind: 'figures'; figures: readonly ReportFigure[] }
  /** One column a day, stacked by series where there are several. */
  | {
      kind: 'columns';
      title: string;
      note: string | null;
      series: readonly string[];
      points: readonly { label: string; values: readonly number[] }[];
    }
  | {
      kind: 'bars';
      title: string;
      note: string | null;
      points: readonly { label: string; value: number }[];
    }
  /** Steps that each hold a part of the one before: invited, answered, present. */
  | {
      kind: 'funnel';
      title: string;
      note: string | null;
      steps: readonly { label: string; value: number; note: string | null }[];
    }
  | {
      kind: 'table';
      title: string | null;
      columns: readonly TableColumn[];
      rows: readonly TableRow[];
    }
  | { kind: 'claims'; claims: readonly ReportClaim[] };

export type ReportFigure = {
  label: string;
  /** Formatted for the reader, unit included. */
  value: string;
  definition: string;
  scope: string;
  source: string;
  asOf: string;
};

/** A figure announced by others, beside what the records hold. */
export type ReportClaim = {
  subject: string;
  claimed: string;
  source: string;
  recorded: string;
  difference: string;
};

/** An order of precedence that was given out, with what is made of it. */
export type PrecedenceSheet = {
  title: string;
  subtitle: string;
  /** Why this version was given out. */
  why: string;
  edition: string;
  printedAt: string;
  /** Hexadecimal SHA-256 of what was kept. */
  fingerprint: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What the asterisk means; null where nobody is pinned. */
  pinned: string | null;
  /** Rows from left to right as seen from the stage, or one table clockwise as seen from above. */
  seating: {
    title: string;
    note: string;
    shape: 'rows' | 'table';
    rows: readonly (readonly ({ place: number; name: string } | null)[])[];
  };
  lists: readonly { title: string; entries: readonly string[] }[];
};

/** Any list on paper: header repeated on each page, rows never cut in two. */
export type TableSheet = {
  title: string;
  subtitle: string | null;
  edition: string;
  landscape: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Printed under the last row. */
  note: string | null;
  printedAt: string;
};

export type TableColumn = {
  label: string;
  /** Share of the width left over by `auto` columns; 'auto' takes what its text needs. */
  width: number | 'auto';
  align: 'start' | 'center' | 'end';
  /** The column holds references, phones or stand numbers, which read left to right in Arabic too. */
  ltr?: boolean;
};

export type TableRow = readonly (string | number | null)[];
