import type { Token } from '../names/types.ts';
import { customTellsApart, customaryTie } from '../names/words/name-groups.ts';
import { withoutFamilyEnding } from '../names/words/family-endings.ts';
import { halves } from '../names/words/particles.ts';
import { letter } from './costs.ts';
import { soundDistance, spellingDistance } from './distance.ts';
import { tuning } from './tuning.ts';

/** Why two words are held to be one, the strongest reason first. */
export type Tie =
  | 'same'
  | 'translation'
  | 'spelling'
  | 'sound'
  | 'kin'
  | 'near'
  | 'initial'
  | 'truncated'
  | 'joined'
  | 'acronym'
  | 'other-form';

/** `value` is between 0 (two different words) and 1 (one word). */
export type Likeness = { value: number; tie: Tie };

const unlike: Likeness = { value: 0, tie: 'near' };
const same: Likeness = { value: 1, tie: 'same' };

const mostRemembered = 300_000;
type Memory = { pairs: Map<number, Map<number, Likeness>>; size: number };
/** Pairs already measured: the same names meet again and again. */
const remembered: { person: Memory; body: Memory } = {
  person: { pairs: new Map(), size: 0 },
  body: { pairs: new Map(), size: 0 },
};

/** How much two words are one word. Symmetric. `body` is stricter about spelling than a person's name. */
export function likeness(a: Token, b: Token, body: boolean): Likeness {
  if (a === b) return same;
  const memory = body ? remembered.body : remembered.person;
  const [low, high] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const known = memory.pairs.get(low)?.get(high);
  if (known) return known;
  if (memory.size >= mostRemembered) {
    memory.pairs.clear();
    memory.size = 0;
  }
  const like = measure(a, b, body);
  const row = memory.pairs.get(low);
  if (row) row.set(high, like);
  else memory.pairs.set(low, new Map([[high, like]]));
  memory.size += 1;
  return like;
}

function measure(a: Token, b: Token, body: boolean): Likeness {
  if (a.latin === b.latin && a.role === b.role && a.han === b.han) return same;
  if (a.role === 'form' || b.role === 'form') return likenessOfForms(a, b);
  if (a.role === 'number' || b.role === 'number') return a.latin === b.latin ? same : unlike;
  if (a.role === 'initial' || b.role === 'initial') return likenessOfInitials(a, b);
  if (a.latin === b.latin && a.han === b.han) return same;
  if (a.bare === b.bare && a.han === b.han && a.role === b.role) return same;

  const headed = isHeaded(a) && isHeaded(b);
  // Halves of compounds and words that join names are themselves or nothing: all are short.
  if (isFixed(a) || isFixed(b)) return unlike;
  const tie = customaryTie(a.groups, b.groups);
  if (headed && tie) return { value: 1, tie: 'translation' };
  // Two countries are two bodies, however alike their names are.
  if (a.role === 'place' && b.role === 'place') return unlike;
  if (tie === 'same') return { value: tuning.customary, tie: 'spelling' };

  const near = nearness(a, b, body);
  if (a.han !== '' && b.han !== '' && a.han !== b.han)
    return { value: Math.min(countsFor(near), tuning.homophone), tie: 'near' };
  if (near === 1) return { value: tuning.sameSound, tie: 'sound' };
  // Custom knows both as names, and as two: Issa is not a slip for Moussa.
  const two = !tie && customTellsApart(a.groups, b.groups);
  const value = two && near < tuning.slip ? 0 : countsFor(near);
  return tie === 'kin' && value < tuning.kin
    ? { value: tuning.kin, tie: 'kin' }
    : { value, tie: 'near' };
}

/**
 * Nearness of sound, held to the ground by spelling, between 0 and 1. 1 means the same sound. What
 * is below the foot of the curve comes out as 0.
 */
export function nearness(a: Token, b: Token, body: boolean): number {
  const foot = tuning.curve[0][0];
  let best = 0;
  for (const left of a.sounds)
    for (const right of b.sounds) {
      const length = soundLength(left, a.abjad, right, b.abjad);
      const least = Math.max(best, foot);
      const cost = soundDistance(
        { sound: left, abjad: a.abjad },
        { sound: right, abjad: b.abjad },
        length * (1 - least) * letter,
      );
      best = Math.max(best, 1 - cost / (length * letter));
      if (best === 1) return 1;
    }
  if (best === 0 || a.abjad || b.abjad || a.respelled || b.respelled) return best;
  const spelled = spellingNearness(a.latin, b.latin) + soundOverSpelling(body);
  return Math.min(best, spelled, nearnessOfStems(a.latin, b.latin));
}

/** An ending that thousands of families share says nothing: Ivanovich and Petrovich are Ivan and Petr. */
function nearnessOfStems(a: string, b: string): number {
  const stems = withoutFamilyEnding(a, b);
  return stems ? spellingNearness(...stems) + tuning.stemOverSpelling : 1;
}

/**
 * What a distance is measured against: the longer of two sounds, or the middle of both where one
 * script leaves vowels out, since those of the other were hardly paid for.
 */
export function soundLength(a: string, abjadA: boolean, b: string, abjadB: boolean): number {
  if (abjadA === abjadB) return Math.max(a.length, b.length);
  return (a.length + b.length) / 2;
}

function spellingNearness(a: string, b: string): number {
  return 1 - spellingDistance(a, b) / Math.max(a.length, b.length);
}

function soundOverSpelling(body: boolean): number {
  return body ? tuning.soundOverSpelling.body : tuning.soundOverSpelling.person;
}

/** What a nearness counts for: a curve with a foot, below which two words are two names. */
export function countsFor(near: number): number {
  let [fromX, fromY]: readonly [number, number] = tuning.curve[0];
  if (near <= fromX) return 0;
  for (const [x, y] of tuning.curve) {
    if (near <= x) return x === fromX ? y : fromY + ((near - fromX) / (x - fromX)) * (y - fromY);
    [fromX, fromY] = [x, y];
  }
  return 1;
}

function likenessOfForms(a: Token, b: Token): Likeness {
  if (a.role !== b.role) return unlike;
  return a.groups[0] === b.groups[0]
    ? { value: 1, tie: 'translation' }
    : { value: tuning.otherForm, tie: 'other-form' };
}

function likenessOfInitials(a: Token, b: Token): Likeness {
  const [initial, name] = a.role === 'initial' ? [a, b] : [b, a];
  if (name.role !== 'name' && name.role !== 'title' && name.role !== 'initial') return unlike;
  if (name.role === 'initial') return unlike;
  return name.latin[0] === initial.latin || name.sounds[0]?.[0] === initial.latin
    ? { value: tuning.initial, tie: 'initial' }
    : unlike;
}

function isFixed({ role, latin }: Token): boolean {
  return role === 'particle' || halves.has(latin);
}

function isHeaded({ role }: Token): boolean {
  return role === 'generic' || role === 'place';
}
