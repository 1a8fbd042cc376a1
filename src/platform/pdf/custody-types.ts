/** The first and the last page of the envelope a delegation's badges are handed over in. */
export type CustodySheet = {
  title: string;
  edition: string;
  part: 'cover' | 'list';
  delegation: { name: string; country: string };
  printedAt: string;
  badges: readonly {
    code: string;
    serial: string;
    /** Empty on a transferable badge. */
    name: string;
    category: string;
  }[];
};
