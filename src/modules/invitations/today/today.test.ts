import { describe, expect, it } from 'vitest';
import { needsOf, type Known, type NeedKind } from './rules.ts';

const days = { answerBy: '2025-10-12', today: '2025-09-25' };
const onItsWay = { state: 'sent', sentAt: new Date(), sentOn: '2025-09-18' } as const;

describe('what needs doing', () => {
  it.each<[NeedKind, Partial<Known>, string]>([
    ['unsigned', {}, '2025-09-25'],
    ['unsent', { state: 'signed', signedAt: new Date() }, '2025-09-25'],
    ['undelivered', { ...onItsWay, sentOn: '2025-09-17' }, '2025-09-25'],
    ['chaser-tasks', { ...onItsWay, hasTask: true }, '2025-09-25'],
    ['mail-failed', { state: 'signed', mailFailed: true }, '2025-09-25'],
    ['answered-today', { state: 'declined', answeredOn: '2025-09-25' }, '2025-09-25'],
    ['closing-near', { ...onItsWay, state: 'acknowledged' }, '2025-10-02'],
    ['silent', { ...onItsWay, state: 'delivered' }, '2025-10-13'],
  ])('has %s', (kind, changes, today) => {
    const needs = needsOf([aKnown(changes)], { ...days, today });

    expect(needs.find((need) => need.kind === kind)).toEqual({
      kind,
      count: 1,
      invitationIds: ['one'],
    });
  });

  it('has nothing where all is in order', () => {
    const answered = aKnown({ ...onItsWay, state: 'answered', answeredOn: '2025-09-24' });

    expect(needsOf([answered], days)).toEqual([]);
  });

  it('waits a week for a receipt', () => {
    const kinds = (today: string) =>
      needsOf([aKnown(onItsWay)], { ...days, today }).map(({ kind }) => kind);

    expect(kinds('2025-09-25')).toEqual([]);
    expect(kinds('2025-09-26')).toEqual(['undelivered']);
  });

  it('calls the last day near from ten days before to the day itself', () => {
    const kinds = (today: string) =>
      needsOf([aKnown({ ...onItsWay, state: 'delivered' })], { ...days, today }).map(
        ({ kind }) => kind,
      );

    expect(kinds('2025-10-01')).toEqual([]);
    expect(kinds('2025-10-02')).toEqual(['closing-near']);
    expect(kinds('2025-10-12')).toEqual(['closing-near']);
    expect(kinds('2025-10-13')).toEqual(['silent']);
  });
});

function aKnown(changes: Partial<Known> = {}): Known {
  return {
    id: 'one',
    state: 'prepared',
    kind: 'note',
    signedAt: null,
    sentAt: null,
    deliveredAt: null,
    sentOn: null,
    answeredOn: null,
    mailFailed: false,
    hasTask: false,
    ...changes,
  };
}
