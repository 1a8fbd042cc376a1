import { describe, expect, it } from 'vitest';
import { nextPlan } from './carry-over.ts';
import { checkPlan } from './rules.ts';
import { aCategory, aPlan, text } from './testing.ts';

describe('nextPlan', () => {
  it('begins on the same weekday a year later, at the same hours', () => {
    const { edition, days } = nextPlan(aPlan(), { id: 'bamex-2026' });

    expect([edition.startsOn, edition.endsOn]).toEqual(['2026-11-10', '2026-11-13']);
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      '2026-11-13',
    ]);
    expect(days[0]?.opensAt).toEqual(new Date('2026-11-10T08:00:00Z'));
  });

  it('keeps the hours on the clock where summer time has begun meanwhile', () => {
    const paris = aPlan({ timeZone: 'Europe/Paris' });
    const { days } = nextPlan(paris, { id: 'next', startsOn: '2026-07-07' });

    // 08:00 UTC is nine o'clock in Paris in winter; nine o'clock in summer is 07:00 UTC.
    expect(days[0]?.opensAt).toEqual(new Date('2026-07-07T07:00:00Z'));
  });

  it('counts the edition and the year in its name on, and remembers where it comes from', () => {
    const plan = aPlan({ name: text('BAMEX’25, Bamako 2025, hall 125') });
    const { edition } = nextPlan(plan, { id: 'bamex-2026' });

    expect(edition.name.en).toBe('BAMEX’26, Bamako 2026, hall 125');
    expect(edition).toMatchObject({ number: 2, clonedFrom: 'bamex-2025', stage: 'preparation' });
  });

  it('has no guest of honour yet', () => {
    expect(
      nextPlan(aPlan({ guestOfHonour: 'TR' }), { id: 'next' }).edition.guestOfHonour,
    ).toBeNull();
  });

  it('admits a category of every fair day on every fair day, however many there are', () => {
    const plan = { ...aPlan(), categories: [aCategory({ days: [0, 1] })] };
    const days = [0, 1, 2].map((index) => ({
      index,
      date: `2026-11-1${index}`,
      kind: 'fair' as const,
      opensAt: new Date(`2026-11-1${index}T09:00:00Z`),
      closesAt: new Date(`2026-11-1${index}T18:00:00Z`),
    }));

    expect(nextPlan(plan, { id: 'next', days }).categories[0]?.days).toEqual([0, 1, 2]);
  });

  it('admits a category of the second fair day only on the second fair day again', () => {
    const plan = { ...aPlan(), categories: [aCategory({ days: [1] })] };

    expect(nextPlan(plan, { id: 'next' }).categories[0]?.days).toEqual([1]);
  });

  it('fits together', () => {
    expect(checkPlan(nextPlan(aPlan(), { id: 'next', startsOn: '2026-02-28' }))).toEqual([]);
  });
});
