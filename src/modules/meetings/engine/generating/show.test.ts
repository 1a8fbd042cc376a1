import { describe, expect, it } from 'vitest';
import { checkShowPlan } from '../checking/show.ts';
import { brackets } from '../types.ts';
import { generateShow, generateWithWitness } from './show.ts';

const sizes = { parties: 220, requests: 2_400, slots: 32, places: 120, seed: 7 };

describe('a generated show', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateShow(sizes)).toEqual(generateShow(sizes));
    expect(generateShow({ ...sizes, seed: 8 })).not.toEqual(generateShow(sizes));
  });

  it('has the size that was asked for', () => {
    const show = generateShow(sizes);
    expect(show.parties).toHaveLength(220);
    expect(show.parties.filter(({ kind }) => kind === 'exhibitor')).toHaveLength(110);
    expect(show.meetings).toHaveLength(2_400);
    expect(show.places).toHaveLength(120);
    expect(show.blocks.map(({ id }) => id)).toEqual([
      'day-1-am',
      'day-1-pm',
      'day-2-am',
      'day-2-pm',
    ]);
    expect(
      show.blocks.every(({ from, to }) => Date.parse(to) - Date.parse(from) === 14_400_000),
    ).toBe(true);
  });

  it('demands nothing that cannot be', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { show, witness } = generateWithWitness({
        ...{ parties: 40, requests: 200, slots: 16, places: 24, seed },
      });
      expect(witness.assignments.length).toBeGreaterThan(0);
      expect(checkShowPlan(show, witness), `seed ${seed}`).toEqual([]);
    }
  });

  it('has what makes shows hard', () => {
    const show = generateShow(sizes);
    const share = (count: number) => count / show.meetings.length;
    const perHost = [...Map.groupBy(show.meetings, ({ host }) => host).values()]
      .map((group) => group.length)
      .toSorted((one, other) => other - one);
    expect(perHost[0] ?? 0).toBeGreaterThan(3 * (perHost[50] ?? 0));
    for (const bracket of brackets)
      expect(
        share(show.meetings.filter((one) => one.bracket === bracket).length),
        bracket,
      ).toBeGreaterThan(0.08);
    const interpreted = show.meetings.filter(({ interpreter }) => interpreter).length;
    expect(share(interpreted)).toBeGreaterThan(0.2);
    expect(show.interpreters.length).toBeGreaterThan(5);
    const voices = new Set(show.interpreters.flatMap(({ languages }) => languages));
    expect([...voices].toSorted()).toEqual(['ar', 'en', 'fr', 'pt', 'ru', 'tr', 'zh']);
    expect(new Set(show.places.map(({ hall }) => hall)).size).toBeGreaterThan(1);
    expect(show.meetings.some(({ closed }) => closed)).toBe(true);
    expect(show.meetings.some(({ after }) => after.length > 0)).toBe(true);
    const count = (why: string) =>
      show.parties.filter(({ busy }) => busy.some((absence) => absence.why === why)).length;
    expect(count('convoy')).toBeGreaterThan(20);
    expect(count('opening')).toBeGreaterThan(20);
    expect(show.attendees.length).toBeGreaterThan(5);
    for (const promised of ['official', 'package'])
      expect(show.parties.some(({ minimumFor }) => minimumFor === promised)).toBe(true);
    expect(show.meetings.some(({ required }) => required)).toBe(true);
    expect(show.meetings.some(({ locked }) => locked.at && locked.place)).toBe(true);
    expect(show.parties.some(({ teams }) => teams > 1)).toBe(true);
  });

  it('may be as small as two parties, and asks for no pair twice', () => {
    const show = generateShow({ parties: 2, requests: 50, slots: 1, places: 2, seed: 1 });
    expect(show.meetings).toHaveLength(1);
    const full = generateShow({ parties: 10, requests: 25, slots: 4, places: 3, seed: 1 });
    expect(new Set(full.meetings.map(({ guest, host }) => `${guest} ${host}`)).size).toBe(25);
  });
});
