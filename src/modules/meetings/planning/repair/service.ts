import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { Breach, Repair, Show, WallTime } from '../../engine/types.ts';
import { startRepair } from '../../engine/worker/start.ts';
import { prepare, type Prepared } from '../publication/preparing.ts';
import { planFor } from '../plans/rules.ts';
import { keepPlan } from '../plans/service.ts';
import { readNow, type Now } from '../reading/service.ts';
import { listReplies } from '../replies/store.ts';
import type { PlanContent, PlannedMeeting, RepairEvent } from '../types.ts';
import { showAfter, showAnswered, withoutUnmet, type Answers } from './rules.ts';

export type WantedRepair = {
  events: readonly RepairEvent[];
  /** Null for now. */
  from: WallTime | null;
  giveFreed: boolean;
};

export type Repaired = {
  planId: string;
  now: Now;
  from: WallTime;
  repair: Repair;
  /** Refused meetings, which nobody tries to place. */
  refused: readonly string[];
  prepared: Prepared;
  breaches: readonly Breach[];
};

/**
 * Works out how to go on after something happened: a delegation cancelled or late, a place shut,
 * an interpreter absent, meetings refused. As little as possible moves, nothing that is locked,
 * and nothing before `from`. The result is a plan to look at and to publish; until then nothing
 * has changed.
 */
export async function prepareRepair(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { events, from: asked, giveFreed }: WantedRepair,
): Promise<Repaired> {
  const now = await readNow(db, edition, by.clock);
  const from = asked ?? now.at;
  const answers = events.some(({ kind }) => kind === 'replies')
    ? await answersOf(db, edition, now)
    : { refused: new Set<string>(), toMove: new Set<string>() };
  const happened = showAnswered(showAfter(now.show, events, from), answers);
  const show = giveFreed ? happened : withoutUnmet(happened);
  const isOnlyAnswers = events.length > 0 && events.every(({ kind }) => kind === 'replies');
  const repair = await startRepair({
    ...{ show, from },
    plan: planFor(show, now.published),
    ...(isOnlyAnswers && { only: [...answers.toMove] }),
  });
  const content = contentOf(now, repair, { events, from });
  const { id: planId } = await keepPlan(db, edition, by, {
    ...{ content, fromVersion: now.version, now },
  });
  const prepared = await db.transaction().execute((tx) =>
    prepare(tx, edition, by, {
      ...{ planId, runId: null, content, kind: 'repair', groups: null },
    }),
  );
  return {
    ...{ planId, now, from, repair, prepared },
    ...{ refused: [...answers.refused], breaches: prepared.breaches },
  };
}

async function answersOf(db: Database, edition: EditionScope, now: Now): Promise<Answers> {
  const replies = await listReplies(db, edition);
  const published = new Set(now.published.assignments.map(({ meeting }) => meeting));
  const idsOf = (answer: 'refused' | 'move') =>
    new Set(replies.filter((reply) => reply.answer === answer).map(({ meetingId }) => meetingId));
  const refused = idsOf('refused');
  const toMove = [...idsOf('move')].filter((id) => published.has(id) && !refused.has(id));
  return { refused, toMove: new Set(toMove) };
}

function contentOf(
  { published, show }: Pick<Now, 'published' | 'show'>,
  { plan }: Repair,
  { events, from }: { events: readonly RepairEvent[]; from: WallTime },
): PlanContent {
  const placed = new Set(plan.assignments.map(({ meeting }) => meeting));
  const locks = lockedIn(show);
  return {
    assignments: plan.assignments.map((one): PlannedMeeting => ({ ...one, ...locks(one.meeting) })),
    unplaced: published.assignments
      .map(({ meeting }) => meeting)
      .filter((meeting) => !placed.has(meeting)),
    ...{ events, from },
  };
}

/** What was locked stays so, where the repair has put it. */
function lockedIn({ meetings }: Show) {
  const known = new Map(meetings.map(({ id, locked }) => [id, locked]));
  return (meeting: string) => {
    const locked = known.get(meeting);
    if (!locked || (locked.at === null && locked.place === null)) return {};
    return { lockedTime: locked.at !== null, lockedPlace: locked.place !== null };
  };
}
