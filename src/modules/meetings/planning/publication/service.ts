import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { acknowledgeNotices } from '#modules/policy/notices/service';
import type { ReadNotice } from '#modules/policy/notices/types';
import { factOfState } from '../../facts.ts';
import { guestOf, statesPassed } from '../../rules.ts';
import { keepBooked } from '../../service.ts';
import { readSettings } from '../../settings/service.ts';
import { saveAll } from '../../store.ts';
import { rulePassed, versionPublished } from '../facts.ts';
import { valueOf } from '../plans/service.ts';
import { findPlan, lockPlan, type PlanHead } from '../plans/store.ts';
import { keepAbsences } from '../repair/absences.ts';
import { findRun } from '../runs/store.ts';
import { tellParties, type Told } from '../telling/service.ts';
import type { PlanContent, VersionContent, VersionKind, VersionOrigin } from '../types.ts';
import {
  latestVersion,
  listPublished,
  saveVersionContent,
  takeVersion,
} from '../versions/store.ts';
import { dealing, prepare, refuseBreaches, type Prepared } from './preparing.ts';
import type { Groups, RowChange } from './rules.ts';
import { listHostCountries } from './store.ts';

export type WantedPublication = {
  planId: string;
  /** The revision of the plan and the number of the version that the publisher saw. */
  revision: number;
  basedOn: number;
  kind: VersionKind;
  groups: Groups;
  replyUntil: Date | null;
  reason: string;
  /** Notices about countries that the exhibitors were told of. */
  read: readonly ReadNotice[];
  /** The version that a rollback brings back. */
  broughtBack?: number;
};

export type Published = { number: number; changed: number; told: number; mails: number };

/**
 * Publishes a plan as the next version, in one transaction: the meetings with their bookings, the
 * facts, the version itself, and the messages to those it changes something for. Either all of it
 * is there, or nothing.
 *
 * @throws AppError `meeting-plan.unknown`; `meeting-plan.changed-meanwhile`;
 * `meeting-version.published-meanwhile` where another was faster; `meeting-version.nothing-new`;
 * `meeting-version.window-over`; `meeting-plan.breaks-rules`; `country-notice.not-read`;
 * `meeting.double-booked`
 */
export async function publish(
  db: Database,
  edition: EditionScope,
  by: Signature,
  wanted: WantedPublication,
): Promise<Published> {
  return db.transaction().execute(async (tx) => {
    const number = await takeNumber(tx, edition, by, wanted);
    const plan = await readPlan(tx, edition, wanted);
    const prepared = await prepare(tx, edition, by, {
      ...{ planId: plan.id, runId: plan.runId, content: plan.content },
      ...{ kind: wanted.kind, groups: wanted.groups },
    });
    refuseBreaches(prepared, plan.id);
    if (prepared.changes.length === 0) throw new AppError('meeting-version.nothing-new');

    await saveAll(
      tx,
      edition,
      prepared.changes.map(({ after }) => after),
    );
    await keepBooked(
      tx,
      edition,
      prepared.changes.map(({ after }) => after),
    );
    // After the bookings: whoever books holds people and places first, and the ledger last.
    await readNotices(tx, edition, by, prepared, wanted.read);
    await keepAbsences(tx, edition, by, plan.content, prepared.now);
    const origin = await originOf(tx, edition, { plan, prepared, wanted });
    const meetings = await listPublished(tx, edition);
    await saveVersionContent(tx, edition, number, {
      ...{ meetings, origin, overrides: prepared.passed },
    });
    await record(tx, edition, by, factsOf(prepared, { number, origin, meetings, wanted }));
    const { told, mails } = await tellParties(tx, edition, by, tellingsOf(prepared), {
      isProvisional: wanted.kind === 'provisional',
      replyUntil: wanted.replyUntil,
    });
    return { number, changed: prepared.changes.length, told, mails };
  });
}

/** What a party has to be told of the changes: each meeting is told to both of its sides. */
export function tellingsOf({ told, changes }: Pick<Prepared, 'told' | 'changes'>): Told[] {
  const rows = new Map(changes.map(({ after }) => [after.id, after]));
  return told.flatMap((change) => {
    const row = rows.get(change.meetingId);
    if (!row) return [];
    const host = { kind: 'exhibitor', id: row.exhibitorId } as const;
    return [guestOf(row), host].map((party) => ({ party, change }));
  });
}

async function takeNumber(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  { planId, kind, basedOn, reason, replyUntil: asked }: WantedPublication,
): Promise<number> {
  const publishedAt = clock.now();
  const number = (await latestVersion(tx, edition)) + 1;
  const replyUntil =
    kind === 'provisional' ? (asked ?? (await windowEnd(tx, edition, clock))) : null;
  if (replyUntil && replyUntil <= publishedAt) throw new AppError('meeting-version.window-over');
  const isFree =
    basedOn === number - 1 &&
    (await takeVersion(tx, edition, {
      ...{ number, kind, planId, publishedAt, publishedBy: actor.id, replyUntil, reason },
    }));
  if (!isFree) {
    const latest = await latestVersion(tx, edition);
    throw new AppError('meeting-version.published-meanwhile', { number: String(latest) });
  }
  return number;
}

async function windowEnd(
  tx: Transaction,
  edition: EditionScope,
  clock: Signature['clock'],
): Promise<Date> {
  const { replyHours } = await readSettings(tx, edition);
  return new Date(clock.now().getTime() + replyHours * 3_600_000);
}

async function readPlan(
  tx: Transaction,
  edition: EditionScope,
  { planId, revision }: WantedPublication,
): Promise<PlanHead & { content: PlanContent }> {
  await lockPlan(tx, edition, planId);
  const plan = await findPlan(tx, edition, planId);
  if (!plan) throw new AppError('meeting-plan.unknown', { id: planId });
  if (plan.revision !== revision)
    throw new AppError('meeting-plan.changed-meanwhile', { revision: String(plan.revision) });
  return plan;
}

/** Each exhibitor is shown what binds it before it meets; the publisher says that it was. */
async function readNotices(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { unread }: Prepared,
  read: readonly ReadNotice[],
): Promise<void> {
  const hosts = await listHostCountries(
    tx,
    edition,
    unread.map(({ meeting }) => meeting.exhibitorId),
  );
  for (const { meeting } of unread)
    await acknowledgeNotices(tx, edition, by, dealing(meeting, hosts), read);
}

async function originOf(
  tx: Transaction,
  edition: EditionScope,
  { plan, prepared, wanted }: { plan: PlanHead; prepared: Prepared; wanted: WantedPublication },
): Promise<VersionOrigin> {
  const run = plan.runId ? await findRun(tx, edition, plan.runId) : undefined;
  return {
    ...{ runNumber: run?.number ?? null, planNumber: plan.number, planRevision: plan.revision },
    ...{ inputHash: run?.inputHash ?? null, seed: run?.seed ?? null },
    weights: run?.order.weights ?? prepared.now.show.weights,
    value: valueOf(prepared.now, prepared.content),
    broughtBack: wanted.broughtBack ?? null,
  };
}

type Outcome = {
  number: number;
  origin: VersionOrigin;
  meetings: VersionContent['meetings'];
  wanted: WantedPublication;
};

function factsOf(
  { changes, passed }: Prepared,
  { number, origin, meetings, wanted: { kind, reason } }: Outcome,
): Fact[] {
  const subject = String(number);
  return [
    versionPublished(
      subject,
      {
        ...{ kind, meetings: meetings.length, changed: changes.length },
        ...{ run: origin.runNumber, inputHash: origin.inputHash, broughtBack: origin.broughtBack },
      },
      { reason: reason || undefined },
    ),
    ...changes.flatMap(factsOfRow),
    ...passed.map(({ rule, about, reason: why }) =>
      rulePassed(subject, { rule, about }, { reason: why }),
    ),
  ];
}

/** A meeting that nobody had asked for in words was asked for by a wish. */
function factsOfRow({ before, after }: RowChange): Fact[] {
  if (!before) return statesPassed(after).map((state) => factOfState(after, state));
  const isMoved =
    before.state !== after.state ||
    before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.placeId !== after.placeId;
  return isMoved ? [factOfState(after, after.state)] : [];
}
