import { decideApplication, exhibitorIds } from '#modules/exhibitors/service';
import { grantRole } from '#platform/identity/roles';
import { EXHIBITOR } from '../accounts.ts';
import { saveDelegationRows, delegationSpec } from '../../src/apps/import/sheets/delegations.ts';
import {
  exhibitorSpec,
  saveExhibitorRows,
  type ExhibitorRow,
} from '../../src/apps/import/sheets/exhibitors.ts';
import {
  invitationSpec,
  saveInvitationRows,
  type InvitationRow,
} from '../../src/apps/import/sheets/invitations.ts';
import { saveStandRows, standSpec } from '../../src/apps/import/sheets/stands.ts';
import { zone } from './edition.ts';
import { eachInstant, type StoryEvent } from './moment.ts';
import { readRows } from './read.ts';

const STANDS_GIVEN_AT = new Date('2025-10-28T09:00:00Z');
const DELEGATIONS_NAMED_AT = new Date('2025-10-22T10:00:00Z');
const HOUR_MS = 3_600_000;

/** Each step of each letter, at the time it was taken. */
export async function invitationEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(invitationSpec, zone);
  const steps = rows.flatMap((row) =>
    [
      ...[row.prepared_at, row.signed_at, row.sent_at],
      ...[row.delivered_at, row.acknowledged_at, row.answered_at],
    ].flatMap((at) => (at ? [{ at, row }] : [])),
  );
  return eachInstant(
    steps,
    ({ at }) => at,
    ({ tx, edition, as }, those) => {
      const by = as('protocol');
      const now = by.clock.now();
      return saveInvitationRows(
        tx,
        edition,
        by,
        those.map(({ row }) => known(row, now)),
        zone,
      );
    },
  );
}

/** What was known of a letter at an instant. */
function known(row: InvitationRow, now: Date): InvitationRow {
  const until = (at: Date | null) => (at && at <= now ? at : null);
  const hasAnswered = until(row.answered_at) !== null;
  return {
    ...row,
    signed_at: until(row.signed_at),
    sent_at: until(row.sent_at),
    delivered_at: until(row.delivered_at),
    acknowledged_at: until(row.acknowledged_at),
    answered_at: until(row.answered_at),
    answer: hasAnswered ? row.answer : [],
    decline_reason: hasAnswered ? row.decline_reason : null,
    substitute_office: hasAnswered ? row.substitute_office : null,
  };
}

/** Applications and, by the act in force on their day, the answers to them. */
export async function exhibitorEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(exhibitorSpec, zone);
  const hosts = new Map(rows.map((row) => [row.external_id, row]));
  // Whoever shows on another's stand can apply for it once that other has.
  const after = (
    row: ExhibitorRow,
    at: Date | null,
    hostAt: (host: ExhibitorRow) => Date | null,
  ) => {
    const host = hosts.get(row.main_exhibitor_id ?? '');
    const earliest = host ? (hostAt(host)?.getTime() ?? 0) + HOUR_MS : 0;
    return new Date(Math.max(at?.getTime() ?? 0, earliest));
  };
  const appliedAt = (row: ExhibitorRow) => after(row, row.applied_at, (host) => host.applied_at);
  const decidedAt = (row: ExhibitorRow) => after(row, row.decided_at, (host) => host.decided_at);

  return [
    ...eachInstant(rows, appliedAt, ({ tx, edition, as }, those) =>
      saveExhibitorRows(tx, edition, as('organiser'), those, zone),
    ),
    ...eachInstant(
      rows.filter((row) => row.decided_at !== null),
      decidedAt,
      async ({ tx, edition, as }, those) => {
        const ids = await exhibitorIds(tx, edition);
        for (const { external_id: externalId } of those)
          await decideApplication(tx, edition, as('organiser'), ids.get(externalId) ?? '');
      },
    ),
    {
      at: new Date('2025-10-08T08:00:00Z'),
      async happen({ app, tx, edition, accounts, as }) {
        const exhibitorId = (await exhibitorIds(tx, edition)).get(EXHIBITOR) ?? null;
        const grant = { accountId: accounts.exhibitor, role: 'exhibitor', exhibitorId } as const;
        await grantRole(app.db, edition, as('administrator'), grant);
      },
    },
  ];
}

export async function standEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(standSpec, zone);
  return [
    {
      at: STANDS_GIVEN_AT,
      happen: ({ tx, edition, as }) => saveStandRows(tx, edition, as('organiser'), rows, zone),
    },
  ];
}

export async function delegationEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(delegationSpec, zone);
  return [
    {
      at: DELEGATIONS_NAMED_AT,
      happen: ({ tx, edition, as }) => saveDelegationRows(tx, edition, as('protocol'), rows, zone),
    },
  ];
}
