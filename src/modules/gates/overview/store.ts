import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { TablePage, TableQuery } from '#platform/table';
import { readPage } from '#platform/table-page';
import type { PassageListRow } from '../table.ts';
import type { Direction } from '../types.ts';

/** From the first instant of a local day to the first of the next. */
export type Span = { from: Date; until: Date };

export async function countByGateAndHour(
  db: Database,
  edition: EditionScope,
  { from, until }: Span,
  timeZone: string,
): Promise<
  {
    gateId: string;
    direction: Direction;
    verdict: 'admitted' | 'refused';
    hour: number;
    count: number;
  }[]
> {
  const rows = await db
    .selectFrom('passage')
    .select(({ fn }) => [
      'gateId',
      'direction',
      'verdict',
      sql<number>`extract(hour from passed_at at time zone ${timeZone}::text)::int`.as('hour'),
      fn.countAll<number>().as('count'),
    ])
    .where('editionId', '=', edition)
    .where('voidedAt', 'is', null)
    .where('passedAt', '>=', from)
    .where('passedAt', '<', until)
    .groupBy(['gateId', 'direction', 'verdict', sql`4`])
    .execute();
  return rows as {
    gateId: string;
    direction: Direction;
    verdict: 'admitted' | 'refused';
    hour: number;
    count: number;
  }[];
}

/** Admitted entries, and the different people behind them, by their category of today. */
export async function countByCategory(db: Database, edition: EditionScope, { from, until }: Span) {
  return db
    .selectFrom('passage')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'passage.editionId')
        .onRef('participant.id', '=', 'passage.participantId'),
    )
    .select(({ fn }) => [
      'participant.categoryId',
      fn.countAll<number>().as('entries'),
      fn.count<number>('passage.participantId').distinct().as('people'),
    ])
    .where('passage.editionId', '=', edition)
    .where('passage.verdict', '=', 'admitted')
    .where('passage.voidedAt', 'is', null)
    .where('passage.direction', '=', 'in')
    .where('passage.passedAt', '>=', from)
    .where('passage.passedAt', '<', until)
    .groupBy('participant.categoryId')
    .orderBy('entries', 'desc')
    .execute();
}

export async function countRefusals(db: Database, edition: EditionScope, { from, until }: Span) {
  const rows = await db
    .selectFrom('passage')
    .select(({ fn }) => ['refusal', fn.countAll<number>().as('count')])
    .where('editionId', '=', edition)
    .where('verdict', '=', 'refused')
    .where('voidedAt', 'is', null)
    .where('passedAt', '>=', from)
    .where('passedAt', '<', until)
    .groupBy('refusal')
    .orderBy('count', 'desc')
    .execute();
  return rows.map(({ refusal, count }) => ({ refusal: refusal ?? '', count }));
}

export async function countOpenIncidents(db: Database, edition: EditionScope): Promise<number> {
  const { count } = await db
    .selectFrom('incident')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('editionId', '=', edition)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Null before anybody has passed. */
export async function findLastPassage(db: Database, edition: EditionScope): Promise<Date | null> {
  const found = await db
    .selectFrom('passage')
    .select(({ fn }) => fn.max('passedAt').as('at'))
    .where('editionId', '=', edition)
    .executeTakeFirst();
  return found?.at ?? null;
}

export async function listPassages(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
): Promise<TablePage<PassageListRow>> {
  const rows = db
    .selectFrom('passage')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.editionId', '=', 'passage.editionId')
        .onRef('participant.id', '=', 'passage.participantId'),
    )
    .select([
      'passage.id',
      'passage.passedAt',
      'passage.gateId',
      'passage.direction',
      'passage.verdict',
      'passage.refusal',
      'passage.overrideReason',
      'passage.voidedAt',
      'passage.participantId',
      'participant.familyName',
      'participant.givenNames',
      'participant.country',
      'participant.categoryId',
      sql<string | null>`passage.badge_idx || '.' || passage.badge_generation`.as('badge'),
      'passage.deviceId',
      'passage.receivedAt',
    ])
    .where('passage.editionId', '=', edition);

  const page = await readPage(rows, query, {
    search: [
      sql`(coalesce(participant.given_names, '') || ' ' || coalesce(participant.family_name, '')
        || ' ' || coalesce(participant.name_ar, '') || ' ' || passage.gate_id)`,
    ],
    sort: {
      passedAt: sql.ref('passage.passed_at'),
      gateId: sql.ref('passage.gate_id'),
      familyName: sql.ref('participant.family_name'),
      country: sql.ref('participant.country'),
    },
    filter: {
      gateId: sql.ref('passage.gate_id'),
      direction: sql.ref('passage.direction'),
      verdict: sql.ref('passage.verdict'),
      refusal: sql.ref('passage.refusal'),
      overrideReason: sql.ref('passage.override_reason'),
      country: sql.ref('participant.country'),
      categoryId: sql.ref('participant.category_id'),
      participantId: sql.ref('passage.participant_id'),
    },
    tieBreak: sql.ref('passage.id'),
  });
  return page as TablePage<PassageListRow>;
}
