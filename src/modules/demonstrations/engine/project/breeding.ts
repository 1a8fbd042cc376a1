import type { Random } from '#modules/meetings/engine/core/random';
import type { ProjectModel } from './model.ts';
import { schedulerOf } from './schedule.ts';

/** Activity lists that live side by side. */
const POPULATION = 40;
/** Generations without a better schedule after which all but the best begin anew. */
const PATIENCE = 60;

export type Breeding = {
  best: () => { starts: Int32Array; makespan: number };
  /** One generation of as many children as there are parents. */
  breed: () => void;
};

type Member = { list: Int32Array; makespan: number };

/**
 * A genetic search over activity lists: children take a stretch of the order of one parent and the
 * rest from the other, a few activities change places, and every schedule is justified to both
 * sides (Valls and others, "Justification and RCPSP", 2005).
 */
export function breedingOf(model: ProjectModel, random: Random): Breeding {
  const scheduler = schedulerOf(model);
  const best = { starts: new Int32Array(model.count), makespan: Infinity };
  let members: Member[] = [];
  let idle = 0;

  const admit = (list: Int32Array): Member => {
    scheduler.build(list);
    const makespan = scheduler.justify(list);
    if (makespan < best.makespan) {
      best.makespan = makespan;
      best.starts.set(scheduler.starts);
      idle = 0;
    }
    return { list, makespan };
  };
  const settle = () => {
    members = Array.from({ length: POPULATION }, (_, turn) =>
      admit(randomList(model, random, turn === 0 ? 0 : turn % 3)),
    );
  };
  settle();

  return {
    best: () => best,
    breed() {
      idle++;
      if (idle > PATIENCE || members.length < 4) {
        idle = 0;
        settle();
        return;
      }
      const children = members.map(() => {
        const [mother, father] = [pick(members, random), pick(members, random)];
        const child = crossed(mother.list, father.list, random);
        mutate(model, child, random);
        return admit(child);
      });
      const all = [...children, ...members].toSorted((a, b) => a.makespan - b.makespan);
      members = withoutTwins(all).slice(0, POPULATION);
    },
  };
}

/** The same schedule twice crowds out what is new. */
function withoutTwins(members: readonly Member[]): Member[] {
  const known = new Set<string>();
  return members.filter(({ list }) => {
    const key = list.join(' ');
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The better of two drawn by chance. */
function pick(members: readonly Member[], random: Random): Member {
  const one = members[random.below(members.length)]!;
  const other = members[random.below(members.length)]!;
  return one.makespan <= other.makespan ? one : other;
}

function crossed(mother: Int32Array, father: Int32Array, random: Random): Int32Array {
  const count = mother.length;
  const child = new Int32Array(count);
  const isTaken = new Uint8Array(count);
  let from = random.below(count);
  let to = random.below(count);
  if (from > to) [from, to] = [to, from];
  let next = 0;
  const add = (list: Int32Array, until: number) => {
    for (let place = 0; place < count && next < until; place++) {
      const activity = list[place]!;
      if (isTaken[activity] === 1) continue;
      isTaken[activity] = 1;
      child[next++] = activity;
    }
  };
  add(mother, from);
  add(father, to);
  add(mother, count);
  return child;
}

/** Neighbours change places where the order allows it. */
function mutate({ before }: ProjectModel, list: Int32Array, random: Random): void {
  for (let place = 1; place < list.length; place++) {
    if (random.next() >= 0.05) continue;
    const [sooner, later] = [list[place - 1]!, list[place]!];
    if (before[later]!.includes(sooner)) continue;
    list[place - 1] = later;
    list[place] = sooner;
  }
}

/** By the latest beginning, with more or less chance in it; 2 is chance alone. */
function randomList(model: ProjectModel, random: Random, chance: number): Int32Array {
  const { count, before, after, tail } = model;
  const open = before.map((list) => list.length);
  const ready = open.flatMap((left, activity) => (left === 0 ? [activity] : []));
  const longest = Math.max(...tail);
  const list = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    let chosen = 0;
    let most = -Infinity;
    for (const [index, activity] of ready.entries()) {
      const urgency =
        chance === 2 ? random.next() : tail[activity]! + chance * random.next() * longest * 0.3;
      if (urgency <= most) continue;
      most = urgency;
      chosen = index;
    }
    const activity = ready.splice(chosen, 1)[0] ?? 0;
    list[place] = activity;
    for (const later of after[activity]!) {
      open[later]! -= 1;
      if (open[later] === 0) ready.push(later);
    }
  }
  return list;
}
