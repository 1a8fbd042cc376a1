import { describe, expect, it } from 'vitest';
import { aMeeting, aParty, aPlace, aPlan, aShow, morning, onTuesday } from './testing.ts';
import { valueOfPlan } from './value.ts';

const parties = ['guest', 'host', 'other'].map((id) => aParty(id));
const three = [aMeeting('m1'), aMeeting('m2', { host: 'other' }), aMeeting('m3')];

it('counts missing minimums, those of official delegations a thousandfold', () => {
  const show = aShow({
    parties: [
      aParty('guest', { minimum: 3, minimumFor: 'official' }),
      aParty('host', { minimum: 2, minimumFor: 'package' }),
    ],
  });
  expect(valueOfPlan(show, aPlan()).minimums).toBe(3_002);
  expect(valueOfPlan(show, aPlan('m1 09:00 table-1')).minimums).toBe(2_001);
});

it('never counts a minimum that is more than met', () => {
  const show = aShow({ parties: [aParty('guest'), aParty('host', { minimum: 1 })] });
  expect(valueOfPlan(show, aPlan('m1 09:00 table-1')).minimums).toBe(0);
});

it('counts a wish by its bracket and its score', () => {
  const show = aShow({ meetings: [aMeeting('m1', { bracket: 'must-meet', score: 7 })] });
  expect(valueOfPlan(show, aPlan('m1 09:00 table-1')).wishes).toBe(307);
});

it('counts the first wishes of a party most', () => {
  const { weights } = aShow();
  const show = aShow({ parties, meetings: three, weights: { ...weights, fairness: 9 } });
  // The guest has three, the host two, the other one: 9+4+2, 9+4, 9.
  const plan = aPlan('m1 09:00 table-1', 'm2 09:30 table-1', 'm3 10:00 table-1');
  expect(valueOfPlan(show, plan).wishes).toBe(3 * 110 + 15 + 13 + 9);
});

describe('idle periods', () => {
  const breaks = (...lines: string[]) =>
    valueOfPlan(aShow({ parties, meetings: three }), aPlan(...lines)).breaks;

  it('are pauses in which a meeting could have begun, of each party', () => {
    expect(breaks('m1 09:00 table-1', 'm2 09:30 table-1')).toBe(0);
    expect(breaks('m1 09:00 table-1', 'm2 10:00 table-1')).toBe(1);
    // However long, it is one; the host waits as well.
    expect(breaks('m1 09:00 table-1', 'm3 11:30 table-1')).toBe(2);
  });

  it('are none where the raster leaves a rest', () => {
    const short = three.map((meeting) => ({ ...meeting, minutes: 20 }));
    const show = aShow({ parties, meetings: short });
    expect(valueOfPlan(show, aPlan('m1 09:00 table-1', 'm2 09:30 table-1')).breaks).toBe(0);
    const long = aShow({ parties, meetings: three.map((one) => ({ ...one, minutes: 35 })) });
    expect(valueOfPlan(long, aPlan('m1 09:00 table-1', 'm2 10:00 table-1')).breaks).toBe(0);
  });

  it('do not reach from one half-day into the next, nor over a gap without meetings', () => {
    const late = { ...morning, id: 'late', from: onTuesday('13:00'), to: onTuesday('15:00') };
    const plan = aPlan('m1 11:30 table-1', 'm2 13:00 table-1');
    const noon = (halfDay: string) =>
      aShow({ parties, meetings: three, blocks: [morning, { ...late, halfDay }] });
    expect(valueOfPlan(noon('tue-pm'), plan).breaks).toBe(0);
    expect(valueOfPlan(noon('tue-am'), plan).breaks).toBe(0);
    expect(valueOfPlan(noon('tue-am'), aPlan('m1 11:00 table-1', 'm2 13:00 table-1')).breaks).toBe(
      1,
    );
  });
});

it('weighs waiting and the minutes between halls', () => {
  const show = aShow({
    ...{ parties, meetings: three },
    walking: [{ from: 'A', to: 'B', minutes: 7 }],
  });
  const value = valueOfPlan(show, aPlan('m1 09:00 table-1', 'm2 10:00 table-2'));
  expect(value).toMatchObject({ placed: 2, breaks: 1, walked: 7, waiting: 17 });
});

it('counts what moved since it was published, and what is gone as moved in time', () => {
  const published = { at: onTuesday('10:00'), place: 'table-1' };
  const show = aShow({ meetings: [aMeeting('m1', { published })] });
  const moved = (...lines: string[]) => valueOfPlan(show, aPlan(...lines)).moved;
  expect(moved('m1 10:00 table-1')).toBe(0);
  expect(moved('m1 10:00 table-2')).toBe(2);
  expect(moved('m1 10:30 table-1')).toBe(5);
  expect(moved('m1 10:30 table-2')).toBe(7);
  expect(moved()).toBe(5);
});

it('counts the first beginning and the last that the length allows', () => {
  const rest = (time: string, minutes = 30) =>
    valueOfPlan(aShow({ meetings: [aMeeting('m1', { minutes })] }), aPlan(`m1 ${time} table-1`))
      .rest;
  expect(rest('09:00')).toBe(3);
  expect(rest('09:30')).toBe(0);
  expect(rest('11:00')).toBe(0);
  expect(rest('11:00', 45)).toBe(3);
  expect(rest('11:30')).toBe(3);
});

it('counts each change of the voice a guest hears', () => {
  const shifts = [morning];
  const languages = ['fr', 'ar'];
  const interpreters = ['anna', 'ben'].map((id) => ({ id, languages, shifts }));
  const meetings = three.map((one) => ({ ...one, interpreter: ['fr', 'ar'] as const }));
  const show = aShow({ parties, interpreters, meetings, places: [aPlace('table-1')] });
  const rest = (...voices: string[]) =>
    valueOfPlan(
      show,
      aPlan(
        ...voices.map((voice, place) => `m${place + 1} 1${place}:00 table-1 ${voice}`).slice(0, 2),
      ),
    ).rest;
  expect(rest('anna', 'anna')).toBe(0);
  expect(rest('anna', 'ben')).toBe(4);
});
