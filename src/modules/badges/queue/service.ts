import { randomUUID } from 'node:crypto';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { badgePrinted, badgeReprinted } from '../facts.ts';
import { subjectOf } from '../issuing/service.ts';
import { choosePrints, type Selection } from '../printing/choosing.ts';
import { renderPrints } from '../printing/service.ts';
import type { PrinterSettings } from '../printing/types.ts';
import { listPrintsByNumber, savePrinted } from '../store.ts';
import { jobWord, settle, standingOf } from './rules.ts';
import { addItems, addRun, listItems, listRuns, removeRun, saveItemStates } from './store.ts';
import type { RunRow } from './store.ts';
import type { CameOut, PrintItem } from './types.ts';

export type RunOrder = { settings: PrinterSettings; backs: boolean; selection: Selection };

/**
 * Puts badges into the queue, in the order in which they are handed out. What waits there
 * already, from whichever desk, is not put in a second time.
 *
 * @throws AppError `badge.nothing-to-print`
 */
export async function queueBadges(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { settings, backs, selection }: RunOrder,
): Promise<{ id: string; number: number; queued: number; left: number }> {
  const prints = await choosePrints(db, edition, selection);
  if (prints.length === 0) throw new AppError('badge.nothing-to-print');

  return db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const id = randomUUID();
    const run = { ...settings, id, backs, askedBy: by.actor.id, askedAt: by.clock.now() };
    const number = await addRun(tx, edition, run);
    const items = prints.map(({ idx, generation }, at) => ({ place: at + 1, idx, generation }));
    const queued = await addItems(tx, edition, id, items);
    if (queued === 0) {
      await removeRun(tx, edition, id);
      throw new AppError('print.all-waiting');
    }
    return { id, number, queued, left: prints.length - queued };
  });
}

/**
 * The next badges of a run as one PDF. They are noted as sent before the file is given out, so a
 * power cut at any instant leaves either badges that wait or a question, never a second print.
 *
 * @param atMost for printers that lose the thread of a long file
 * @throws AppError `print.run-unknown`; `print.unanswered` while it is not known what came out;
 * `print.taken-meanwhile` where another desk was quicker; `badge.nothing-to-print`
 */
export async function sendBadges(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { runId, atMost }: { runId: string; atMost?: number | undefined },
): Promise<{ pdf: Uint8Array; count: number; number: number }> {
  const run = await readRun(app.db, edition, runId);
  if (standingOf(run.counts) === 'unanswered') throw new AppError('print.unanswered');

  const waiting = await listItems(app.db, edition, runId, ['queued']);
  const dead = waiting.filter((item) => item.dead);
  const next = waiting.filter((item) => !item.dead).slice(0, atMost);
  const pdf = await renderItems(app, edition, run, next);
  const at = by.clock.now();
  await app.db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    // What a newer badge has replaced since must not come out any more.
    const out = { places: placesOf(dead), from: 'queued', to: 'withdrawn', at } as const;
    await saveItemStates(tx, edition, runId, out);
    if (standingOf((await readRun(tx, edition, runId)).counts) === 'unanswered')
      throw new AppError('print.unanswered');
    const change = { places: placesOf(next), from: 'queued', to: 'sent', at } as const;
    if ((await saveItemStates(tx, edition, runId, change)) !== next.length)
      throw new AppError('print.taken-meanwhile');
  });
  if (!pdf) throw new AppError('badge.nothing-to-print');
  return { pdf, count: next.length, number: run.number };
}

/**
 * What somebody found in the printer's tray. What came out is printed; the rest waits again.
 *
 * @throws AppError `print.run-unknown`
 */
export async function settleRun(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { runId, cameOut }: { runId: string; cameOut: CameOut },
): Promise<{ confirmed: number; queued: number }> {
  return db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    await readRun(tx, edition, runId);
    const sent = await listItems(tx, edition, runId, ['sent']);
    const settled = settle(sent, cameOut);
    const placesWith = (state: 'confirmed' | 'queued') =>
      settled.filter((one) => one.state === state).map(({ place }) => place);
    const confirmed = placesWith('confirmed');
    const back = placesWith('queued');
    const at = by.clock.now();
    await saveItemStates(tx, edition, runId, {
      places: confirmed,
      from: 'sent',
      to: 'confirmed',
      at,
    });
    await saveItemStates(tx, edition, runId, { places: back, from: 'sent', to: 'queued', at });
    await notePrinted(
      tx,
      edition,
      by,
      sent.filter(({ place }) => confirmed.includes(place)),
    );
    return { confirmed: confirmed.length, queued: back.length };
  });
}

/** Takes what still waits out of the queue; what was sent stays a question. */
export async function withdrawRun(
  db: Database,
  edition: EditionScope,
  by: Signature,
  runId: string,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    await readRun(tx, edition, runId);
    const places = placesOf(await listItems(tx, edition, runId, ['queued']));
    const at = by.clock.now();
    return saveItemStates(tx, edition, runId, { places, from: 'queued', to: 'withdrawn', at });
  });
}

/**
 * Queues, sends and confirms in one go, for a file on disk: whoever asked for it has it. Badges
 * that wait for a printer are left to it.
 *
 * @param keep puts the file where it belongs; what it throws leaves the badges sent and unanswered
 */
export async function printToFile(
  app: Application,
  edition: EditionScope,
  by: Signature,
  order: RunOrder,
  keep: (pdf: Uint8Array) => Promise<void>,
): Promise<{ count: number; left: number }> {
  const { id: runId, left } = await queueBadges(app.db, edition, by, order);
  const { pdf, count } = await sendBadges(app, edition, by, { runId });
  await keep(pdf);
  await settleRun(app.db, edition, by, { runId, cameOut: 'all' });
  return { count, left };
}

/** @throws AppError `print.run-unknown` */
export async function readRun(db: Database, edition: EditionScope, id: string): Promise<RunRow> {
  const [run] = await listRuns(db, edition, { id });
  if (!run) throw new AppError('print.run-unknown');
  return run;
}

async function renderItems(
  app: Application,
  edition: EditionScope,
  run: RunRow,
  items: readonly PrintItem[],
): Promise<Uint8Array | undefined> {
  if (items.length === 0) return undefined;
  const numbers = items.map(({ idx }) => idx);
  const prints = new Map(
    (await listPrintsByNumber(app.db, edition, numbers)).map((print) => [subjectOf(print), print]),
  );
  const ordered = items.flatMap((item) => {
    const print = prints.get(subjectOf(item));
    return print ? [{ print, job: jobWord(run.number, item.place) }] : [];
  });
  return renderPrints(app, edition, ordered, run);
}

async function notePrinted(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  items: readonly PrintItem[],
): Promise<void> {
  await savePrinted(tx, edition, items, by.clock.now());
  await record(
    tx,
    edition,
    by,
    items.map(({ idx, generation, reprint }) =>
      (reprint ? badgeReprinted : badgePrinted)(subjectOf({ idx, generation }), {
        idx,
        generation,
      }),
    ),
  );
}

function placesOf(items: readonly Pick<PrintItem, 'place'>[]): number[] {
  return items.map(({ place }) => place);
}
