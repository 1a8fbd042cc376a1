import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages, type Stage } from '#modules/editions/types';
import { decideStep, hasArrived, nextNumbers, type Step } from './rules.ts';
import { aProgress } from './testing.ts';
import type { InvitationState, Progress } from './types.ts';

const prepared = new Date('2025-09-12T09:30:00Z');
const sent = new Date('2025-09-17T11:00:00Z');
const answered = new Date('2025-09-28T14:40:00Z');
const now = new Date('2025-10-01T08:00:00Z');
const early = { stage: 'invitations', now } as const;

const isSent = aProgress({ state: 'sent', sentAt: sent });
const acknowledged = new Date('2025-09-20T08:00:00Z');
const isAcknowledged = aProgress({
  state: 'acknowledged',
  sentAt: sent,
  acknowledgedAt: acknowledged,
});
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
      'a signature a second before the preparation',
      aProgress(),
      { step: 'signed', at: new Date(prepared.getTime() - 1_000) },
      'before-earlier-step',
    ],
    ['a signature on what has left', isSent, { step: 'signed', at: now }, 'already-sent'],
    [
      'a second signature',
      aProgress({ state: 'signed', signedAt: prepared }),
      { step: 'signed', at: now },
      'already-signed',
    ],
    [
      'a sending a second before the signature',
      aProgress({ state: 'signed', signedAt: sent }),
      { step: 'sent', at: new Date(sent.getTime() - 1_000) },
      'before-earlier-step',
    ],
    [
      'an acknowledgement of what never left',
      aProgress(),
      { step: 'acknowledged', at: now },
      'not-sent',
    ],
    [
      'a second acknowledgement',
      isAcknowledged,
      { step: 'acknowledged', at: now },
      'already-acknowledged',
    ],
    [
      'an acknowledgement a second before the delivery',
      { ...isSent, state: 'delivered', deliveredAt: answered },
      { step: 'acknowledged', at: new Date(answered.getTime() - 1_000) },
      'before-earlier-step',
    ],
    [
      'a receipt dated after the acknowledgement',
      isAcknowledged,
      { step: 'delivered', at: new Date(acknowledged.getTime() + 1_000) },
      'before-earlier-step',
    ],
    [
      'an answer a second before the acknowledgement',
      isAcknowledged,
      { step: 'declined', at: new Date(acknowledged.getTime() - 1_000), reason: 'budget' },
      'before-earlier-step',
    ],
    [
      'a substitution by nobody',
      isSent,
      { step: 'substituted', at: answered, roles: ['delegation'], office: ' ' },
      'substitute-without-office',
    ],
    [
      'a substitution that names no role',
      isSent,
      { step: 'substituted', at: answered, roles: [], office: 'Chief of Staff' },
      'answer-without-role',
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

  it('tells which office comes in place of the one invited, until it comes itself', () => {
    const instead = decideStep(
      isSent,
      { step: 'substituted', at: answered, roles: ['delegation'], office: ' Chief of Staff ' },
      early,
    );
    expect(instead).toMatchObject({
      accepted: true,
      progress: {
        state: 'substituted',
        substituteOffice: 'Chief of Staff',
        answer: ['delegation'],
      },
    });

    const progress = instead.accepted ? instead.progress : isSent;
    expect(
      decideStep(progress, { step: 'answered', at: now, roles: ['delegation'] }, early),
    ).toMatchObject({ accepted: true, progress: { state: 'answered', substituteOffice: null } });
  });

  it('records an acknowledgement that turns up after the answer, and the answer stands', () => {
    expect(decideStep(isAnswered, { step: 'acknowledged', at: answered }, early)).toMatchObject({
      accepted: true,
      progress: { state: 'answered', acknowledgedAt: answered },
    });
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

  it('never reaches a state without its date, nor dates out of order, nor goes back', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 16 }),
        fc.constantFrom(...stages),
        (steps, stage) => {
          let progress = aProgress();
          for (const step of steps) {
            const verdict = decideStep(progress, step, { stage, now: null });
            if (!verdict.accepted) continue;
            expect(rank(verdict.progress.state)).toBeGreaterThanOrEqual(rank(progress.state));
            progress = verdict.progress;

            const { state, answeredAt, answer } = progress;
            expect(state === 'prepared' || state === 'signed').toBe(progress.sentAt === null);
            expect(state !== 'signed' || progress.signedAt !== null).toBe(true);
            expect(state !== 'delivered' || progress.deliveredAt !== null).toBe(true);
            expect(state !== 'acknowledged' || progress.acknowledgedAt !== null).toBe(true);
            expect(rank(state) === rank('answered')).toBe(answeredAt !== null);
            expect(state === 'answered' || state === 'substituted').toBe(answer.length > 0);
            expect(state === 'substituted').toBe(progress.substituteOffice !== null);
            expect(state === 'declined').toBe(progress.declineReason !== null);
            const dates = datesOf(progress);
            expect(dates).toEqual(dates.toSorted((one, other) => one.getTime() - other.getTime()));
          }
        },
      ),
    );
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
  fc.record({
    step: fc.constantFrom('signed', 'sent', 'delivered', 'acknowledged'),
    at: day,
  }),
  fc.record({
    step: fc.constant('substituted' as const),
    at: day,
    roles: fc.constant(['delegation' as const]),
    office: fc.constantFrom('Chief of Staff', ''),
  }),
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

/** How far a state lies on the way; the three answers may follow one another. */
function rank(state: InvitationState): number {
  const way: InvitationState[] = ['prepared', 'signed', 'sent', 'delivered', 'acknowledged'];
  const at = way.indexOf(state);
  return at < 0 ? way.length : at;
}

function datesOf(progress: Progress): Date[] {
  const { preparedAt, signedAt, sentAt, deliveredAt, acknowledgedAt, answeredAt } = progress;
  return [preparedAt, signedAt, sentAt, deliveredAt, acknowledgedAt, answeredAt].filter(
    (date) => date !== null,
  );
}
