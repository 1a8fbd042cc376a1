import { isLocale } from '#platform/i18n';
import { criterionKinds, presences, type Criterion } from '../ordering/types.ts';
import { directions, usualLayout } from '../ordering/views/types.ts';
import type { CeremonyRules } from '../types.ts';

/** What the form of the rules holds; a word it cannot read counts as the usual one. */
export function rulesIn(form: Pick<URLSearchParams, 'get'> | FormData): CeremonyRules {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const oneOf = <Value extends string>(name: string, values: readonly [Value, ...Value[]]) =>
    values.find((value) => value === word(name)) ?? values[0];
  const language = (name: string) => {
    const value = word(name);
    return isLocale(value) ? value : null;
  };

  const criteria = criterionKinds
    .map((kind) => ({ kind, rank: Number(word(`rank.${kind}`)) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ kind }): Criterion => {
      if (kind === 'host') return { by: kind, stands: oneOf('host.stands', ['first', 'last']) };
      if (kind !== 'alphabet') return { by: kind };
      const from = word('alphabet.from') || null;
      return { by: kind, language: language('alphabet.language') ?? 'fr', from };
    });
  const flags = language('flags');
  return {
    criteria,
    presence: oneOf('presence', presences),
    layout: {
      seating: {
        shape: oneOf('shape', ['rows', 'table']),
        perRow: Number(word('perRow')) || usualLayout.seating.perRow,
      },
      speaking: oneOf('speaking', directions),
      procession: oneOf('procession', directions),
      flags: flags ? { by: 'alphabet', language: flags } : { by: 'precedence' },
    },
  };
}
