import { describe, expect, it } from 'vitest';
import {
  absent,
  aMeeting,
  aParty,
  aPlace,
  aPlan,
  aShow,
  onTuesday,
  brokenRules,
} from './testing.ts';

describe('rooms', () => {
  const parties = (home: string | null) => [
    ...['guest', 'other', 'third'].map((id) => aParty(id)),
    aParty('host', { home }),
  ];

  it('hold what they hold', () => {
    const meetings = [aMeeting('m1'), aMeeting('m2', { guest: 'other', host: 'third' })];
    const show = (capacity: number) =>
      aShow({ ...{ parties: parties(null), meetings }, places: [aPlace('table-1', { capacity })] });
    const plan = aPlan('m1 09:00 table-1', 'm2 09:00 table-1');
    expect(brokenRules(show(1), plan)).toEqual(['capacity']);
    expect(brokenRules(show(2), plan)).toEqual([]);
    expect(brokenRules(show(1), aPlan('m1 09:00 table-1', 'm2 09:30 table-1'))).toEqual([]);
  });

  it('are not used while they are shut', () => {
    const show = aShow({ places: [aPlace('table-1', { busy: [absent('09:00', '10:00')] })] });
    expect(brokenRules(show, aPlan('m1 09:30 table-1'))).toEqual(['place-shut']);
    expect(brokenRules(show, aPlan('m1 10:00 table-1'))).toEqual([]);
  });

  const places = [
    aPlace('stand'),
    aPlace('table-1'),
    aPlace('room', { closed: true }),
    aPlace('lounge', { owner: 'host' }),
    aPlace('suite', { owner: 'other' }),
  ];
  it.each([
    ['an open meeting', {}, null, { stand: [], room: ['place'], lounge: [], suite: ['owner'] }],
    ['a meeting at home', {}, 'stand', { stand: [], 'table-1': ['place'] }],
    ['a closed meeting', { closed: true }, null, { 'table-1': ['not-closed'], room: [] }],
    ['a closed meeting of a host with a stand', { closed: true }, 'stand', { room: [] }],
    ['a closed meeting of a host with a room', { closed: true }, 'room', { room: [] }],
    [
      'a meeting that asks for places',
      { places: ['table-1', 'room'] },
      'stand',
      { stand: ['place'], 'table-1': [], room: [] },
    ],
    [
      'a meeting locked to a place',
      { places: ['table-1'], locked: { at: null, place: 'room' } },
      'stand',
      { room: [], 'table-1': ['locked-place'] },
    ],
  ])('receive %s', (_, changes, home, expected) => {
    const show = aShow({
      ...{ places, parties: parties(home) },
      meetings: [aMeeting('m1', changes)],
    });
    for (const [place, broken] of Object.entries(expected))
      expect(brokenRules(show, aPlan(`m1 09:00 ${place}`)), place).toEqual(broken);
  });
});

describe('interpreting', () => {
  const anna = {
    ...{ id: 'anna', languages: ['fr', 'ar'] },
    shifts: [
      { from: onTuesday('09:00'), to: onTuesday('10:00') },
      { from: onTuesday('10:00'), to: onTuesday('10:30') },
      { from: onTuesday('10:35'), to: onTuesday('11:30') },
    ],
  };
  const needing = (...languages: [string, string]) =>
    aShow({ interpreters: [anna], meetings: [aMeeting('m1', { interpreter: languages })] });

  it('is there where it is needed, and only there', () => {
    expect(brokenRules(needing('ar', 'fr'), aPlan('m1 09:00 table-1 anna'))).toEqual([]);
    expect(brokenRules(needing('ar', 'fr'), aPlan('m1 09:00 table-1'))).toEqual([
      'interpreter-missing',
    ]);
    expect(brokenRules(aShow({ interpreters: [anna] }), aPlan('m1 09:00 table-1 anna'))).toEqual([
      'interpreter-unneeded',
    ]);
  });

  it('is in both languages', () => {
    expect(brokenRules(needing('ar', 'en'), aPlan('m1 09:00 table-1 anna'))).toEqual([
      'interpreter-languages',
    ]);
  });

  it('is inside one shift, or two that touch', () => {
    const show = needing('ar', 'fr');
    expect(brokenRules(show, aPlan('m1 11:00 table-1 anna'))).toEqual([]);
    expect(brokenRules(show, aPlan('m1 11:30 table-1 anna'))).toEqual(['interpreter-shift']);
    const long = aShow({
      interpreters: [anna],
      meetings: [aMeeting('m1', { minutes: 45, interpreter: ['ar', 'fr'] })],
    });
    expect(brokenRules(long, aPlan('m1 09:30 table-1 anna'))).toEqual([]);
    expect(brokenRules(long, aPlan('m1 10:00 table-1 anna'))).toEqual(['interpreter-shift']);
  });

  it('is one meeting at a time', () => {
    const show = aShow({
      interpreters: [anna],
      parties: ['guest', 'host', 'other', 'third'].map((id) => aParty(id)),
      meetings: [
        aMeeting('m1', { interpreter: ['fr', 'ar'] }),
        aMeeting('m2', { guest: 'other', host: 'third', interpreter: ['ar', 'fr'] }),
      ],
    });
    const plan = (time: string) => aPlan('m1 09:00 table-1 anna', `m2 ${time} table-2 anna`);
    expect(brokenRules(show, plan('09:00'))).toEqual(['interpreter-twice']);
    expect(brokenRules(show, plan('09:30'))).toEqual([]);
  });
});
