import { holds } from '../core/calendar.ts';
import { posts, type DayModel } from './model.ts';

/** Something of which there is only so much at a time, and which sessions of the bound compete for. */
export type Shared = {
  /** By step of the grid over all days. */
  most: Float64Array;
  users: readonly { session: number; isRun: boolean }[];
};

/** Steps of the grid, day after day. */
export type Steps = { grid: number; firstOf: readonly number[]; total: number };

export function stepsOf({ days, show }: DayModel): Steps {
  const firstOf: number[] = [];
  let total = 0;
  for (const { from, to } of days) {
    firstOf.push(total);
    total += Math.ceil((to - from) / show.grid) + 1;
  }
  return { grid: show.grid, firstOf, total };
}

/** Ground of which one session at a time has all, air blocks, and people on duty. */
export function sharedOf(model: DayModel, steps: Steps): Shared[] {
  const one = new Float64Array(steps.total).fill(1);
  const grounds = cliquesOf(model).map((clique) => ({
    most: one,
    users: clique.map((session) => ({ session, isRun: false })),
  }));
  const air = [...Map.groupBy(model.show.sessions.entries(), ([, { airBlock }]) => airBlock)]
    .filter(([block, users]) => block !== null && users.length > 1)
    .map(([, users]) => ({
      most: one,
      users: users.map(([session]) => ({ session, isRun: true })),
    }));
  return [...grounds, ...air, ...peopleOf(model, steps)];
}

/** Sets of sessions no two of which may be on at once, so many that every such pair is in one. */
function cliquesOf({ sessions, apart }: DayModel): number[][] {
  const count = sessions.length;
  const isPair = (one: number, other: number) => {
    const [a, b] = [sessions[one]!, sessions[other]!];
    const pair = one * count + other;
    return (
      apart.below[pair]! >= a.run + a.clear + b.setUp &&
      apart.above[pair]! <= -(b.run + b.clear + a.setUp)
    );
  };
  const covered = new Set<number>();
  const cliques: number[][] = [];
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) {
      if (!isPair(one, other) || covered.has(one * count + other)) continue;
      const clique = [one, other];
      for (let third = 0; third < count; third++)
        if (!clique.includes(third) && clique.every((member) => isPair(member, third)))
          clique.push(third);
      for (const a of clique) for (const b of clique) covered.add(a * count + b);
      cliques.push(clique);
    }
  return cliques;
}

/** Those who could take the same posts, by who they are. */
function peopleOf(model: DayModel, { grid, firstOf, total }: Steps): Shared[] {
  return posts.flatMap((_, post) => {
    const pools = Map.groupBy(model.sessions.keys(), (session) =>
      model.sessions[session]!.posts[post]?.toSorted().join(' '),
    );
    return [...pools].flatMap(([pool, users]): Shared[] => {
      if (pool === undefined) return [];
      const people = new Set(model.sessions[users[0] ?? 0]!.posts[post]);
      const most = new Float64Array(total);
      for (const [day, { from, to }] of model.days.entries())
        for (let at = from; at < to; at += grid) {
          let there = 0;
          for (const who of people) if (holds(model.staff[who]?.shifts ?? [], at, at + 1)) there++;
          most[firstOf[day]! + Math.floor((at - from) / grid)] = there;
        }
      // Sessions whose own people are among these compete for them as well.
      const all = [...model.sessions.keys()].filter((session) => {
        const own = model.sessions[session]!.posts[post];
        return own !== null && own !== undefined && own.every((who) => people.has(who));
      });
      return [{ most, users: all.map((session) => ({ session, isRun: post === 2 })) }];
    });
  });
}
