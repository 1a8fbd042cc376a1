import { describe, expect, it } from 'vitest';
import { anUnList, fixtureBytes, ofacSet } from './testing/fixtures.ts';
import { goodFile, tryMutations, type GoodFile } from './testing/trials.ts';

const alone = ['un.xml', 'eu.xml', 'eu.csv', 'uk.xml', 'uk.csv', 'ofac.xml', 'opensanctions.csv'];

describe('500 damaged files', () => {
  it('replace no good list, and a list in another order is the same list', async () => {
    const trials = await tryMutations(await goodFiles(), 500);

    expect(trials.filter(({ isDamageAccepted }) => isDamageAccepted)).toEqual([]);
    const inOrder = trials.filter(({ mutation }) => mutation === 'reordered');
    expect(inOrder.length).toBeGreaterThan(40);
    expect(new Set(inOrder.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
  }, 60_000);

  it('are seen through by each of the ways to see it', async () => {
    const trials = await tryMutations(await goodFiles(), 500, 10_001);
    const outcomes = new Set(trials.map(({ outcome }) => outcome));

    for (const expected of [
      'html',
      'empty',
      'entities',
      'damaged',
      'unknown-format',
      'same-date-differs',
    ])
      expect(outcomes).toContain(expected);
  }, 60_000);
});

async function goodFiles(): Promise<GoodFile[]> {
  const set = ofacSet.map((name) => ({ name, bytes: fixtureBytes(name) }));
  const many = anUnList({ people: 60 });
  return Promise.all([
    ...alone.map((name) => goodFile(name, fixtureBytes(name))),
    ...set.map(({ name, bytes }) =>
      goodFile(
        name,
        bytes,
        set.filter((other) => other.name !== name),
      ),
    ),
    goodFile('many.xml', many.bytes),
  ]);
}
