import type { ProjectModel } from './model.ts';
import { refutes, windowsIn } from './refuting.ts';

/**
 * The shortest length that cannot be refuted: lengths are taken for granted one after the other,
 * and every one from which a contradiction follows is too short.
 */
export function destructiveBound(
  model: ProjectModel,
  known: number,
  isOver: () => boolean,
): number {
  let bound = Math.max(0, ...model.tail.map((tail, activity) => tail + model.head[activity]!));
  while (bound < known && !isOver() && refutes(model, windowsIn(model, bound))) bound++;
  // Now with every activity tried at both ends of its window, which costs more and refutes more.
  while (bound < known && !isOver() && isShavedAway(model, bound, isOver)) bound++;
  return bound;
}

/** Cuts from the windows every beginning that refutes itself, until nothing is left or no more goes. */
function isShavedAway(model: ProjectModel, length: number, isOver: () => boolean): boolean {
  const windows = windowsIn(model, length);
  if (refutes(model, windows)) return true;
  for (let hasCut = true; hasCut;) {
    hasCut = false;
    for (let activity = 0; activity < model.count; activity++) {
      if (isOver()) return false;
      const { earliest, latest } = windows;
      while (earliest[activity]! < latest[activity]!) {
        const tried = { earliest: earliest.slice(), latest: latest.slice() };
        tried.latest[activity] = earliest[activity]!;
        if (!refutes(model, tried)) break;
        earliest[activity]! += 1;
        hasCut = true;
      }
      while (earliest[activity]! < latest[activity]!) {
        const tried = { earliest: earliest.slice(), latest: latest.slice() };
        tried.earliest[activity] = latest[activity]!;
        if (!refutes(model, tried)) break;
        latest[activity]! -= 1;
        hasCut = true;
      }
    }
    if (hasCut && refutes(model, windows)) return true;
  }
  return false;
}
