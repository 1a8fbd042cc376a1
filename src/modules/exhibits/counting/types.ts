/** What was expected at one place and what lay there, signed by whoever counted and by a witness. */
export type Count = {
  id: string;
  countedAt: Date;
  /** A place key; see `placeKeyOf`. */
  place: string;
  countedBy: string;
  /** Null until a second person has signed. */
  witnessedBy: string | null;
  /** Exhibits, by id. */
  expected: string[];
  found: string[];
};

export type CountResult = {
  missing: string[];
  /** Lay there, and was expected somewhere else. */
  astray: string[];
};

export type Missing = {
  exhibitId: string;
  /** When it was first not found. */
  since: Date;
  /** Where it should have been. */
  place: string;
};
