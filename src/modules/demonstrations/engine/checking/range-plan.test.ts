import { describe, expect, it } from 'vitest';
import type { PlacedSession, RangePlan, RangeShow, ShowSession } from '../types.ts';
import { rangeRules, type RangeRule } from './broken-rules.ts';
import { checkRangePlan } from './range-plan.ts';
import {
  aDay,
  aGroup,
  anArea,
  aPerson,
  aRangePlan,
  aRangeShow,
  aSession,
  brokenRules,
  on13,
  on14,
} from './testing.ts';

const east = anArea('east', [0, 0, 100, 100], { ceiling: 200 });
const west = anArea('west', [90, 0, 200, 100], { ceiling: 300 });

/** Both sessions at work side by side, everything filled, and both groups watching. */
const show = aRangeShow({
  sessions: [
    aSession('s1', {
      ...{ danger: [east], airBlock: 'A1', needsOfficer: true, needsMedic: true },
      ...{ officer: 'diallo', interpreted: 'tr', fuelLitres: 60, daylight: true, seats: 20 },
      ...{ required: true, invited: ['ML'], days: ['2025-11-13'], locked: on13('09:00') },
    }),
    aSession('s2', {
      ...{ lane: 'L2', stand: 'south', needsOfficer: true, airBlock: 'A1', danger: [west] },
      ...{ fuelLitres: 40, loudness: 2 },
    }),
    aSession('s3', { loudness: 2 }),
  ],
  days: [aDay('2025-11-13', { fuelLitres: 100 }), aDay('2025-11-14')],
  before: [['s1', 's2']],
  walking: [{ from: 'north', to: 'south', minutes: 10 }],
});
const first = {
  ...{ line: 's1 09:00 / ML TR', officer: 'diallo', medic: 'traore', interpreter: 'demir' },
};
const second = { line: 's2 09:45 / ML', officer: 'keita' };
const sound = aRangePlan(first, second, 's3 10:00 / TR');

it('finds nothing in a plan that keeps the rules', () => {
  expect(checkRangePlan(show, sound)).toEqual([]);
});

type Change = { show?: RangeShow; plan?: RangePlan };

/** Each rule, and the one change that breaks it and no other. */
const changes: Record<RangeRule, Change[]> = {
  'unknown-session': [{ plan: aRangePlan(first, second, 's9 11:00') }],
  'unknown-staff': [{ plan: putting('s2', { officer: 'nobody' }) }],
  'unknown-group': [{ plan: watching('s3', 'XX') }],
  'unknown-time': [
    { plan: aRangePlan(first, second, 's3 2025-11-31T10:00') },
    { plan: aRangePlan(first, second, 's3 2025-11-13T24:00') },
  ],
  'placed-twice': [{ plan: aRangePlan(first, second, 's3 11:00', 's3 14:00') }],
  'off-grid': [{ plan: putting('s3', { at: on13('10:02') }) }],
  'closed-day': [
    { plan: aRangePlan(first, second, 's3 16:30') },
    { plan: aRangePlan(first, second, 's3 2025-11-14T08:05') },
    { plan: aRangePlan(first, second, 's3 2025-11-12T10:00') },
  ],
  pause: [{ plan: aRangePlan(first, second, 's3 12:00') }],
  daylight: [{ show: { ...show, days: [aDay('2025-11-13', { sunrise: on13('09:05') })] } }],
  day: [{ show: sessionWith('s3', { days: ['2025-11-14'] }) }],
  'locked-time': [{ show: sessionWith('s3', { locked: on13('10:05') }) }],
  required: [
    { show: sessionWith('s3', { required: true }), plan: aRangePlan(first, second) },
    { show: sessionWith('s3', { locked: on13('10:00') }), plan: aRangePlan(first, second) },
  ],
  order: [
    { show: { ...show, before: [['s3', 's2']] } },
    { show: { ...show, before: [['s2', 's3']] } },
    { show: { ...show, before: [['s3', 's1']] }, plan: aRangePlan(first, second) },
  ],
  loudness: [{ show: sessionWith('s3', { loudness: 0 }) }],
  fuel: [{ show: sessionWith('s3', { fuelLitres: 1 }) }],
  'lane-twice': [{ plan: putting('s3', { at: on13('09:40') }) }],
  'lane-closed': [{ show: { ...show, lanes: [{ id: 'L1', closed: [shut('08:30', '08:55')] }] } }],
  'air-twice': [
    { plan: aRangePlan(first, { ...second, line: 's2 09:25' }), show: without('order', 'danger') },
  ],
  'air-closed': [
    { show: { ...show, airBlocks: [{ id: 'A1', closed: [shut('08:30', '09:05')] }] } },
  ],
  danger: [{ plan: putting('s2', { at: on13('09:40') }) }],
  'staff-missing': [
    { plan: putting('s1', { officer: null }) },
    { plan: putting('s1', { medic: null }) },
    { plan: putting('s1', { interpreter: null }) },
  ],
  'staff-unneeded': [
    { plan: putting('s3', { officer: 'diallo' }) },
    { plan: putting('s3', { medic: 'traore' }) },
    { plan: putting('s3', { interpreter: 'demir' }) },
  ],
  'staff-duty': [{ plan: putting('s2', { officer: 'demir' }) }],
  'staff-named': [{ plan: putting('s1', { officer: 'keita' }) }],
  'staff-language': [{ show: sessionWith('s1', { interpreted: 'ar' }) }],
  'staff-shift': [
    { show: staffWith('diallo', ['08:55', '12:00']) },
    { show: staffWith('demir', ['09:05', '12:00']) },
  ],
  'staff-twice': [
    {
      show: sessionWith('s2', { danger: [], airBlock: null, setUp: 15 }),
      plan: putting('s2', { officer: 'diallo' }),
    },
  ],
  'audience-unplaced': [{ plan: watching('s9', 'TR') }],
  'audience-twice': [{ plan: watching('s3', 'TR') }],
  invited: [{ show: sessionWith('s3', { invited: ['ML'] }) }],
  seats: [{ show: sessionWith('s1', { seats: 19 }) }],
  capacity: [{ show: { ...show, stands: [{ id: 'north', capacity: 19 }] } }],
  'group-absent': [
    { show: groupWith('TR', { present: [{ from: on13('08:00'), to: on13('10:25') }] }) },
  ],
  'group-busy': [{ show: groupWith('ML', { busy: [shut('10:10', '10:30')] }) }],
  'group-twice': [
    { show: without('danger', 'order', 'air'), plan: putting('s2', { at: on13('09:25') }) },
  ],
  'group-walking': [{ show: { ...show, walking: [{ from: 'south', to: 'north', minutes: 20 }] } }],
};

describe.each(rangeRules.map((rule) => ({ rule })))('$rule', ({ rule }) => {
  it.each(changes[rule].map((change, turn) => ({ turn, change })))(
    'is found where one change breaks it ($turn)',
    ({ change }) => {
      expect(brokenRules(change.show ?? show, change.plan ?? sound)).toEqual([rule]);
    },
  );
});

describe('at the exact boundary', () => {
  it('lets one session begin its set-up when the other is cleared', () => {
    expect(brokenRules(show, putting('s3', { at: on13('09:45') }))).toEqual([]);
  });

  it('lets a day hold a session from its first to its last minute', () => {
    const day = aDay('2025-11-13', { opens: on13('08:50'), closes: on13('10:35') });
    expect(brokenRules({ ...show, days: [day] }, sound)).toEqual([]);
  });

  it('lets light and fuel be just enough', () => {
    const day = aDay('2025-11-13', {
      ...{ sunrise: on13('09:00'), sunset: on13('09:30'), fuelLitres: 100 },
    });
    expect(brokenRules({ ...show, days: [day] }, sound)).toEqual([]);
  });

  it('lets a pause begin when the clearing has ended', () => {
    expect(brokenRules(show, putting('s3', { at: on13('11:55') }))).toEqual([]);
  });

  it('takes sessions of equal loudness in any order, and of two days too', () => {
    const plan = aRangePlan(first, second, `s3 ${on14('09:00')}`);
    expect(brokenRules(sessionWith('s3', { loudness: 1 }), sound)).toEqual([]);
    expect(brokenRules(sessionWith('s3', { loudness: 0 }), plan)).toEqual([]);
  });

  it('walks as long as it takes, and not longer', () => {
    const far = (minutes: number) => ({
      ...show,
      walking: [{ from: 'south', to: 'north', minutes }],
    });
    expect(brokenRules(far(15), sound)).toEqual([]);
    expect(brokenRules(far(16), sound)).toEqual(['group-walking']);
  });
});

it('counts the people of all sessions that run at one stand at once', () => {
  const both = sessionWith('s2', { stand: 'north', danger: [], airBlock: null });
  const open = { ...both, before: [], stands: [{ id: 'north', capacity: 29 }] };
  const beside = (at: string) => ({
    ...putting('s2', { at: on13(at) }),
    audience: [
      { session: 's1', group: 'ML' },
      { session: 's1', group: 'TR' },
      { session: 's2', group: 'AA' },
    ],
  });
  const groups = [...open.groups, aGroup('AA')];
  expect(brokenRules({ ...open, groups }, beside('09:25'))).toEqual(['capacity']);
  expect(brokenRules({ ...open, groups }, beside('09:30'))).toEqual([]);
});

it('tells what it is about', () => {
  const plan = putting('s2', { at: on13('09:40') });
  expect(checkRangePlan(show, plan)).toEqual([
    { rule: 'danger', about: ['s1', 's2', 'east', 'west'], at: on13('09:40') },
  ]);
});

it('keeps officers through set-up and clearing, interpreters through the run', () => {
  const shift = (id: string, from: string, to: string) =>
    brokenRules(staffWith(id, [from, to]), sound);
  expect(shift('diallo', '08:50', '09:35')).toEqual([]);
  expect(shift('diallo', '08:50', '09:30')).toEqual(['staff-shift']);
  expect(shift('demir', '09:00', '09:30')).toEqual([]);
});

it('expects a named officer at a session that needs none', () => {
  const named = sessionWith('s3', { officer: 'keita' });
  const at = on13('10:45');
  expect(brokenRules(named, putting('s3', { at, officer: 'keita' }))).toEqual([]);
  expect(brokenRules(named, putting('s3', { at, officer: null }))).toEqual(['staff-missing']);
  expect(brokenRules(named, putting('s3', { at, officer: 'diallo' }))).toEqual(['staff-named']);
});

function putting(id: string, change: Partial<PlacedSession>): RangePlan {
  const sessions = sound.sessions.map((put) => (put.session === id ? { ...put, ...change } : put));
  return { ...sound, sessions };
}

function watching(session: string, group: string): RangePlan {
  return { ...sound, audience: [...sound.audience, { session, group }] };
}

function sessionWith(id: string, change: Partial<ShowSession>, of: RangeShow = show): RangeShow {
  const sessions = of.sessions.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...of, sessions };
}

/** The show without some of its demands, so that a change breaks only one rule. */
function without(...demands: ('order' | 'danger' | 'air')[]): RangeShow {
  const calm = demands.includes('danger') ? sessionWith('s2', { danger: [] }) : show;
  const free = demands.includes('air') ? sessionWith('s2', { airBlock: null }, calm) : calm;
  return { ...free, before: demands.includes('order') ? [] : free.before };
}

function groupWith(id: string, change: Partial<RangeShow['groups'][number]>): RangeShow {
  return {
    ...show,
    groups: show.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
  };
}

function staffWith(id: string, [from, to]: readonly [string, string]): RangeShow {
  const shifts = [{ from: on13(from), to: on13(to) }];
  return {
    ...show,
    staff: show.staff.map((one) =>
      one.id === id ? aPerson(id, one.duty, { ...one, shifts }) : one,
    ),
  };
}

function shut(from: string, to: string) {
  return { from: on13(from), to: on13(to), why: 'weather' };
}
