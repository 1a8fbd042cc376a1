/** What somebody does, or what is at a place, day by day: A5, to be folded into a pocket or hung on a door. */
export type DaySheet = {
  /** Title of the file. */
  title: string;
  edition: string;
  /** Each begins a page of its own. */
  sheets: readonly {
    heading: string;
    under: string | null;
    days: readonly { date: string; rows: readonly DayRow[] }[];
    /** What is said where there is nothing. */
    empty: string;
    /** Tells two prints apart. */
    version: string;
  }[];
  printedAt: string;
};

export type DayRow = {
  /** `09:30–10:00`. */
  time: string;
  what: string;
  /** Smaller, below it. */
  details: readonly string[];
  where: string;
  /** It does not take place. */
  struck: boolean;
};
