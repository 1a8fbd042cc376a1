import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { defaultLocale, isLocale, type Locale } from '#platform/i18n';
import { guestOf } from '../../rules.ts';
import type { Party } from '../../types.ts';
import type { MeetingChangeTold, TellingWay } from '../types.ts';

export type Recipient = { email: string; locale: Locale };

/**
 * Who is written to for a party: the accounts that act for it; for a delegation without one its
 * focal point; for a person that person.
 */
export async function listRecipients(
  db: Database,
  edition: EditionScope,
  parties: readonly Party[],
): Promise<Map<string, Recipient[]>> {
  const ids = [...new Set(parties.map(({ id }) => id))];
  const { rows } = await sql<{ party: string; email: string; language: string; rank: number }>`
    with asked as (select unnest(${ids}::text[])::uuid as id)
    select delegation.id as party, account.email, account.language, 1 as rank
      from asked join delegation on delegation.edition_id = ${edition} and delegation.id = asked.id
      join role_grant on role_grant.edition_id = ${edition} and role_grant.role = 'embassy'
        and role_grant.country = delegation.country
      join account on account.id = role_grant.account_id
      where account.disabled_at is null and account.email is not null
    union all
    select asked.id, account.email, account.language, 1
      from asked join role_grant on role_grant.edition_id = ${edition} and role_grant.role = 'exhibitor'
        and role_grant.exhibitor_id = asked.id
      join account on account.id = role_grant.account_id
      where account.disabled_at is null and account.email is not null
    union all
    select asked.id, participant.email, participant.language, 1
      from asked join participant on participant.edition_id = ${edition} and participant.id = asked.id
      where participant.email is not null and participant.email <> ''
    union all
    select distinct on (delegation.id) delegation.id, focal.email, focal.language, 2
      from asked join delegation on delegation.edition_id = ${edition} and delegation.id = asked.id
      join invitation on invitation.edition_id = ${edition} and invitation.country = delegation.country
      join answer_focal_point focal on focal.edition_id = ${edition} and focal.invitation_id = invitation.id
      where focal.email <> ''
      order by party, rank, email
  `.execute(db);
  const byParty = Map.groupBy(rows, ({ party }) => party);
  return new Map(
    [...byParty].map(([party, found]) => {
      const best = Math.min(...found.map(({ rank }) => rank));
      const own = found.filter(({ rank }) => rank === best);
      return [
        party,
        [...new Map(own.map((one) => [one.email, one])).values()].map(({ email, language }) => ({
          email,
          locale: isLocale(language) ? language : defaultLocale,
        })),
      ];
    }),
  );
}

export type NewTelling = {
  party: Party;
  changes: readonly MeetingChangeTold[];
  dueAt: Date;
  /** Null where nobody has told them yet. */
  told: { at: Date; how: TellingWay; by: string } | null;
};

export async function addTellings(
  tx: Transaction,
  edition: EditionScope,
  tellings: readonly NewTelling[],
): Promise<void> {
  if (tellings.length === 0) return;
  await tx
    .insertInto('meetingTelling')
    .values(
      tellings.map(({ party, changes, dueAt, told }) => ({
        editionId: edition as string,
        ...{ partyKind: party.kind, partyId: party.id, dueAt },
        changes: JSON.stringify(changes),
        ...{ toldAt: told?.at ?? null, toldHow: told?.how ?? null, toldBy: told?.by ?? null },
      })),
    )
    .execute();
}

export type TellingRow = {
  id: string;
  party: Party;
  changes: readonly MeetingChangeTold[];
  dueAt: Date;
  toldAt: Date | null;
  toldHow: TellingWay | null;
  toldBy: string | null;
};

/** What parties are told of, those who wait longest first; the told ones after them. */
export async function listTellings(
  db: Database,
  edition: EditionScope,
  { open }: { open: boolean },
): Promise<TellingRow[]> {
  let rows = db
    .selectFrom('meetingTelling')
    .select(['id', 'partyKind', 'partyId', 'changes', 'dueAt', 'toldAt', 'toldHow', 'toldBy'])
    .where('editionId', '=', edition)
    .orderBy('toldAt', (order) => order.desc().nullsFirst())
    .orderBy('dueAt')
    .orderBy('id')
    .limit(2_000);
  if (open) rows = rows.where('toldAt', 'is', null);
  return (await rows.execute()).map(({ partyKind: kind, partyId, changes, ...row }) => ({
    ...row,
    party: { kind, id: partyId },
    changes: changes as MeetingChangeTold[],
  }));
}

/** @returns how many of them nobody had told yet. */
export async function markTold(
  tx: Transaction,
  edition: EditionScope,
  ids: readonly string[],
  { at, how, by }: { at: Date; how: TellingWay; by: string },
): Promise<number> {
  const rows = await tx
    .updateTable('meetingTelling')
    .set({ toldAt: at, toldHow: how, toldBy: by })
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('toldAt', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

/** Who meets in some meetings. */
export async function listPairs(
  db: Database,
  edition: EditionScope,
  meetingIds: readonly string[],
): Promise<Map<string, { guest: Party; host: Party }>> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'delegationId', 'participantId', 'exhibitorId'])
    .where('editionId', '=', edition)
    .where('id', '=', sql<string>`any(${meetingIds}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, delegationId, participantId, exhibitorId }) => [
      id,
      {
        guest: guestOf({ delegationId, participantId }),
        host: { kind: 'exhibitor', id: exhibitorId },
      },
    ]),
  );
}
