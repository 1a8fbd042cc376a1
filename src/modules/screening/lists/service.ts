import { listEditions } from '#modules/editions/service';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { licenceAcknowledged, listLoaded, listRejected } from './facts.ts';
import { readFiles } from './read-files.ts';
import type { ListFile } from './reading/source.ts';
import { decideAcceptance, diffOf, type ListDifference } from './rules.ts';
import {
  addLicence,
  addSnapshot,
  findActiveSnapshot,
  findLicence,
  listActiveSnapshots,
  listEntities,
  listSnapshots,
  listVersions,
  lockList,
  saveDifference,
  type ListOwner,
  type VersionedEntity,
} from './store.ts';
import type {
  CameBy,
  KeptSnapshot,
  ListId,
  ReadList,
  RefusedFile,
  SnapshotRefusal,
} from './types.ts';
import { versionOf } from './version.ts';

export type LoadRequest = {
  files: readonly ListFile[];
  cameBy: CameBy;
  /** Needed for a local list, which belongs to an edition. */
  edition: EditionScope | null;
  /** Whoever signs accepts by name that a list shrank or changed much. */
  acceptsChange?: boolean;
};

export type LoadedList = {
  files: string[];
  list: ListId;
  recordCount: number;
  nameCount: number;
  publishedAt: string | null;
  refusal: SnapshotRefusal | 'local-without-edition' | null;
  details: Record<string, string | number>;
  /** Counts against the snapshot before. */
  added: number;
  changed: number;
  removed: number;
};

export type LoadOutcome = { loaded: LoadedList[]; refused: RefusedFile[] };

/**
 * Reads files and puts each list that is accepted into force, in a transaction of its own: a
 * list that is refused leaves the one in force as it is, and keeps no other from being taken.
 */
export async function loadLists(
  db: Database,
  by: Signature,
  { files, cameBy, edition, acceptsChange = false }: LoadRequest,
): Promise<LoadOutcome> {
  const openSanctionsAcknowledged = (await findLicence(db, 'opensanctions')) !== undefined;
  const { lists, refused } = await readFiles(files, { openSanctionsAcknowledged });
  const loaded: LoadedList[] = [];
  for (const read of lists) {
    const isLocal = read.snapshot.list === 'local';
    if (isLocal && !edition) {
      loaded.push(told(read, noDifference, 'local-without-edition'));
      continue;
    }
    const how = { cameBy, acceptsChange, owner: isLocal ? edition : null };
    loaded.push(await db.transaction().execute((tx) => takeList(tx, by, read, how)));
  }
  return { loaded, refused };
}

async function takeList(
  tx: Transaction,
  by: Signature,
  read: ReadList,
  {
    owner,
    cameBy,
    acceptsChange,
  }: {
    owner: ListOwner;
    cameBy: CameBy;
    acceptsChange: boolean;
  },
): Promise<LoadedList> {
  const { snapshot, entities } = read;
  const { list } = snapshot;
  await lockList(tx, owner, list);
  const active = await findActiveSnapshot(tx, owner, list);
  const versioned = entities.map((entity) => ({ entity, version: versionOf(entity) }));
  const difference = diffOf(
    await listVersions(tx, owner, list),
    versioned.map(({ entity, version }) => ({ id: entity.id, version })),
  );
  const attempt = { list, active: active ?? null, next: snapshot, difference };
  const acceptance = decideAcceptance({ ...attempt, acceptsChange });
  // The same bytes again are no news, and leave no trace.
  if (!acceptance.accepted && acceptance.refusal === 'already-active')
    return told(read, noDifference, 'already-active');

  const needsAcceptance = !decideAcceptance({ ...attempt, acceptsChange: false }).accepted;
  const snapshotId = await addSnapshot(tx, owner, {
    ...snapshot,
    cameBy,
    difference,
    status: acceptance.accepted ? 'active' : 'rejected',
    loadedAt: by.clock.now(),
    loadedBy: by.actor.id,
    changeAcceptedBy: acceptance.accepted && needsAcceptance ? by.actor.id : null,
    refusal: acceptance.accepted ? null : acceptance.refusal,
    refusalDetails: acceptance.accepted ? {} : acceptance.details,
  });
  const { sha256 } = snapshot;
  const editions = owner ? [owner] : await screenedEditions(tx);
  if (!acceptance.accepted) {
    const { refusal, details } = acceptance;
    for (const edition of editions)
      await record(tx, edition, by, [listRejected(snapshotId, { list, sha256, refusal })]);
    return told(read, difference, refusal, details);
  }

  await saveDifference(tx, owner, {
    list,
    snapshotId,
    written: newOrChanged(versioned, difference),
    removed: difference.removed,
  });
  for (const edition of editions) {
    const fact = listLoaded(snapshotId, { list, sha256, ...countsOf(difference) });
    await record(tx, edition, by, [fact]);
  }
  return told(read, difference, null);
}

/** What the office shows: what is in force, what came lately, and whether OpenSanctions may be loaded. */
export async function readLists(
  db: Database,
  edition: EditionScope | null,
  { history = 50 } = {},
): Promise<{
  active: KeptSnapshot[];
  history: KeptSnapshot[];
  openSanctionsAcknowledgedAt: Date | null;
}> {
  const licence = await findLicence(db, 'opensanctions');
  return {
    active: await listActiveSnapshots(db, edition),
    history: await listSnapshots(db, edition, history),
    openSanctionsAcknowledgedAt: licence?.acknowledgedAt ?? null,
  };
}

/** Every entry an edition is screened against, with its version; of some entries of one list where asked. */
export async function readListedEntities(
  db: Database,
  edition: EditionScope,
  only?: { list: ListId; ids: readonly string[] },
): Promise<VersionedEntity[]> {
  return listEntities(db, edition, only);
}

/** Acknowledges the licence of OpenSanctions for this installation; a second time changes nothing. */
export async function acknowledgeLicence(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { licence }: { licence: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const isNew = await addLicence(tx, {
      list: 'opensanctions',
      licence,
      acknowledgedBy: by.actor.id,
      acknowledgedAt: by.clock.now(),
    });
    const fact = licenceAcknowledged('opensanctions', { list: 'opensanctions', licence });
    if (isNew) await record(tx, edition, by, [fact]);
  });
}

/** Editions in which people are still checked. */
async function screenedEditions(tx: Transaction): Promise<EditionScope[]> {
  const editions = await listEditions(tx);
  return editions
    .filter(({ stage }) => stage !== 'results' && stage !== 'archived')
    .map(({ id }) => provenEdition(id))
    .toSorted();
}

function newOrChanged(entities: readonly VersionedEntity[], difference: ListDifference) {
  const written = new Set([...difference.added, ...difference.changed]);
  return entities.filter(({ entity }) => written.has(entity.id));
}

const noDifference: ListDifference = { added: [], changed: [], removed: [] };

function countsOf({ added, changed, removed }: ListDifference) {
  return { added: added.length, changed: changed.length, removed: removed.length };
}

function told(
  { files, snapshot: { list, recordCount, nameCount, publishedAt } }: ReadList,
  difference: ListDifference,
  refusal: LoadedList['refusal'],
  details: LoadedList['details'] = {},
): LoadedList {
  const counts = { recordCount, nameCount, publishedAt };
  return { files, list, ...counts, refusal, details, ...countsOf(difference) };
}
