import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../facts.ts';
import { refuseMeeting, statesBetween, statesPassed, type MeetingRefusal } from '../rules.ts';
import { listByExternalIds, readParties, saveAll, type KnownParties } from '../store.ts';
import type { Meeting, MeetingRecord, MeetingState } from '../types.ts';

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
      facts.push(...plan.passed.map((state) => factOfState(plan.meeting, state)));
    }
    await saveAll(tx, edition, written);
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

function isSame(before: Meeting, after: Meeting): boolean {
  return (Object.keys(after) as (keyof Meeting)[]).every(
    (key) => before[key]?.valueOf() === after[key]?.valueOf(),
  );
}
