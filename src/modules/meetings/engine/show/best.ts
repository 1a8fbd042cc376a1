import { put, takeWithFollowers, type State } from './state.ts';

/** The best plan seen, so that a search may be stopped at any instant. */
export type Kept = {
  start: Int32Array;
  guestRow: Int32Array;
  hostRow: Int32Array;
  seat: Int32Array;
  interpreter: Int32Array;
  requiredPlaced: number;
  missing: number;
  wishes: number;
};

export function keep(state: State): Kept {
  return {
    start: state.start.slice(),
    guestRow: state.guestRow.slice(),
    hostRow: state.hostRow.slice(),
    seat: state.seat.slice(),
    interpreter: state.interpreter.slice(),
    requiredPlaced: state.requiredPlaced,
    missing: state.missing,
    wishes: state.wishes,
  };
}

/** Whether the first groups of the value are better than those kept. */
export function isBetter(state: State, kept: Kept): boolean {
  if (state.requiredPlaced !== kept.requiredPlaced)
    return state.requiredPlaced > kept.requiredPlaced;
  if (state.missing !== kept.missing) return state.missing < kept.missing;
  return state.wishes > kept.wishes;
}

export function restore(state: State, kept: Kept): void {
  const meetings = state.start.keys().toArray();
  for (const meeting of meetings) takeWithFollowers(state, meeting);
  for (const meeting of meetings) {
    if (kept.start[meeting]! < 0) continue;
    put(state, meeting, {
      start: kept.start[meeting]!,
      guestRow: kept.guestRow[meeting]!,
      hostRow: kept.hostRow[meeting]!,
      seat: kept.seat[meeting]!,
      interpreter: kept.interpreter[meeting]!,
    });
  }
  state.log.length = 0;
}
