import { minuteOf } from '#modules/meetings/engine/show/times';
import type { HoldRequest, RangeShow } from '../types.ts';
import { compile } from './compile.ts';
import { none, posts, type DayModel } from './model.ts';

/** The show as it is while something stands still, and what may change in it. */
export type Held = {
  model: DayModel;
  /** By session: it runs or has run, and stays where it is. */
  isFirm: Uint8Array;
  /** By session: it is on what stands still. */
  isHere: Uint8Array;
  /** By session, the beginnings it may have: never before the one it had. */
  allowed: readonly (readonly number[])[];
  /** Pairs of session and group in the audience; in this show each is a wish of weight one. */
  seenBefore: number;
};

/** What was to be seen is all that is wished for, each sight as much as any other. */
export function heldModel({ show, plan, lane, from: fromTime, minutes }: HoldRequest): Held {
  const from = minuteOf(fromTime);
  const until = from + minutes;
  const placed = new Map(plan.sessions.map((one) => [one.session, one]));
  const beginOf = (id: string) => {
    const one = placed.get(id);
    return one === undefined ? null : minuteOf(one.at);
  };
  const isOn = (session: RangeShow['sessions'][number]) => lane === null || session.lane === lane;

  const sights = plan.audience.filter(({ session }) => placed.has(session));
  const compiled = compile({
    ...show,
    weights: { ...show.weights, first: 0 },
    groups: show.groups.map((group) => ({
      ...group,
      wishes: [
        ...new Set(sights.flatMap((one) => (one.group === group.id ? [one.session] : []))),
      ].map((session) => ({ session, weight: 1 })),
    })),
    sessions: show.sessions.map((session) => {
      const begin = beginOf(session.id);
      const isUnderWay =
        begin !== null && begin < from && begin + session.run + session.clear > from;
      // What is left of it on the ground waits as long as everything else there.
      return isUnderWay && isOn(session) ? { ...session, clear: session.clear + minutes } : session;
    }),
  });

  const isFirm = Uint8Array.from(show.sessions, ({ id }) => ((beginOf(id) ?? from) < from ? 1 : 0));
  const isHere = Uint8Array.from(show.sessions, (session) => (isOn(session) ? 1 : 0));
  const allowed = show.sessions.map((session, index) => {
    const begin = beginOf(session.id);
    if (begin === null || isFirm[index] === 1) return [];
    const isSetUp = begin - session.setUp < from;
    return [...(compiled.sessions[index]?.starts ?? [])].filter((at) => {
      if (at < begin) return false;
      if (!isOn(session)) return true;
      // A set-up that has begun is not begun again; it goes on after the hold.
      if (isSetUp) return at >= begin + minutes;
      return at - session.setUp >= until || at + session.run + session.clear <= from;
    });
  });
  return {
    model: withPosts(compiled, plan, isFirm, allowed),
    isFirm,
    isHere,
    allowed,
    seenBefore: new Set(sights.map(({ session, group }) => `${session} ${group}`)).size,
  };
}

/** Everybody keeps their post where they can; who is at work already keeps it in any case. */
function withPosts(
  model: DayModel,
  plan: HoldRequest['plan'],
  isFirm: Uint8Array,
  allowed: Held['allowed'],
): DayModel {
  const staffIndex = new Map(model.show.staff.map(({ id }, place) => [id, place]));
  const placed = new Map(plan.sessions.map((one) => [one.session, one]));
  return {
    ...model,
    sessions: model.sessions.map((session, index) => {
      const one = placed.get(model.show.sessions[index]?.id ?? '');
      const who = posts.map((post) => staffIndex.get(one?.[post] ?? '') ?? none);
      return {
        ...session,
        starts: Int32Array.from(allowed[index] ?? []),
        posts: session.posts.map((candidates, post) => {
          const now = who[post] ?? none;
          if (!candidates || now === none) return candidates;
          const others = [...candidates].filter((other) => other !== now);
          return Int32Array.from(isFirm[index] === 1 ? [now] : [now, ...others]);
        }),
      };
    }),
  };
}
