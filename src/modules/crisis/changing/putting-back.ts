import { enterConvoyState, moveConvoys, readConvoys } from '#modules/convoys/service';
import type { Convoy } from '#modules/convoys/types';
import { readRangeSessions, saveSchedule } from '#modules/demonstrations/service';
import type { RangeSession } from '#modules/demonstrations/types';
import { putMeetingsBack } from '#modules/meetings/moving/service';
import { moveSessions } from '#modules/programme/moving/service';
import { readProgramme } from '#modules/programme/service';
import type { Session } from '#modules/programme/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { DayBefore, Undone } from './types.ts';

/** Puts a day back as it was, but for what is no more as the change left it. */
export async function putBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  before: DayBefore,
  reason: string,
): Promise<Undone> {
  const left = [
    ...(await putConvoysBack(tx, edition, by, before.convoys)),
    ...(await putSessionsBack(tx, edition, by, before.sessions)),
    ...(await putRangeSessionsBack(tx, edition, by, before.rangeSessions)),
  ];
  const { lost, changed } = await putMeetingsBack(tx, edition, by, {
    places: before.meetings.map(({ startsAt, endsAt, to, ...place }) => ({
      ...place,
      startsAt: dateOf(startsAt),
      endsAt: dateOf(endsAt),
      movedTo: dateOf(to),
    })),
    reason,
  });
  return {
    lost: lost.length,
    left: [...left, ...changed.map(() => ({ what: 'meeting' as const, title: '' }))],
  };
}

async function putConvoysBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  before: DayBefore['convoys'],
): Promise<Undone['left']> {
  const known = new Map((await readConvoys(tx, edition)).map((convoy) => [convoy.id, convoy]));
  const moves: { id: string; byMs: number }[] = [];
  const left: Undone['left'] = [];
  for (const one of before) {
    const convoy = known.get(one.id);
    if (!convoy || !isAsLeft(convoy, one)) {
      left.push({ what: 'convoy', title: convoy?.code ?? '' });
      continue;
    }
    if (one.to === null) await enterConvoyState(tx, edition, by, { id: one.id, to: one.state });
    else moves.push({ id: one.id, byMs: Date.parse(one.departsAt) - Date.parse(one.to) });
  }
  await moveConvoys(tx, edition, by, moves);
  return left;
}

/** Whether its way out and its way back still are where the change has put them. */
function isAsLeft(
  { state, departsAt, returnsAt }: Convoy,
  before: DayBefore['convoys'][number],
): boolean {
  const byMs = before.to === null ? 0 : Date.parse(before.to) - Date.parse(before.departsAt);
  return (
    (state === 'cancelled') === (before.to === null) &&
    departsAt.getTime() === Date.parse(before.departsAt) + byMs &&
    returnsAt.getTime() === Date.parse(before.returnsAt) + byMs
  );
}

async function putSessionsBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  before: DayBefore['sessions'],
): Promise<Undone['left']> {
  const { days } = await readProgramme(tx, edition);
  const known = new Map(days.flatMap(({ sessions }) => sessions).map((one) => [one.id, one]));
  const isUntouched = (one: DayBefore['sessions'][number]) => {
    const session = known.get(one.id);
    return session !== undefined && isSessionAsLeft(session, one);
  };
  await moveSessions(
    tx,
    edition,
    by,
    before.filter(isUntouched).map(({ id, startsAt, endsAt }) => ({
      ...{ id, startsAt: new Date(startsAt), endsAt: new Date(endsAt), state: 'scheduled' },
    })),
  );
  return before
    .filter((one) => !isUntouched(one))
    .map(({ id }) => ({ what: 'session', title: known.get(id)?.code ?? '' }));
}

function isSessionAsLeft(
  { state, startsAt, endsAt }: Pick<Session, 'state' | 'startsAt' | 'endsAt'>,
  before: DayBefore['sessions'][number],
): boolean {
  const byMs = before.to === null ? 0 : Date.parse(before.to) - Date.parse(before.startsAt);
  return (
    state === (before.to === null ? 'cancelled' : 'scheduled') &&
    startsAt.getTime() === Date.parse(before.startsAt) + byMs &&
    endsAt.getTime() === Date.parse(before.endsAt) + byMs
  );
}

async function putRangeSessionsBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  before: DayBefore['rangeSessions'],
): Promise<Undone['left']> {
  const ids = before.map(({ id }) => id);
  const sessions = await readRangeSessions(tx, edition, { ids });
  const known = new Map(sessions.map((session) => [session.id, session]));
  const isUntouched = (one: DayBefore['rangeSessions'][number]) => {
    const session = known.get(one.id);
    return session !== undefined && isRangeSessionAsLeft(session, one);
  };
  await saveSchedule(
    tx,
    edition,
    by,
    before.filter(isUntouched).map(({ startsAt, to: _, ...staff }) => ({
      ...staff,
      startsAt: new Date(startsAt),
    })),
  );
  return before
    .filter((one) => !isUntouched(one))
    .map(({ id }) => ({ what: 'range-session', title: known.get(id)?.code ?? '' }));
}

function isRangeSessionAsLeft(
  { state, startsAt, officerId, medicId, interpreterId }: RangeSession,
  before: DayBefore['rangeSessions'][number],
): boolean {
  return (
    state === (before.to === null ? 'approved' : 'scheduled') &&
    (startsAt?.getTime() ?? null) === (dateOf(before.to)?.getTime() ?? null) &&
    officerId === before.officerId &&
    medicId === before.medicId &&
    interpreterId === before.interpreterId
  );
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}
