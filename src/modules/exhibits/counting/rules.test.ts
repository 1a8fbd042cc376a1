import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCount, anExhibit } from '../testing.ts';
import type { Standing } from '../custody/types.ts';
import {
  codeInScan,
  everywhere,
  expectedAt,
  findMissing,
  placesToCount,
  resultOf,
  wereCounted,
  timeOfCount,
} from './rules.ts';

const rifle = anExhibit({ id: 'rifle' });
const pistol = anExhibit({ id: 'pistol', status: 'deactivated' });
const vehicle = anExhibit({ id: 'vehicle', kind: 'vehicle' });

describe('what is counted', () => {
  const standings = new Map([
    ['rifle', standing('rifle')],
    ['pistol', standing('pistol', { place: 'stand', placeId: 'A12' })],
    ['vehicle', standing('vehicle')],
  ]);

  it('is every weapon on the site, live or not, where it should lie', () => {
    expect([...placesToCount([rifle, pistol, vehicle], standings)]).toEqual([
      ['store/A', ['rifle']],
      ['stand/A12', ['pistol']],
    ]);
    expect(expectedAt(everywhere, [rifle, pistol, vehicle], standings)).toEqual([
      'rifle',
      'pistol',
    ]);
  });

  it('is nothing that is still at the border, has left or is lost', () => {
    const at = (place: Standing['place']) => new Map([['rifle', standing('rifle', { place })]]);
    expect(expectedAt(everywhere, [rifle], at('border'))).toEqual([]);
    expect(expectedAt(everywhere, [rifle], at('out'))).toEqual([]);
    expect(expectedAt(everywhere, [{ ...rifle, state: 'lost' }], at('store'))).toEqual([]);
    expect(expectedAt(everywhere, [rifle], new Map())).toEqual([]);
  });
});

it('names who is missing and who lies where they are not expected', () => {
  expect(resultOf({ expected: ['a', 'b'], found: ['b', 'c'] })).toEqual({
    ...{ missing: ['a'], astray: ['c'] },
  });
});

it('expected and found always come out: found + missing = expected + astray', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String));
  fc.assert(
    fc.property(ids, ids, (expected, found) => {
      const { missing, astray } = resultOf({ expected, found });
      expect(new Set([...found, ...missing])).toEqual(new Set([...expected, ...astray]));
      expect(found.length + missing.length).toBe(expected.length + astray.length);
    }),
    { numRuns: 1_000 },
  );
});

describe('findMissing', () => {
  const evening = aCount({ id: '1', expected: ['rifle'], found: [] });
  const standings = new Map([['rifle', standing('rifle')]]);

  it('raises the alarm before a second person has signed', () => {
    expect(findMissing([{ ...evening, witnessedBy: null }], standings)).toEqual([
      { exhibitId: 'rifle', since: evening.countedAt, place: 'store/A' },
    ]);
  });

  it('ends with a later count that two have signed', () => {
    const later = { countedAt: new Date('2025-11-11T18:30:00Z'), found: ['rifle'] };
    const again = aCount({ id: '2', ...later });
    expect(findMissing([evening, again], standings)).toEqual([]);
    expect(findMissing([evening, { ...again, witnessedBy: null }], standings)).toHaveLength(1);
    const earlier = { ...again, countedAt: new Date('2025-11-11T17:00:00Z') };
    expect(findMissing([evening, earlier], standings)).toHaveLength(1);
  });

  it('keeps the time of the first count that missed it', () => {
    const next = aCount({
      ...{ id: '2', countedAt: new Date('2025-11-12T18:00:00Z') },
      ...{ expected: ['rifle'], found: [] },
    });
    expect(findMissing([evening, next], standings)).toMatchObject([{ since: evening.countedAt }]);
  });

  it('ends with a step that somebody took after it, not with one of the same instant', () => {
    const moved = (since: string) =>
      new Map([['rifle', standing('rifle', { since: new Date(since) })]]);
    expect(findMissing([evening], moved('2025-11-11T18:00:00.001Z'))).toEqual([]);
    expect(findMissing([evening], moved('2025-11-11T18:00:00Z'))).toHaveLength(1);
  });
});

describe('wereCounted', () => {
  const count = aCount({ found: ['rifle'], countedAt: new Date('2025-11-11T23:00:00Z') });

  it('asks for the local day', () => {
    expect([...wereCounted([count], '2025-11-11', 'Africa/Bamako')]).toEqual(['rifle']);
    expect([...wereCounted([count], '2025-11-11', 'Europe/Istanbul')]).toEqual([]);
    expect([...wereCounted([count], '2025-11-12', 'Europe/Istanbul')]).toEqual(['rifle']);
  });

  it('asks for two signatures', () => {
    const alone = { ...count, witnessedBy: null };
    expect([...wereCounted([alone], '2025-11-11', 'Africa/Bamako')]).toEqual([]);
  });
});

it.each([
  ['KURUKAN:X:E-0012', 'E-0012'],
  [' e-0012 ', 'E-0012'],
  ['kurukan:x:e-0012', 'E-0012'],
])('reads %s as %s', (scan, code) => {
  expect(codeInScan(scan)).toBe(code);
});

function standing(exhibitId: string, changes: Partial<Standing> = {}): Standing {
  return {
    ...{ exhibitId, place: 'store', placeId: null, takenBy: null },
    since: new Date('2025-11-11T07:00:00Z'),
    outSince: null,
    dueBackAt: null,
    ...changes,
  };
}

describe('when a count is taken', () => {
  it('is now, and always after the one before it', () => {
    const now = new Date('2025-11-11T18:00:00Z');
    const after = new Date('2025-11-11T18:00:00.001Z');

    expect(timeOfCount(now, [])).toEqual(now);
    expect(timeOfCount(after, [{ countedAt: now }])).toEqual(after);
    expect(timeOfCount(now, [{ countedAt: now }])).toEqual(after);
  });
});
