import { listForBadges } from '#modules/participants/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listBearers } from '../bearers/store.ts';
import { listLivePrints, listPrintsByNumber, listPrintsOf } from '../store.ts';
import type { Print } from '../issuing/types.ts';

/** Whose badges; those of everybody with a live one where nothing is said. */
export type Selection = {
  participantIds?: readonly string[] | undefined;
  categoryId?: string | undefined;
  delegationId?: string | undefined;
  exhibitorId?: string | undefined;
  /** By number, also of badges without a person. */
  numbers?: readonly number[] | undefined;
  /** Leaves out what has come out already. */
  unprinted?: boolean | undefined;
};

/** Live badges in the order in which they are handed out; those without a person come last. */
export async function choosePrints(
  db: Database,
  edition: EditionScope,
  { participantIds, categoryId, numbers, unprinted = false, ...party }: Selection,
): Promise<Print[]> {
  const found = numbers
    ? await listPrintsByNumber(db, edition, numbers)
    : participantIds
      ? await listPrintsOf(db, edition, participantIds)
      : await listLivePrints(db, edition, categoryId);
  const live = found.filter(
    ({ revokedAt, printedAt }) => revokedAt === null && !(unprinted && printedAt),
  );
  const people = live.flatMap((print) => print.participantId ?? []);
  const holders = (await listForBadges(db, edition, { participantIds: people })).filter((holder) =>
    isOf(party, holder),
  );
  const byPerson = new Map(live.map((print) => [print.participantId, print]));
  const ids = live.flatMap((print) => print.bearerId ?? []);
  const bearers = (await listBearers(db, edition, { ids })).filter((bearer) => isOf(party, bearer));
  const byBearer = new Map(live.map((print) => [print.bearerId, print]));
  return [
    ...holders.flatMap(({ id }) => byPerson.get(id) ?? []),
    ...bearers.flatMap(({ id }) => byBearer.get(id) ?? []),
  ];
}

function isOf(
  { delegationId, exhibitorId }: Pick<Selection, 'delegationId' | 'exhibitorId'>,
  of: { delegationId: string | null; exhibitorId: string | null },
): boolean {
  return (
    (!delegationId || of.delegationId === delegationId) &&
    (!exhibitorId || of.exhibitorId === exhibitorId)
  );
}
