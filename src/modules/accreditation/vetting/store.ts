import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { VettingItem, VettingPackage } from './types.ts';

/** The latest first. */
export async function listPackages(db: Database, edition: EditionScope): Promise<VettingPackage[]> {
  const { rows } = await sql<VettingPackage>`
    select package.number, package.service, package.made_at, count(*)::int as people,
      count(item.answer)::int as answered,
      count(*) filter (where item.answer = 'objection')::int as objections
    from vetting_package package
    join vetting_item item on item.edition_id = package.edition_id and item.package_number = package.number
    where package.edition_id = ${edition}
    group by package.edition_id, package.number
    order by package.number desc`.execute(db);
  return rows;
}

/** Writes a package down under the next number; two at a time get two numbers. */
export async function addPackage(
  tx: Transaction,
  edition: EditionScope,
  made: { service: string; by: string; at: Date },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('vetting'), hashtext(${edition}))`.execute(tx);
  const { number } = await tx
    .insertInto('vettingPackage')
    .values({
      editionId: edition,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from vetting_package where edition_id = ${edition})`,
      service: made.service,
      madeBy: made.by,
      madeAt: made.at,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function addItems(
  tx: Transaction,
  edition: EditionScope,
  packageNumber: number,
  items: readonly Pick<VettingItem, 'reference' | 'participantId'>[],
): Promise<void> {
  await tx
    .insertInto('vettingItem')
    .values(items.map((item) => ({ editionId: edition, packageNumber, ...item })))
    .execute();
}

/** What was answered so far about these references; those that nobody gave out are left out. */
export async function lockItems(
  tx: Transaction,
  edition: EditionScope,
  references: readonly string[],
): Promise<VettingItem[]> {
  return tx
    .selectFrom('vettingItem')
    .select(itemColumns)
    .where('editionId', '=', edition)
    .where('reference', '=', sql<string>`any(${references}::text[])`)
    .orderBy('reference')
    .forUpdate()
    .execute();
}

export async function saveAnswer(
  tx: Transaction,
  edition: EditionScope,
  {
    reference,
    ...answer
  }: Pick<VettingItem, 'reference' | 'answer' | 'answeredAt'> & {
    sealedNote: Buffer | null;
  },
): Promise<void> {
  await tx
    .updateTable('vettingItem')
    .set(answer)
    .where('editionId', '=', edition)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
}

/** What services said of a person, the latest first. */
export async function listAnswersOf(
  db: Database,
  edition: EditionScope,
  participantId: string,
): Promise<(VettingItem & { service: string; sealedNote: Buffer | null })[]> {
  return db
    .selectFrom('vettingItem')
    .innerJoin('vettingPackage', (join) =>
      join
        .onRef('vettingPackage.editionId', '=', 'vettingItem.editionId')
        .onRef('vettingPackage.number', '=', 'vettingItem.packageNumber'),
    )
    .select([...itemColumns, 'service', 'sealedNote'])
    .where('vettingItem.editionId', '=', edition)
    .where('participantId', '=', participantId)
    .orderBy('packageNumber', 'desc')
    .execute();
}

const itemColumns = ['reference', 'participantId', 'answer', 'answeredAt'] as const;
