import { scoreTexts } from '#modules/screening/matching/compare';
import { createScreener, workingCut } from '#modules/screening/matching/screen';
import type { ListedEntity, SubjectKind } from '#modules/screening/types';
import type { Row } from './row.ts';
import { readRemarkedPairs } from './screening-data.ts';

const mostQueries = 1_500;

/** Whether people written in Cyrillic or Arabic are found among entries that are read in Latin letters alone. */
export function benchScripts(entities: readonly ListedEntity[]): Row[] {
  const latinOnly = entities.map((entity) => ({
    ...entity,
    names: entity.names.filter(({ text }) =>
      /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(text),
    ),
  }));
  const screener = createScreener(latinOnly);
  const recall = (what: string, script: RegExp, foreign: RegExp): Row[] => {
    const queries = entities.flatMap(({ id, list, kind, names }, index) =>
      kind !== 'person' || latinOnly[index]?.names.length === 0
        ? []
        : names
            .filter(({ text }) => script.test(text) && !foreign.test(text))
            .slice(0, 1)
            .map(({ text }) => ({ id, list, text, kind })),
    );
    const step = Math.max(1, Math.floor(queries.length / mostQueries));
    const asked = queries.filter((_, index) => index % step === 0);
    const found = asked.filter(({ id, list, text, kind }) => {
      const screening = screener.screen(nameOnly(text, kind));
      return (
        screening.comparable &&
        screening.matches.some(({ entity }) => entity.id === id && entity.list === list)
      );
    });
    return [
      {
        what: `${what} (${asked.length}), found`,
        value: (100 * found.length) / asked.length,
        unit: '%',
      },
    ];
  };
  const pairs = readRemarkedPairs('cross_script_pairs.csv');
  const alike = pairs.filter(({ one, other }) => scoreTexts(one, other, 'person') >= workingCut);
  return [
    ...recall('Cyrillic originals', /\p{Script=Cyrillic}/u, /[A-Za-z]/),
    ...recall('Arabic originals', /\p{Script=Arabic}/u, /[A-Za-z]/),
    {
      what: `cross-script pairs of ${pairs.length} at the working cut`,
      value: alike.length,
      unit: 'pairs',
    },
  ];
}

function nameOnly(name: string, kind: SubjectKind) {
  return {
    kind,
    names: [name],
    birthDate: null,
    nationalities: [],
    birthCountry: null,
    gender: null,
    documentNumber: null,
  };
}
