import { carriedPlan, nextPlan, type NextEdition } from '#modules/editions/carry-over';
import { carryOverRoutes } from '#modules/convoys/carry-over';
import { createEdition, readPlan } from '#modules/editions/service';
import type { CarriedNoun, CarriedOver, Fate } from '#modules/editions/types';
import { carryOverInvitations } from '#modules/invitations/carry-over';
import { carryOverQuotas } from '#modules/delegations/quotas/carry-over';
import {
  carryOverMeetingPlaces,
  carryOverMeetingSettings,
} from '#modules/meetings/setup/carry-over';
import { carryOverNeeds } from '#modules/needs/carry-over';
import { carryOverNotices } from '#modules/policy/notices/carry-over';
import { carryOverCeremonies } from '#modules/precedence/carry-over';
import { carryOverRanges } from '#modules/ranges/carry-over';
import { carryOverStands } from '#modules/stands/carry-over';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listAccounts } from '#platform/identity/accounts';
import { grantRole } from '#platform/identity/roles';
import type { Signature } from '#platform/ledger/ledger';

/**
 * Makes the next edition of one: what stays true is taken over, what only others can say is
 * asked for again, and whatever is about a person stays behind.
 *
 * @returns what became of everything, for the reader
 * @throws AppError `edition.unknown`; `edition.exists`
 */
export async function cloneEdition(
  tx: Transaction,
  from: EditionScope,
  by: Signature,
  next: NextEdition,
): Promise<CarriedOver[]> {
  const plan = await readPlan(tx, from);
  const to = await createEdition(tx, by, nextPlan(plan, next));
  const both = { from, to };
  return [
    ...carriedPlan(plan),
    await carryOverStands(tx, both, by),
    await carryOverInvitations(tx, both, by),
    await carryOverCeremonies(tx, both, by),
    await carryOverNeeds(tx, both, by),
    await carryOverQuotas(tx, both, by),
    await carryOverNotices(tx, both, by),
    await carryOverMeetingSettings(tx, both, by),
    await carryOverMeetingPlaces(tx, both, by),
    await carryOverRanges(tx, both, by),
    await carryOverRoutes(tx, both, by),
    ...(await staysBehind(tx, from)),
  ];
}

/** The host's own bodies; everybody else is given a role anew, or not. */
const standingBodies = ['organiser', 'commission', 'protocol', 'range'] as const;

/** Gives the standing bodies their roles in the new edition, so that somebody can open it. */
export async function carryOverOfficers(
  db: Database,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const grants = (await listAccounts(db))
    .filter(({ disabledAt }) => disabledAt === null)
    .flatMap(({ id, grants: held }) =>
      held
        .filter(({ editionId }) => editionId === from)
        .flatMap(({ role }) => {
          const body = standingBodies.find((one) => one === role);
          return body ? [{ accountId: id, role: body }] : [];
        }),
    );
  for (const grant of grants) await grantRole(db, to, by, grant);
  return { what: 'officers', fate: 'carried', count: grants.length };
}

/** What is asked for again or left, counted by what the old ledger knows of it. */
const behind: { what: CarriedNoun; fate: Fate; kind: string }[] = [
  { what: 'policy', fate: 'history', kind: 'policy.act-adopted' },
  { what: 'exhibitors', fate: 'asked-again', kind: 'exhibitor.admitted' },
  { what: 'delegations', fate: 'asked-again', kind: 'delegation.registered' },
  { what: 'programme', fate: 'asked-again', kind: 'session.scheduled' },
  { what: 'claims', fate: 'history', kind: 'claim.recorded' },
  { what: 'people', fate: 'left', kind: 'participant.registered' },
  { what: 'badges', fate: 'left', kind: 'badge.issued' },
  { what: 'passages', fate: 'left', kind: 'passage.recorded' },
  { what: 'meetings', fate: 'left', kind: 'meeting.asked' },
  { what: 'meeting-absences', fate: 'left', kind: 'meeting-absence.stated' },
  { what: 'range-sessions', fate: 'asked-again', kind: 'range-session.drafted' },
  { what: 'exhibits', fate: 'asked-again', kind: 'exhibit.announced' },
  { what: 'convoys', fate: 'asked-again', kind: 'convoy.planned' },
  { what: 'leads', fate: 'left', kind: 'lead.recorded' },
];

async function staysBehind(db: Database, from: EditionScope): Promise<CarriedOver[]> {
  const counts = await db
    .selectFrom('ledgerEntry')
    .select(['kind', ({ fn }) => fn.count<number>('subjectId').distinct().as('count')])
    .where('editionId', '=', from)
    .groupBy('kind')
    .execute();
  return behind.map(({ what, fate, kind }) => ({
    what,
    fate,
    count: counts.find((one) => one.kind === kind)?.count ?? 0,
  }));
}
