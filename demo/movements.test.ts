import { describe, expect, test } from 'vitest';
import { flagsFrom, maskFromDays, maskFromZones } from '#modules/badges/rules';
import type { BadgeFlag } from '#modules/badges/types';
import { anEntryAttempt } from '#modules/gates/deciding/testing';
import { decideEntry, findDuplicates } from '#modules/gates/rules';
import { categoryOf, edition, known, zoneOfGate } from './generator/edition.ts';
import { idsOf, readDemo } from './generator/reading.ts';

const people = new Map(readDemo('people').map((person) => [person['external_id'] ?? '', person]));
const passages = readDemo('passages');
const meetings = readDemo('meetings');
const wishes = readDemo('wishes');
const leads = readDemo('leads');
const delegations = readDemo('delegations');
const exhibitors = readDemo('exhibitors');
const stands = readDemo('stands');

const entries = passages.filter(
  ({ direction, verdict }) => direction === 'in' && verdict === 'admitted',
);
const admittedExhibitors = idsOf(
  exhibitors.filter(({ application }) => application === 'admitted'),
);

describe('passages', () => {
  test('about 1,200 entries are admitted on each of the four days', () => {
    const perDay = edition.days.map(
      ({ date }) => entries.filter((entry) => dateOf(entry) === date).length,
    );
    expect(perDay).toEqual([1_214, 1_262, 1_187, 1_139]);
  });

  test('the gate would admit again everyone who was admitted', () => {
    const surprises = entries.filter((entry) => !decide(entry, {}).admitted);
    expect(surprises).toEqual([]);
  });

  test('everyone admitted was cleared and had a live badge', () => {
    for (const entry of entries) {
      const person = personOf(entry);
      expect(person['accreditation']).toBe('cleared');
      expect(['issued', 'reissued']).toContain(person['badge']);
    }
  });

  test('the gate would refuse again whoever was refused, for the same reason', () => {
    const refused = passages.filter(({ verdict }) => verdict === 'refused');
    for (const attempt of refused) {
      expect(decide(attempt, { refused: attempt['reason'] ?? '' })).toEqual({
        admitted: false,
        refusal: attempt['reason'],
      });
    }
    expect([...idsOf(refused, 'reason')].toSorted()).toEqual([
      'already-inside',
      'escort-missing',
      'outside-hours',
      'photo-not-checked',
      'replaced',
      'revoked',
      'wrong-day',
      'zone-not-granted',
    ]);
  });

  test('three badges were let in twice by two gates, and no other', () => {
    const numbers = new Map([...people.keys()].map((id, idx) => [id, idx]));
    const incidents = findDuplicates({
      passages: passages.map((passage) => ({
        id: passage['event_id'] ?? '',
        idx: known(numbers.get(passage['person_external_id'] ?? ''), 'person'),
        generation: 0,
        gateId: passage['gate'] ?? '',
        zoneBit: zoneBitOf(passage['gate'] ?? ''),
        direction: passage['direction'] === 'in' ? 'in' : 'out',
        at: new Date(passage['at_device'] ?? ''),
        admitted: passage['verdict'] === 'admitted',
      })),
      changes: [],
      countingRuleOf: () => ({
        ...{ antiPassback: 'soft', forgetAfterMinutes: 10_000 },
        nightlyExit: null,
      }),
    });
    expect(incidents.map(({ kind }) => kind)).toEqual(Array(3).fill('double-entry'));
    expect(incidents.every(({ passages: [one, two] }) => one?.gateId !== two?.gateId)).toBe(true);
  });

  test('whoever needs an escort came in with someone who may escort', () => {
    for (const entry of entries.filter((one) => categoryOfPassage(one).escortRequired)) {
      const escort = known(people.get(entry['escort_external_id'] ?? ''), 'escort');
      expect(categoryOf(escort['category'] ?? '').mayEscort).toBe(true);
    }
  });

  test('all 35 delegations and 27 countries entered', () => {
    const present = new Set(
      entries.map((entry) => personOf(entry)['delegation_external_id'] ?? ''),
    );
    present.delete('');
    expect(present).toEqual(idsOf(delegations));
  });

  test('the figures told in the README and beside the claims are those of the passages', () => {
    const delegates = new Set(
      entries.map(personOf).filter((person) => person['delegation_external_id'] !== ''),
    );
    expect(delegates.size).toBe(167);

    const officers = ['minister', 'chief-of-staff', 'general', 'senior-officer', 'officer'];
    const commanding = [...delegates].filter((person) =>
      officers.includes(person['rank_class'] ?? ''),
    );
    expect(commanding.length).toBeGreaterThan(90);

    const visitorsPerDay = edition.days.map(({ date }) => {
      const visits = entries.filter(
        (entry) => dateOf(entry) === date && categoryOfPassage(entry).countsAs === 'visitor',
      );
      return idsOf(visits, 'person_external_id').size;
    });
    expect(people.size).toBe(1_555);
    const visitors = entries.filter((entry) => categoryOfPassage(entry).countsAs === 'visitor');
    expect(idsOf(visitors, 'person_external_id').size).toBe(768);
    expect([Math.min(...visitorsPerDay), Math.max(...visitorsPerDay)]).toEqual([298, 564]);
  });
});

describe('meetings', () => {
  test('of 420 asked, 260 were planned and 205 held', () => {
    expect(meetings).toHaveLength(420);
    const planned = meetings.filter(({ status }) => !['asked', 'declined'].includes(status ?? ''));
    expect(planned).toHaveLength(260);
    expect(meetings.filter(({ status }) => status === 'held')).toHaveLength(205);
  });

  test('nobody is in two places at once, and no place holds two meetings', () => {
    const taken = meetings
      .filter(({ start }) => start)
      .flatMap((meeting) =>
        [...(meeting['confirmed'] ?? '').split('|'), meeting['location']].map(
          (who) => `${who} ${meeting['start']}`,
        ),
      );
    expect(new Set(taken).size).toBe(taken.length);
  });

  test('take place where there is such a stand, between people on site that day', () => {
    const codes = idsOf(stands, 'code');
    const onSite = new Set(
      entries.map((entry) => `${entry['person_external_id']} ${dateOf(entry)}`),
    );
    for (const meeting of meetings.filter(({ status }) => status === 'held')) {
      expect(codes.has(meeting['location'] ?? '')).toBe(true);
      for (const id of (meeting['confirmed'] ?? '').split('|')) {
        expect(onSite.has(`${id} ${meeting['start']?.slice(0, 10)}`)).toBe(true);
      }
    }
  });

  test('come from wishes between parties that exist', () => {
    const parties = new Set([...admittedExhibitors, ...idsOf(delegations), ...people.keys()]);
    expect(wishes.filter(({ action }) => action !== 'no')).toHaveLength(420);
    for (const wish of wishes) {
      expect(parties.has(wish['from_id'] ?? '') && parties.has(wish['to_id'] ?? '')).toBe(true);
    }
    expect(meetings.every(({ organiser }) => parties.has(organiser ?? ''))).toBe(true);
  });
});

describe('leads', () => {
  test('600 visitors were scanned while they were on site, none of them a head of delegation', () => {
    const onSite = new Set(
      entries.map((entry) => `${entry['person_external_id']} ${dateOf(entry)}`),
    );
    expect(leads).toHaveLength(600);
    for (const lead of leads) {
      const person = known(people.get(lead['person_external_id'] ?? ''), 'person');
      expect(admittedExhibitors.has(lead['exhibitor_external_id'] ?? '')).toBe(true);
      expect(onSite.has(`${lead['person_external_id']} ${lead['scanned_at']?.slice(0, 10)}`)).toBe(
        true,
      );
      expect(categoryOf(person['category'] ?? '')).toMatchObject({
        countsAs: 'visitor',
        vip: false,
      });
    }
  });
});

type Line = Record<string, string>;

/** Holds the badge of a person to the gate once more, with the real rule of the gates. */
function decide(passage: Line, { refused = '' }: { refused?: string }) {
  const person = personOf(passage);
  const category = categoryOf(person['category'] ?? '');
  const at = new Date(passage['at_device'] ?? '');
  const date = dateOf(passage);
  const flags: BadgeFlag[] = [
    ...(category.escortRequired ? (['escortRequired'] as const) : []),
    ...(category.photoCheck ? (['photoCheck'] as const) : []),
  ];

  const attempt = anEntryAttempt({
    claims: {
      idx: 1,
      generation: person['badge'] === 'reissued' && refused !== 'replaced' ? 1 : 0,
      notBefore: new Date('2025-11-01T00:00:00Z'),
      expires: new Date('2025-11-16T00:00:00Z'),
      category: category.code,
      zones: maskFromZones(category.zones.map(zoneBit)),
      days: maskFromDays(category.days),
      flags: flagsFrom(flags),
      nationality: 'MLI',
      name: '',
      photoHash: null,
    },
    knownBadge: {
      state: person['badge'] === 'revoked' ? 'revoked' : 'active',
      latestGeneration: person['badge'] === 'reissued' ? 1 : 0,
    },
    gate: {
      id: passage['gate'] ?? '',
      zoneBit: zoneBitOf(passage['gate'] ?? ''),
      antiPassback: 'soft',
    },
    direction: 'in',
    dayIndex: edition.days.findIndex((day) => day.date === date),
    opening: [
      {
        opens: new Date(`${date}T${category.hours.from}:00Z`),
        closes: new Date(`${date}T${category.hours.to}:00Z`),
      },
    ],
    escort: refused === 'escort-missing' ? 'missing' : 'present',
    photoOwed: refused === 'photo-not-checked',
    alreadyInside: refused === 'already-inside',
    at,
  });
  return decideEntry(attempt);
}

function personOf(passage: Line): Line {
  return known(people.get(passage['person_external_id'] ?? ''), 'person');
}

function categoryOfPassage(passage: Line) {
  return categoryOf(personOf(passage)['category'] ?? '');
}

function dateOf(passage: Line): string {
  return (passage['at_device'] ?? '').slice(0, 10);
}

function zoneBitOf(gate: string): number {
  return zoneBit(zoneOfGate(gate));
}

function zoneBit(id: string): number {
  return known(
    edition.zones.find((zone) => zone.id === id),
    `zone ${id}`,
  ).bit;
}
