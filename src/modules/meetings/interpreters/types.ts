import type { Provenance } from '#platform/schema';

export type Shift = { from: Date; to: Date };

/** One who interprets, as the desk calls them: a number or a team, and no name. */
export type Interpreter = {
  id: string;
  code: string;
  participantId: string | null;
  /** ISO 639-1; between any two of them. */
  languages: string[];
  /** In order of time. */
  shifts: Shift[];
  provenance: Provenance;
};
