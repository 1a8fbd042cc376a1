import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type { Movement } from '../types.ts';

/** Steps told at desks, of some items or of all, in the order in which they happened. */
export async function listMovements(
  db: Database,
  edition: EditionScope,
  exhibitIds?: readonly string[],
): Promise<Movement[]> {
  let wanted = db
    .selectFrom('exhibitMovement')
    .select(['id', 'exhibitId', 'place', 'placeId', 'takenBy', 'movedAt', 'dueBackAt'])
    .select('recordedBy')
    .where('editionId', '=', edition)
    .orderBy('movedAt')
    .orderBy('id');
  if (exhibitIds) wanted = wanted.where('exhibitId', '=', sql<string>`any(${exhibitIds}::uuid[])`);
  return wanted.execute();
}

export async function addMovements(
  tx: Transaction,
  edition: EditionScope,
  movements: readonly Movement[],
): Promise<void> {
  if (movements.length === 0) return;
  await tx
    .insertInto('exhibitMovement')
    .values(movements.map((movement) => ({ ...movement, editionId: edition })))
    .execute();
}

/** Minutes a weapon may be out of its store; undefined where nobody has set them. */
export async function findOverdueMinutes(
  db: Database,
  edition: EditionScope,
): Promise<number | undefined> {
  const found = await db
    .selectFrom('exhibitSetting')
    .select('overdueMinutes')
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return found?.overdueMinutes;
}

export async function saveOverdueMinutes(
  tx: Transaction,
  edition: EditionScope,
  overdueMinutes: number,
): Promise<void> {
  await tx
    .insertInto('exhibitSetting')
    .values({ editionId: edition, overdueMinutes })
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet({ overdueMinutes }))
    .execute();
}

export type Taker = { id: string; name: string; organisation: string | null };

/** Who may take goods of an exhibitor: its own staff, and whoever has a duty on a range. */
export async function listTakers(
  db: Database,
  edition: EditionScope,
  exhibitorId: string,
): Promise<Taker[]> {
  return db
    .selectFrom('participant')
    .select(['id', taker.as('name'), 'organisation'])
    .where('editionId', '=', edition)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .where((is) =>
      is.or([
        is('exhibitorId', '=', exhibitorId),
        is.exists(
          is
            .selectFrom('rangePost')
            .select('rangePost.id')
            .whereRef('rangePost.editionId', '=', 'participant.editionId')
            .whereRef('rangePost.participantId', '=', 'participant.id'),
        ),
      ]),
    )
    .orderBy('familyName')
    .orderBy('givenNames')
    .execute();
}

/** Names of people who took something; `within` tells only those of one exhibitor. */
export async function listTakerNames(
  db: Database,
  edition: EditionScope,
  ids: readonly string[],
  within: string | null,
): Promise<{ id: string; name: string }[]> {
  let wanted = db
    .selectFrom('participant')
    .select(['id', taker.as('name')])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`);
  if (within) wanted = wanted.where('exhibitorId', '=', within);
  return wanted.execute();
}

/** Places an item may be taken to on a range. */
export async function listLanes(
  db: Database,
  edition: EditionScope,
): Promise<{ id: string; code: string; name: LocalText }[]> {
  const rows = await db
    .selectFrom('rangeFeature')
    .select(['id', 'code'])
    .select(sql<LocalText>`name`.as('name'))
    .where('editionId', '=', edition)
    .where('kind', '=', 'lane')
    .orderBy('code')
    .execute();
  return rows;
}

/** The stands of an exhibitor, by their codes. */
export async function listStandCodes(
  db: Database,
  edition: EditionScope,
  exhibitorId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('stand')
    .select('code')
    .where('editionId', '=', edition)
    .where('exhibitorId', '=', exhibitorId)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

const taker = sql<string>`concat_ws(' ', nullif(given_names, ''), family_name)`;
