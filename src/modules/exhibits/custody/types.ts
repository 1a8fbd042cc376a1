import type { CustodyPlace, Movement } from '../types.ts';

/** A step that is asked for, before it is written. */
export type Step = Pick<Movement, 'place' | 'placeId' | 'takenBy' | 'movedAt' | 'dueBackAt'>;

/** Where one item is, and since when, as its last step tells. */
export type Standing = {
  exhibitId: string;
  place: CustodyPlace;
  placeId: string | null;
  /** Whoever took it last; null where nobody was scanned. */
  takenBy: string | null;
  /** When it came to where it is. */
  since: Date;
  /** When it left its store, or came in without being stored; null in a store, at the border and outside. */
  outSince: Date | null;
  /** The last time it was said when it comes back, since it is out; null where nobody said. */
  dueBackAt: Date | null;
};

/** Why a step cannot follow; the one that is hardest to cure first. */
export type StepRefusal =
  /** Declared lost, or it has left: a commission or a new admission speaks first. */
  | 'not-here'
  | 'not-after'
  | 'before-last-step'
  | 'in-the-future'
  | 'already-there'
  | 'due-back-before-it-goes'
  /** A weapon changes hands only into hands that are known. */
  | 'taker-missing'
  | 'lane-missing';

/** One that is out of its store for too long. */
export type Overdue = Standing & { dueAt: Date };
