import { describe, expect, it } from 'vitest';
import { inOrderOfNumbers, isSilent, shownState } from '../rules.ts';
import { aProgress } from '../testing.ts';
import { invitationStates } from '../types.ts';
import { countStanding } from './rules.ts';

const sent = new Date('2025-09-17T11:00:00Z');
const answered = new Date('2025-09-28T14:40:00Z');
const isSent = aProgress({ state: 'sent', sentAt: sent });
const isAcknowledged = aProgress({ state: 'acknowledged', sentAt: sent, acknowledgedAt: sent });
const isAnswered = aProgress({
  state: 'answered',
  sentAt: sent,
  answeredAt: answered,
  answer: ['delegation'],
});

describe('silence', () => {
  const answerBy = '2025-10-12';

  it('begins on the day after the last day for a reply', () => {
    expect(isSilent({ state: 'sent' }, { answerBy, today: '2025-10-12' })).toBe(false);
    expect(isSilent({ state: 'sent' }, { answerBy, today: '2025-10-13' })).toBe(true);
  });

  it.each(invitationStates)('of what is %s is only that of what waits', (state) => {
    const waits = state === 'sent' || state === 'delivered' || state === 'acknowledged';

    expect(shownState({ state }, { answerBy, today: '2025-11-01' })).toBe(waits ? 'silent' : state);
  });
});

describe('inOrderOfNumbers', () => {
  it('counts as a clerk does', () => {
    const numbers = ['10/MAE', '9/MAE', null].map((number) => ({ number }));

    expect(inOrderOfNumbers(numbers).map(({ number }) => number)).toEqual([
      null,
      '9/MAE',
      '10/MAE',
    ]);
  });
});

describe('countStanding', () => {
  it('counts a government once in each figure it belongs to', () => {
    const delivered = { ...isSent, state: 'delivered' as const, deliveredAt: sent };
    const declined = { ...isAnswered, state: 'declined' as const, answer: [] };

    const substituted = { ...isAnswered, state: 'substituted' as const };
    const invitations = [
      ...[aProgress(), isSent, delivered, isAcknowledged],
      ...[isAnswered, substituted, declined],
    ];
    const standing = {
      invited: 7,
      signed: 0,
      sent: 6,
      delivered: 5,
      acknowledged: 4,
      answered: 2,
      substituted: 1,
      declined: 1,
    };

    expect(countStanding(invitations, { answerBy: '2025-10-12', today: '2025-10-12' })).toEqual({
      ...standing,
      waiting: 3,
      silent: 0,
    });
    expect(countStanding(invitations, { answerBy: '2025-10-12', today: '2025-10-13' })).toEqual({
      ...standing,
      waiting: 0,
      silent: 3,
    });
  });
});
