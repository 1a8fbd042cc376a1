import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { badgeCode } from '#modules/badges/rules';
import type { CountingLeg } from '#modules/convoys/types';
import { countingLegs } from '#modules/convoys/types';
import { anOffice, type Office } from '../device/testing.ts';
import { convoyView, refuseReturn } from './convoy-view.ts';
import {
  coachA,
  coachB,
  coachC,
  convoyOne,
  convoyTwo,
  eight,
  someOrders,
} from './testing/orders.ts';
import { aBadgeText, aPhone, SUPERVISOR, tell, type Phone } from './testing/phone.ts';

const HOUR = 3_600_000;
const orders = someOrders();
let office: Office;
let texts: string[];
let one: Phone;
let other: Phone;

beforeAll(async () => {
  office = await anOffice();
  texts = await Promise.all(Array.from({ length: 10 }, (_, idx) => aBadgeText(office, idx)));
});

beforeEach(async () => {
  [one, other] = [await aPhone(office, 1), await aPhone(office, 2)];
});

describe('a badge at the door of a vehicle', () => {
  it('is counted once where it is on the manifest', async () => {
    expect(await board(one, 1)).toMatchObject({
      ...{ verdict: 'aboard', person: { name: 'Person 1' }, seated: { vehicleCode: coachA } },
      event: { device: one.device, seq: 1 },
    });
    expect(await board(one, 1)).toMatchObject({ verdict: 'already', event: null });
    expect(view(one).count.legs.out.counted).toEqual(['p-1']);
  });

  it.each([
    ['of another vehicle', 5, 'other-vehicle', coachB],
    ['of another convoy', 7, 'other-vehicle', coachC],
    ['of nobody on a list', 9, 'not-listed', undefined],
  ])('%s is not counted, and is told where to', async (_what, idx, verdict, vehicleCode) => {
    const answer = await board(one, idx);

    expect(answer).toMatchObject({ verdict, event: null });
    expect(answer.seated?.vehicleCode).toBe(vehicleCode);
    expect(view(one).count.legs.out.counted).toEqual([]);
  });

  it('is let aboard for a reason, which stays beside it, and is asked for on the way back', async () => {
    const answer = await board(one, 9);
    expect(await one.field.letAboard(answer, 'ordered-by-command')).toMatchObject({
      verdict: 'aboard',
    });

    const { count, said } = view(one);
    expect(count.strangers).toEqual(['badge:9']);
    expect(said.map(({ word }) => word)).toEqual(['aboard/ordered-by-command']);
    expect(count.leftBehind).toEqual(['badge:9']);
    expect(await board(one, 9, { leg: 'back' })).toMatchObject({ verdict: 'aboard' });
  });

  it.each([
    ['without the zone', { zones: 1 }, 'zone-not-granted'],
    ['of other days', { days: 1 }, 'wrong-day'],
    ['that has expired', { expires: new Date(eight) }, 'expired'],
  ] as const)('%s does not travel, and its refusal is kept', async (_what, changes, refusal) => {
    const text = await aBadgeText(office, 1, changes);
    const shown = { text, isCode: false };
    const answer = await one.field.board(shown, { vehicleId: coachA, leg: 'out' });

    expect(answer).toMatchObject({ verdict: 'no-right', refusal, event: null });
    const kept = [...one.log.state().events.values()];
    expect(kept).toMatchObject([{ kind: 'deny', gateId: coachA, reason: refusal }]);
    // Nobody is left at the range for a rule.
    expect(await one.field.board(shown, { vehicleId: coachA, leg: 'there' })).toMatchObject({
      verdict: 'aboard',
    });
  });

  it('that was forged or is none at all is no badge', async () => {
    const forged = (texts[1] ?? '').replace(/.{4}$/, 'AAAA');
    for (const text of [forged, 'KURUKAN:X:E-0012', ''])
      expect(await ask(one, text)).toMatchObject({ verdict: 'not-a-badge', event: null });
    expect(one.log.lastSeq()).toBe(0);
  });

  it('counts by its typed code too', async () => {
    const text = badgeCode({ idx: 2, generation: 0 });
    const answer = await one.field.board({ text, isCode: true }, { vehicleId: coachA, leg: 'out' });

    expect(answer).toMatchObject({ verdict: 'aboard', badge: { name: '' } });
  });

  it('that comes after the convoy has left is told what the rule of the convoy says', async () => {
    one.setClock(eight + HOUR);
    await one.field.tellWay(convoyOne, 'departed/out');
    one.setClock(eight + HOUR + 1);
    expect(await board(one, 1)).toMatchObject({ verdict: 'late', joining: { joins: 'none' } });
  });

  it('that was counted by another phone is found once the two have met', async () => {
    await board(other, 1, { vehicleId: coachB, force: true });
    expect(await board(one, 2)).toMatchObject({ verdict: 'aboard' });
    await tell(other, one);

    expect(await board(one, 1)).toMatchObject({
      ...{ verdict: 'counted-elsewhere', seated: { vehicleCode: coachB } },
    });
  });

  it('that was counted by mistake is taken back', async () => {
    const { event } = await board(one, 1);
    if (event) await one.field.takeBack(event);

    expect(view(one).count.legs.out.counted).toEqual([]);
    expect(await board(one, 1)).toMatchObject({ verdict: 'aboard' });
  });
});

describe('nobody left behind', () => {
  it('names whoever is missing on the way back, by what both phones have counted', async () => {
    for (const idx of [1, 2, 3, 4]) await board(one, idx);
    for (const idx of [5, 6]) await board(other, idx, { vehicleId: coachB });
    for (const idx of [1, 2, 4]) await board(one, idx, { leg: 'back' });
    for (const idx of [5, 6]) await board(other, idx, { vehicleId: coachB, leg: 'back' });

    expect(view(one).count.leftBehind).toEqual(['p-3']);
    await tell(other, one);
    expect(view(one).count.leftBehind).toEqual(['p-3']);
    expect(view(one).count.legs.back.missing).toEqual(['p-3']);
    expect(await one.field.leaveRange(convoyOne, null)).toMatchObject({
      ...{ ok: false, why: { kind: 'wait', wait: { reason: 'left-behind', heads: ['p-3'] } } },
    });

    await board(one, 3, { leg: 'back' });
    expect(await one.field.leaveRange(convoyOne, null)).toMatchObject({ ok: true });
    expect(view(one).departedBack).not.toBeNull();
  });

  it('may be overruled by a supervisor only, and the log says how many were missing', async () => {
    await board(one, 1);
    const leave = (pin: string) =>
      one.field.leaveRange(convoyOne, { pin, reason: 'stays-with-host' });

    expect(await leave('0000')).toEqual({ ok: false, why: { kind: 'pin', problem: 'wrong-pin' } });
    expect(await leave(SUPERVISOR)).toMatchObject({ ok: true });
    const words = [...one.log.state().events.values()].filter(({ kind }) => kind === 'word');
    expect(words).toMatchObject([
      { reason: 'left-behind/stays-with-host', count: 1 },
      { reason: 'departed/back', count: null },
    ]);
  });

  it('holds the last convoy of the day for the people of all of them', async () => {
    await board(one, 1);
    await board(one, 7, { vehicleId: coachC });
    await board(one, 7, { vehicleId: coachC, leg: 'back' });

    expect(refuseReturn(orders, one.log.state(), convoyTwo)).toBeNull();
    await one.field.leaveRange(convoyOne, { pin: SUPERVISOR, reason: 'own-vehicle' });
    expect(refuseReturn(orders, one.log.state(), convoyTwo)).toMatchObject({ heads: ['p-1'] });
  });
});

it('phones that were apart have one count after they have met, whoever counted what and when', async () => {
  const scan = fc.record({
    phone: fc.nat(1),
    idx: fc.nat(9),
    vehicleId: fc.constantFrom(coachA, coachB, coachC),
    leg: fc.constantFrom(...countingLegs),
    force: fc.boolean(),
    undo: fc.nat(5).map((dice) => dice === 0),
    minute: fc.nat(600),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(scan, { maxLength: 30 }), async (scans) => {
      const [a, b] = [await aPhone(office, 1), await aPhone(office, 2)];
      for (const { phone, idx, vehicleId, leg, force, undo, minute } of scans) {
        const by = phone === 0 ? a : b;
        by.setClock(eight + minute * 60_000);
        const { event } = await board(by, idx, { vehicleId, leg, force });
        if (event && undo) await by.field.takeBack(event);
      }
      await tell(a, b);
      await tell(b, a);

      for (const convoy of [convoyOne, convoyTwo]) {
        const [left, right] = [view(a, convoy), view(b, convoy)];
        expect(left).toEqual(right);
        for (const { expected, counted, missing, extra } of Object.values(left.count.legs))
          expect(counted.length).toBe(expected.length - missing.length + extra.length);
        expect(refuseReturn(orders, a.log.state(), convoy)).toEqual(
          refuseReturn(orders, b.log.state(), convoy),
        );
      }
    }),
    { numRuns: 60 },
  );
});

type Board = { vehicleId?: string; leg?: CountingLeg; force?: boolean };

/** @param force takes along whoever was not expected there */
async function board(
  phone: Phone,
  idx: number,
  { vehicleId = coachA, leg = 'out', force = false }: Board = {},
) {
  const shown = { text: texts[idx] ?? '', isCode: false };
  const answer = await phone.field.board(shown, { vehicleId, leg });
  const isOpen = answer.verdict === 'other-vehicle' || answer.verdict === 'not-listed';
  return force && isOpen ? phone.field.letAboard(answer, 'seat-changed') : answer;
}

function ask(phone: Phone, text: string) {
  return phone.field.board({ text, isCode: false }, { vehicleId: coachA, leg: 'out' });
}

function view(phone: Phone, convoy = convoyOne) {
  const seen = convoyView(orders, phone.log.state(), convoy);
  if (!seen) throw new Error('there is no such convoy');
  return seen;
}
