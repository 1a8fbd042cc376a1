import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyseName } from '../names/analyse.ts';
import type { ListedEntity, SubjectKind } from '../types.ts';
import { candidateSearch } from './candidates.ts';
import { buildNameIndex } from './name-index.ts';
import { scoreNames } from './name-score.ts';
import { aListedEntity, bodyPieces, inventedNames, namePieces } from './testing.ts';

const queriesPerCut = 700;

it.each([0.7, 0.8, 0.86])('nothing is lost beside a full scan of people at a cut of %d', (cut) => {
  const listed = [...inventedNames, ...fc.sample(nameOf(namePieces), { numRuns: 250, seed: 7 })];
  const { lost, hits } = searchBothWays(listed, 'person', cut, nameOf(namePieces));
  expect(lost).toEqual([]);
  // A test that finds nothing proves nothing.
  expect(hits).toBeGreaterThan(queriesPerCut / 4);
});

it.each([0.7, 0.86])('nothing is lost beside a full scan of bodies at a cut of %d', (cut) => {
  const listed = fc.sample(nameOf(bodyPieces), { numRuns: 250, seed: 11 });
  const { lost, hits } = searchBothWays(listed, 'organisation', cut, nameOf(bodyPieces));
  expect(lost).toEqual([]);
  expect(hits).toBeGreaterThan(queriesPerCut / 4);
});

/** What a full scan finds and the candidates do not. */
function searchBothWays(
  listed: readonly string[],
  kind: SubjectKind,
  cut: number,
  names: fc.Arbitrary<string>,
) {
  const entities: ListedEntity[] = listed.map((text, id) =>
    aListedEntity({ id: String(id), kind, names: [{ text, kind: 'primary', quality: 'good' }] }),
  );
  const index = buildNameIndex(entities, { body: kind !== 'person' });
  const search = candidateSearch(index);
  const queries = [
    ...fc.sample(names, { numRuns: queriesPerCut / 2, seed: 3 }),
    ...fc.sample(fc.constantFrom(...listed).chain(slip), { numRuns: queriesPerCut / 2, seed: 5 }),
  ];
  const lost: string[] = [];
  let hits = 0;
  for (const query of queries)
    for (const name of analyseName(query, kind)) {
      const candidates = new Set(search.find(name, cut));
      for (const [id, other] of index.names.entries()) {
        if (scoreNames(name, other) < cut * 100) continue;
        hits += 1;
        if (!candidates.has(id)) lost.push(`${query} does not find ${other.text}`);
      }
    }
  return { lost, hits };
}

function nameOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(' '));
}

/** A name as it comes back from a hurried clerk: letters lost, doubled, crossed, spaces elsewhere. */
function slip(name: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(Math.max(0, name.length - 2)), fc.constantFrom(...'ldcsjwi'))
    .map(([at, how]) => {
      const [before, one = '', next = '', after] = [
        name.slice(0, at),
        name[at],
        name[at + 1],
        name.slice(at + 2),
      ];
      const slips: Record<string, string> = {
        l: before + next + after,
        d: before + one + one + next + after,
        c: before + next + one + after,
        s: name.split(' ').toReversed().join(' '),
        j: name.replace(' ', ''),
        w: `${before}${one} ${next}${after}`,
        i: name.replace(/^(\S)\S+/, '$1.'),
      };
      return slips[how] ?? name;
    });
}
