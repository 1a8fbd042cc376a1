import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { RestrictedField } from '../types.ts';

export async function findSealed(
  db: Database,
  edition: EditionScope,
  participantId: string,
  field: RestrictedField,
): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom('stayRestricted')
    .select('sealed')
    .where('editionId', '=', edition)
    .where('participantId', '=', participantId)
    .where('field', '=', field)
    .executeTakeFirst();
  return found?.sealed;
}

export async function saveSealed(
  tx: Transaction,
  edition: EditionScope,
  participantId: string,
  { field, sealed, givenAt }: { field: RestrictedField; sealed: Buffer; givenAt: Date },
): Promise<void> {
  await tx
    .insertInto('stayRestricted')
    .values({ editionId: edition, participantId, field, sealed, givenAt })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'participantId', 'field']).doUpdateSet({ sealed, givenAt }),
    )
    .execute();
}

export async function removeSealed(
  tx: Transaction,
  edition: EditionScope,
  participantId: string,
  field: RestrictedField,
): Promise<void> {
  await tx
    .deleteFrom('stayRestricted')
    .where('editionId', '=', edition)
    .where('participantId', '=', participantId)
    .where('field', '=', field)
    .execute();
}
