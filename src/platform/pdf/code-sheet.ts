/** One code on one page, for a device that has no network. */
export type CodeSheet = {
  title: string;
  lead: string;
  edition: string;
  facts: readonly { label: string; value: string }[];
  /** Null where it does not fit one code. */
  code: string | null;
  /** Printed in the place of a code that does not fit. */
  tooLong: string;
  note: string;
};
