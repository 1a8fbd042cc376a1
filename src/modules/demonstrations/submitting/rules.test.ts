import { describe, expect, it } from 'vitest';
import type { SessionContent } from '../types.ts';
import { aGround, aSession, square } from '../testing.ts';
import { missingFor, tidied, whatIsMissing, wrongReference } from './rules.ts';
import type { Surroundings } from './types.ts';

describe('what is missing', () => {
  it('is nothing from a session that may be held', () => {
    expect(codes(aSession())).toEqual([]);
  });

  it.each<[string, Partial<SessionContent>, string[]]>([
    ['a title', { title: { fr: ' ', en: '', tr: '', ar: '' } }, ['title']],
    [
      'an exhibitor of a crew',
      { exhibitorId: null, exhibitIds: ['rifle'] },
      ['exhibitor', 'exhibit-of-another', 'lot-of-another'],
    ],
    ['an exhibit', { exhibitIds: [] }, ['exhibit']],
    ['an exhibit that is there', { exhibitIds: ['none'] }, ['exhibit-unknown']],
    ['an exhibit of its own', { exhibitIds: ['theirs'] }, ['exhibit-of-another']],
    ['rounds for a fire', { ammunition: [] }, ['ammunition']],
    ['a lot that is there', { ammunition: [{ lotId: 'none', rounds: 1 }] }, ['lot-unknown']],
    ['a lot of its own', { ammunition: [{ lotId: 'theirs', rounds: 1 }] }, ['lot-of-another']],
    ['a lane', { laneId: null }, ['lane']],
    ['a lane, where a stand is named as one', { laneId: 'stand' }, ['lane']],
    ['a stand', { standId: null }, ['stand']],
    ['a danger area for a fire', { dangerAreaIds: [] }, ['danger-area']],
    ['a danger area that is one', { dangerAreaIds: ['area', 'lane'] }, ['danger-area']],
    ['an air block to fly in', { kind: 'fly', ammunition: [] }, ['air-block']],
    ['an officer', { officerId: null }, ['officer']],
    ['an officer, where a medic is named as one', { officerId: 'medic' }, ['officer']],
    ['a medic for a fire', { medicId: null }, ['medic']],
    ['an interpreter', { interpreted: 'ar' }, ['interpreter']],
    [
      'an interpreter of that language',
      { interpreted: 'ar', interpreterId: 'interpreter' },
      ['interpreter-language'],
    ],
  ])('is %s', (_what, changes, expected) => {
    expect(codes(aSession(changes))).toEqual(expected);
  });

  it.each<[string, Partial<SessionContent>]>([
    ['rounds of the host army', { ammunition: [{ lotId: 'army', rounds: 1 }] }],
    ['an interpreter who speaks it', { interpreted: 'tr', interpreterId: 'interpreter' }],
    ['a drive without a medic', { kind: 'drive', ammunition: [], medicId: null }],
    [
      'a static session without anybody',
      { kind: 'static', ammunition: [], dangerAreaIds: [], officerId: null, medicId: null },
    ],
    ['a flight in an air block', { kind: 'fly', airBlockId: 'block', ammunition: [] }],
    [
      'the host army for no stand',
      {
        actor: 'host-force',
        exhibitorId: null,
        exhibitIds: [],
        ammunition: [{ lotId: 'army', rounds: 1 }],
      },
    ],
  ])('is nothing from %s', (_what, changes) => {
    expect(codes(aSession(changes))).toEqual([]);
  });

  it('is a medic wherever a guest drives', () => {
    const session = aSession({ kind: 'drive', actor: 'guest', ammunition: [], medicId: null });

    expect(codes(session)).toEqual(['medic']);
  });

  it.each(['applied', 'refused', 'withdrawn'] as const)(
    'is the admission of an exhibitor that is %s',
    (state) => {
      const around = aGround({ exhibitors: [{ id: 'company', state }] });

      expect(codes(aSession(), around)).toEqual(['exhibitor-not-admitted']);
    },
  );

  it.each(['deactivated', 'dummy'] as const)('is a weapon that fires, where it is %s', (status) => {
    expect(codes(aSession(), withRifle({ status }))).toEqual(['weapon-not-live']);
    expect(codes(aSession({ kind: 'static', ammunition: [] }), withRifle({ status }))).toEqual([]);
    expect(codes(aSession(), withRifle({ status, kind: 'vehicle' }))).toEqual([]);
  });

  it('is a paper to demonstrate, where an exhibit came to be shown', () => {
    expect(codes(aSession(), withRifle({ endUse: 'display' }))).toEqual(['display-only']);
  });

  it.each(['left', 'lost'] as const)('is an exhibit that is %s', (state) => {
    expect(codes(aSession(), withRifle({ state }))).toEqual(['exhibit-gone']);
  });

  it.each([
    [100, []],
    [101, ['seats-exceed-stand']],
  ])('of %i seats before a stand of a hundred is %j', (seats, expected) => {
    expect(codes(aSession({ seats }))).toEqual(expected);
  });

  it.each([
    ['ends where the stand begins', 90, []],
    ['reaches a millimetre into the stand', 90.001, ['danger-reaches-stand']],
  ])('where the danger area %s is %j', (_how, x, expected) => {
    const ground = aGround();
    const features = ground.features.map((feature) =>
      feature.id === 'area' ? { ...feature, outline: square(x, 0) } : feature,
    );

    expect(codes(aSession(), { ...ground, features })).toEqual(expected);
  });

  it('names what it is about', () => {
    expect(whatIsMissing(aSession({ exhibitIds: ['theirs'] }), aGround())).toEqual([
      { code: 'exhibit-of-another', about: ['E-0002'] },
    ]);
  });

  it('is asked for in steps: what an exhibitor says, what safety sees, who is on duty', () => {
    const session = aSession({ exhibitIds: [], laneId: null, officerId: null });
    const missing = whatIsMissing(session, aGround());
    const before = (step: Parameters<typeof missingFor>[1]) =>
      missingFor(missing, step).map(({ code }) => code);

    expect(before('submission')).toEqual(['exhibit']);
    expect(before('approval')).toEqual(['exhibit', 'lane']);
    expect(before('holding')).toEqual(['exhibit', 'lane', 'officer']);
  });
});

describe('what a session points to', () => {
  it('is there', () => {
    expect(wrongReference(aSession(), aGround())).toBeNull();
  });

  it.each<[keyof SessionContent, Partial<SessionContent>]>([
    ['rangeId', { rangeId: 'elsewhere' }],
    ['laneId', { laneId: 'elsewhere' }],
    ['dangerAreaIds', { dangerAreaIds: ['area', 'elsewhere'] }],
    ['exhibitIds', { exhibitIds: ['elsewhere'] }],
    ['ammunition', { ammunition: [{ lotId: 'elsewhere', rounds: 1 }] }],
    ['ammunition', { ammunition: [{ lotId: 'lot', rounds: 0 }] }],
    ['ammunition', { ammunition: [{ lotId: 'lot', rounds: 1_000_001 }] }],
    ['medicId', { medicId: 'elsewhere' }],
  ])('is told by its field where it is not: %s', (field, changes) => {
    expect(wrongReference(aSession(changes), aGround())).toBe(field);
  });
});

describe('a session that names a thing twice', () => {
  it('means it once, and rounds of one lot together', () => {
    const twice = aSession({
      exhibitIds: ['rifle', 'rifle'],
      dates: ['2025-11-14', '2025-11-13', '2025-11-14'],
      ammunition: [
        { lotId: 'lot', rounds: 30 },
        { lotId: 'army', rounds: 1 },
        { lotId: 'lot', rounds: 10 },
      ],
    });

    expect(tidied(twice)).toMatchObject({
      exhibitIds: ['rifle'],
      dates: ['2025-11-13', '2025-11-14'],
      ammunition: [
        { lotId: 'army', rounds: 1 },
        { lotId: 'lot', rounds: 40 },
      ],
    });
  });
});

function codes(session: SessionContent, around: Surroundings = aGround()) {
  return whatIsMissing(session, around).map(({ code }) => code);
}

function withRifle(changes: Partial<Surroundings['exhibits'][number]>): Surroundings {
  const ground = aGround();
  return {
    ...ground,
    exhibits: ground.exhibits.map((one) => (one.id === 'rifle' ? { ...one, ...changes } : one)),
  };
}
