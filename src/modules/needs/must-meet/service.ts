import { saveWishes } from '#modules/meetings/wishes/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { changeRanks } from '../rules.ts';
import { delegationsOf } from '../store.ts';
import { MOST_MUST_MEETS, type MustMeet } from '../types.ts';
import { listMeetable, listMustMeets, lockList, saveList, setWishedBy } from './store.ts';

export type MustMeetChange = {
  country: string;
  exhibitorId: string;
  change: 'add' | 'remove' | 'up';
  statedBy: 'embassy' | 'protocol';
  provenance?: Provenance;
};

/**
 * Puts an exhibitor on the list of a country, takes it off, or moves it up by one; then the
 * meetings are told.
 *
 * @throws AppError `need.exhibitor-unknown`; `need.must-meet-full`
 */
export async function changeMustMeets(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { country, exhibitorId, change, statedBy, provenance = 'recorded' }: MustMeetChange,
): Promise<void> {
  await lockList(tx, edition, country);
  const before = await listMustMeets(tx, edition, country);
  if (change === 'add') {
    const meetable = await listMeetable(tx, edition);
    if (!meetable.some(({ id }) => id === exhibitorId))
      throw new AppError('need.exhibitor-unknown', { id: exhibitorId });
  }
  const ids = before.map((one) => one.exhibitorId);
  const exhibitorIds = changeRanks(ids, { kind: change, id: exhibitorId });
  if (exhibitorIds.length > MOST_MUST_MEETS)
    throw new AppError('need.must-meet-full', { max: MOST_MUST_MEETS });

  const statedAt = by.clock.now();
  await saveList(tx, edition, { country, exhibitorIds, statedBy, statedAt, provenance });
  await passOn(tx, edition, by, country, before);
}

/**
 * Makes the list of a country the wishes of its leading delegation, once it has one. Done again
 * it changes nothing. Whoever was taken off the list is still somebody to meet, as any other.
 */
export async function passOn(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  country: string,
  before: readonly MustMeet[] = [],
): Promise<void> {
  const [delegationId] = await delegationsOf(tx, edition, country);
  if (!delegationId) return;
  const list = await listMustMeets(tx, edition, country);
  const isOff = ({ exhibitorId, wishedBy }: MustMeet) =>
    wishedBy !== null && !list.some((one) => one.exhibitorId === exhibitorId);
  const wishOf = ({ exhibitorId }: MustMeet, action: 'must' | 'meet', rank: number | null) => ({
    fromKind: 'delegation' as const,
    fromId: delegationId,
    toKind: 'exhibitor' as const,
    toId: exhibitorId,
    action,
    rank,
    note: null,
    provenance: 'recorded' as const,
  });
  await saveWishes(tx, edition, by, [
    ...list.map((one) => wishOf(one, 'must', one.rank)),
    ...before.filter(isOff).map((one) => wishOf(one, 'meet', null)),
  ]);
  await setWishedBy(tx, edition, { country, delegationId });
}
