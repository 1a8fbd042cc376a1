import { describe, expect, it } from 'vitest';
import { checkShowPlan } from './show.ts';
import {
  absent,
  aMeeting,
  aParty,
  aPlace,
  aPlan,
  aShow,
  morning,
  onTuesday,
  brokenRules,
} from './testing.ts';

describe('a plan of one meeting', () => {
  it('breaks nothing, and neither does an empty one', () => {
    expect(checkShowPlan(aShow(), aPlan('m1 09:00 table-1'))).toEqual([]);
    expect(checkShowPlan(aShow(), aPlan())).toEqual([]);
  });

  it.each([
    ['unknown-meeting', 'm9 09:00 table-1'],
    ['unknown-place', 'm1 09:00 table-9'],
    ['unknown-interpreter', 'm1 09:00 table-1 nobody'],
    ['unknown-time', 'm1 2026-11-31T09:00 table-1'],
  ])('is refused as %s', (rule, line) => {
    expect(brokenRules(aShow(), aPlan(line))).toEqual([rule]);
  });

  it('has nobody who is not of the show', () => {
    const stranger = aShow({ meetings: [aMeeting('m1', { host: 'nobody' })] });
    expect(brokenRules(stranger, aPlan('m1 09:00 table-1'))).toEqual(['unknown-party']);
    const attended = aShow({ meetings: [aMeeting('m1', { attendees: ['nobody'] })] });
    expect(brokenRules(attended, aPlan('m1 09:00 table-1'))).toEqual(['unknown-attendee']);
  });

  it('is placed once', () => {
    expect(brokenRules(aShow(), aPlan('m1 09:00 table-1', 'm1 11:00 table-1'))).toEqual([
      'placed-twice',
    ]);
  });

  it('names the meeting and the time of what is wrong', () => {
    expect(checkShowPlan(aShow(), aPlan('m1 09:10 table-1'))).toEqual([
      { rule: 'beginning', about: ['m1'], at: onTuesday('09:10') },
    ]);
  });
});

describe('the beginning', () => {
  it.each([
    ['08:30', ['beginning']],
    ['09:00', []],
    ['09:15', ['beginning']],
    ['11:30', []],
    ['12:00', ['beginning']],
  ])('at %s breaks %j', (time, broken) => {
    expect(brokenRules(aShow(), aPlan(`m1 ${time} table-1`))).toEqual(broken);
  });

  it('leaves room for the whole meeting in its block', () => {
    const long = aShow({ meetings: [aMeeting('m1', { minutes: 35 })] });
    expect(brokenRules(long, aPlan('m1 11:00 table-1'))).toEqual([]);
    expect(brokenRules(long, aPlan('m1 11:30 table-1'))).toEqual(['beginning']);
  });

  it('is inside one window, with the whole meeting', () => {
    const windows = [
      { from: onTuesday('09:00'), to: onTuesday('09:30') },
      { from: onTuesday('09:30'), to: onTuesday('10:15') },
    ];
    const show = aShow({ meetings: [aMeeting('m1', { windows })] });
    expect(brokenRules(show, aPlan('m1 09:30 table-1'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 10:00 table-1'))).toEqual(['window']);
    const long = aShow({ meetings: [aMeeting('m1', { windows, minutes: 45 })] });
    expect(brokenRules(long, aPlan('m1 09:00 table-1'))).toEqual(['window']);
  });
});

describe('locks and demands', () => {
  const locked = (at: string | null, place: string | null) =>
    aShow({ meetings: [aMeeting('m1', { locked: { at, place } })] });

  it('keep a time, and the meeting in the plan', () => {
    const show = locked(onTuesday('10:00'), null);
    expect(brokenRules(show, aPlan('m1 10:00 table-2'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 10:30 table-2'))).toEqual(['locked-time']);
    expect(brokenRules(show, aPlan())).toEqual(['required']);
  });

  it('keep a place, if the meeting is there at all', () => {
    const show = locked(null, 'table-2');
    expect(brokenRules(show, aPlan('m1 10:00 table-2'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 10:00 table-1'))).toEqual(['locked-place']);
    expect(brokenRules(show, aPlan())).toEqual([]);
  });

  it('need what is required', () => {
    const show = aShow({ meetings: [aMeeting('m1', { required: true })] });
    expect(brokenRules(show, aPlan())).toEqual(['required']);
  });

  it('hold a banned pair apart, whoever asked', () => {
    for (const never of [[['guest', 'host']], [['host', 'guest']]] as const)
      expect(brokenRules(aShow({ never }), aPlan('m1 09:00 table-1'))).toEqual(['never']);
    expect(brokenRules(aShow({ never: [['guest', 'other']] }), aPlan('m1 09:00 table-1'))).toEqual(
      [],
    );
  });

  it('put one meeting after another has ended', () => {
    const meetings = [aMeeting('m1'), aMeeting('m2', { host: 'other', after: ['m1'] })];
    const show = aShow({ meetings });
    expect(brokenRules(show, aPlan('m1 09:00 table-1', 'm2 09:30 table-1'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 10:00 table-1', 'm2 09:30 table-1'))).toEqual(['after']);
    expect(brokenRules(show, aPlan('m2 09:30 table-1'))).toEqual(['after']);
  });
});

describe('persons', () => {
  const two = [aMeeting('m1'), aMeeting('m2', { host: 'other' })];

  it('are not met while they are away', () => {
    const show = aShow({
      parties: [aParty('guest', { busy: [absent('09:30', '10:00')] }), aParty('host')],
    });
    expect(brokenRules(show, aPlan('m1 09:00 table-1'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 09:30 table-1'))).toEqual(['party-absent']);
    expect(brokenRules(show, aPlan('m1 10:00 table-1'))).toEqual([]);
  });

  it('are in one place', () => {
    const show = aShow({ meetings: two });
    expect(brokenRules(show, aPlan('m1 09:00 table-1', 'm2 09:30 table-2'))).toEqual([]);
    expect(checkShowPlan(show, aPlan('m1 09:00 table-1', 'm2 09:00 table-2'))).toEqual([
      { rule: 'party-twice', about: ['guest', 'm1', 'm2'], at: onTuesday('09:00') },
    ]);
  });

  it('are in as many as they have teams', () => {
    const parties = [aParty('guest', { teams: 2 }), aParty('host', { teams: 3 }), aParty('other')];
    const meetings = [...two, aMeeting('m3')];
    const show = aShow({ parties, meetings, places: [aPlace('table-1', { capacity: 9 })] });
    expect(brokenRules(show, aPlan('m1 09:00 table-1', 'm2 09:00 table-1'))).toEqual([]);
    expect(
      brokenRules(show, aPlan('m1 09:00 table-1', 'm2 09:00 table-1', 'm3 09:00 table-1')),
    ).toEqual(['party-twice']);
  });

  it('have time to walk, which is as long on the way back', () => {
    const walking = (minutes: number) => [{ from: 'B', to: 'A', minutes }];
    const plan = aPlan('m1 09:00 table-1', 'm2 10:00 table-2');
    expect(brokenRules(aShow({ meetings: two, walking: walking(30) }), plan)).toEqual([]);
    expect(brokenRules(aShow({ meetings: two, walking: walking(35) }), plan)).toEqual([
      'party-walking',
    ]);
    const here = aPlan('m1 09:00 table-1', 'm2 09:30 table-1');
    expect(brokenRules(aShow({ meetings: two, walking: walking(35) }), here)).toEqual([]);
  });

  it('walk with one team while the other sits', () => {
    const parties = [aParty('guest', { teams: 2 }), aParty('host'), aParty('other')];
    const show = aShow({
      ...{ parties, meetings: two },
      walking: [{ from: 'A', to: 'B', minutes: 60 }],
    });
    expect(brokenRules(show, aPlan('m1 09:00 table-1', 'm2 09:30 table-2'))).toEqual([]);
  });

  it('have no team left that is near enough', () => {
    const parties = ['host', 'other', 'third'].map((id) => aParty(id));
    const places = [aPlace('table-1'), aPlace('table-2', { hall: 'B', capacity: 2 })];
    const show = aShow({
      ...{ parties: [aParty('guest', { teams: 2 }), ...parties], places },
      meetings: [...two, aMeeting('m3', { host: 'third' })],
      walking: [{ from: 'A', to: 'B', minutes: 35 }],
    });
    const plan = (time: string) =>
      aPlan('m2 09:00 table-2', 'm3 09:00 table-2', `m1 ${time} table-1`);
    expect(brokenRules(show, plan('10:00'))).toEqual(['party-walking']);
    expect(brokenRules(show, plan('10:30'))).toEqual([]);
  });

  it('are there when they are asked to come along', () => {
    const meetings = [
      aMeeting('m1', { attendees: ['colonel'] }),
      aMeeting('m2', { guest: 'other', host: 'third', attendees: ['colonel'] }),
    ];
    const parties = ['guest', 'host', 'other', 'third'].map((id) => aParty(id));
    const show = (busy: ReturnType<typeof absent>[]) =>
      aShow({
        ...{ parties, meetings, attendees: [{ id: 'colonel', busy }] },
        walking: [{ from: 'A', to: 'B', minutes: 10 }],
      });
    const plan = (time: string) => aPlan('m1 09:00 table-1', `m2 ${time} table-2`);
    expect(brokenRules(show([]), plan('09:00'))).toEqual(['attendee-twice']);
    expect(brokenRules(show([]), plan('09:30'))).toEqual(['attendee-walking']);
    expect(brokenRules(show([]), plan('10:00'))).toEqual([]);
    expect(brokenRules(show([absent('10:00', '10:05')]), plan('10:00'))).toEqual([
      'attendee-absent',
    ]);
  });
});

describe('what a party agreed to', () => {
  const afternoon = {
    ...{ id: 'tue-pm', halfDay: 'tue-pm', step: 30 },
    ...{ from: onTuesday('14:00'), to: onTuesday('17:00') },
  };
  const blocks = [morning, afternoon];
  const meetings = ['m1', 'm2', 'm3'].map((id) => aMeeting(id));
  const limited = (maximum: object) =>
    aShow({
      ...{ blocks, meetings },
      parties: [
        aParty('guest', { maximum: { halfDay: null, day: null, edition: null, ...maximum } }),
        aParty('host'),
      ],
    });

  it.each([
    ['maximum-half-day', { halfDay: 2 }, ['09:00', '10:00', '14:00'], []],
    ['maximum-half-day', { halfDay: 2 }, ['09:00', '10:00', '11:00'], ['maximum-half-day']],
    ['maximum-day', { day: 3 }, ['09:00', '10:00', '14:00'], []],
    ['maximum-day', { day: 2 }, ['09:00', '10:00', '14:00'], ['maximum-day']],
    ['maximum-edition', { edition: 3 }, ['09:00', '10:00', '14:00'], []],
    ['maximum-edition', { edition: 2 }, ['09:00', '10:00', '14:00'], ['maximum-edition']],
  ])('is kept as %s %j at %j', (_, maximum, times, broken) => {
    const plan = aPlan(...times.map((time, place) => `m${place + 1} ${time} table-1`));
    expect(brokenRules(limited(maximum), plan)).toEqual(broken);
  });

  it('has a pause after so many meetings in a row', () => {
    const show = (pause: number, teams = 1) =>
      aShow({
        ...{ blocks, meetings, places: [aPlace('table-1', { capacity: 2 })] },
        parties: [aParty('guest', { inARow: { meetings: 2, pause }, teams }), aParty('host')],
      });
    const plan = aPlan('m1 09:00 table-1', 'm2 09:30 table-1', 'm3 10:30 table-1');
    expect(brokenRules(show(30), plan)).toEqual([]);
    expect(brokenRules(show(35), plan)).toEqual(['in-a-row']);
    expect(brokenRules(show(35, 2), plan)).toEqual([]);
  });
});
