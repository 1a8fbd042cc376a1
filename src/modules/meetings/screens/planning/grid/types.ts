import type { z } from 'zod';
import type { Problem } from '#platform/problem';
import type { WallTime } from '../../../engine/types.ts';
import type {
  cellSchema,
  editedSchema,
  planChangeSchema,
  planSheetSchema,
} from '../../../planning/plans/schema.ts';

/** What the rows of the grid are: those who come, those who receive, or where they meet. */
export const rowKinds = ['guests', 'hosts', 'places'] as const;

export type RowKind = (typeof rowKinds)[number];

type Sheet = z.infer<typeof planSheetSchema>;
type Done = Extract<z.infer<typeof editedSchema>, { done: true }>;
type Refused = Extract<z.infer<typeof editedSchema>, { done: false }>;

/** An act on the plan, as its author and others are told of it. */
export type EditHead = Pick<Sheet['edits'][number], 'revision' | 'kind' | 'madeBy'>;

/** A plan as the grid needs it. It holds no instants, and is the same over the wire. */
export type PlanSheet = Pick<
  Sheet,
  | 'id'
  | 'number'
  | 'revision'
  | 'value'
  | 'publishedVersion'
  | 'now'
  | 'blocks'
  | 'places'
  | 'parties'
  | 'interpreters'
  | 'meetings'
  | 'breaches'
  | 'gone'
> & { edits: EditHead[]; undo: EditHead | null; redo: EditHead | null };

export type GridMeeting = PlanSheet['meetings'][number];
export type PlanBreach = PlanSheet['breaches'][number];
export type PlanChange = z.infer<typeof planChangeSchema>;

/** What dropping the meeting that is held would mean, at one time and place. */
export type Verdict = z.infer<typeof cellSchema>;

export type VerdictState = Verdict['state'];

export type Edited =
  | (Omit<Done, 'undo' | 'redo'> & { undo: EditHead | null; redo: EditHead | null })
  | Refused;

export type Failed = { problem: Problem };

/** What the grid asks of the server. */
export type PlanDesk = {
  cells: (meeting: string) => Promise<{ revision: number; cells: Verdict[] } | Failed>;
  edit: (given: {
    change: PlanChange;
    /** The one the editor saw. */
    revision: number;
    reason: string;
  }) => Promise<Edited | Failed>;
  undo: (revision: number) => Promise<Edited | Failed>;
  redo: (revision: number) => Promise<Edited | Failed>;
  /** The plan as it stands now. */
  reload: () => Promise<PlanSheet | Failed>;
};

export type GridSpan = { from: WallTime; to: WallTime; why: string };

/** A line of the grid: a party or a place, with when it is not there. */
export type GridRow = {
  id: string;
  name: string;
  /** Hall of a place, country of a party; empty where there is neither. */
  detail: string;
  busy: readonly GridSpan[];
};

export type GridBlock = PlanSheet['blocks'][number];

/** Row and column of the cell that is meant; `focus` where the keyboard goes along. */
export type Cursor = { row: string; column: number; focus?: boolean };
