import { holds } from '../core/calendar.ts';
import type { RangeDay, ShowSession } from '../types.ts';
import { keptBy } from './manning.ts';
import { dayOf, doClash, none, posts } from './model.ts';
import { doDangersMeet } from './separating.ts';
import { loneRulesOf, type LoneRule } from './starts.ts';
import type { DayState } from './state.ts';

/** A rule that stands against a beginning. `gives` are the sessions that could give way; none where nothing helps. */
export type Clash = {
  rule: ClashRule;
  /** Ids: first the session, then what it is about. */
  about: readonly string[];
  gives: readonly string[];
};

export type ClashRule =
  | LoneRule
  | 'lane-twice'
  | 'air-twice'
  | 'danger'
  | 'staff-named'
  | 'invited'
  | 'order'
  | 'loudness'
  | 'fuel'
  | 'officer'
  | 'medic'
  | 'interpreter';

/** Everything against a session that has no place beginning at a time of this day. */
export function clashesOf(
  state: DayState,
  session: number,
  day: RangeDay,
): (at: number) => Clash[] {
  const { show } = state.model;
  const told = show.sessions[session]!;
  const lone = loneRulesOf(show, told, day);
  return (at) => [
    ...lone(at).map(({ rule, about }) => ({
      ...{ rule, about: about === null ? [told.id] : [told.id, about], gives: [] },
    })),
    ...guestsAway(state, session, at),
    ...otherSessions(state, session, at),
    ...notRunBefore(state, session),
    ...fuelShort(state, session, at),
    ...staffShort(state, session, at),
  ];
}

/** Invited groups that cannot be there. */
function guestsAway({ model }: DayState, session: number, at: number): Clash[] {
  const told = model.show.sessions[session]!;
  return told.invited.flatMap((id): Clash[] => {
    const group = model.groups[model.indexOf.group.get(id) ?? none];
    if (!group || holds(group.free, at, at + told.run)) return [];
    return [{ rule: 'invited', about: [told.id, id], gives: [] }];
  });
}

function otherSessions({ model, at: begins }: DayState, session: number, at: number): Clash[] {
  const told = model.show.sessions[session]!;
  return [...model.sessions[session]!.rivals].flatMap((other): Clash[] => {
    const begin = begins[other]!;
    if (begin === none || !doClash(model, session, at, other, begin)) return [];
    const against = model.show.sessions[other]!;
    const isFirm = model.sessions[other]!.locked;
    return rulesBetween(told, at, against, begin, model.show.before).map(({ rule, about }) => ({
      ...{ rule, about: [told.id, ...about], gives: isFirm ? [] : [against.id] },
    }));
  });
}

/** Which rules two sessions that cannot begin like this together break. */
function rulesBetween(
  one: ShowSession,
  at: number,
  other: ShowSession,
  begin: number,
  before: readonly (readonly [string, string])[],
): { rule: ClashRule; about: string[] }[] {
  const whole =
    at - one.setUp < begin + other.run + other.clear &&
    begin - other.setUp < at + one.run + one.clear;
  const running = at < begin + other.run && begin < at + one.run;
  const [quiet, loud] = one.loudness < other.loudness ? [at, begin] : [begin, at];
  const named =
    (one.officer !== null && one.officer === other.officer ? one.officer : null) ??
    (one.medic !== null && one.medic === other.medic ? one.medic : null);
  const shared = one.invited.find((group) => other.invited.includes(group));
  const isOrdered = (first: ShowSession, second: ShowSession) =>
    before.some(([a, b]) => a === first.id && b === second.id);

  const found: { rule: ClashRule; about: string[] }[] = [];
  if (whole && one.lane === other.lane)
    found.push({ rule: 'lane-twice', about: [one.lane, other.id] });
  if (running && one.airBlock !== null && one.airBlock === other.airBlock)
    found.push({ rule: 'air-twice', about: [one.airBlock, other.id] });
  if (whole && doDangersMeet(one, other)) found.push({ rule: 'danger', about: [other.id] });
  if (whole && named !== null) found.push({ rule: 'staff-named', about: [named, other.id] });
  if (isOrdered(one, other) && begin < at + one.run)
    found.push({ rule: 'order', about: [other.id] });
  if (isOrdered(other, one) && at < begin + other.run)
    found.push({ rule: 'order', about: [other.id] });
  if (one.stand === other.stand && one.loudness !== other.loudness && loud < quiet)
    found.push({ rule: 'loudness', about: [other.id] });
  if (found.length === 0) found.push({ rule: 'invited', about: [shared ?? '', other.id] });
  return found;
}

function notRunBefore({ model, at }: DayState, session: number): Clash[] {
  const { id } = model.show.sessions[session]!;
  return model.sessions[session]!.before.flatMap((first): Clash[] =>
    at[first] === none
      ? [{ rule: 'order', about: [id, model.show.sessions[first]!.id], gives: [] }]
      : [],
  );
}

function fuelShort({ model, at: begins, fuel }: DayState, session: number, at: number): Clash[] {
  const own = model.sessions[session]!;
  const day = dayOf(model, at);
  if (own.fuel === 0 || fuel[day]! + own.fuel <= (model.days[day]?.fuel ?? 0)) return [];
  const users = model.sessions.flatMap((other, place) =>
    begins[place] !== none &&
    dayOf(model, begins[place]!) === day &&
    other.fuel > 0 &&
    !other.locked
      ? [model.show.sessions[place]!.id]
      : [],
  );
  return [
    {
      rule: 'fuel',
      about: [model.show.sessions[session]!.id, model.show.days[day]?.id ?? ''],
      gives: users,
    },
  ];
}

function staffShort(state: DayState, session: number, at: number): Clash[] {
  const { model } = state;
  return posts.flatMap((rule, post): Clash[] => {
    const candidates = model.sessions[session]!.posts[post];
    if (!candidates) return [];
    const kept = [...candidates].map((who) => ({
      who,
      by: keptBy(state, { session, post, begin: at }, who),
    }));
    if (kept.some(({ by }) => by?.length === 0)) return [];
    const onDuty = kept.flatMap(({ who, by }) => (by ? [{ who, by }] : []));
    const { id } = model.show.sessions[session]!;
    const people = (onDuty.length > 0 ? onDuty : kept).map(({ who }) => model.show.staff[who]!.id);
    const free = onDuty.filter(({ by }) => by.every((other) => !model.sessions[other]!.locked));
    const gives = free.flatMap(({ by }) => by.map((other) => model.show.sessions[other]!.id));
    return [{ rule, about: [id, ...people], gives: [...new Set(gives)] }];
  });
}
