import { expect, it } from 'vitest';
import type { HoldAnswer, HoldRequest } from '../types.ts';
import { holdRules } from './broken-rules.ts';
import { checkHold } from './hold.ts';
import { aRangePlan, aRangeShow, aSession, on13 } from './testing.ts';

/** The first runs when the hold of its lane comes, the second is being set up, the third waits. */
const show = aRangeShow({
  sessions: [
    aSession('s1'),
    aSession('s2', { setUp: 20 }),
    aSession('s3', { required: true }),
    aSession('s4', { lane: 'L2', stand: 'south' }),
  ],
});
const request: HoldRequest = {
  show,
  plan: aRangePlan('s1 09:00 / ML', 's2 09:55 / ML', 's3 10:40 / ML TR', 's4 11:30 / ML'),
  lane: 'L1',
  from: on13('09:45'),
  minutes: 25,
};
const answer: HoldAnswer = {
  plan: aRangePlan('s1 09:00 / ML', 's2 10:20 / ML', 's3 11:05 / TR', 's4 11:30 / ML'),
  moved: [
    { session: 's2', from: on13('09:55'), to: on13('10:20') },
    { session: 's3', from: on13('10:40'), to: on13('11:05') },
  ],
  dropped: [],
  lost: [{ session: 's3', group: 'ML' }],
  seconds: 0,
};

it('takes an answer that lets be what runs and puts off what waits', () => {
  expect(checkHold(request, answer)).toEqual([]);
});

it('takes a demanded session without a place, where the answer says so', () => {
  const plan = aRangePlan('s1 09:00 / ML', 's2 10:20 / ML', 's4 11:30 / ML');
  const [moved] = answer.moved;
  const told: HoldAnswer = {
    ...{ plan, moved: moved ? [moved] : [], seconds: 0 },
    dropped: [{ session: 's3', reason: { code: 'no-window' } }],
    lost: ['ML', 'TR'].map((group) => ({ session: 's3', group })),
  };
  expect(checkHold(request, told)).toEqual([]);
  expect(rules({ ...told, dropped: [] })).toEqual(['hold-untold']);
});

const lines = {
  runs: 's1 09:00 / ML',
  isSetUp: 's2 10:20 / ML',
  waits: 's3 11:05 / TR',
  beside: 's4 11:30 / ML',
};

it.each<[string, Partial<typeof lines>, string[]]>([
  ['moves what runs', { runs: 's1 08:55 / ML' }, ['hold-begun', 'hold-untold']],
  ['drops what runs', { runs: '' }, ['hold-begun', 'hold-untold']],
  ['gives back too few minutes', { isSetUp: 's2 10:15 / ML' }, ['hold-earlier', 'hold-untold']],
  [
    'lets something begin in it',
    { isSetUp: 's2 10:05 / ML' },
    ['hold-earlier', 'hold-running', 'hold-untold'],
  ],
  ['does not wait', { waits: 's3 10:20 / TR' }, ['hold-earlier', 'hold-untold', 'lane-twice']],
  ['brings something forward', { beside: 's4 11:25 / ML' }, ['hold-earlier', 'hold-untold']],
  ['lets others see more', { beside: 's4 11:30 / ML TR' }, ['group-twice', 'hold-gained']],
  ['forgets who lost what', { waits: 's3 11:05' }, ['hold-untold']],
])('finds an answer that %s', (_what, change, broken) => {
  const { runs, isSetUp, waits, beside } = { ...lines, ...change };
  const plan = aRangePlan(...[runs, isSetUp, waits, beside].filter((line) => line !== ''));
  expect(rules({ ...answer, plan })).toEqual(broken);
});

it('finds a set-up that begins while the lane stands still', () => {
  const late = { ...request, plan: aRangePlan('s3 10:15'), minutes: 20 };
  const plan = aRangePlan('s3 10:10');
  const moved = [{ session: 's3', from: on13('10:15'), to: on13('10:10') }];
  const early: HoldAnswer = { plan, moved, dropped: [], lost: [], seconds: 0 };
  expect(rules(early, late)).toEqual(['hold-earlier', 'lane-closed']);
});

it('knows no rule that no trial above breaks', () => {
  expect(holdRules).toHaveLength(5);
});

function rules(told: HoldAnswer, of = request): string[] {
  return [...new Set(checkHold(of, told).map(({ rule }) => rule))].toSorted();
}
