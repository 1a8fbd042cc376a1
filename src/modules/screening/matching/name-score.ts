import type { AnalysedName, Token } from '../names/types.ts';
import { halves } from '../names/words/particles.ts';
import { align, type AlignedPair, type Alignment } from './align.ts';
import { tellBalance, type NameComparison } from './name-parts.ts';
import type { Unit } from './units.ts';
import { tuning } from './tuning.ts';

/** What the names agree in, and what stands against it, before it is told in points. */
export type Balance = {
  pairs: (AlignedPair & { weight: number })[];
  contradictions: { left: Unit[]; right: Unit[]; weight: number }[];
  extras: { unit: Unit; side: 'left' | 'right'; weight: number }[];
  agreed: number;
  whole: number;
  /** The share of the score that is kept where nothing that names somebody agrees; 1 elsewhere. */
  keeps: number;
};

/**
 * Compares two names word by word. The score is what agrees over what agrees and disagrees: a
 * word that contradicts another weighs more than one that agrees, one left out weighs little.
 * Symmetric, and blind to the order of words.
 */
export function compareNames(left: AnalysedName, right: AnalysedName): NameComparison {
  const balance = weigh(align(left, right), left.kind !== 'person' && right.kind !== 'person');
  return tellBalance(balance, pointsOf(balance));
}

/** The score alone, between 0 and 100, without words for it. */
export function scoreNames(left: AnalysedName, right: AnalysedName): number {
  if (left.key === right.key) return 100;
  const balance = weigh(align(left, right), left.kind !== 'person' && right.kind !== 'person');
  return pointsOf(balance) / 10;
}

/** The score in tenths. */
function pointsOf({ agreed, whole, keeps }: Balance): number {
  return whole === 0 ? 0 : Math.round((1000 * agreed * keeps) / whole);
}

function weigh({ pairs, left, right }: Alignment, body: boolean): Balance {
  const weighted = pairs.map((pair) => ({
    ...pair,
    weight: (pair.left.token.weight + pair.right.token.weight) / 2,
  }));
  const agreed = weighted.reduce((sum, { weight, like }) => sum + weight * like.value, 0);
  const namesAgreed = weighted.filter(
    ({ left: a, right: b, like }) => like.tie !== 'initial' && (names(a.token) || names(b.token)),
  );
  const { contradictions, rest } = contradict(left, right);
  // One common name and nothing else in common is not half a match.
  const alone =
    namesAgreed.reduce((sum, { left: a, right: b }) => sum + Math.max(a.joins, b.joins), 0) < 2;
  const extras = rest.map(({ unit, side }) => ({
    unit,
    side,
    weight: unit.token.weight * extraWeight(unit.token, body, alone),
  }));
  const whole =
    weighted.reduce((sum, { weight }) => sum + weight, 0) +
    contradictions.reduce((sum, { weight }) => sum + weight, 0) +
    extras.reduce((sum, { weight }) => sum + weight, 0);
  const anythingNamed =
    namesAgreed.length > 0 || ![...left, ...right].some(({ token }) => names(token));
  const keeps = anythingNamed ? 1 : tuning.nothingNamed;
  return { pairs: weighted, contradictions, extras, agreed, whole, keeps };
}

type Loose = { unit: Unit; side: 'left' | 'right' };

/** Sets what is left over on one side against what is left over on the other, by kind of word. */
function contradict(left: readonly Unit[], right: readonly Unit[]) {
  const contradictions: Balance['contradictions'] = [];
  const rest: Loose[] = [];
  for (const kind of ['name', 'number', 'minor'] as const) {
    const lefts = left.filter(({ token }) => leftoverKind(token) === kind);
    const rights = right.filter(({ token }) => leftoverKind(token) === kind);
    const weight = Math.min(total(lefts), total(rights));
    if (weight > 0 && kind !== 'minor')
      contradictions.push({
        left: lefts,
        right: rights,
        weight: weight * tuning.contradiction[kind],
      });
    // What is more on one side than the other can contradict is only missing there.
    const opposed = kind === 'minor' ? 0 : weight;
    for (const [side, units] of [
      ['left', lefts],
      ['right', rights],
    ] as const) {
      let spent = opposed;
      for (const unit of units) {
        const over = unit.token.weight - Math.max(0, Math.min(unit.token.weight, spent));
        spent -= unit.token.weight;
        if (over > 0)
          rest.push({ unit: over === unit.token.weight ? unit : partOf(unit, over), side });
      }
    }
  }
  return { contradictions, rest };
}

function partOf(unit: Unit, weight: number): Unit {
  return { ...unit, token: { ...unit.token, weight } };
}

function leftoverKind({ role }: Token): 'name' | 'number' | 'minor' {
  if (role === 'number') return 'number';
  return role === 'particle' || role === 'form' || role === 'title' ? 'minor' : 'name';
}

function extraWeight({ role, latin }: Token, body: boolean, alone: boolean): number {
  if (role === 'particle' || role === 'form' || role === 'title') return tuning.extra.minor;
  if (role === 'place') return tuning.extra.place;
  if (role === 'number') return alone ? tuning.extra.alone : tuning.extra.person;
  if (halves.has(latin)) return tuning.extra.half;
  if (body) return tuning.extra.body;
  return alone ? tuning.extra.alone : tuning.extra.person;
}

function names({ role }: Token): boolean {
  return role === 'name' || role === 'generic' || role === 'place';
}

function total(units: readonly Unit[]): number {
  return units.reduce((sum, { token }) => sum + token.weight, 0);
}
