import type { Row } from '../csv.ts';

/** A line of a broken file, with the column and the code of the error planted in it, if any. */
export type Spoilt = { spoil?: [column: string, code: string]; values: Row };

export type BrokenSheet = { file: string; columns: readonly string[]; lines: Spoilt[] };
