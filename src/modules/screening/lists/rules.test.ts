import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAcceptance, diffOf, type Attempt, type EntryVersion } from './rules.ts';

const snapshot = {
  publishedAt: '2026-10-01T00:00:00.000Z',
  sha256: 'a',
  recordCount: 1_000,
  nameCount: 4_000,
  parserVersion: 1,
};
const nothing = { added: [], changed: [], removed: [] };

describe('decideAcceptance', () => {
  it.each([
    ['nine tenths of the entries', { recordCount: 900 }, true],
    ['one entry less', { recordCount: 899 }, 'shrunk'],
    ['nine tenths of the names', { nameCount: 3_600 }, true],
    ['one name less', { nameCount: 3_599 }, 'shrunk'],
    ['a date a millisecond before', { publishedAt: '2026-09-30T23:59:59.999Z' }, 'older'],
    ['no date', { publishedAt: null }, true],
    ['the same bytes', { sha256: 'a' }, 'already-active'],
    ['the same bytes, read by another parser', { sha256: 'a', parserVersion: 2 }, true],
  ])('judges a list of %s', (_what, changes, expected) => {
    const acceptance = decideAcceptance(anAttempt({ next: { ...later, ...changes } }));

    expect(acceptance.accepted || acceptance.refusal).toBe(expected);
  });

  it('takes another order of the same entries at the same instant, and no other entry', () => {
    const next = { ...snapshot, sha256: 'b' };
    expect(decideAcceptance(anAttempt({ next })).accepted).toBe(true);

    const difference = { ...nothing, changed: ['1'] };
    expect(decideAcceptance(anAttempt({ next, difference }))).toMatchObject({
      refusal: 'same-date-differs',
    });
  });

  it('asks a person when more than half of the entries changed, and not at half', () => {
    const changed = (count: number) => ({ ...nothing, changed: Array(count).fill('x') });

    expect(decideAcceptance(anAttempt({ difference: changed(500) })).accepted).toBe(true);
    expect(decideAcceptance(anAttempt({ difference: changed(501) }))).toMatchObject({
      refusal: 'much-changed',
    });
    const accepted = anAttempt({ difference: changed(501), acceptsChange: true });
    expect(decideAcceptance(accepted).accepted).toBe(true);
  });

  it('takes nothing older and nothing touched, whoever accepts it', () => {
    for (const next of [
      { ...later, publishedAt: '2020-01-01T00:00:00.000Z' },
      { ...snapshot, sha256: 'b' },
    ]) {
      const difference = { ...nothing, removed: ['1'] };
      const attempt = anAttempt({ next, difference, acceptsChange: true });
      expect(decideAcceptance(attempt).accepted).toBe(false);
    }
  });
});

describe('diffOf', () => {
  const entries = fc.uniqueArray(
    fc.record({ id: fc.nat(30).map(String), version: fc.constantFrom<string[]>('a', 'b', 'c') }),
    { selector: ({ id }) => id },
  );

  it('leads from any list to any other, and back', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const { added, changed, removed } = diffOf(before, after);
        const versions = new Map(after.map(({ id, version }) => [id, version]));
        const rebuilt = before
          .filter(({ id }) => !removed.includes(id) && !changed.includes(id))
          .concat([...added, ...changed].map((id) => ({ id, version: versions.get(id) ?? '' })));
        const sorted = (list: readonly EntryVersion[]) =>
          list.map((one) => JSON.stringify(one)).toSorted();
        expect(sorted(rebuilt.map(({ id, version }) => ({ id, version })))).toEqual(
          sorted(after.map(({ id, version }) => ({ id, version }))),
        );
        const back = diffOf(after, before);
        expect([back.added, back.changed, back.removed]).toEqual([removed, changed, added]);
      }),
    );
  });
});

const later = { ...snapshot, sha256: 'b', publishedAt: '2026-10-02T00:00:00.000Z' };

function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    list: 'un',
    active: snapshot,
    next: later,
    difference: nothing,
    acceptsChange: false,
    ...changes,
  };
}
