import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import type { Column, ColumnOptions } from '#platform/tabular/columns';
import type { RecordOf, TableSpec } from '#platform/tabular/records';
import type { Notice, RowError, Table } from '#platform/tabular/types';

export type SheetName =
  | 'invitations'
  | 'exhibitors'
  | 'stands'
  | 'delegations'
  | 'people'
  | 'exhibits'
  | 'ammunition-lots'
  | 'range-sessions'
  | 'sessions'
  | 'meeting-places'
  | 'interpreters'
  | 'absences'
  | 'profiles'
  | 'wishes'
  | 'meetings'
  | 'passages'
  | 'leads'
  | 'claims';

/** What a cell may refer to; `party` is whoever can ask for a meeting: an exhibitor, a delegation or a person. */
export type ReferenceKind =
  | 'category'
  | 'hall'
  | 'gate'
  | 'exhibitor'
  | 'delegation'
  | 'person'
  | 'party';

/** The ids there are while a folder is read: those of the edition and those of the files before. */
export type KnownIds = Record<ReferenceKind, Set<string>>;

export type ReadingContext = { locale: Locale; zone: string; known: KnownIds };

/** What became of rows that were saved; every row is in exactly one of the four. */
export type Saved = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: string; details: ErrorDetails }[];
};

export type Save<Row> = (
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  rows: readonly Row[],
  zone: string,
) => Promise<Saved>;

export type AnyColumn = Column<unknown, ColumnOptions & Record<string, unknown>>;

/** One kind of file: how its rows are read, what they refer to, and how they are saved. */
export type SheetPlan<Specs extends Record<string, AnyColumn>> = {
  name: SheetName;
  spec: TableSpec<Specs>;
  /** The column by which a row is known again. */
  id: keyof Specs & string;
  /** What a refusal names a row by, where no one column does. */
  keyOf?: (row: RecordOf<TableSpec<Specs>>) => string;
  /** What the ids of this file are to the files after it. */
  gives?: Exclude<ReferenceKind, 'party'>;
  /** A column that refers to another row of the same file. */
  within?: keyof Specs & string;
  /** Columns that refer to people, who are looked up by the ids that are asked for. */
  people?: readonly (keyof Specs & string)[];
  /** Columns with several ids of people in one cell. */
  peopleLists?: readonly (keyof Specs & string)[];
  /** Rows that must be saved after the others. */
  last?: (row: RecordOf<TableSpec<Specs>>) => boolean;
  save: Save<RecordOf<TableSpec<Specs>>>;
};

/** A kind of file, whatever its columns. */
export type Sheet = {
  name: SheetName;
  /** The ids of people that the rows of a table mention. */
  mentionedPeople(table: Table): string[];
  read(table: Table, context: ReadingContext): ReadSheet;
};

/** A file that has been read: its errors, and its good rows ready to be saved. */
export type ReadSheet = {
  errors: RowError[];
  notices: Notice[];
  unknownColumns: string[];
  missingColumns: string[];
  /** Good rows. */
  count: number;
  /** The line of a good row by its id. */
  lineOf(externalId: string): number | undefined;
  save(
    tx: Transaction,
    edition: EditionScope,
    by: Signature,
    onRows?: (count: number) => void,
  ): Promise<Saved>;
};

/** Makes an id known to the files that follow. */
export function learn(known: KnownIds, kind: ReferenceKind, id: string): void {
  known[kind].add(id);
  if (kind === 'exhibitor' || kind === 'delegation' || kind === 'person') known.party.add(id);
}
