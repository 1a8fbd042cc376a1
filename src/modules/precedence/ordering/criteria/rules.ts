import { levels } from '#modules/delegations/types';
import type { Criterion, Party, Seen, Surroundings, Trait, Why } from '../types.ts';

export type Compare = (one: Party, other: Party) => number;

/**
 * The order that criteria give, without any pin: total, because the own name and at last the
 * id of a delegation decide where all criteria are even.
 */
export function compareBy(criteria: readonly Criterion[], around: Surroundings): Compare {
  const steps = stepsOf(criteria, around).map(({ compare }) => compare);
  return (one, other) => {
    for (const step of steps) {
      const difference = step(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/**
 * Tells why a party stands before the next one or, the last one, after the one before it: by
 * the first rule in which they differ, with what the rules before that saw in it.
 */
export function whyRuled(
  {
    party,
    previous,
    next,
  }: { party: Party; previous?: Party | undefined; next?: Party | undefined },
  criteria: readonly Criterion[],
  around: Surroundings,
): Why {
  const other = next ?? previous;
  if (!other) return { kind: 'ruled', own: [], against: null };

  const steps = stepsOf(criteria, around);
  const deciding = steps.findIndex(({ compare }) => compare(party, other) !== 0);
  const told = steps.slice(0, deciding + 1);
  const last = told.at(-1);
  return {
    kind: 'ruled',
    own: told.map(({ by, see }) => ({ by, seen: see(party) })),
    against: last
      ? {
          party: other.id,
          side: next ? 'before' : 'after',
          by: { by: last.by, seen: last.see(other) },
        }
      : null,
  };
}

type Step = { by: Trait['by']; see: (party: Party) => Seen; compare: Compare };

function stepsOf(criteria: readonly Criterion[], around: Surroundings): Step[] {
  const language = criteria.find((one) => one.by === 'alphabet')?.language ?? 'fr';
  const alphabet = new Intl.Collator(language);
  return [
    ...criteria.map((criterion) => stepOf(criterion, around)),
    {
      by: 'name',
      see: ({ name }) => name,
      compare: (one, other) =>
        byCode(one.country, other.country) || alphabet.compare(one.name, other.name),
    },
    { by: 'id', see: () => null, compare: (one, other) => byCode(one.id, other.id) },
  ];
}

function stepOf(criterion: Criterion, around: Surroundings): Step {
  const { by } = criterion;
  switch (by) {
    case 'guest-of-honour':
      return yesFirst(by, ({ country }) => country === around.guestOfHonour);
    case 'host': {
      const hosts = ({ country }: Party) => country === around.host;
      const step = yesFirst(by, hosts);
      const last: Compare = (one, other) => -step.compare(one, other);
      return criterion.stands === 'first' ? step : { ...step, compare: last };
    }
    case 'states-first':
      return yesFirst(by, ({ organisation }) => organisation === null);
    case 'level':
      return {
        by,
        see: ({ level }) => level,
        compare: (one, other) => levels.indexOf(one.level) - levels.indexOf(other.level),
      };
    case 'number':
      return {
        by,
        see: ({ number }) => number,
        compare: (one, other) => unknownLast(one.number, other.number, (a, b) => a - b),
      };
    case 'taking-office':
      return {
        by,
        see: ({ tookOfficeOn }) => tookOfficeOn,
        compare: (one, other) => unknownLast(one.tookOfficeOn, other.tookOfficeOn, byCode),
      };
    case 'alphabet':
      return alphabetStep(criterion, around);
  }
}

function yesFirst(by: Trait['by'], isSo: (party: Party) => boolean): Step {
  return {
    by,
    see: (party) => (isSo(party) ? 'yes' : 'no'),
    compare: (one, other) => Number(isSo(other)) - Number(isSo(one)),
  };
}

/**
 * As conferences do: with a letter drawn, those whose names begin with it or with a later one
 * come first, and the beginning of the alphabet follows. Accents make no other letter.
 */
function alphabetStep(
  { by, language, from }: Extract<Criterion, { by: 'alphabet' }>,
  { nameOf }: Surroundings,
): Step {
  const alphabet = new Intl.Collator(language);
  const letters = new Intl.Collator(language, { sensitivity: 'base' });
  const names = new Map<string, string>();
  const nameIn = ({ organisation, country }: Party) => {
    if (organisation !== null) return organisation;
    const known = names.get(country) ?? nameOf(country, language);
    names.set(country, known);
    return known;
  };
  const isWrapped = (name: string) => from !== null && letters.compare(name, from) < 0;

  return {
    by,
    see: nameIn,
    compare(one, other) {
      const [its, others] = [nameIn(one), nameIn(other)];
      return Number(isWrapped(its)) - Number(isWrapped(others)) || alphabet.compare(its, others);
    },
  };
}

function unknownLast<Value extends string | number>(
  one: Value | null,
  other: Value | null,
  compare: (one: Value, other: Value) => number,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other);
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
