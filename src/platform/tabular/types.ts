/** A spreadsheet as it was sent: texts only, before anything is believed. */
export type Table = {
  /** The name it was sent under; the format is known by its bytes, never by this. */
  file: string;
  format: 'csv' | 'xlsx';
  /** Folded names (`first_name`), in the order of the sheet; columns without a heading are left out. */
  columns: string[];
  /** The headings as they were written, by column. */
  headings: Record<string, string>;
  rows: TableRow[];
  notices: Notice[];
};

export type TableRow = {
  /** The line that a person sees beside the row when the file is open in a spreadsheet. */
  number: number;
  values: Record<string, string>;
  /** Cells to the right of the last heading: a sign that the row has slipped. */
  extra?: string[];
};

/** What was assumed or left aside while reading; the sentence is at `imports.notices.<code>`. */
export type Notice = {
  code:
    | 'encoding-assumed'
    | 'column-without-heading'
    | 'other-sheets'
    | 'label-row-skipped'
    | 'marked-rows-skipped'
    | 'macros-left-aside'
    | 'merged-cells';
  args: Record<string, string>;
};

export type RowErrorCode =
  | 'required'
  | 'too-long'
  | 'unknown-country'
  | 'country-ambiguous'
  | 'unknown-category'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'bad-date'
  | 'month-first'
  | 'bad-time'
  | 'bad-number'
  | 'out-of-range'
  | 'bad-flag'
  | 'bad-choice'
  | 'bad-email'
  | 'ends-before-start'
  | 'second-head'
  | 'extra-cells'
  | 'formula-error'
  /** The row reads well, and the rules of its module refuse it. */
  | 'refused';

/** What is wrong with one cell, and what its writer can do. Sentences are at `imports.errors.<code>`. */
export type RowError = {
  file: string;
  row: number;
  column: string;
  code: RowErrorCode;
  value: string;
  /** `reason` goes with the same arguments. `cure` suggests a value where one is likely. */
  cure: { key: CureKey; args: Record<string, string> };
};

export type CureKey = `imports.errors.${RowErrorCode}.cure` | 'imports.nearest';
