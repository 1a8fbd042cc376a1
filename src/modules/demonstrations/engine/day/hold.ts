import { randomFrom, type Random } from '#modules/meetings/engine/core/random';
import { startClock } from '#modules/meetings/engine/show/pace';

import type { HoldAnswer, HoldRequest, RangePlan } from '../types.ts';
import { gatheringOf } from './audience.ts';
import { heldModel, type Held } from './held.ts';
import { doClash, none } from './model.ts';
import { force, takeOut } from './placing.ts';
import { loadPlan, planOf } from './plan.ts';
import { prepareSeeing } from './seeing.ts';
import { emptyState, figure, figuresOfGroup, takeSession, type DayState } from './state.ts';
import { reasonOf } from './unplaced.ts';

/** Ways of pushing that are tried, and the seconds after which no further one is begun. */
const WAYS = 160;
const SECONDS = 0.45;
/** Beginnings after the first possible one that are all looked at; of later ones every fourth. */
const BEGINNINGS = 48;

/**
 * What a change weighs, in minutes of delay. So a row of sessions on the held lane moves up
 * together rather than one of them to the evening, and a session elsewhere moves only where it
 * saves an hour.
 */
const PRICE = { here: 5, elsewhere: 60, sight: 15, dropped: 100_000, required: 1_000_000 };

/**
 * The rest of the plan after a lane, or the whole range, stands still for some minutes.
 *
 * What runs or has run stays where it is; what it still needs on the lane is done after the hold.
 * Sessions to come are only put later. Nobody gets a place in an audience they did not have; who
 * cannot keep one, loses it. The answer is the same for the same request as long as the machine is
 * fast enough for all tries.
 */
export function holdLane(request: HoldRequest): HoldAnswer {
  const clock = startClock();
  const held = heldModel(request);
  const { model } = held;
  prepareSeeing(model);
  const state = emptyState(model);
  loadPlan(state, request.plan);
  const random = randomFrom(1);
  const was = state.at.slice();
  const hit = hitIn(state, held);
  const best = { data: state.data.slice(), cost: hit.length === 0 ? 0 : Infinity };

  for (const session of hit) takeSession(state, session);
  const cleared = state.data.slice();
  for (let way = 0; hit.length > 0 && way < WAYS && (way === 0 || clock() < SECONDS); way++) {
    state.data.set(cleared);
    push(state, held, hit, was, { random, noise: way === 0 ? 0 : 10 + 40 * (way / WAYS) });
    const cost = costOf(state, held, was);
    if (cost >= best.cost) continue;
    best.cost = cost;
    best.data.set(state.data);
  }
  state.data.set(best.data);
  return { ...answerOf(state, request.plan), seconds: clock() };
}

function dropPrice({ required }: { required: boolean }): number {
  return required ? PRICE.required : PRICE.dropped;
}

function isLookedAt(_: number, place: number): boolean {
  return place < BEGINNINGS || place % 4 === 0;
}

type Pushing = { random: Random; noise: number };

/** Sessions that cannot stay: the hold is in their time, or what still runs is in their way. */
function hitIn({ model, at }: DayState, { isFirm, allowed }: Held): number[] {
  return model.sessions.flatMap((_, session) => {
    const begin = at[session]!;
    if (begin === none || isFirm[session] === 1) return [];
    const isHit =
      !allowed[session]?.includes(begin) ||
      model.sessions.some(
        (__, other) =>
          other !== session &&
          isFirm[other] === 1 &&
          at[other] !== none &&
          doClash(model, session, begin, other, at[other]!),
      );
    return isHit ? [session] : [];
  });
}

/** Puts what has lost its place where that costs least; what is in the way there is pushed as well. */
function push(
  state: DayState,
  { model, isFirm, isHere, allowed }: Held,
  hit: readonly number[],
  was: Float64Array,
  { random, noise }: Pushing,
): void {
  const gathering = gatheringOf(state);
  for (const session of hit) gathering.add(session);
  const waiting = [...hit];
  const mayGo = (session: number) => isFirm[session] === 0 && !model.sessions[session]!.locked;
  const priceOf = (session: number) => (isHere[session] === 1 ? PRICE.here : PRICE.elsewhere);
  let pushes = 6 * model.sessions.length;

  while (waiting.length > 0 && pushes-- > 0) {
    waiting.sort((one, other) => was[other]! - was[one]! || other - one);
    const session = waiting.pop() ?? none;
    const tries = (allowed[session] ?? []).filter(isLookedAt).map((at) => {
      const own = at - was[session]! + random.next() * noise;
      return { at, cost: own + inTheWay(session, at) };
    });
    tries.sort((one, other) => one.cost - other.cost || one.at - other.at);
    for (const { at, cost } of tries) {
      // Sooner than push out what is worth more, it goes itself.
      if (cost >= dropPrice(model.sessions[session]!)) break;
      const before = state.data.slice();
      const out: number[] = [];
      if (!force(state, session, at, out, mayGo)) {
        state.data.set(before);
        continue;
      }
      for (const other of out) gathering.add(other);
      waiting.push(...out);
      break;
    }
  }
  for (const session of model.sessions.keys())
    if (was[session] !== none && state.at[session] === none) dropAfter(session);
  gathering.settle(random);
  uninvite();

  /** What pushing everything in the way would cost at least. */
  function inTheWay(session: number, at: number): number {
    let cost = 0;
    for (const other of model.sessions[session]!.rivals) {
      const begin = state.at[other]!;
      if (begin === none || !doClash(model, session, at, other, begin)) continue;
      if (!mayGo(other)) return Infinity;
      const least = model.apart.below[session * model.sessions.length + other]!;
      const soonest = Number.isFinite(least) ? Math.max(begin, at + least) : begin;
      const hasLater = (allowed[other]?.at(-1) ?? none) >= soonest;
      cost += hasLater ? priceOf(other) + soonest - begin : dropPrice(model.sessions[other]!);
    }
    return cost;
  }

  function dropAfter(session: number): void {
    for (const later of model.sessions[session]!.after) {
      const out: number[] = [];
      takeOut(state, later, out, () => true);
      for (const other of out) gathering.add(other);
    }
  }

  /** A session that somebody invited cannot see has no place there. */
  function uninvite(): void {
    for (const [group, { choices, invited, offset }] of model.groups.entries()) {
      if (state.figures[group * figuresOfGroup + figure.broken] === 0) continue;
      for (const [choice, session] of choices.entries()) {
        const isBroken =
          invited[choice] === 1 && state.at[session] !== none && state.sees[offset + choice] === 0;
        if (!isBroken || !mayGo(session)) continue;
        const out: number[] = [];
        takeOut(state, session, out, () => true);
        for (const other of out) gathering.add(other);
      }
    }
    gathering.settle(random);
  }
}

function costOf({ model, at, totals }: DayState, { isHere, seenBefore }: Held, was: Float64Array) {
  let cost = 0;
  for (const [session, { required }] of model.sessions.entries()) {
    if (was[session] === none || at[session] === was[session]) continue;
    if (at[session] === none) cost += dropPrice({ required });
    else
      cost += at[session]! - was[session]! + (isHere[session] === 1 ? PRICE.here : PRICE.elsewhere);
  }
  return cost + PRICE.sight * (seenBefore - totals[figure.wishes]!);
}

function answerOf(state: DayState, before: RangePlan): Omit<HoldAnswer, 'seconds'> {
  const { model } = state;
  const plan = planOf(state);
  const now = new Map(plan.sessions.map((placed) => [placed.session, placed.at]));
  const stillSeen = new Set(plan.audience.map(({ session, group }) => `${session} ${group}`));
  return {
    plan,
    moved: before.sessions.flatMap(({ session, at: from }) => {
      const to = now.get(session);
      return to === undefined || to === from ? [] : [{ session, from, to }];
    }),
    dropped: before.sessions.flatMap(({ session }) => {
      const index = model.indexOf.session.get(session);
      if (now.has(session) || index === undefined) return [];
      return [{ session, reason: reasonOf(state, index) }];
    }),
    lost: before.audience
      .filter(({ session, group }) => !stillSeen.has(`${session} ${group}`))
      .map(({ session, group }) => ({ group, session })),
  };
}
