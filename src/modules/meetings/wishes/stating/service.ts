import { randomUUID } from 'node:crypto';
import { changeMustMeets } from '#modules/needs/must-meet/service';
import { changeRanks } from '#modules/needs/rules';
import { readCountryNeeds } from '#modules/needs/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { wishRecorded } from '../../facts.ts';
import { lockParty } from '../../profiles/store.ts';
import { readSettings } from '../../settings/service.ts';
import type { Party, WishAction } from '../../types.ts';
import { wishWithdrawn } from '../facts.ts';
import {
  listWishesOf,
  removeLater,
  removeWish,
  saveAllWishes,
  saveLater,
  saveRanks,
  type KnownWish,
} from '../store.ts';
import type { SaidOfPair } from './types.ts';

/**
 * Keeps what a party says of another one. A must takes the last rank among its musts; what is no
 * must any more leaves no gap. A delegation that says anything else than must of an exhibitor its
 * government must meet takes it off that list, so that the list does not say must again.
 *
 * The caller has proved that the party may be spoken for and that the other one may be seen.
 *
 * @throws AppError `wish.too-many-musts` with the limit
 */
export async function sayOfPair(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  said: SaidOfPair,
): Promise<void> {
  const { from, to, word, note } = said;
  await lockParty(tx, edition, from);
  const known = await listWishesOf(tx, edition, from);
  const before = known.find(({ toKind, toId }) => toKind === to.kind && toId === to.id);
  const signed = {
    statedAt: by.clock.now(),
    statedBy: by.actor.id,
    onBehalf: said.onBehalf,
  };
  if (word === 'must' && before?.action !== 'must') await refuseMoreMusts(tx, edition, known);
  if (word !== 'must' && before?.action === 'must') await leaveMustMeets(tx, edition, by, said);

  if (word === 'later') await saveLater(tx, edition, { from, to, note }, signed);
  else await removeLater(tx, edition, { from, to });

  if (word === 'later' || word === 'none') {
    if (before) await withdraw(tx, edition, by, before);
  } else {
    const wish = wishOf(said, word, before);
    await saveAllWishes(tx, edition, [wish], signed);
    if (before?.action !== word) {
      const { id, fromKind, toKind, action } = wish;
      await record(tx, edition, by, [wishRecorded(id, { fromKind, toKind, action })]);
    }
  }
  await closeRanks(tx, edition, from);
}

/** Moves one of a party's musts up by one place. Of what is no must nothing is moved. */
export async function moveUp(
  tx: Transaction,
  edition: EditionScope,
  from: Party,
  to: Party,
): Promise<void> {
  await lockParty(tx, edition, from);
  const musts = mustsIn(await listWishesOf(tx, edition, from));
  const moved = musts.find(({ toKind, toId }) => toKind === to.kind && toId === to.id);
  if (!moved) return;
  const ids = musts.map(({ id }) => id);
  await saveRanks(tx, edition, changeRanks(ids, { kind: 'up', id: moved.id }));
}

async function leaveMustMeets(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { from, to, onBehalf }: SaidOfPair,
): Promise<void> {
  if (from.kind !== 'delegation') return;
  const { country, id } = from;
  const { mustMeet } = await readCountryNeeds(tx, edition, country);
  if (!mustMeet.some(({ exhibitorId, wishedBy }) => exhibitorId === to.id && wishedBy === id))
    return;
  const statedBy = onBehalf ? 'protocol' : 'embassy';
  await changeMustMeets(tx, edition, by, {
    ...{ country, exhibitorId: to.id, change: 'remove', statedBy },
  });
}

async function withdraw(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, fromKind, toKind }: KnownWish,
): Promise<void> {
  await removeWish(tx, edition, id);
  await record(tx, edition, by, [wishWithdrawn(id, { fromKind, toKind })]);
}

async function refuseMoreMusts(
  tx: Transaction,
  edition: EditionScope,
  known: readonly KnownWish[],
): Promise<void> {
  const { mostMusts } = (await readSettings(tx, edition)).wishes;
  if (mustsIn(known).length >= mostMusts)
    throw new AppError('wish.too-many-musts', { max: mostMusts });
}

/** Musts are ranked from 1 without gaps; a rank of a file among other wishes stays as it is. */
async function closeRanks(tx: Transaction, edition: EditionScope, from: Party): Promise<void> {
  const musts = mustsIn(await listWishesOf(tx, edition, from));
  await saveRanks(
    tx,
    edition,
    musts.map(({ id }) => id),
  );
}

function mustsIn<One extends KnownWish>(wishes: readonly One[]): One[] {
  return wishes.filter(({ action }) => action === 'must');
}

function wishOf(
  { from, to, note }: SaidOfPair,
  action: WishAction,
  before: KnownWish | undefined,
): KnownWish {
  return {
    id: before?.id ?? randomUUID(),
    ...{ fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id, action },
    rank: before?.action === action ? before.rank : null,
    note: note ?? (before?.action === action ? before.note : null),
    provenance: 'recorded',
  };
}
