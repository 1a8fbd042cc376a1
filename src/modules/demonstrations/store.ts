import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { LocalText } from '#platform/i18n';
import type {
  KnownSession,
  RangeSession,
  SessionFilter,
  Standing,
  WeatherLimits,
} from './types.ts';

/** In the order of their codes, numbers by their value. */
export async function listSessions(
  db: Database,
  edition: EditionScope,
  { ids, rangeId, exhibitorId, states }: SessionFilter,
): Promise<KnownSession[]> {
  let rows = sessions(db, edition);
  if (ids) rows = rows.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`);
  if (rangeId) rows = rows.where('rangeId', '=', rangeId);
  if (exhibitorId) rows = rows.where('exhibitorId', '=', exhibitorId);
  if (states) rows = rows.where('state', 'in', [...states]);
  return rows
    .orderBy(sql`regexp_replace(code, '\\d+', '')`)
    .orderBy(sql`nullif(regexp_replace(code, '\\D', '', 'g'), '')::numeric`)
    .orderBy('code')
    .execute();
}

/** Holds sessions until the transaction ends, always in the same order. */
export async function lockSessions(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
): Promise<KnownSession[]> {
  return sessions(tx, edition)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/**
 * Adds sessions, and replaces those whose id is known; where a session is on its way is written
 * with it. Its version and the programme's row of it stay as `session` has them.
 */
export async function writeSessions(
  tx: Transaction,
  edition: EditionScope,
  written: readonly KnownSession[],
): Promise<void> {
  for (const { ammunition, title, weather, ...session } of written) {
    const row = {
      ...session,
      editionId: edition,
      title: JSON.stringify(title),
      weather: JSON.stringify(weather),
    };
    await tx
      .insertInto('rangeSession')
      .values(row)
      .onConflict((conflict) => conflict.columns(['editionId', 'id']).doUpdateSet(row))
      .execute();
    await writeAmmunition(tx, edition, session.id, ammunition);
  }
}

export async function writeStanding(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  standing: Standing,
): Promise<void> {
  const { state, submittedAt, submittedBy, safetyAt, safetyBy } = standing;
  const { commanderAt, commanderBy, returnedFor, startsAt } = standing;
  await tx
    .updateTable('rangeSession')
    .set({ state, submittedAt, submittedBy, safetyAt, safetyBy })
    .set({ commanderAt, commanderBy, returnedFor, startsAt })
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function writeDuties(
  tx: Transaction,
  edition: EditionScope,
  { id, ...duties }: Pick<RangeSession, 'id' | 'officerId' | 'medicId' | 'interpreterId'>,
): Promise<void> {
  await tx
    .updateTable('rangeSession')
    .set(duties)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

/** Ties sessions to the programme's rows of them, or with null unties them. */
export async function writeProgrammeRows(
  tx: Transaction,
  edition: EditionScope,
  rows: readonly { id: string; sessionId: string | null }[],
): Promise<void> {
  for (const { id, sessionId } of rows)
    await tx
      .updateTable('rangeSession')
      .set({ sessionId })
      .where('editionId', '=', edition)
      .where('id', '=', id)
      .execute();
}

/** The codes of the edition, so that a new session takes one that is free. */
export async function listCodes(db: Database, edition: EditionScope): Promise<string[]> {
  const rows = await db
    .selectFrom('rangeSession')
    .select('code')
    .where('editionId', '=', edition)
    .execute();
  return rows.map(({ code }) => code);
}

async function writeAmmunition(
  tx: Transaction,
  edition: EditionScope,
  rangeSessionId: string,
  ammunition: RangeSession['ammunition'],
): Promise<void> {
  await tx
    .deleteFrom('rangeSessionAmmunition')
    .where('editionId', '=', edition)
    .where('rangeSessionId', '=', rangeSessionId)
    .execute();
  if (ammunition.length === 0) return;
  await tx
    .insertInto('rangeSessionAmmunition')
    .values(ammunition.map((one) => ({ ...one, editionId: edition, rangeSessionId })))
    .execute();
}

function sessions(db: Database, edition: EditionScope) {
  return db
    .selectFrom('rangeSession')
    .select(['id', 'externalId', 'code', 'rangeId', 'exhibitorId', 'kind', 'actor', 'laneId'])
    .select(['standId', 'airBlockId', 'dangerAreaIds', 'exhibitIds', 'setUpMinutes', 'runMinutes'])
    .select(['clearMinutes', 'loudness', 'fuelLitres', 'seats', 'officerId', 'medicId'])
    .select(['interpreterId', 'interpreted', 'required', 'locked', 'state', 'submittedAt'])
    .select(['submittedBy', 'safetyAt', 'safetyBy', 'commanderAt', 'commanderBy', 'returnedFor'])
    .select(['startsAt', 'sessionId', 'provenance', 'version'])
    .select([
      sql<LocalText>`title`.as('title'),
      sql<WeatherLimits>`weather`.as('weather'),
      sql<string[]>`dates::text[]`.as('dates'),
      sql<RangeSession['ammunition']>`coalesce((
        select jsonb_agg(jsonb_build_object('lotId', used.lot_id, 'rounds', used.rounds) order by used.lot_id)
        from range_session_ammunition as used
        where used.edition_id = range_session.edition_id and used.range_session_id = range_session.id
      ), '[]')`.as('ammunition'),
    ])
    .where('editionId', '=', edition);
}
