import type { WallTime } from '../../../engine/types.ts';
import type { GridMeeting, RowKind, Verdict, VerdictState } from './types.ts';

/** What each column of one row means for the meeting that is held. */
export type RowVerdicts = ReadonlyMap<WallTime, Verdict>;

const order: Record<VerdictState, number> = { free: 0, possible: 1, clash: 2 };

/**
 * The verdicts of the grid by row. Among places each row has its own; among parties only the
 * rows of the two that meet have any: at each time the best place, the present one before others.
 */
export function verdictsByRow(
  verdicts: readonly Verdict[],
  { kind, meeting }: { kind: RowKind; meeting: GridMeeting },
): ReadonlyMap<string, RowVerdicts> {
  const rows = new Map<string, Map<WallTime, Verdict>>();
  for (const verdict of verdicts) {
    const row = rowOf(verdict.place, { kind, meeting });
    const ofRow = rows.get(row) ?? new Map<WallTime, Verdict>();
    const before = ofRow.get(verdict.at);
    if (!before || isBetter(verdict, before, meeting)) ofRow.set(verdict.at, verdict);
    rows.set(row, ofRow);
  }
  return rows;
}

function rowOf(place: string, { kind, meeting }: { kind: RowKind; meeting: GridMeeting }): string {
  if (kind === 'places') return place;
  return kind === 'guests' ? meeting.guest : meeting.host;
}

function isBetter(one: Verdict, other: Verdict, { place }: GridMeeting): boolean {
  if (one.state !== other.state) return order[one.state] < order[other.state];
  return one.place === place && other.place !== place;
}

/** The next column after the cursor where the meeting may go, round to the beginning if need be. */
export function nextOpenColumn(
  columns: readonly { at: WallTime }[],
  verdicts: RowVerdicts | undefined,
  after: number,
): number | null {
  for (let step = 1; step <= columns.length; step += 1) {
    const index = (after + step) % columns.length;
    const at = columns[index]?.at;
    const state = at && verdicts?.get(at)?.state;
    if (state === 'free' || state === 'possible') return index;
  }
  return null;
}
