import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { sessionMoved } from '../facts.ts';
import { stateFact } from '../service.ts';
import { listAllSessions, lockSessions, saveSessionRows } from '../store.ts';
import type { Session } from '../types.ts';
import type { DemoRow } from './types.ts';

/**
 * Puts demonstrations on the programme: into the row a demonstration has, or the one that a file
 * gave the same external id, and into a new one otherwise. What was held stays as it was.
 *
 * @returns the id of the programme's row of each, in the order given
 */
export async function publishDemos(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  demos: readonly DemoRow[],
): Promise<string[]> {
  const all = await listAllSessions(tx, edition);
  const byExternalId = new Map(
    all.flatMap((one) => (one.externalId ? [[one.externalId, one]] : [])),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const found = demos.map(
    ({ sessionId, externalId }) =>
      (sessionId ? byId.get(sessionId) : undefined) ??
      (externalId ? byExternalId.get(externalId) : undefined),
  );
  await lockSessions(
    tx,
    edition,
    found.flatMap((one) => (one ? [one.id] : [])),
  );

  const written: Session[] = [];
  const facts: Fact[] = [];
  const ids = demos.map(({ sessionId: _, ...demo }, place) => {
    const before = found[place];
    if (before?.state === 'held') return before.id;
    const after = rowOf(demo, before);
    written.push(after);
    facts.push(...factsOf(before, after));
    return after.id;
  });
  await saveSessionRows(tx, edition, written);
  if (facts.length > 0) await record(tx, edition, by, facts);
  return ids;
}

function rowOf(demo: Omit<DemoRow, 'sessionId'>, before: Session | undefined): Session {
  return {
    ...demo,
    id: before?.id ?? randomUUID(),
    // A row that came from a file keeps its number, by which the file finds it again.
    externalId: before?.externalId ?? demo.externalId,
    code: before?.externalId ? before.code : demo.code,
    type: 'demo',
    state: 'scheduled',
    provenance: before?.provenance ?? 'recorded',
    source: before?.source ?? null,
  };
}

function factsOf(before: Session | undefined, after: Session): Fact[] {
  if (!before) return [stateFact(after)];
  const isSame =
    before.state === after.state &&
    before.type === after.type &&
    before.exhibitorId === after.exhibitorId;
  const hasMoved = before.startsAt.getTime() !== after.startsAt.getTime();
  const times = { from: before.startsAt.toISOString(), to: after.startsAt.toISOString() };
  return [
    ...(isSame ? [] : [stateFact(after)]),
    ...(hasMoved ? [sessionMoved(after.id, times)] : []),
  ];
}
