import type { Interpreter } from './types.ts';

export type InterpreterFault = {
  code: 'two-languages' | 'shift-backwards' | 'shifts-overlap';
  /** Of the shift, counted from 1; 0 where it is about none. */
  row: number;
};

/** What is wrong with an interpreter; null where nothing is. */
export function refuseInterpreter({
  languages,
  shifts,
}: Pick<Interpreter, 'languages' | 'shifts'>): InterpreterFault | null {
  if (new Set(languages).size < 2) return { code: 'two-languages', row: 0 };
  const backwards = shifts.findIndex(({ from, to }) => to <= from);
  if (backwards >= 0) return { code: 'shift-backwards', row: backwards + 1 };
  const crossing = shifts.findIndex((shift, place) =>
    shifts.slice(0, place).some(({ from, to }) => from < shift.to && shift.from < to),
  );
  return crossing >= 0 ? { code: 'shifts-overlap', row: crossing + 1 } : null;
}
