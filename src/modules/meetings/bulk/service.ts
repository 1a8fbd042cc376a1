import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../facts.ts';
import { bookingsOf, keepBooked } from '../service.ts';
import { findDoubleBooked } from '../booking/service.ts';
import { refuseMeeting, statesBetween, statesPassed, type MeetingRefusal } from '../rules.ts';
import { listByExternalIds, readParties, saveAll, type KnownParties } from '../store.ts';
import { plainTerms, type Meeting, type MeetingRecord, type MeetingState } from '../types.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedMeetings = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: MeetingRefusal; details: ErrorDetails }[];
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
    const plans = chunk.map((one) => {
      const isAgain = seen.has(one.externalId);
      seen.add(one.externalId);
      const again = isAgain && refused('meeting.twice-in-file');
      return { externalId: one.externalId, ...(again || planRecord(one, known, parties)) };
    });
    const written = plans.flatMap((plan) => ('meeting' in plan ? plan.meeting : []));
    const collides = await findDoubleBooked(tx, edition, await bookingsOf(tx, edition, written));
    const facts: Fact[] = [];
    for (const plan of plans)
      if (plan.outcome === 'refused') saved.refused.push(plan);
      else if (plan.outcome === 'unchanged') saved.unchanged += 1;
      else if (collides.has(plan.meeting.id)) {
        const code = 'meeting.double-booked-in-file';
        saved.refused.push({ externalId: plan.externalId, code, details: {} });
      } else {
        saved[plan.outcome] += 1;
        facts.push(...plan.passed.map((state) => factOfState(plan.meeting, state)));
      }
    const kept = written.filter(({ id }) => !collides.has(id));
    await saveAll(tx, edition, kept);
    await keepBooked(tx, edition, kept);
    if (facts.length > 0) await record(tx, edition, by, facts);
  }
  return saved;
}

type Plan =
  | { outcome: 'added' | 'changed'; meeting: Meeting; passed: MeetingState[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; code: MeetingRefusal; details: ErrorDetails };

function planRecord(
  one: MeetingRecord,
  known: ReadonlyMap<string | null, Meeting>,
  { exhibitors, delegations, participants }: KnownParties,
): Plan {
  const fault = refuseMeeting(one);
  if (fault) return refused(fault);
  if (!exhibitors.has(one.exhibitorId)) return refused('meeting.exhibitor-unknown');
  const country = one.delegationId
    ? delegations.get(one.delegationId)
    : participants.get(one.participantId ?? '');
  if (!country) return refused('meeting.guest-unknown');

  const before = known.get(one.externalId);
  const meeting = { ...(before ?? plainTerms), ...one, id: before?.id ?? randomUUID(), country };
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

function isSame(before: Meeting, after: Meeting): boolean {
  return (Object.keys(after) as (keyof Meeting)[]).every(
    (key) => before[key]?.valueOf() === after[key]?.valueOf(),
  );
}
