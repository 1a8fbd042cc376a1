import { holds } from '../core/calendar.ts';
import type { Random } from '#modules/meetings/engine/core/random';
import { isFree, put } from './placing.ts';
import { none } from './model.ts';
import { figure, figuresOfGroup, type DayState } from './state.ts';

/** How much more would be met if it began there, by what its groups see now; a guess that is quick. */
export function appealOf(state: DayState, session: number, at: number): number {
  const { model, sees, figures } = state;
  const { run, interested, choiceOf } = model.sessions[session]!;
  const count = model.sessions.length;
  let appeal = 0;
  for (let index = 0; index < interested.length; index++) {
    const group = interested[index]!;
    const own = model.groups[group]!;
    if (!holds(own.free, at, at + run)) continue;
    const choice = choiceOf[index]!;
    let gain = own.weights[choice]! + own.invited[choice]! * 1000;
    if (figures[group * figuresOfGroup + figure.wishes] === 0) gain += model.show.weights.first;
    for (let other = 0; other < own.choices.length; other++) {
      if (sees[own.offset + other] === 0) continue;
      const rival = own.choices[other]!;
      const begin = state.at[rival]!;
      const isSooner = begin + model.sessions[rival]!.run + model.walking[rival * count + session]!;
      const isLater = at + run + model.walking[session * count + rival]!;
      if (isSooner > at && isLater > begin)
        gain -= own.weights[other]! + own.invited[other]! * 1000;
    }
    if (gain > 0) appeal += gain;
  }
  return appeal;
}

/**
 * Puts a session at the free beginning its groups like best, of all or of `most` drawn ones; among
 * equals the nearest to the published one, else one by chance. False where none is free.
 */
export function putWhereLiked(
  state: DayState,
  session: number,
  random: Random,
  most = Infinity,
): boolean {
  const { starts, published } = state.model.sessions[session]!;
  const ranked: { at: number; appeal: number }[] = [];
  const look = (at: number) => {
    if (!isFree(state, session, at)) return;
    const near = published === none ? random.next() : 1 / (2 + Math.abs(at - published));
    ranked.push({ at, appeal: appealOf(state, session, at) + near * 0.5 });
  };
  if (starts.length <= most) starts.forEach(look);
  else for (let draw = 0; draw < most; draw++) look(starts[random.below(starts.length)]!);
  ranked.sort((one, other) => other.appeal - one.appeal);
  return ranked.some(({ at }) => put(state, session, at));
}
