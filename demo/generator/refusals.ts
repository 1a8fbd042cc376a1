import type { Attendance } from './attendance.ts';
import { known, secondOf } from './edition.ts';
import type { Movement } from './inner-zones.ts';
import { makePeople } from './people.ts';
import type { Random } from './random.ts';

type Attempt = {
  refusal: string;
  count: number;
  days: readonly number[];
  gate: string;
  from: string;
  to: string;
  /** Those who try, out of everybody registered and those on site that day. */
  who: (registered: ReturnType<typeof makePeople>['rows'], onSite: Attendance[]) => string[];
};

const ATTEMPTS: readonly Attempt[] = [
  {
    refusal: 'revoked',
    count: 4,
    days: [0, 1],
    gate: 'parc-main',
    from: '09:10',
    to: '15:00',
    who: withBadge('revoked'),
  },
  {
    refusal: 'replaced',
    count: 5,
    days: [0, 1],
    gate: 'parc-east',
    from: '09:10',
    to: '15:00',
    who: withBadge('reissued'),
  },
  {
    refusal: 'zone-not-granted',
    count: 6,
    days: [0, 1],
    gate: 'parc-vip',
    from: '11:30',
    to: '14:00',
    who: onSite(['official-delegation', 'forces', 'public']),
  },
  {
    refusal: 'zone-not-granted',
    count: 4,
    days: [2, 3],
    gate: 'range-line',
    from: '10:00',
    to: '14:00',
    who: onSite(['press', 'official-delegation']),
  },
  {
    refusal: 'zone-not-granted',
    count: 5,
    days: [2, 3],
    gate: 'convoy-departure',
    from: '06:20',
    to: '07:00',
    who: registered(['public', 'ngo']),
  },
  {
    refusal: 'wrong-day',
    count: 7,
    days: [3],
    gate: 'convoy-departure',
    from: '06:20',
    to: '07:00',
    who: registered(['researcher']),
  },
  {
    refusal: 'outside-hours',
    count: 5,
    days: [0, 1],
    gate: 'parc-main',
    from: '08:20',
    to: '08:55',
    who: registered(['public']),
  },
  {
    refusal: 'escort-missing',
    count: 3,
    days: [0, 1],
    gate: 'parc-staff',
    from: '05:40',
    to: '06:25',
    who: onSite(['contractor']),
  },
  {
    refusal: 'photo-not-checked',
    count: 3,
    days: [0, 1],
    gate: 'parc-main',
    from: '07:10',
    to: '07:50',
    who: onSite(['forces', 'press']),
  },
  {
    refusal: 'already-inside',
    count: 2,
    days: [0, 1],
    gate: 'parc-staff',
    from: '15:00',
    to: '15:20',
    who: onSite(['exhibitor']),
  },
];

/** Badges that did not open a gate, some of each kind on each day on which it can happen. */
export function makeRefusals(attendances: readonly Attendance[], random: Random): Movement[] {
  const everybody = makePeople().rows;
  return ATTEMPTS.flatMap((attempt) =>
    attempt.days.flatMap((day): Movement[] => {
      const here = attendances.filter((attendance) => attendance.day === day);
      return random.sample(attempt.who(everybody, here), attempt.count).map((person) => ({
        day,
        second: random.integer(secondOf(attempt.from), secondOf(attempt.to)),
        person: known(person, 'person'),
        gate: attempt.gate,
        direction: 'in',
        refusal: attempt.refusal,
      }));
    }),
  );
}

function withBadge(state: string): Attempt['who'] {
  return (everybody) =>
    everybody.filter(({ badge }) => badge === state).map(({ external_id: id }) => id);
}

function registered(categories: string[]): Attempt['who'] {
  return (everybody) =>
    everybody
      .filter(({ category, badge }) => categories.includes(category) && badge === 'issued')
      .map(({ external_id: id }) => id);
}

function onSite(categories: string[]): Attempt['who'] {
  return (_, here) =>
    here
      .filter(({ person }) => categories.includes(person.category) && person.badge === 'issued')
      .map(({ person }) => person.external_id);
}
