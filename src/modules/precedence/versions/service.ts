import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { ledgerPosition, record, type Signature } from '#platform/ledger/ledger';
import { precedenceVersionKept } from '../facts.ts';
import { readCeremonies, readCeremony, readOrder } from '../service.ts';
import { lockCeremony } from '../store.ts';
import type { CeremonyRow, CurrentOrder, Version, VersionHead } from '../types.ts';
import { compareOrders, contentOf, isSameOrder } from './rules.ts';
import { addVersion, listVersions } from './store.ts';
import type { Comparison } from './types.ts';

/**
 * Gives out the order as it stands: kept for ever under the next number, with its hash, who
 * kept it and why.
 *
 * @throws AppError `precedence.ceremony-unknown`; `precedence.contradiction` while a pin cannot
 * be held; `precedence.nothing-new` where the last version says the same
 */
export async function keepVersion(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { ceremonyId, why }: { ceremonyId: string; why: string },
): Promise<VersionHead> {
  const at = by.clock.now();
  await lockCeremony(tx, edition, await readCeremony(tx, edition, ceremonyId), at);
  const order = await readOrder(tx, edition, ceremonyId);
  const { length } = order.contradictions;
  if (length > 0) throw new AppError('precedence.contradiction', { count: length });

  const [last] = await listVersions(tx, edition, { ceremonyId });
  const content = contentOf(order);
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  if (last?.sha256 === sha256)
    throw new AppError('precedence.nothing-new', { number: last.number });

  const number = (last?.number ?? 0) + 1;
  const { seq } = await ledgerPosition(tx, edition);
  const version = { ceremonyId, number, keptAt: at, keptBy: by.actor.id, why, sha256 };
  await addVersion(tx, edition, { ...version, upTo: seq, content });
  await record(tx, edition, by, [
    precedenceVersionKept(ceremonyId, { ceremony: ceremonyId, version: number, sha256 }),
  ]);
  return version;
}

/** Every ceremony with the version given out last, and whether it still holds. */
export async function readCeremonyRows(
  db: Database,
  edition: EditionScope,
): Promise<CeremonyRow[]> {
  const rows: CeremonyRow[] = [];
  for (const ceremony of await readCeremonies(db, edition)) {
    const order = await readOrder(db, edition, ceremony.id);
    const [last] = await listVersions(db, edition, { ceremonyId: ceremony.id });
    rows.push({
      ...ceremony,
      last: last ? headOf(last) : null,
      isCurrent: last ? isSameOrder(changesSince(last, order)) : null,
      contradictions: order.contradictions.length,
      officesUnknown: order.placed.filter(({ officeUnknown }) => officeUnknown).length,
    });
  }
  return rows;
}

/** The latest first. @throws AppError `precedence.ceremony-unknown` */
export async function readVersions(
  db: Database,
  edition: EditionScope,
  ceremonyId: string,
): Promise<VersionHead[]> {
  await readCeremony(db, edition, ceremonyId);
  return (await listVersions(db, edition, { ceremonyId })).map(headOf);
}

/** @throws AppError `precedence.version-unknown` */
export async function readVersion(
  db: Database,
  edition: EditionScope,
  { ceremonyId, number }: { ceremonyId: string; number: number },
): Promise<Version> {
  const [found] = await listVersions(db, edition, { ceremonyId, number });
  if (!found) throw new AppError('precedence.version-unknown', { number });
  return found;
}

/**
 * What changed from one version to another, or with no second one to the order as it is now.
 *
 * @throws AppError `precedence.version-unknown`; `precedence.ceremony-unknown`
 */
export async function compareVersions(
  db: Database,
  edition: EditionScope,
  { ceremonyId, from, to }: { ceremonyId: string; from: number; to: number | null },
): Promise<Comparison> {
  const before = await readVersion(db, edition, { ceremonyId, number: from });
  if (to === null) return changesSince(before, await readOrder(db, edition, ceremonyId));
  const after = await readVersion(db, edition, { ceremonyId, number: to });
  return compareOrders(before.content.order, after.content.order);
}

function changesSince(version: Version, order: CurrentOrder): Comparison {
  return compareOrders(version.content.order, contentOf(order).order);
}

function headOf({ ceremonyId, number, keptAt, keptBy, why, sha256 }: Version): VersionHead {
  return { ceremonyId, number, keptAt, keptBy, why, sha256 };
}
