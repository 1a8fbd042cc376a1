import type { HoldAnswer, HoldRequest, PlacedSession, RangePlan, RangeShow } from '../types.ts';
import type { HoldBreach, HoldRule } from './broken-rules.ts';
import { byId } from './placed.ts';
import { checkRangePlan } from './range-plan.ts';
import { minutesOf, wallTimeOf } from './wall-time.ts';

/**
 * Everything that is wrong with the answer to a hold; nothing for one that may be applied.
 *
 * What runs when the hold comes is let be and cleared afterwards; a set-up under way goes on after
 * it. That a demanded session has no place any more is told by the answer and is no breach.
 */
export function checkHold(request: HoldRequest, answer: HoldAnswer): HoldBreach[] {
  const before = bySession(request.plan);
  const after = bySession(answer.plan);
  return [
    ...checkRangePlan(heldShow(request), answer.plan).filter(
      (breach) => !isExcused(breach, request, after),
    ),
    ...[...before.values()].flatMap((was) => changed(was, after.get(was.session), request)),
    ...untold(request.plan, answer),
  ];
}

/** The show with the lane, or all of them, closed while the hold lasts. */
function heldShow({ show, lane, from, minutes }: HoldRequest): RangeShow {
  const hold = { from, to: wallTimeOf(minutesOf(from) + minutes), why: 'hold' };
  return {
    ...show,
    lanes: show.lanes.map((one) =>
      lane === null || one.id === lane ? { ...one, closed: [...one.closed, hold] } : one,
    ),
  };
}

function isExcused(
  { rule, about: [id = '', , why] }: HoldBreach,
  { show, plan, from }: HoldRequest,
  after: ReadonlyMap<string, PlacedSession>,
): boolean {
  if (rule === 'required') return !after.has(id);
  if (rule !== 'lane-closed' || why !== 'hold') return false;
  const was = bySession(plan).get(id);
  const { setUp } = byId(show.sessions).get(id) ?? { setUp: 0 };
  return was !== undefined && minutesOf(was.at) - setUp < minutesOf(from);
}

function changed(
  was: PlacedSession,
  now: PlacedSession | undefined,
  { show, lane, from, minutes }: HoldRequest,
): HoldBreach[] {
  const id = was.session;
  const breach = (rule: HoldRule): HoldBreach => ({ rule, about: [id], at: was.at });
  const [start, hold] = [minutesOf(was.at), minutesOf(from)];
  if (start < hold) {
    const isSame =
      now &&
      (['at', 'officer', 'medic', 'interpreter'] as const).every(
        (field) => now[field] === was[field],
      );
    return isSame ? [] : [breach('hold-begun')];
  }
  if (!now) return [];
  const session = byId(show.sessions).get(id);
  const isHeld = session !== undefined && (lane === null || lane === session.lane);
  const restarted = minutesOf(now.at);
  const isUnderWay = isHeld && start - session.setUp < hold;
  const least = isUnderWay ? start + minutes : start;
  return [
    ...(restarted < least ? [breach('hold-earlier')] : []),
    ...(isHeld && hold <= restarted && restarted < hold + minutes ? [breach('hold-running')] : []),
  ];
}

/** Times, absences and seats as the answer tells them, against those of the two plans. */
function untold(was: RangePlan, { plan, moved, dropped, lost }: HoldAnswer): HoldBreach[] {
  const after = bySession(plan);
  const seats = (audience: RangePlan['audience']) =>
    audience.map(({ session, group }) => JSON.stringify([session, group]));
  const [seen, sees] = [seats(was.audience), seats(plan.audience)];
  const told = {
    moved: moved.map(({ session, from, to }) => JSON.stringify([session, from, to])),
    dropped: dropped.map(({ session }) => session),
    lost: seats(lost),
  };
  const real = {
    moved: was.sessions.flatMap(({ session, at }) => {
      const now = after.get(session);
      return now && now.at !== at ? [JSON.stringify([session, at, now.at])] : [];
    }),
    dropped: was.sessions.flatMap(({ session }) => (after.has(session) ? [] : [session])),
    lost: seen.filter((seat) => !sees.includes(seat)),
  };
  return [
    ...(['moved', 'dropped', 'lost'] as const).flatMap((what): HoldBreach[] => {
      const odd = [...new Set(told[what]).symmetricDifference(new Set(real[what]))];
      return odd.length > 0 ? [{ rule: 'hold-untold', about: [what, ...odd], at: null }] : [];
    }),
    ...sees
      .filter((seat) => !seen.includes(seat))
      .map((seat): HoldBreach => ({ rule: 'hold-gained', about: [seat], at: null })),
  ];
}

function bySession({ sessions }: RangePlan): Map<string, PlacedSession> {
  return new Map(sessions.map((placed) => [placed.session, placed]));
}
