import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { needRecorded, needWithdrawn } from './facts.ts';
import { listMeetable, listMustMeets } from './must-meet/store.ts';
import { passOn } from './must-meet/service.ts';
import { addNeeds, changeNeed, delegationsOf, listAllNeeds, removeNeed } from './store.ts';
import type { MustMeet, Need, StatedNeed, Teller } from './types.ts';

export type CountryNeeds = {
  country: string;
  needs: Need[];
  mustMeet: MustMeet[];
  exhibitors: { id: string; displayName: string }[];
};

/** What is sought at this edition, of one country or with null of all: for a recommendation. */
export async function listNeeds(
  db: Database,
  edition: EditionScope,
  country: string | null,
): Promise<Need[]> {
  const all = await listAllNeeds(db, edition, country);
  return all.filter(({ state }) => state === 'stated');
}

/** Everything a country has told, what it sought last time, and whom it may still put on its list. */
export async function readCountryNeeds(
  db: Database,
  edition: EditionScope,
  country: string,
): Promise<CountryNeeds> {
  const mustMeet = await listMustMeets(db, edition, country);
  const listed = new Set(mustMeet.map(({ exhibitorId }) => exhibitorId));
  const exhibitors = await listMeetable(db, edition);
  return {
    country,
    needs: await listAllNeeds(db, edition, country),
    mustMeet,
    exhibitors: exhibitors.filter(({ id }) => !listed.has(id)),
  };
}

export type Statement = { statedBy: Teller; provenance?: Provenance };

/**
 * Takes down what is sought. What was told already leaves no second trace in the ledger; a new
 * horizon or note replaces the old one.
 *
 * @returns how many needs are new
 * @throws AppError `need.delegation-unknown` where a delegation is of another country
 */
export async function stateNeeds(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  stated: readonly StatedNeed[],
  { statedBy, provenance = 'recorded' }: Statement,
): Promise<number> {
  await checkDelegations(tx, edition, stated);
  const needs = stated.map((need): Need => ({
    ...need,
    id: randomUUID(),
    state: 'stated',
    statedBy,
    statedAt: by.clock.now(),
    provenance,
  }));
  const added = await addNeeds(tx, edition, needs);
  for (const need of needs)
    if (!added.includes(need) && (need.horizon || need.note)) await changeNeed(tx, edition, need);
  if (added.length > 0)
    await record(
      tx,
      edition,
      by,
      added.map((need) => needRecorded(need.id, soughtBy(need))),
    );
  for (const country of new Set(stated.map((need) => need.country)))
    await passOn(tx, edition, by, country);
  return added.length;
}

/**
 * Takes a need back; one of the last edition is no longer shown and was never in this ledger.
 *
 * @throws AppError `need.unknown`, also for another country's where the actor has one
 */
export async function withdrawNeed(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  wanted: { id: string; country: string | null },
): Promise<void> {
  const removed = await removeNeed(tx, edition, wanted);
  if (!removed) throw new AppError('need.unknown', { id: wanted.id });
  if (removed.state === 'stated')
    await record(tx, edition, by, [needWithdrawn(removed.id, soughtBy(removed))]);
}

async function checkDelegations(
  tx: Transaction,
  edition: EditionScope,
  stated: readonly StatedNeed[],
): Promise<void> {
  for (const country of new Set(stated.map((need) => need.country))) {
    const theirs = stated.flatMap((need) =>
      need.country === country && need.delegationId ? need.delegationId : [],
    );
    if (theirs.length === 0) continue;
    const known = new Set(await delegationsOf(tx, edition, country));
    const stranger = theirs.find((id) => !known.has(id));
    if (stranger) throw new AppError('need.delegation-unknown', { id: stranger });
  }
}

function soughtBy({ country, sector, purpose }: Need) {
  return { country, category: sector, purpose };
}
