/** A paper of a convoy: what is known of it, and tables, some of them to be filled in by hand. */
export type ConvoySheet = {
  /** Title of the file and of the page. */
  title: string;
  subtitle: string | null;
  /** As the convoy is called; printed large. */
  code: string;
  edition: string;
  landscape: boolean;
  facts: readonly { label: string; value: string }[];
  sections: readonly SheetSection[];
  note: string | null;
  /** What must be signed, each under a line of its own. */
  signatures: readonly string[];
  confidential: string;
  printedAt: string;
};

export type SheetSection = {
  heading: string;
  under: string | null;
  columns: readonly {
    label: string;
    width: number | 'auto';
    /** Read left to right whatever the document is: times, plates, call signs. */
    ltr: boolean;
    /** A box to tick, or a line to write on where a row says nothing. */
    fill: 'none' | 'tick' | 'line';
  }[];
  rows: readonly (readonly (string | number | null)[])[];
  /** What is said where there are no rows. */
  empty: string;
  newPage: boolean;
};
