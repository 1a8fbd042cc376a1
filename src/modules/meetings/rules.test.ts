import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBecome, refuseMeeting, statesBetween, statesPassed } from './rules.ts';
import { meetingStates } from './types.ts';

const noon = new Date('2025-11-11T12:00:00Z');

describe('canBecome', () => {
  it.each([
    ['asked', 'declined', true],
    ['asked', 'planned', true],
    ['asked', 'held', false],
    ['declined', 'held', false],
    ['planned', 'missed', true],
    ['held', 'planned', false],
    ['held', 'missed', true],
    ['cancelled', 'held', false],
  ] as const)('from %s to %s: %s', (from, to, answer) => {
    expect(canBecome(from, to)).toBe(answer);
  });

  it('never comes back to asked', () => {
    expect(meetingStates.filter((state) => canBecome(state, 'asked'))).toEqual([]);
  });
});

describe('the states a meeting went through', () => {
  it.each([
    ['held', noon, ['asked', 'planned', 'held']],
    ['missed', noon, ['asked', 'planned', 'missed']],
    ['declined', null, ['asked', 'declined']],
    ['cancelled', null, ['asked', 'cancelled']],
    ['cancelled', noon, ['asked', 'planned', 'cancelled']],
  ] as const)('to be %s', (state, startsAt, passed) => {
    expect(statesPassed({ state, startsAt })).toEqual(passed);
  });

  it('are each one step from the one before, whatever two files in a row tell', () => {
    const standing = fc
      .tuple(fc.constantFrom(...meetingStates), fc.boolean())
      .map(([state, timed]) => ({ state, startsAt: timed ? noon : null }));

    fc.assert(
      fc.property(standing, standing, (before, after) => {
        let state = before.state;
        for (const next of statesBetween(before, after) ?? []) {
          expect(canBecome(state, next)).toBe(true);
          state = next;
        }
      }),
    );
  });

  it('are unknown where no way leads', () => {
    const held = { state: 'held', startsAt: noon } as const;

    expect(statesBetween(held, { state: 'asked', startsAt: null })).toBeNull();
  });
});

it('takes a meeting that ends at the instant it starts for a mistake', () => {
  const meeting = { delegationId: 'd', participantId: null, state: 'planned' } as const;

  expect(refuseMeeting({ ...meeting, startsAt: noon, endsAt: noon })).toBe(
    'meeting.ends-before-it-starts',
  );
  expect(refuseMeeting({ ...meeting, startsAt: noon, endsAt: new Date(+noon + 1) })).toBeNull();
});
