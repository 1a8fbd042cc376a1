import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Pin, PinKind } from './types.ts';

export async function listPins(db: Database, edition: EditionScope): Promise<Pin[]> {
  return pins(db, edition).orderBy('number').execute();
}

export async function lockPin(
  tx: Transaction,
  edition: EditionScope,
  number: number,
): Promise<Pin | undefined> {
  return pins(tx, edition).where('number', '=', number).forUpdate().executeTakeFirst();
}

/** Numbers that are in the register already stay as they are; returns how many are new. */
export async function addPins(
  db: Database,
  edition: EditionScope,
  { kind, from, until }: { kind: PinKind; from: number; until: number },
): Promise<number> {
  const { rows } = await sql`
    insert into pin (edition_id, number, kind)
    select ${edition}, number, ${kind} from generate_series(${from}::int, ${until}::int) as number
    on conflict (edition_id, number) do nothing returning number`.execute(db);
  return rows.length;
}

export async function savePin(
  tx: Transaction,
  edition: EditionScope,
  { number, ...change }: Pick<Pin, 'number'> & Partial<Pin>,
): Promise<void> {
  await tx
    .updateTable('pin')
    .set(change)
    .where('editionId', '=', edition)
    .where('number', '=', number)
    .execute();
}

function pins(db: Database, edition: EditionScope) {
  return db
    .selectFrom('pin')
    .select([
      ...(['number', 'kind', 'state', 'country', 'delegationId', 'holder'] as const),
      ...(['handedOutAt', 'returnedAt'] as const),
    ])
    .where('editionId', '=', edition);
}
