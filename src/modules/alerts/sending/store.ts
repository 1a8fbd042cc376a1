import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { defaultLocale, isLocale, type Locale } from '#platform/i18n';
import { keyOfParty } from '../rules.ts';
import type { AlertParty } from '../types.ts';

export type AlertRecipient = { email: string; locale: Locale };

/**
 * Who is written to for each party, by its key: for a delegation the focal points and the liaison
 * officers of its country, and where no account is its focal point's the one the answer names; the
 * staff of an exhibitor; the accounts of a desk. Accounts of a desk are no one's party and come wide.
 */
export async function listAlertRecipients(
  db: Database,
  edition: EditionScope,
  parties: readonly AlertParty[],
): Promise<Map<string, AlertRecipient[]>> {
  const delegations = parties.flatMap((one) => (one.kind === 'delegation' ? [one.id] : []));
  const exhibitors = parties.flatMap((one) => (one.kind === 'exhibitor' ? [one.id] : []));
  const asked = parties.flatMap((one) => (one.kind === 'desk' ? [one.desk] : []));
  const { rows } = await sql<Found>`
    with open_grant as (
      select held.role, held.country, held.exhibitor_id, account.email, account.language
      from role_grant as held join account on account.id = held.account_id
      where held.edition_id = ${edition} and account.disabled_at is null and account.email is not null
    )
    select 'delegation:' || delegation.id as party, held.email, held.language, 1 as rank,
        held.role = 'embassy' as "speaks"
      from delegation join open_grant as held on held.role in ('embassy', 'liaison')
        and held.country = delegation.country
      where delegation.edition_id = ${edition} and delegation.id = any(${delegations}::uuid[])
    union all
    select * from (
      select distinct on (delegation.id) 'delegation:' || delegation.id, focal.email, focal.language, 2, true
      from delegation
      join invitation on invitation.edition_id = ${edition} and invitation.country = delegation.country
      join answer_focal_point as focal on focal.edition_id = ${edition} and focal.invitation_id = invitation.id
      where delegation.edition_id = ${edition} and delegation.id = any(${delegations}::uuid[])
        and focal.email <> ''
      order by delegation.id, focal.version desc
    ) as named
    union all
    select 'exhibitor:' || held.exhibitor_id, held.email, held.language, 1, true
      from open_grant as held
      where held.role = 'exhibitor' and held.exhibitor_id = any(${exhibitors}::uuid[])
    union all
    select 'desk:' || held.role, held.email, held.language, 1, true
      from open_grant as held
      where held.role = any(${asked}::text[]) and held.country is null and held.exhibitor_id is null
    order by party, rank, email
  `.execute(db);
  const byParty = Map.groupBy(rows, ({ party }) => party);
  return new Map(
    parties.flatMap((party): [string, AlertRecipient[]][] => {
      const key = keyOfParty(party);
      const found = reached(byParty.get(key) ?? []);
      return found.length > 0 ? [[key, found]] : [];
    }),
  );
}

/** The language each government was invited in, by the key of its delegations. */
export async function listInvitedLanguages(
  db: Database,
  edition: EditionScope,
  parties: readonly AlertParty[],
): Promise<Map<string, Locale>> {
  const ids = parties.flatMap((one) => (one.kind === 'delegation' ? [one.id] : []));
  const rows = await db
    .selectFrom('delegation')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.editionId', '=', 'delegation.editionId')
        .onRef('invitation.country', '=', 'delegation.country'),
    )
    .select(['delegation.id', 'invitation.language'])
    .where('delegation.editionId', '=', edition)
    .where('delegation.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('invitation.id')
    .execute();
  return new Map(
    rows.flatMap(({ id, language }) =>
      isLocale(language) ? [[keyOfParty({ kind: 'delegation', id }), language]] : [],
    ),
  );
}

type Found = { party: string; email: string; language: string; rank: number; speaks: boolean };

/** A named focal point only where no account speaks for the government; each address once. */
function reached(found: readonly Found[]): AlertRecipient[] {
  const hasAccount = found.some(({ rank, speaks }) => rank === 1 && speaks);
  const own = found.filter(({ rank }) => rank === 1 || !hasAccount);
  // Whoever speaks for the party comes first: theirs is its language on paper.
  const inOrder = [...own.filter(({ speaks }) => speaks), ...own.filter(({ speaks }) => !speaks)];
  const byAddress = new Map(inOrder.toReversed().map((one) => [one.email, one]));
  return [...byAddress.values()].toReversed().map(({ email, language }) => ({
    email,
    locale: isLocale(language) ? language : defaultLocale,
  }));
}
