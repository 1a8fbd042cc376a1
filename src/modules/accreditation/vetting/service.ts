import { randomBytes } from 'node:crypto';
import { everybody, lockParticipants, readParticipant } from '#modules/participants/service';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Keyring } from '#platform/keyring';
import { record, type Signature } from '#platform/ledger/ledger';
import { choice, text } from '#platform/tabular/columns';
import { readTable } from '#platform/tabular/read-table';
import { defineTable, readRecords } from '#platform/tabular/records';
import { rowError } from '#platform/tabular/row-error';
import type { RowError } from '#platform/tabular/types';
import { vettingAnswered, vettingPackageMade } from '../facts.ts';
import { readReference, referenceOf } from './rules.ts';
import {
  addItems,
  addPackage,
  listAnswersOf,
  listPackages,
  lockItems,
  saveAnswer,
} from './store.ts';
import {
  smallestPassphrase,
  vettingAnswers,
  type VettingItem,
  type VettingPackage,
} from './types.ts';
import { writePackage } from './writing.ts';

/**
 * Makes a package of people for a service that has no network. It is handed out once: what is
 * kept is who was in it, under which reference, and not the file.
 *
 * @throws AppError `vetting.passphrase-short`; `participant.unknown`
 */
export async function makePackage(
  app: Pick<Application, 'db' | 'files'>,
  edition: EditionScope,
  by: Signature,
  wanted: {
    service: string;
    participantIds: readonly string[];
    passphrase: string;
    locale: Locale;
  },
): Promise<{ number: number; zip: Uint8Array }> {
  const { service, passphrase, locale } = wanted;
  if (passphrase.length < smallestPassphrase)
    throw new AppError('vetting.passphrase-short', { length: smallestPassphrase });

  const ids = [...new Set(wanted.participantIds)];
  const { number, references } = await app.db.transaction().execute(async (tx) => {
    const found = await lockParticipants(tx, edition, ids);
    if (found.length !== ids.length) throw new AppError('participant.unknown');
    const next = await addPackage(tx, edition, {
      service,
      by: by.actor.id,
      at: by.clock.now(),
    });
    const given = new Map(ids.map((id) => [id, referenceOf(next, randomBytes(6))]));
    await addItems(
      tx,
      edition,
      next,
      [...given].map(([participantId, reference]) => ({ participantId, reference })),
    );
    await record(tx, edition, by, [vettingPackageMade(String(next), { people: ids.length })]);
    return { number: next, references: given };
  });

  const items = [];
  for (const [participantId, reference] of references) {
    const person = await readParticipant(app.db, edition, everybody, participantId);
    items.push({ reference, person });
  }
  return { number, zip: await writePackage(app, { number, items, passphrase, locale }) };
}

export type AnswersTaken = {
  taken: number;
  /** Answered the same before. */
  unchanged: number;
  errors: RowError[];
};

const answersSpec = defineTable({
  name: 'vetting',
  columns: {
    reference: text({ required: true, max: 40 }),
    answer: choice(vettingAnswers),
    note: text({ max: 1_000 }),
  },
});

/**
 * Takes the sheet of answers back. Lines without an answer are left for another day; a
 * reference that nobody gave out, or with a slip in it, is told with its row, and the others
 * are taken. A later answer of the same service replaces its earlier one, on the record.
 *
 * @throws AppError as `readTable`
 */
export async function takeAnswers(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  by: Signature,
  { bytes, fileName, locale }: { bytes: Uint8Array; fileName: string; locale: Locale },
): Promise<AnswersTaken> {
  const table = await readTable(bytes, fileName);
  const { records, errors } = readRecords(table, answersSpec, { locale });
  const outcome: AnswersTaken = { taken: 0, unchanged: 0, errors: [...errors] };

  await db.transaction().execute(async (tx) => {
    const answered = records.filter(({ value }) => value.answer !== null);
    const references = answered.flatMap(({ value }) => readReference(value.reference) ?? []);
    const items = new Map(
      (await lockItems(tx, edition, references)).map((item) => [item.reference, item]),
    );
    for (const { row, value } of answered) {
      const item = items.get(readReference(value.reference) ?? '');
      if (!item) {
        outcome.errors.push(
          rowError(table, {
            row,
            column: 'reference',
            code: 'unknown-reference',
            value: value.reference,
          }),
        );
        continue;
      }
      if (item.answer === value.answer && !value.note) {
        outcome.unchanged += 1;
        continue;
      }
      await saveAnswer(tx, edition, {
        reference: item.reference,
        answer: value.answer,
        answeredAt: by.clock.now(),
        sealedNote: value.note ? keyring.seal(NOTE, Buffer.from(value.note)) : null,
      });
      // Who it was about and what was said stay out of the ledger.
      await record(tx, edition, by, [vettingAnswered(item.reference, {})]);
      outcome.taken += 1;
    }
  });
  return outcome;
}

export async function readPackages(db: Database, edition: EditionScope): Promise<VettingPackage[]> {
  return listPackages(db, edition);
}

/** What services said of a person: for the commission alone. */
export async function readAnswersOf(
  db: Database,
  keyring: Keyring,
  edition: EditionScope,
  participantId: string,
): Promise<(VettingItem & { service: string; note: string | null })[]> {
  const answers = await listAnswersOf(db, edition, participantId);
  return answers.map(({ sealedNote, ...answer }) => ({
    ...answer,
    note: sealedNote && keyring.open(NOTE, sealedNote).toString(),
  }));
}

const NOTE = 'vetting-note';
