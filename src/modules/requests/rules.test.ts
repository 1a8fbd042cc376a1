import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantStates } from '#modules/participants/types';
import { decidePlace, isOpen, missingOf, standingOf } from './rules.ts';
import { requestStates } from './types.ts';

const limited = { places: 2, placesEach: null, waitingList: true } as const;
const nobody = { used: 0, usedByAsker: 0, waiting: 0 };

describe('decidePlace', () => {
  it('gives the last place, and lets the next one wait', () => {
    expect(decidePlace(limited, { ...nobody, used: 1 })).toEqual({ outcome: 'placed' });
    expect(decidePlace(limited, { ...nobody, used: 2 })).toEqual({ outcome: 'waits' });
  });

  it('lets nobody overtake those who wait', () => {
    expect(decidePlace(limited, { ...nobody, used: 1, waiting: 1 })).toEqual({ outcome: 'waits' });
  });

  it('refuses where nobody may wait', () => {
    expect(decidePlace({ ...limited, waitingList: false }, { ...nobody, used: 2 })).toEqual({
      outcome: 'refused',
      refusal: 'full',
    });
  });

  it('lets no organisation wait beyond its own share', () => {
    const form = { ...limited, places: 'unlimited', placesEach: 1 } as const;

    expect(decidePlace(form, { ...nobody, used: 9 })).toEqual({ outcome: 'placed' });
    expect(decidePlace(form, { ...nobody, used: 9, usedByAsker: 1 })).toEqual({
      outcome: 'refused',
      refusal: 'organisation-full',
    });
  });

  it('never gives more places than there are', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(60),
        fc.nat(60),
        fc.boolean(),
        (places, used, waiting, waitingList) => {
          const form = { places, placesEach: null, waitingList };
          const { outcome } = decidePlace(form, { used, usedByAsker: 0, waiting });
          expect(outcome === 'placed').toBe(used + waiting < places);
        },
      ),
    );
  });
});

describe('isOpen', () => {
  const closesAt = new Date('2025-11-01T00:00:00Z');

  it('closes at the exact instant', () => {
    expect(isOpen({ open: true, closesAt }, new Date('2025-10-31T23:59:59.999Z'))).toBe(true);
    expect(isOpen({ open: true, closesAt }, closesAt)).toBe(false);
    expect(isOpen({ open: false, closesAt }, new Date('2025-10-01T00:00:00Z'))).toBe(false);
  });
});

describe('missingOf', () => {
  it('names each document that is demanded, and the photo last', () => {
    const form = { documents: ['press-card', 'contract'], photoRequired: true } as const;

    expect(missingOf(form, { documents: ['contract'], photoId: null })).toEqual([
      'press-card',
      'photo',
    ]);
    expect(missingOf(form, { documents: ['contract', 'press-card'], photoId: 'a' })).toEqual([]);
  });
});

describe('standingOf', () => {
  it('tells nobody how far the vetting is', () => {
    expect(standingOf('sent', 'registered')).toBe('pending');
    expect(standingOf('sent', 'recommended')).toBe('pending');
  });

  it('knows a standing for every pair of states', () => {
    for (const state of requestStates)
      for (const participant of [...participantStates, null])
        expect(standingOf(state, participant)).toBeTypeOf('string');
    expect(standingOf('declined', null)).toBe('refused');
  });
});
