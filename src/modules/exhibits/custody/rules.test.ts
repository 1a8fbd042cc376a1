import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anExhibit, aMovement } from '../testing.ts';
import { custodyPlaces, type CustodyPlace, type Movement } from '../types.ts';
import {
  dueAt,
  findOverdue,
  foldCustody,
  isOnSite,
  placeOfWord,
  refuseStep,
  timeOfStep,
} from './rules.ts';
import type { Standing, Step } from './types.ts';

const now = new Date('2025-11-11T12:00:00Z');
const exhibitId = anExhibit().id;

describe('foldCustody', () => {
  it('knows where an item is, since when, and since when it is out of its store', () => {
    const standing = foldCustody([
      aMovement(),
      at('08:00', { id: id(2), place: 'transit', dueBackAt: new Date('2025-11-11T17:00:00Z') }),
      at('08:40', { id: id(3), place: 'lane', placeId: 'L1' }),
    ]).get(exhibitId);

    expect(standing).toMatchObject({
      ...{ place: 'lane', placeId: 'L1' },
      since: new Date('2025-11-11T08:40:00Z'),
      outSince: new Date('2025-11-11T08:00:00Z'),
      dueBackAt: new Date('2025-11-11T17:00:00Z'),
    });
  });

  it('forgets when it was due once it is back', () => {
    const steps = [
      at('08:00', { id: id(2), place: 'stand', dueBackAt: new Date('2025-11-11T17:00:00Z') }),
      at('16:00', { id: id(3), place: 'store' }),
      at('16:30', { id: id(4), place: 'stand' }),
    ];
    expect(foldCustody(steps.slice(0, 2)).get(exhibitId)).toMatchObject({
      ...{ outSince: null, dueBackAt: null },
    });
    expect(foldCustody(steps).get(exhibitId)).toMatchObject({
      ...{ outSince: new Date('2025-11-11T16:30:00Z'), dueBackAt: null },
    });
  });

  it('tells the same whatever the order in which steps arrive', () => {
    const steps = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 5 }),
        place: fc.constantFrom(...custodyPlaces),
        exhibit: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, fc.integer(), (drawn, seed) => {
        const movements = drawn.map(({ minute, place, exhibit }, number) =>
          at(`08:0${minute}`, { id: id(number), place, exhibitId: id(exhibit) }),
        );
        const shuffled = movements
          .map((movement, number) => ({ movement, key: Math.sin(seed + number) }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ movement }) => movement);
        expect(foldCustody(shuffled)).toEqual(foldCustody(movements));
      }),
      { numRuns: 500 },
    );
  });
});

describe('refuseStep', () => {
  it('lets a weapon out of its store with whoever takes it', () => {
    expect(refuseStep(anExhibit(), inStore(), aStep(), now)).toBeNull();
  });

  it('lets no weapon go with nobody', () => {
    expect(refuseStep(anExhibit(), inStore(), aStep({ takenBy: null }), now)).toBe('taker-missing');
    const vehicle = anExhibit({ kind: 'vehicle' });
    expect(refuseStep(vehicle, inStore(), aStep({ takenBy: null }), now)).toBeNull();
  });

  it.each<[CustodyPlace | null, CustodyPlace, boolean]>([
    [null, 'border', true],
    [null, 'store', true],
    [null, 'stand', false],
    [null, 'lane', false],
    [null, 'out', false],
    ['border', 'transit', true],
    ['border', 'stand', false],
    ['border', 'out', true],
    ['store', 'lane', true],
    ['store', 'out', true],
    ['stand', 'out', false],
    ['transit', 'out', false],
    ['lane', 'border', false],
    ['lane', 'store', true],
    ['out', 'store', false],
    ['out', 'border', true],
  ])('takes a weapon from %s to %s: %s', (from, to, may) => {
    const before = from ? inStore({ place: from }) : undefined;
    const step = aStep({ place: to, placeId: to === 'lane' ? 'L1' : null });

    expect(refuseStep(anExhibit(), before, step, now)).toBe(may ? null : 'not-after');
  });

  it('sets a vehicle straight onto its stand, and lets it drive off from there', () => {
    const vehicle = anExhibit({ kind: 'vehicle' });
    expect(refuseStep(vehicle, undefined, aStep({ place: 'stand' }), now)).toBeNull();
    expect(
      refuseStep(vehicle, inStore({ place: 'stand' }), aStep({ place: 'out' }), now),
    ).toBeNull();
  });

  it.each(['lost', 'left'] as const)('moves nothing that is %s', (state) => {
    expect(refuseStep(anExhibit({ state }), inStore(), aStep(), now)).toBe('not-here');
  });

  it('takes back through the border what has left', () => {
    const gone = inStore({ place: 'out' });
    const step = aStep({ place: 'border' });
    expect(refuseStep(anExhibit({ state: 'left' }), gone, step, now)).toBeNull();
  });

  it('counts the minute of the last step itself as after it', () => {
    const before = inStore({ since: new Date('2025-11-11T10:00:00Z') });
    const step = (movedAt: string) => aStep({ movedAt: new Date(movedAt) });
    expect(refuseStep(anExhibit(), before, step('2025-11-11T10:00:00Z'), now)).toBeNull();
    expect(refuseStep(anExhibit(), before, step('2025-11-11T09:59:59.999Z'), now)).toBe(
      'before-last-step',
    );
  });

  it('keeps two steps of one minute in the order in which they were told', () => {
    const since = new Date('2025-11-11T10:00:00Z');
    expect(timeOfStep(since, { since })).toEqual(new Date('2025-11-11T10:00:00.001Z'));
    expect(timeOfStep(now, { since })).toEqual(now);
    expect(timeOfStep(since, undefined)).toEqual(since);
  });

  it('forgives five minutes between two clocks, and no more', () => {
    const step = (movedAt: string) => aStep({ movedAt: new Date(movedAt) });
    expect(refuseStep(anExhibit(), inStore(), step('2025-11-11T12:05:00Z'), now)).toBeNull();
    expect(refuseStep(anExhibit(), inStore(), step('2025-11-11T12:05:00.001Z'), now)).toBe(
      'in-the-future',
    );
  });

  it('hands over from one to another where it lies, and says no to the same again', () => {
    const taken = inStore({ place: 'stand', takenBy: 'one' });
    expect(refuseStep(anExhibit(), inStore(), aStep({ place: 'store' }), now)).toBe(
      'already-there',
    );
    const again = aStep({ place: 'stand', takenBy: 'one' });
    expect(refuseStep(anExhibit(), taken, again, now)).toBe('already-there');
    expect(refuseStep(anExhibit(), taken, { ...again, takenBy: 'other' }, now)).toBeNull();
  });

  it('is back after it has gone', () => {
    const step = aStep({ dueBackAt: aStep().movedAt });
    expect(refuseStep(anExhibit(), inStore(), step, now)).toBe('due-back-before-it-goes');
  });

  it('asks for the lane', () => {
    const step = aStep({ place: 'lane', placeId: null });
    expect(refuseStep(anExhibit(), inStore(), step, now)).toBe('lane-missing');
  });
});

describe('findOverdue', () => {
  const out = inStore({ place: 'stand', outSince: new Date('2025-11-11T08:00:00Z') });
  const late = (standing: Standing, instant: string, kind: 'small-arm' | 'vehicle' = 'small-arm') =>
    findOverdue([anExhibit({ kind })], new Map([[exhibitId, standing]]), {
      ...{ now: new Date(instant), overdueMinutes: 240 },
    });

  it('is silent at the very minute, and names a weapon a millisecond later', () => {
    expect(late(out, '2025-11-11T12:00:00Z')).toEqual([]);
    expect(late(out, '2025-11-11T12:00:00.001Z')).toMatchObject([
      { exhibitId, dueAt: new Date('2025-11-11T12:00:00Z') },
    ]);
  });

  it('follows what was said at the store, also beyond the setting', () => {
    const said = { ...out, dueBackAt: new Date('2025-11-11T18:00:00Z') };
    expect(late(said, '2025-11-11T18:00:00Z')).toEqual([]);
    expect(late(said, '2025-11-11T18:00:01Z')).toHaveLength(1);
  });

  it('asks of other goods only what was said of them', () => {
    expect(late(out, '2025-11-12T12:00:00Z', 'vehicle')).toEqual([]);
    const said = { ...out, dueBackAt: new Date('2025-11-11T18:00:00Z') };
    expect(late(said, '2025-11-11T18:00:01Z', 'vehicle')).toHaveLength(1);
  });

  it('is never about what is in its store', () => {
    expect(dueAt(anExhibit(), inStore(), 1)).toBeNull();
  });
});

describe('what a phone says', () => {
  it.each([
    ['store', { place: 'store', placeId: null }],
    ['lane/L1', { place: 'lane', placeId: 'L1' }],
    ['out', { place: 'out', placeId: null }],
    ['lane', null],
    ['elsewhere', null],
  ])('%s is read as %j', (word, place) => {
    expect(placeOfWord(word)).toEqual(place);
  });
});

it('is on the site between border and gate', () => {
  const exhibit = anExhibit();
  expect(isOnSite(exhibit, undefined)).toBe(false);
  expect(custodyPlaces.filter((place) => isOnSite(exhibit, { place }))).toEqual([
    ...['store', 'stand', 'transit', 'lane'],
  ]);
  expect(isOnSite(anExhibit({ state: 'lost' }), { place: 'store' })).toBe(false);
});

function at(time: string, changes: Partial<Movement>): Movement {
  return aMovement({ movedAt: new Date(`2025-11-11T${time}:00Z`), ...changes });
}

function id(number: number): string {
  return `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function inStore(changes: Partial<Standing> = {}): Standing {
  return {
    ...{ exhibitId, place: 'store', placeId: null, takenBy: null },
    since: new Date('2025-11-11T07:00:00Z'),
    outSince: null,
    dueBackAt: null,
    ...changes,
  };
}

function aStep(changes: Partial<Step> = {}): Step {
  return {
    ...{ place: 'transit', placeId: null, takenBy: 'b0000000-0000-4000-8000-000000000001' },
    movedAt: new Date('2025-11-11T11:00:00Z'),
    dueBackAt: null,
    ...changes,
  };
}
