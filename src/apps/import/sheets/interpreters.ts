import { refuseInterpreter } from '#modules/meetings/interpreters/rules';
import { readInterpreters, saveInterpreters } from '#modules/meetings/interpreters/service';
import type { Interpreter } from '#modules/meetings/interpreters/types';
import { dateTime, list, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import { defineSheet } from '../define-sheet.ts';
import type { Save, Saved } from '../sheet.ts';
import { provenance, provenanceOf } from './columns.ts';

/** A row for each shift; those of one code are one interpreter. */
export const interpreterSpec = defineTable({
  name: 'interpreters',
  columns: {
    code: text({ required: true, max: 20 }),
    languages: list({ max: 2 }),
    start: dateTime({ required: true }),
    end: dateTime({ required: true }),
    provenance: provenance(),
  },
  unique: ['code', 'start'],
  inOrder: [['start', 'end']],
});

export type InterpreterRow = RecordOf<typeof interpreterSpec>;

export const saveInterpreterRows: Save<InterpreterRow> = async (tx, edition, by, rows) => {
  const refused: Saved['refused'] = [];
  const known = new Map((await readInterpreters(tx, edition)).map((one) => [one.code, one]));
  const told: Omit<Interpreter, 'id'>[] = [];
  for (const [code, shifts] of Map.groupBy(rows, (row) => row.code)) {
    const one = interpreterOf(code, shifts, known.get(code));
    const fault = refuseInterpreter(one);
    if (!fault) told.push(one);
    else
      refused.push({
        externalId: code,
        code: `meeting-interpreter.${fault.code}`,
        details: { code, row: fault.row },
      });
  }
  return { ...(await saveInterpreters(tx, edition, by, told)), refused };
};

export const interpreters = defineSheet({
  name: 'interpreters',
  spec: interpreterSpec,
  id: 'code',
  save: saveInterpreterRows,
});

function interpreterOf(
  code: string,
  rows: readonly InterpreterRow[],
  before: Interpreter | undefined,
): Omit<Interpreter, 'id'> {
  const spoken = new Set(
    rows.flatMap(({ languages }) => languages.map((one) => one.toLowerCase())),
  );
  return {
    code,
    participantId: before?.participantId ?? null,
    languages: [...spoken].filter((one) => /^[a-z]{2}$/.test(one)),
    shifts: rows
      .map(({ start, end }) => ({ from: start, to: end }))
      .toSorted((one, other) => Number(one.from) - Number(other.from)),
    provenance: provenanceOf(rows[0]?.provenance ?? null),
  };
}
