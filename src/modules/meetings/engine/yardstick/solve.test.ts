import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkYardstick } from '../checking/yardstick.ts';
import type { Instance } from './reader.ts';
import { solveYardstick } from './solve.ts';
import { anInstance, aRequest, fileOf } from './testing.ts';

const folder = new URL('../../../../../../shared/data/meetings/b2bsp/', import.meta.url);
const rounds = { seed: 1, rounds: 40 };

describe('solveYardstick', () => {
  it('finds what trying every plan finds, on small instances', async () => {
    await fc.assert(
      fc.asyncProperty(smallInstances, async (instance) => {
        const text = fileOf(instance);
        const solution = await solveYardstick(text, rounds);
        const least = leastBreaks(instance);

        const { status, breaks, bound, plan, culprits } = solution;
        const isTold = culprits.length > 0;
        const outcome =
          status === 'infeasible'
            ? { status, isTold }
            : { status, told: breaks, bound, isTold, ...checkYardstick(text, plan) };
        expect(outcome).toEqual(
          least === null
            ? { status: 'infeasible', isTold: true }
            : {
                status: 'optimal',
                isTold: false,
                breaches: [],
                ...{ told: least, breaks: least, bound: least },
              },
        );
      }),
      { numRuns: 150, seed: 6 },
    );
  }, 120_000);

  it('makes the same plan of the same seed and rounds', async () => {
    const text = fileOf(aFullDay());
    const first = await solveYardstick(text, { seed: 3, rounds: 2 });
    const second = await solveYardstick(text, { seed: 3, rounds: 2 });

    expect(first.plan.assignments).toHaveLength(16);
    expect(second.plan).toEqual(first.plan);
  });

  it('ends with what it has when it is stopped', async () => {
    let asked = 0;
    const isStopped = () => ++asked > 0;
    const { status, placed } = await solveYardstick(fileOf(aFullDay()), { seed: 1, isStopped });

    expect({ status, placed }).toEqual({ status: 'feasible', placed: 0 });
  });

  it.each([
    [
      'two meetings of one participant in one slot',
      anInstance({
        participants: 3,
        tables: 2,
        requested: [aRequest(1, 2), aRequest(1, 3)],
        fixed: [2, 2],
      }),
      ['locked 1', 'locked 2'],
    ],
    [
      'a participant who is never there',
      anInstance({ forbidden: [[], [1, 2, 3]] }),
      ['absence 2', 'required 1'],
    ],
    [
      'two meetings that must each come before the other',
      anInstance({
        participants: 4,
        tables: 2,
        requested: [aRequest(1, 2), aRequest(3, 4)],
        precedences: [[2], [1]],
      }),
      ['required 1', 'required 2'],
    ],
    [
      'more meetings at once than tables',
      anInstance({
        participants: 4,
        requested: [aRequest(1, 2), aRequest(3, 4)],
        slots: 1,
        morningSlots: 1,
      }),
      ['required 1', 'required 2', 'place 1'],
    ],
  ])('names %s as what cannot be', async (_what, instance, culprits) => {
    const solution = await solveYardstick(fileOf(instance), rounds);

    expect(solution.status).toBe('infeasible');
    expect(solution.culprits.map(({ code, about }) => `${code} ${about}`)).toEqual(culprits);
  });

  it.skipIf(!existsSync(folder))(
    'proves the optimum of instances of the literature (skipped where ../shared/data is absent)',
    async () => {
      const solve = (name: string) =>
        solveYardstick(readFileSync(new URL(`${name}.dzn`, folder), 'utf8'), rounds);

      expect(await solve('forumt-14.fixed020-Forb')).toMatchObject({
        status: 'optimal',
        breaks: 7,
      });
      expect(await solve('forum-13.prec25')).toMatchObject({ status: 'infeasible' });
      expect(await solve('tic-12.fixed020-Forb')).toMatchObject({ status: 'optimal', breaks: 1 });
    },
    60_000,
  );

  it('refuses a text that is no instance, and says what is missing', async () => {
    const without = fileOf(anInstance()).replace(/fixed = .*;/, '');

    await expect(solveYardstick(without, rounds)).rejects.toMatchObject({
      code: 'meeting.file-unreadable',
      details: { part: 'fixed' },
    });
  });
});

/** Eight participants of whom each meets four others, in six slots at four tables. */
function aFullDay(): Instance {
  const requested = Array.from({ length: 16 }, (_, index) =>
    aRequest((index % 4) + 1, 5 + ((index + (index >> 2)) % 4)),
  );
  return anInstance({ participants: 8, tables: 4, slots: 6, morningSlots: 6, requested });
}

const pairs = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .filter(([one, other]) => one !== other);

const smallInstances = fc
  .record({
    pairs: fc.array(pairs, { minLength: 1, maxLength: 5 }),
    tables: fc.integer({ min: 1, max: 2 }),
    slots: fc.integer({ min: 3, max: 6 }),
    sessions: fc.array(fc.constantFrom('morning', 'afternoon', 'either', 'either'), {
      minLength: 5,
      maxLength: 5,
    }),
    forbidden: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 1 }), {
      minLength: 4,
      maxLength: 4,
    }),
    fixed: fc.array(fc.constantFrom(0, 0, 0, 1, 3), { minLength: 5, maxLength: 5 }),
    precedence: fc.tuple(fc.nat(4), fc.nat(4)),
  })
  .map(({ pairs: drawn, tables, slots, sessions, forbidden, fixed, precedence }) => {
    const requested = drawn.map(([one, other], index) =>
      aRequest(one, other, sessions[index] === undefined ? 'either' : sessions[index]),
    );
    const [before, after] = precedence;
    const isOrdered = before < after && after < requested.length;
    return anInstance({
      ...{ participants: 4, tables, slots, morningSlots: slots - 1, requested, forbidden },
      fixed: requested.map((_, index) => fixed[index] ?? 0),
      precedences: requested.map((_, index) => (isOrdered && index === after ? [before + 1] : [])),
    });
  });

/** Least breaks of all plans there are; null where none keeps every rule. */
function leastBreaks(instance: Instance): number | null {
  const text = fileOf(instance);
  let least: number | null = null;
  const slots: number[] = [];
  const place = () => {
    if (slots.length === instance.requested.length) {
      const { breaches, breaks } = checkYardstick(text, { assignments: tabled(slots) });
      if (breaches.length === 0 && (least === null || breaks < least)) least = breaks;
      return;
    }
    for (let slot = 1; slot <= instance.slots; slot++) {
      slots.push(slot);
      if (isPossible(instance, slots)) place();
      slots.pop();
    }
  };
  place();
  return least;
}

/** Leaves out what is plainly impossible, so that the checker has fewer plans to see. */
function isPossible({ requested }: Instance, slots: readonly number[]): boolean {
  const last = slots.length - 1;
  return slots.every(
    (slot, index) =>
      index === last ||
      slot !== slots[last] ||
      !requested[index]?.participants.some((participant) =>
        requested[last]?.participants.includes(participant),
      ),
  );
}

function tabled(slots: readonly number[]) {
  return slots.map((slot, index) => ({
    meeting: String(index + 1),
    slot: String(slot),
    place: String(slots.slice(0, index).filter((other) => other === slot).length + 1),
  }));
}
