import { randomUUID } from 'node:crypto';
import { listEditions } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { hitExpired, hitOpened, screeningRun } from '../facts.ts';
import { readListedEntities, readLists } from '../lists/service.ts';
import type { VersionedEntity } from '../lists/store.ts';
import type { KeptSnapshot, ListId } from '../lists/types.ts';
import { ENGINE_VERSION } from '../matching/screen.ts';
import { reconcile } from '../review/rules.ts';
import { sealComparison, type Comparison } from '../review/sealing.ts';
import { countReviews } from '../review/service.ts';
import { addHits, expireHits, keyOf, listHits, saveRuns, type StoredRun } from '../review/store.ts';
import type { Found } from '../review/types.ts';
import type { Subject } from '../types.ts';
import { compareAll } from './compare.ts';
import {
  dropRunsOfWithdrawn,
  findMark,
  listHitsOfWithdrawn,
  listSubjectRows,
  listTouchedEntries,
  lockScreening,
  saveMark,
  type SubjectRow,
} from './store.ts';
import { subjectOf, versionOfSubject } from './subjects.ts';
import type { Screened } from './types.ts';

/** How many were compared, and which hits that opened and ended. */
export type Ran = { screened: number; opened: number; expired: number };

const none = (): Ran => ({ screened: 0, opened: 0, expired: 0 });

/**
 * Screens whatever is due in an edition: people and bodies that are new or changed, against
 * everything; everybody, against the entries that a list brought, changed or dropped. Does
 * nothing while no list is in force.
 *
 * Compares outside of any transaction and writes in a short one, as of the instant it began:
 * who changes meanwhile is due again.
 */
export async function screenWhatIsDue(
  app: Pick<Application, 'db' | 'keyring'>,
  edition: EditionScope,
  by: Signature,
): Promise<Ran> {
  const { db } = app;
  const { active } = await readLists(db, edition, { history: 0 });
  if (active.length === 0) return none();

  const began = by.clock.now();
  const upTo = latestOf(active);
  const subjects = (await listSubjectRows(db, edition)).map(asCompared);
  const due = subjects.filter(({ isDue }) => isDue);
  const known = subjects.filter(({ isDue }) => !isDue);
  const mark = await findMark(db, edition);
  const touched = mark && mark < upTo ? await listTouchedEntries(db, edition, mark) : [];

  const batches: Batch[] = [];
  if (due.length > 0) batches.push(await compare(due, await readListedEntities(db, edition), null));
  if (touched.length > 0)
    batches.push(await compare(known, await entriesOf(db, edition, touched), touched));
  const left = await listHitsOfWithdrawn(db, edition);
  if (batches.length === 0 && left.length === 0 && mark && mark >= upTo) return none();

  return db.transaction().execute(async (tx) => {
    await lockScreening(tx, edition);
    const ran = none();
    for (const batch of batches)
      await write({ ...app, db: tx }, edition, by, { batch, began, ran });
    await endHits(tx, edition, by, await listHits(tx, edition, { ids: left }), { began, ran });
    await dropRunsOfWithdrawn(tx, edition);
    await saveMark(tx, edition, upTo);
    if (ran.screened > 0 || ran.expired > 0)
      await record(tx, edition, by, [screeningRun(edition, { engine: ENGINE_VERSION, ...ran })]);
    return ran;
  });
}

/** Screens what is due in every edition in which people are still checked. */
export async function screenEverywhere(
  app: Pick<Application, 'db' | 'keyring'>,
  by: Signature,
): Promise<Ran[]> {
  const open = (await listEditions(app.db)).filter(
    ({ stage }) => stage !== 'results' && stage !== 'archived',
  );
  const ran: Ran[] = [];
  for (const { id } of open) ran.push(await screenWhatIsDue(app, provenEdition(id), by));
  return ran;
}

/**
 * Who of these people has not been screened as they are, against the lists as they are: never,
 * as somebody else, by an engine of before, or whose name nobody can read. Nobody, while no list
 * is in force; everybody, from the moment a list comes until it has been compared.
 */
export async function unscreenedAmong(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<string[]> {
  const { active } = await readLists(db, edition, { history: 0 });
  if (active.length === 0) return [];
  const mark = await findMark(db, edition);
  if (!mark || mark < latestOf(active)) return [...participantIds];

  const subjects = (await listSubjectRows(db, edition, participantIds)).map(asCompared);
  return subjects
    .filter(({ isDue, failure }) => isDue || failure)
    .map(({ subjectId }) => subjectId);
}

/** How far the screening of an edition has come. */
export async function readStanding(db: Database, edition: EditionScope, at: Date) {
  const { active } = await readLists(db, edition, { history: 0 });
  const subjects = (await listSubjectRows(db, edition)).map(asCompared);
  const due = subjects.filter(({ isDue }) => isDue).length;
  return {
    lists: active.length,
    screened: subjects.length - due,
    due,
    unreadable: subjects.filter(({ isDue, failure }) => !isDue && failure !== null).length,
    ...(await countReviews(db, edition, at)),
  };
}

type Compared = SubjectRow & { subject: Subject; version: string; isDue: boolean };

/** Subjects, what they were compared with, and what came of it. */
type Batch = {
  subjects: Compared[];
  entities: VersionedEntity[];
  screened: Screened[];
  /** The entries it was about; null for all there are. */
  touched: TouchedEntry[] | null;
};

type TouchedEntry = { list: ListId; entryId: string };

function asCompared(row: SubjectRow): Compared {
  const subject = subjectOf(row);
  const version = versionOfSubject(subject);
  const isDue = row.screenedVersion !== version || row.engine !== ENGINE_VERSION;
  return { ...row, subject, version, isDue };
}

async function compare(
  subjects: Compared[],
  entities: VersionedEntity[],
  touched: TouchedEntry[] | null,
): Promise<Batch> {
  const screened = await compareAll({
    entities: entities.map(({ entity }) => entity),
    subjects: subjects.map(({ subject }) => subject),
  });
  return { subjects, entities, screened, touched };
}

async function write(
  app: Pick<Application, 'keyring'> & { db: Transaction },
  edition: EditionScope,
  by: Signature,
  { batch, began, ran }: { batch: Batch; began: Date; ran: Ran },
): Promise<void> {
  const { db: tx, keyring } = app;
  const found = batch.subjects.flatMap((compared, place) => foundOf(compared, place, batch));
  const scope = batch.touched
    ? { entries: batch.touched.map(({ list, entryId }) => `${list} ${entryId}`) }
    : { subjects: batch.subjects };
  const screened = new Set(batch.subjects.map(keyOf));
  // Who is due is compared with everything, and not here.
  const standing = (await listHits(tx, edition, scope)).filter((hit) => screened.has(keyOf(hit)));
  const { opened, expired } = reconcile(
    standing,
    found.map(({ found: one }) => one),
  );

  const comparisons = new Map(found.map((one) => [one.found, one.comparison]));
  const hits = opened.flatMap((one) => {
    const comparison = comparisons.get(one);
    if (!comparison) return [];
    const sealedComparison = sealComparison(keyring, comparison);
    return [
      { ...one, id: randomUUID(), engine: ENGINE_VERSION, openedAt: began, sealedComparison },
    ];
  });
  await endHits(
    tx,
    edition,
    by,
    standing.filter(({ id }) => expired.includes(id)),
    { began, ran },
  );
  await addHits(tx, edition, hits);
  // A screening against a few entries says nothing new of who was screened against all.
  if (!batch.touched) await saveRuns(tx, edition, runsOf(batch, began));
  await record(
    tx,
    edition,
    by,
    hits.map(({ id, list, band }) => hitOpened(id, { list, band })),
  );
  ran.screened += batch.subjects.length;
  ran.opened += hits.length;
}

async function endHits(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  hits: readonly { id: string; list: string }[],
  { began, ran }: { began: Date; ran: Ran },
): Promise<void> {
  if (hits.length === 0) return;
  const ids = hits.map(({ id }) => id);
  await expireHits(tx, edition, ids, began);
  await record(
    tx,
    edition,
    by,
    hits.map(({ id, list }) => hitExpired(id, { list })),
  );
  ran.expired += hits.length;
}

async function entriesOf(
  db: Database,
  edition: EditionScope,
  touched: readonly TouchedEntry[],
): Promise<VersionedEntity[]> {
  const byList = Map.groupBy(touched, ({ list }) => list);
  const entities: VersionedEntity[] = [];
  for (const [list, entries] of byList) {
    const ids = entries.map(({ entryId }) => entryId);
    entities.push(...(await readListedEntities(db, edition, { list, ids })));
  }
  return entities;
}

function latestOf(snapshots: readonly Pick<KeptSnapshot, 'loadedAt'>[]): Date {
  return new Date(Math.max(...snapshots.map(({ loadedAt }) => loadedAt.getTime())));
}

function foundOf(
  { subjectType, subjectId, subject, version }: Compared,
  place: number,
  { entities, screened }: Batch,
): { found: Found; comparison: Comparison }[] {
  return (screened[place] ?? []).flatMap(({ entity: at, ...result }) => {
    const entry = entities[at];
    if (!entry) return [];
    const { list, id, programmes } = entry.entity;
    const found: Found = {
      ...{ subjectType, subjectId, subjectVersion: version },
      ...{ list, entryId: id, entryVersion: entry.version, programmes },
      nameScore: result.nameScore,
      band: result.band,
    };
    return [{ found, comparison: { subject, entry: entry.entity, result } }];
  });
}

function runsOf({ subjects, screened }: Batch, screenedAt: Date): StoredRun[] {
  return subjects.map(({ subjectType, subjectId, version }, place) => {
    const matches = screened[place];
    return {
      ...{ subjectType, subjectId, subjectVersion: version, engine: ENGINE_VERSION, screenedAt },
      hits: matches?.length ?? 0,
      failure: matches ? null : 'not-comparable',
    };
  });
}
