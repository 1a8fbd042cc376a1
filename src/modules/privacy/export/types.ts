import type { DataKind } from '../types.ts';

/** How far somebody's accreditation is, as they and their country may know it. */
export type Standing = 'accepted' | 'pending' | 'refused' | 'withdrawn';

/** Columns by the names of the database, which are those of the register. */
export type ExportedRow = { table: string; values: Record<string, unknown> };

export type SubjectExport = {
  edition: string;
  participantId: string;
  madeAt: string;
  standing: Standing;
  rows: ExportedRow[];
  /** What is sealed and was opened for this; fields the reader may not open are in `withheld`. */
  restricted: Record<string, unknown>;
  photo: { mediaType: string; base64: string } | null;
  /** What was done about the person, without who did it. */
  history: { kind: string; at: string }[];
  /** The same for everybody, so that the list itself tells nothing. */
  withheld: {
    kind: DataKind;
    why: 'third-party' | 'hidden-reason' | 'secret' | 'not-yours-to-read';
  }[];
};
