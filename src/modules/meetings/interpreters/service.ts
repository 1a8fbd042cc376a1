import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { countMeetingsWith } from '../setup/store.ts';
import { meetingInterpreterRemoved, meetingInterpreterSaved } from './facts.ts';
import { refuseInterpreter } from './rules.ts';
import { deleteInterpreter, listInterpreters, writeInterpreters } from './store.ts';
import type { Interpreter } from './types.ts';

/** Who interprets in meetings, and when. */
export async function readInterpreters(
  db: Database,
  edition: EditionScope,
): Promise<Interpreter[]> {
  return listInterpreters(db, edition);
}

/** An interpreter without an id is a new one. */
export type InterpreterInput = Omit<Interpreter, 'id' | 'provenance'> & {
  id: string | null;
  provenance?: Interpreter['provenance'] | undefined;
};

/**
 * Adds an interpreter, or changes one.
 *
 * @returns its id, and how many planned meetings it is still given to
 * @throws AppError `meeting-interpreter.unknown`; `meeting-interpreter.code-taken`;
 * `meeting-interpreter.<InterpreterFault>` with the row of the shift
 */
export async function saveInterpreter(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, provenance = 'recorded', ...input }: InterpreterInput,
): Promise<{ id: string; toCome: number }> {
  const before = (await listInterpreters(tx, edition)).find((one) => one.id === id);
  if (id && !before) throw new AppError('meeting-interpreter.unknown', { id });
  const one = { ...input, provenance, id: id ?? randomUUID() };
  if (!before || !isSame(before, { ...one, provenance: before.provenance }))
    await write(tx, edition, by, [one]);
  const { toCome } = await countMeetingsWith(tx, edition, {
    what: 'interpreterId',
    id: one.id,
    after: by.clock.now(),
  });
  return { id: one.id, toCome };
}

/** Saves interpreters of a file or a story by their code. @throws as `saveInterpreter` */
export async function saveInterpreters(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  inputs: readonly Omit<Interpreter, 'id'>[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listInterpreters(tx, edition)).map((one) => [one.code, one]));
  const all = inputs.map((input) => ({ ...input, id: known.get(input.code)?.id ?? randomUUID() }));
  const written = all.filter((one) => {
    const before = known.get(one.code);
    return !before || !isSame(before, one);
  });
  await write(tx, edition, by, written);
  const changed = written.filter(({ code }) => known.has(code)).length;
  return { added: written.length - changed, changed, unchanged: all.length - written.length };
}

/**
 * Removes an interpreter who was given to no meeting; one who is ill keeps the row and loses its
 * shifts, so that a repair finds others.
 *
 * @throws AppError `meeting-interpreter.unknown`; `meeting-interpreter.has-meetings`
 */
export async function removeInterpreter(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const found = (await listInterpreters(tx, edition)).find((one) => one.id === id);
  if (!found) throw new AppError('meeting-interpreter.unknown', { id });
  const { code } = found;
  const { all, toCome } = await countMeetingsWith(tx, edition, {
    what: 'interpreterId',
    id,
    after: by.clock.now(),
  });
  if (all > 0) throw new AppError('meeting-interpreter.has-meetings', { code, all, toCome });
  await deleteInterpreter(tx, edition, id);
  await record(tx, edition, by, [meetingInterpreterRemoved(id, { code })]);
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  all: readonly Interpreter[],
): Promise<void> {
  if (all.length === 0) return;
  for (const one of all) {
    const fault = refuseInterpreter(one);
    if (fault)
      throw new AppError(`meeting-interpreter.${fault.code}`, { code: one.code, row: fault.row });
  }
  try {
    await writeInterpreters(tx, edition, all);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'meeting_interpreter_code_once') throw failure;
    const code = all[0]?.code ?? '';
    throw new AppError('meeting-interpreter.code-taken', { code }, { cause: failure });
  }
  await record(
    tx,
    edition,
    by,
    all.map(({ id, code, languages, shifts }) =>
      meetingInterpreterSaved(id, { code, languages, shifts: shifts.length }),
    ),
  );
}

function isSame(before: Interpreter, after: Interpreter): boolean {
  return (Object.keys(after) as (keyof Interpreter)[]).every((key) =>
    isDeepStrictEqual(before[key], after[key]),
  );
}
