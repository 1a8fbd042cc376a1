import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, type ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { meetingFact } from './facts.ts';
import {
  canBecome,
  needsTime,
  refuseMeeting,
  statesBetween,
  statesPassed,
  type MeetingRefusal,
} from './rules.ts';
import {
  listByExternalIds,
  lockMeeting,
  readParties,
  saveAll,
  type KnownParties,
} from './store.ts';
import type { Meeting, MeetingRecord, MeetingState } from './types.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedMeetings = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: MeetingRefusal; details: ErrorDetails }[];
};

export type MeetingChange = {
  id: string;
  state: MeetingState;
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
  place?: string | undefined;
  reason?: string | undefined;
};

const RECORDS_PER_STATEMENT = 2_000;

/**
 * Writes the meetings of a file, each known again by the number the file gives it. Each comes
 * with the state it ended in; the ledger gets the states it went through to be there.
 *
 * Saving the same records again changes nothing and writes nothing into the ledger. A record
 * that cannot be saved is refused by itself; the others are written.
 */
export async function saveMeetings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly MeetingRecord[],
): Promise<SavedMeetings> {
  const saved: SavedMeetings = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  for (let from = 0; from < records.length; from += RECORDS_PER_STATEMENT) {
    const chunk = records.slice(from, from + RECORDS_PER_STATEMENT);
    const ids = chunk.map(({ externalId }) => externalId);
    const known = new Map(
      (await listByExternalIds(tx, edition, ids)).map((one) => [one.externalId, one]),
    );
    const parties = await readParties(
      tx,
      edition,
      chunk.map(({ participantId }) => participantId),
    );
    const written: Meeting[] = [];
    const facts: Fact[] = [];
    for (const one of chunk) {
      const plan = seen.has(one.externalId)
        ? refused('meeting.twice-in-file')
        : planRecord(one, known.get(one.externalId), parties);
      seen.add(one.externalId);
      if (plan.outcome === 'refused') {
        const { code, details } = plan;
        saved.refused.push({ externalId: one.externalId, code, details });
        continue;
      }
      saved[plan.outcome] += 1;
      if (plan.outcome === 'unchanged') continue;
      written.push(plan.meeting);
      facts.push(...plan.passed.map((state) => factOf(plan.meeting, state)));
    }
    await saveAll(tx, edition, written);
    if (facts.length > 0) await record(tx, edition, by, facts);
  }
  return saved;
}

/**
 * Moves a meeting on. Planning it anew at another time or place is a new row of the ledger too.
 *
 * @throws AppError `meeting.unknown`; `meeting.state-unreachable`; `meeting.without-time`;
 * `meeting.ends-before-it-starts`
 */
export async function changeMeetingState(
  db: Database,
  edition: EditionScope,
  by: Signature,
  change: MeetingChange,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await lockMeeting(tx, edition, change.id);
    if (!before) throw new AppError('meeting.unknown', { id: change.id });

    const replanned = change.state === 'planned' && before.state === 'planned';
    if (!replanned && !canBecome(before.state, change.state))
      throw new AppError('meeting.state-unreachable', { from: before.state, to: change.state });

    const after = moved(before, change);
    const fault = refuseMeeting(after);
    if (fault) throw new AppError(fault, { id: change.id });

    await saveAll(tx, edition, [after]);
    await record(tx, edition, by, [factOf(after, after.state, change.reason)]);
  });
}

type Plan =
  | { outcome: 'added' | 'changed'; meeting: Meeting; passed: MeetingState[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; code: MeetingRefusal; details: ErrorDetails };

function planRecord(
  one: MeetingRecord,
  before: Meeting | undefined,
  { exhibitors, delegations, participants }: KnownParties,
): Plan {
  const fault = refuseMeeting(one);
  if (fault) return refused(fault);
  if (!exhibitors.has(one.exhibitorId)) return refused('meeting.exhibitor-unknown');
  const country = one.delegationId
    ? delegations.get(one.delegationId)
    : participants.get(one.participantId ?? '');
  if (!country) return refused('meeting.guest-unknown');

  const meeting = { ...one, id: before?.id ?? randomUUID(), country };
  if (!before) return { outcome: 'added', meeting, passed: statesPassed(meeting) };
  if (isSame(before, meeting)) return { outcome: 'unchanged' };
  const passed = statesBetween(before, meeting);
  return passed
    ? { outcome: 'changed', meeting, passed }
    : refused('meeting.state-unreachable', { from: before.state, to: one.state });
}

function refused(code: MeetingRefusal, details: ErrorDetails = {}): Plan {
  return { outcome: 'refused', code, details };
}

function moved(before: Meeting, { state, startsAt, endsAt, place }: MeetingChange): Meeting {
  const after = { ...before, state };
  if (!needsTime(state)) return after;
  return {
    ...after,
    startsAt: startsAt ?? before.startsAt,
    // A new beginning without an end leaves the end open.
    endsAt: endsAt ?? (startsAt ? null : before.endsAt),
    place: place || before.place,
  };
}

function factOf(meeting: Meeting, state: MeetingState, reason?: string): Fact {
  const { id, delegationId, exhibitorId, country, startsAt } = meeting;
  // When it was asked or planned is not known; whether it took place was seen at its time.
  const seenAt = state === 'held' || state === 'missed' ? (startsAt ?? undefined) : undefined;
  return meetingFact[state](
    id,
    { delegationId, exhibitorId, country },
    { reason: reason || undefined, deviceTime: seenAt },
  );
}

function isSame(before: Meeting, after: Meeting): boolean {
  return (Object.keys(after) as (keyof Meeting)[]).every(
    (key) => before[key]?.valueOf() === after[key]?.valueOf(),
  );
}
