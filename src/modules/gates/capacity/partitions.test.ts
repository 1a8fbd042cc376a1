import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZoneWorld } from './testing.ts';

describe('hard capacity while gates lose the hub and each other', () => {
  it('is never exceeded, in 10,000 histories', { timeout: 120_000 }, () => {
    let admitted = 0;
    let full = 0;
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 1, max: 8 }), (steps, people) => {
        const world = aWorld(people);
        for (const step of steps) {
          admitted += Number(step(world));
          const inside = world.inside();
          full += Number(inside === people);
          expect(inside).toBeLessThanOrEqual(people);
        }
      }),
      { numRuns: 10_000 },
    );
    // A rule that lets nobody in would pass as well.
    expect(admitted).toBeGreaterThan(10_000);
    expect(full).toBeGreaterThan(10_000);
  });

  it('gives every place back once all are heard and have left', () => {
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 1, max: 8 }), (steps, people) => {
        const world = aWorld(people);
        for (const step of steps) step(world);

        leaveAll(world);
        // Twice: the hub hears everything, then everybody hears that, and leases run out.
        hearAll(world);
        world.now += 31 * 60_000;
        hearAll(world, 'answer-lost');
        hearAll(world, 'answer-lost');
        expect(world.inside()).toBe(0);

        world.now += 26 * 3_600_000;
        hearAll(world, 'answer-lost');
        world.now = nextMorning(world.now);
        expect(fillUp(world)).toBe(people);
      }),
      { numRuns: 200 },
    );
  });

  it('fills the zone to its last place where gates and hub hear each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (people) => {
        expect(fillUp(aWorld(people))).toBe(people);
      }),
    );
  });

  it('stops a lone gate at its lease, and lets in again as people leave through it', () => {
    const world = aWorld(8);
    for (const gate of [0, 1, 2]) world.meetHub(gate, 'well');
    const letIn = [1, 2, 3, 4, 5].filter((badge) => world.move(0, badge, 'in'));

    expect(letIn).toEqual([1, 2]);
    world.move(0, 1, 'out');
    expect(world.move(0, 9, 'in')).toBe(true);
    expect(world.move(0, 10, 'in')).toBe(false);
  });
});

/** Whether the step let somebody in. */
type Step = (world: ZoneWorld) => boolean;

const aGateNumber = fc.nat(2);
const aMove = fc
  .tuple(aGateNumber, fc.nat(12), fc.constantFrom('in', 'in', 'out'))
  .map(([gate, badge, direction]): Step => {
    return (world) => world.move(gate, badge, direction) && direction === 'in';
  });
const aMeeting = fc
  .tuple(
    aGateNumber,
    fc.constantFrom('well', 'well', 'question-lost', 'answer-lost', 'answer-late'),
  )
  .map(([gate, way]) => silent((world) => world.meetHub(gate, way)));
const aLateAnswer = aGateNumber.map((gate) => silent((world) => world.arriveLate(gate)));
const aGossip = fc
  .tuple(aGateNumber, aGateNumber)
  .map(([one, other]) => silent((world) => world.meet(one, other)));
const aWait = fc
  .constantFrom(1, 5, 20, 45, 14 * 60)
  .map((minutes) => silent((world) => (world.now += minutes * 60_000)));
const aHistory = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: aMove },
    { weight: 4, arbitrary: aMeeting },
    { weight: 1, arbitrary: aLateAnswer },
    { weight: 1, arbitrary: aGossip },
    { weight: 1, arbitrary: aWait },
  ),
  { minLength: 20, maxLength: 80, size: 'max' },
);

function silent(act: (world: ZoneWorld) => unknown): Step {
  return (world) => {
    act(world);
    return false;
  };
}

/** Three gates whose clocks are two minutes slow, right, and two minutes fast. */
function aWorld(people: number): ZoneWorld {
  return new ZoneWorld({ capacity: { people, kind: 'hard' }, skewsMinutes: [-2, 0, 2] });
}

function hearAll(world: ZoneWorld, way: 'well' | 'answer-lost' = 'well'): void {
  for (const gate of [0, 1, 2]) world.meetHub(gate, way);
}

function leaveAll(world: ZoneWorld): void {
  world.now = nextMorning(world.now);
  hearAll(world);
  hearAll(world);
  for (const badge of Array.from({ length: 13 }, (_, number) => number))
    world.move(1, badge, 'out');
}

function nextMorning(now: number): number {
  const day = new Date(now);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1, 8);
}

/** People come to every gate in turn, and each gate meets the hub before. */
function fillUp(world: ZoneWorld): number {
  for (let badge = 100; badge < 160; badge += 1) {
    hearAll(world);
    world.move(badge % 3, badge, 'in');
  }
  return world.inside();
}
