import { sql } from 'kysely';
import { isSector } from '#modules/needs/taxonomy/types';
import { purposes } from '#modules/needs/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Party } from '../types.ts';
import type { StatedProfile } from './types.ts';

/** Every profile of the edition that was stated. */
export async function listStated(db: Database, edition: EditionScope): Promise<StatedProfile[]> {
  return (await stated(db, edition).execute()).map(fromRow);
}

export async function findStated(
  db: Database,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<StatedProfile | undefined> {
  const row = await stated(db, edition)
    .where('partyKind', '=', kind)
    .where('partyId', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** One change of what a party says at a time, so that no editor overwrites another unseen. */
export async function lockParty(
  tx: Transaction,
  edition: EditionScope,
  { kind, id }: Party,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting-party ${edition} ${kind} ${id}`}, 0))`.execute(
    tx,
  );
}

export async function saveStated(
  tx: Transaction,
  edition: EditionScope,
  profiles: readonly StatedProfile[],
): Promise<void> {
  if (profiles.length === 0) return;
  await tx
    .insertInto('meetingProfile')
    .values(
      profiles.map(({ kind: partyKind, id: partyId, ...said }) => ({
        ...said,
        editionId: edition,
        partyKind,
        partyId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'partyKind', 'partyId']).doUpdateSet((row) => ({
        seeks: row.ref('excluded.seeks'),
        offers: row.ref('excluded.offers'),
        purposes: row.ref('excluded.purposes'),
        horizon: row.ref('excluded.horizon'),
        budgetBand: row.ref('excluded.budgetBand'),
        languages: row.ref('excluded.languages'),
        minimum: row.ref('excluded.minimum'),
        minimumFor: row.ref('excluded.minimumFor'),
        mostPerHalfDay: row.ref('excluded.mostPerHalfDay'),
        mostPerDay: row.ref('excluded.mostPerDay'),
        mostPerEdition: row.ref('excluded.mostPerEdition'),
        teams: row.ref('excluded.teams'),
        statedAt: row.ref('excluded.statedAt'),
        statedBy: row.ref('excluded.statedBy'),
        onBehalf: row.ref('excluded.onBehalf'),
        version: row.ref('excluded.version'),
        provenance: row.ref('excluded.provenance'),
      })),
    )
    .execute();
}

function stated(db: Database, edition: EditionScope) {
  return db
    .selectFrom('meetingProfile')
    .select(['partyKind as kind', 'partyId as id', 'seeks', 'offers', 'purposes', 'horizon'])
    .select(['budgetBand', 'languages', 'minimum', 'minimumFor', 'teams'])
    .select(['mostPerHalfDay', 'mostPerDay', 'mostPerEdition'])
    .select(['statedAt', 'statedBy', 'onBehalf', 'version', 'provenance'])
    .where('editionId', '=', edition);
}

type Row = Awaited<ReturnType<ReturnType<typeof stated>['execute']>>[number];

/** A code that a later version of the taxonomy has dropped is no longer sought or offered. */
function fromRow({ seeks, offers, purposes: stored, ...row }: Row): StatedProfile {
  return {
    ...row,
    seeks: seeks.filter(isSector),
    offers: offers.filter(isSector),
    purposes: purposes.filter((purpose) => stored.includes(purpose)),
  };
}
