import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages, type Stage } from '#modules/editions/types';
import { countStanding, decideStep, hasArrived, nextNumbers, type Step } from './rules.ts';
import { aProgress } from './testing.ts';
import type { Progress } from './types.ts';

const prepared = new Date('2025-09-12T09:30:00Z');
const sent = new Date('2025-09-17T11:00:00Z');
const answered = new Date('2025-09-28T14:40:00Z');
const now = new Date('2025-10-01T08:00:00Z');
const early = { stage: 'invitations', now } as const;

const isSent = aProgress({ state: 'sent', sentAt: sent });
const isAnswered = aProgress({
  state: 'answered',
  sentAt: sent,
  answeredAt: answered,
  answer: ['delegation'],
});

describe('decideStep', () => {
  it('accepts each step at the very instant of the one before', () => {
    expect(decideStep(aProgress(), { step: 'sent', at: prepared }, early)).toMatchObject({
      accepted: true,
      progress: { state: 'sent', sentAt: prepared },
    });
    expect(decideStep(isSent, { step: 'delivered', at: sent }, early)).toMatchObject({
      accepted: true,
      progress: { state: 'delivered', deliveredAt: sent },
    });
  });

  it.each<[string, Progress, Step, string]>([
    [
      'a sending a second before the preparation',
      aProgress(),
      { step: 'sent', at: new Date(prepared.getTime() - 1_000) },
      'before-earlier-step',
    ],
    ['a second sending', isSent, { step: 'sent', at: now }, 'already-sent'],
    ['a delivery of what never left', aProgress(), { step: 'delivered', at: now }, 'not-sent'],
    [
      'an answer to what never left',
      aProgress(),
      { step: 'answered', at: now, roles: ['delegation'] },
      'not-sent',
    ],
    [
      'a delivery a second before the sending',
      isSent,
      { step: 'delivered', at: new Date(sent.getTime() - 1_000) },
      'before-earlier-step',
    ],
    [
      'an answer that names no role',
      isSent,
      { step: 'answered', at: answered, roles: [] },
      'answer-without-role',
    ],
    [
      'a receipt dated after the answer',
      isAnswered,
      { step: 'delivered', at: new Date(answered.getTime() + 1_000) },
      'before-earlier-step',
    ],
    [
      'what has not happened yet',
      isSent,
      { step: 'delivered', at: new Date(now.getTime() + 1_000) },
      'in-the-future',
    ],
  ])('refuses %s', (_what, before, step, refusal) => {
    expect(decideStep(before, step, early)).toEqual({ accepted: false, refusal });
  });

  it('takes an answer without a receipt for delivered, and makes no date up', () => {
    const step: Step = { step: 'answered', at: answered, roles: ['delegation', 'speaker'] };
    const verdict = decideStep(isSent, step, early);

    expect(verdict).toMatchObject({
      accepted: true,
      progress: { state: 'answered', deliveredAt: null, answer: ['delegation', 'speaker'] },
    });
    expect(hasArrived({ state: 'answered' })).toBe(true);
  });

  it('records a receipt that turns up after the answer, and the answer stands', () => {
    expect(decideStep(isAnswered, { step: 'delivered', at: answered }, early)).toMatchObject({
      accepted: true,
      progress: { state: 'answered', deliveredAt: answered, answer: ['delegation'] },
    });
  });

  it.each<[Stage, boolean]>([
    ['invitations', true],
    ['accreditation', true],
    ['show', false],
    ['results', false],
  ])('in the stage %s an answer may be changed: %s', (stage, accepted) => {
    const step: Step = { step: 'declined', at: now, reason: 'budget' };

    expect(decideStep(isAnswered, step, { stage, now }).accepted).toBe(accepted);
    expect(decideStep(isSent, step, { stage, now }).accepted).toBe(true);
  });

  it('never reaches a state without its date, nor dates out of order', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 12 }),
        fc.constantFrom(...stages),
        (steps, stage) => {
          let progress = aProgress();
          for (const step of steps) {
            const verdict = decideStep(progress, step, { stage, now: null });
            if (verdict.accepted) progress = verdict.progress;

            const { state, preparedAt, sentAt, deliveredAt, answeredAt, answer } = progress;
            expect(state === 'prepared').toBe(sentAt === null);
            expect(state !== 'delivered' || deliveredAt !== null).toBe(true);
            expect(state === 'answered' || state === 'declined').toBe(answeredAt !== null);
            expect(state === 'answered').toBe(answer.length > 0);
            expect(state === 'declined').toBe(progress.declineReason !== null);
            const dates = [preparedAt, sentAt, deliveredAt, answeredAt].filter(
              (date) => date !== null,
            );
            expect(dates).toEqual(dates.toSorted((one, other) => one.getTime() - other.getTime()));
          }
        },
      ),
    );
  });
});

describe('countStanding', () => {
  it('counts a government once in each figure it belongs to', () => {
    const delivered = { ...isSent, state: 'delivered' as const, deliveredAt: sent };
    const declined = { ...isAnswered, state: 'declined' as const, answer: [] };

    expect(countStanding([aProgress(), isSent, delivered, isAnswered, declined])).toEqual({
      invited: 5,
      sent: 4,
      delivered: 3,
      answered: 1,
      declined: 1,
      silent: 2,
    });
  });
});

describe('nextNumbers', () => {
  it('passes over numbers that protocol gave by hand', () => {
    const form = { numberForm: '{number}/MAECI/2025', nextNumber: 14 };

    expect(nextNumbers(form, new Set(['015/MAECI/2025']), 2)).toEqual({
      numbers: ['014/MAECI/2025', '016/MAECI/2025'],
      nextNumber: 17,
    });
  });
});

const day = fc.integer({ min: -3, max: 40 }).map((days) => {
  const date = new Date(prepared);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ step: fc.constantFrom('sent', 'delivered'), at: day }),
  fc.record({
    step: fc.constant('answered' as const),
    at: day,
    roles: fc.array(fc.constantFrom('delegation', 'exhibitor', 'speaker'), { maxLength: 3 }),
  }),
  fc.record({
    step: fc.constant('declined' as const),
    at: day,
    reason: fc.constant('budget' as const),
  }),
);
