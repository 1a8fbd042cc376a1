import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { DeviceId } from '../log/types.ts';

/** What the code that let a device in allows it; undefined for a gate. */
export async function lockDesk(
  tx: Transaction,
  edition: EditionScope,
  device: DeviceId,
): Promise<{ name: string; kid: number | null; categories: number[] | null } | undefined> {
  return tx
    .selectFrom('gateDevice as device')
    .innerJoin('gateEnrolment as code', (join) =>
      join
        .onRef('code.editionId', '=', 'device.editionId')
        .onRef('code.deviceId', '=', 'device.id'),
    )
    .select(['device.name', 'device.deskKid as kid', 'code.deskCategories as categories'])
    .where('device.editionId', '=', edition)
    .where('device.id', '=', device)
    .where('device.wipedAt', 'is', null)
    .where('code.isDesk', '=', true)
    .forUpdate('device')
    .executeTakeFirst();
}

export async function saveDeskKey(
  tx: Transaction,
  edition: EditionScope,
  device: DeviceId,
  kid: number,
): Promise<void> {
  await tx
    .updateTable('gateDevice')
    .set({ deskKid: kid })
    .where('editionId', '=', edition)
    .where('id', '=', device)
    .execute();
}

/** The texts of live badges with a name, after a number. */
export async function listLiveTokens(
  db: Database,
  edition: EditionScope,
  { after, limit, categories }: { after: number; limit: number; categories: number[] | null },
): Promise<{ idx: number; token: string }[]> {
  let query = db
    .selectFrom('badge')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'badge.editionId')
        .onRef('participant.id', '=', 'badge.participantId'),
    )
    .innerJoin('category', (join) =>
      join
        .onRef('category.editionId', '=', 'participant.editionId')
        .onRef('category.id', '=', 'participant.categoryId'),
    )
    .select(['badge.idx', 'badge.token'])
    .where('badge.editionId', '=', edition)
    .where('badge.revokedAt', 'is', null)
    .where('badge.idx', '>', after);
  if (categories) query = query.where('category.code', 'in', categories);
  return query.orderBy('badge.idx').limit(limit).execute();
}
