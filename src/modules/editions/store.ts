import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Edition, EditionPlan, Stage } from './types.ts';

export async function findEdition(
  db: Database,
  edition: EditionScope,
): Promise<Edition | undefined> {
  return db
    .selectFrom('edition')
    .select(editionColumns)
    .where('id', '=', edition)
    .executeTakeFirst();
}

/** Holds the edition until the transaction ends; what refers to it may still be written. */
export async function lockEdition(
  tx: Transaction,
  edition: EditionScope,
): Promise<Edition | undefined> {
  return tx
    .selectFrom('edition')
    .select(editionColumns)
    .where('id', '=', edition)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Every edition of the installation, the newest first. */
export async function listAllEditions(db: Database): Promise<Edition[]> {
  return db.selectFrom('edition').select(editionColumns).orderBy('startsOn', 'desc').execute();
}

export async function findPlan(
  db: Database,
  edition: EditionScope,
): Promise<EditionPlan | undefined> {
  const found = await findEdition(db, edition);
  if (!found) return undefined;

  const [days, venues, halls, zones, gates, categories] = await Promise.all([
    db
      .selectFrom('editionDay')
      .select(['dayIndex as index', 'onDate as date', 'kind', 'opensAt', 'closesAt'])
      .where('editionId', '=', edition)
      .orderBy('dayIndex')
      .execute(),
    db
      .selectFrom('venue')
      .select(['id', 'name', 'kind', 'address'])
      .where('editionId', '=', edition)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('hall')
      .select(['id', 'venueId', 'name', 'widthM', 'depthM'])
      .where('editionId', '=', edition)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('zone')
      .select(['id', 'venueId', 'bit', 'letter', 'colour', 'name'])
      .where('editionId', '=', edition)
      .orderBy('bit')
      .execute(),
    db
      .selectFrom('gate')
      .select(['id', 'zoneId', 'name', 'antiPassback'])
      .where('editionId', '=', edition)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('category')
      .select(categoryColumns)
      .where('editionId', '=', edition)
      .orderBy('code')
      .execute(),
  ]);
  return {
    ...{ edition: found, days, venues, halls, zones, gates },
    categories: categories.map((category) => ({
      ...category,
      fromHour: withoutSeconds(category.fromHour),
      untilHour: withoutSeconds(category.untilHour),
    })),
  };
}

/** Writes an edition that does not exist yet, with its days, places and categories. */
export async function addPlan(tx: Transaction, plan: EditionPlan): Promise<void> {
  const editionId = plan.edition.id;
  const { name, theme, patronage, ...columns } = plan.edition;
  await tx
    .insertInto('edition')
    .values({
      ...columns,
      name: JSON.stringify(name),
      theme: JSON.stringify(theme),
      patronage: JSON.stringify(patronage),
    })
    .execute();

  const withName = <Row extends { name: unknown }>(row: Row) => ({
    ...row,
    editionId,
    name: JSON.stringify(row.name),
  });
  if (plan.days.length > 0)
    await tx
      .insertInto('editionDay')
      .values(
        plan.days.map(({ index, date, ...day }) => ({
          ...day,
          editionId,
          dayIndex: index,
          onDate: date,
        })),
      )
      .execute();
  if (plan.venues.length > 0)
    await tx.insertInto('venue').values(plan.venues.map(withName)).execute();
  if (plan.halls.length > 0) await tx.insertInto('hall').values(plan.halls.map(withName)).execute();
  if (plan.zones.length > 0) await tx.insertInto('zone').values(plan.zones.map(withName)).execute();
  if (plan.gates.length > 0) await tx.insertInto('gate').values(plan.gates.map(withName)).execute();
  if (plan.categories.length > 0)
    await tx.insertInto('category').values(plan.categories.map(withName)).execute();
}

export async function saveStage(
  tx: Transaction,
  edition: EditionScope,
  stage: Stage,
): Promise<void> {
  await tx.updateTable('edition').set({ stage }).where('id', '=', edition).execute();
}

/** The database keeps `09:00:00` of what was written as `09:00`. */
function withoutSeconds(hour: string | null): string | null {
  return hour && hour.slice(0, 5);
}

const editionColumns = [
  'id',
  'series',
  'number',
  'name',
  'theme',
  'patronage',
  'guestOfHonour',
  'hostCountry',
  'city',
  'startsOn',
  'endsOn',
  'timeZone',
  'stage',
  'clonedFrom',
] as const;

const categoryColumns = [
  'id',
  'code',
  'name',
  'colour',
  'countsAs',
  'zones',
  'days',
  'fromHour',
  'untilHour',
  'escortRequired',
  'mayEscort',
  'photoCheck',
  'vip',
] as const;
