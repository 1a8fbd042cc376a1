import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayWords, type DayPlace, type Said } from '#modules/demonstrations/day/types';
import { anOffice, type Office } from '../device/testing.ts';
import { findTag, standingOf } from './custody-view.ts';
import { daySession, openRounds, rangeView, roundsOf, timelineOf } from './range-view.ts';
import { firing, flying, laneOne, lot, rangeId, rifle, someOrders } from './testing/orders.ts';
import { aBadgeText, aPhone, tell, type Phone } from './testing/phone.ts';

const orders = someOrders();
const places = placesOf();
let office: Office;
let texts: string[];
let one: Phone;
let other: Phone;

beforeAll(async () => {
  office = await anOffice();
  texts = await Promise.all(Array.from({ length: 3 }, (_, idx) => aBadgeText(office, idx)));
});

beforeEach(async () => {
  [one, other] = [await aPhone(office, 1), await aPhone(office, 2)];
});

describe('the range in the hands of two officers', () => {
  it('goes live once every item is signed with a badge, on whichever phone', async () => {
    expect(await say(one, 'ready')).toEqual({
      ...{ ok: false, why: { why: 'not-signed', items: ['medic-in-place', 'lane-clear'] } },
    });
    expect(await sign(one, 'medic-in-place')).toMatchObject({ ok: true });
    expect(await sign(other, 'lane-clear', 2)).toMatchObject({ ok: true });
    expect(await say(one, 'ready')).toMatchObject({ ok: false });

    await tell(other, one);
    expect(await say(one, 'ready')).toMatchObject({ ok: true });
    expect(await say(one, 'live')).toMatchObject({ ok: true });
    await tell(one, other);
    expect(stateOn(other)).toMatchObject({ state: 'live', missing: [] });
  });

  it('is signed with a living badge only, and each item once', async () => {
    const revoked = await aBadgeText(office, 1, { expires: new Date('2025-11-12T00:00:00Z') });
    expect(await sign(one, 'lane-clear', 'KURUKAN:X:E-0012')).toMatchObject({
      ...{ ok: false, why: { kind: 'badge', refusal: 'not-a-badge' } },
    });
    expect(await sign(one, 'no-such')).toMatchObject({ why: { kind: 'day' } });
    expect(await sign(one, 'lane-clear')).toMatchObject({ ok: true });
    expect(await sign(one, 'lane-clear', revoked)).toMatchObject({ ok: false });
  });

  it('hears the office: what was held there holds here, and is answered after it', async () => {
    const held = officeSaid({ word: 'hold', detail: 'wind', placeId: laneOne });
    one.setOrders(withSaid([held]));
    await sign(one, 'medic-in-place');
    await sign(one, 'lane-clear');
    await say(one, 'ready');

    expect(await say(one, 'live')).toEqual({ ok: false, why: { why: 'lane-held' } });
    const lane = { rangeId, place: { kind: 'lane' as const, laneId: laneOne } };
    expect(await one.field.say(lane, 'resume', null)).toMatchObject({ ok: true });
    expect(await say(one, 'live')).toMatchObject({ ok: true });
  });

  it('stops at once for everybody, and each session begins again by its own word', async () => {
    for (const item of ['medic-in-place', 'lane-clear']) await sign(one, item);
    for (const word of ['ready', 'live'] as const) await say(one, word);
    await tell(one, other);
    const range = { rangeId, place: { kind: 'range' as const } };
    expect(await other.field.say(range, 'stop-fire', null)).toMatchObject({ ok: true });
    await tell(other, one);

    expect(stateOn(one)).toMatchObject({ state: 'held' });
    expect(await say(one, 'resume')).toEqual({ ok: false, why: { why: 'stop-fire' } });
    await one.field.say(range, 'all-clear', null);
    expect(stateOn(one)).toMatchObject({ state: 'held' });
    await say(one, 'resume');
    expect(stateOn(one)).toMatchObject({ state: 'live' });
  });

  it('is one day on both phones once they have met, whatever was said where', async () => {
    const spoken = fc.record({
      ...{ phone: fc.nat(1), place: fc.nat(places.length - 1), minute: fc.nat(300) },
      word: fc.constantFrom(...dayWords.filter((word) => word !== 'check')),
      item: fc.constantFrom('medic-in-place', 'lane-clear', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(spoken, { maxLength: 40 }), async (words) => {
        const phones = [await aPhone(office, 1), await aPhone(office, 2)] as const;
        for (const { phone, place, word, item, minute } of words) {
          const by = phones[phone === 0 ? 0 : 1];
          const at = { rangeId, place: places[place] ?? { kind: 'range' } };
          by.setClock(Date.UTC(2025, 10, 13, 9, minute));
          if (item) await by.field.sign(at, item, { text: texts[1] ?? '', isCode: false });
          else await by.field.say(at, word, null);
        }
        await tell(phones[0], phones[1]);
        await tell(phones[1], phones[0]);

        expect(dayOn(phones[0])).toEqual(dayOn(phones[1]));
      }),
      { numRuns: 60 },
    );
  });

  it('shows how late each session of the day is', async () => {
    const noon = Date.UTC(2025, 10, 13, 12);
    const at = (now: number) => ({ isToday: () => true, now });
    const view = dayOn(one);

    expect(timelineOf(view, at(noon - 1)).map(({ lateMinutes }) => lateMinutes)).toEqual([
      null,
      null,
    ]);
    expect(timelineOf(view, at(noon + 25 * 60_000))[0]?.lateMinutes).toBe(25);
    expect(timelineOf(view, { isToday: () => false, now: noon })).toEqual([]);
  });
});

describe('rounds', () => {
  it('are signed by two different badges, and each is counted once wherever it was told', async () => {
    expect(await count(one, 'issued', 60, 1, 1)).toEqual({
      ...{ ok: false, why: { kind: 'same-badge' } },
    });
    await count(one, 'issued', 60, 1, 2);
    await count(other, 'fired', 41, 2, 1);
    await tell(other, one);

    const [sum] = roundsOf(orders, one.log.state(), { id: firing, lotIds: [lot] });
    expect(sum).toEqual({ lotId: lot, issued: 60, fired: 41, returned: 0 });
    expect(sum && openRounds(sum)).toBe(19);
    const event = [...one.log.state().events].find(([, { count: rounds }]) => rounds === 60);
    const told = { lotId: lot, rangeSessionId: firing, rounds: 60, takesBack: null };
    const rounds = [{ ...told, id: event?.[0] ?? '', kind: 'issued' as const }];
    expect(roundsOf({ rounds }, one.log.state(), { id: firing, lotIds: [] })).toEqual([sum]);
  });
});

describe('goods', () => {
  it('go into the hands of a badge, by their tag, and both phones know where they are', async () => {
    const tag = findTag(orders, 'KURUKAN:X:E-0012');
    if (!tag) throw new Error('the tag is not known');
    const known = tag;
    expect(await hand(one, 'store')).toMatchObject({ ok: true });
    one.setClock(Date.UTC(2025, 10, 13, 9));
    expect(await hand(one, `lane/${laneOne}`)).toMatchObject({ ok: true });
    await tell(one, other);

    const standing = standingOf(orders, other.log.state(), rifle);
    expect(standing).toMatchObject({ place: 'lane', placeId: laneOne, takenBy: 'badge:1' });
    expect(findTag(orders, ' e-0012 ')).toEqual(tag);
    expect(findTag(orders, 'KURUKAN:X:E-0099')).toBeUndefined();

    async function hand(phone: Phone, word: string) {
      const shown = { text: texts[1] ?? '', isCode: false };
      return phone.field.handOver({ tag: known, word, isAgainst: false }, shown);
    }
  });

  it('against what is known here are recorded only on purpose', async () => {
    const [tag] = orders.tags;
    if (!tag) throw new Error('there is no tag');
    const shown = { text: texts[1] ?? '', isCode: false };
    const straight = { tag, word: `lane/${laneOne}`, isAgainst: false };

    expect(await one.field.handOver(straight, shown)).toEqual({
      ...{ ok: false, why: { kind: 'step', refusal: 'not-after' } },
    });
    expect(await one.field.handOver({ ...straight, isAgainst: true }, shown)).toMatchObject({
      ok: true,
    });
  });
});

function session() {
  const found = orders.ranges[0]?.sessions.find(({ id }) => id === firing);
  if (!found) throw new Error('there is no such session');
  return { kind: 'session' as const, session: daySession(found) };
}

function say(phone: Phone, word: Said['word']) {
  return phone.field.say({ rangeId, place: session() }, word, null);
}

function sign(phone: Phone, item: string, badge: number | string = 1) {
  const text = typeof badge === 'string' ? badge : (texts[badge] ?? '');
  return phone.field.sign({ rangeId, place: session() }, item, { text, isCode: false });
}

async function count(
  phone: Phone,
  kind: 'issued' | 'fired',
  rounds: number,
  first: number,
  second: number,
) {
  const [signer, counter] = await Promise.all(
    [first, second].map(async (idx) => {
      const reading = await phone.field.readSigner({ text: texts[idx] ?? '', isCode: false });
      if (!reading.ok) throw new Error('the badge is none');
      return reading.badge;
    }),
  );
  if (!signer || !counter) throw new Error('two badges sign');
  return phone.field.countRounds({
    ...{ sessionId: firing, lotId: lot, kind, count: rounds, first: signer, second: counter },
  });
}

function dayOn(phone: Phone) {
  const view = rangeView(phone.field.orders() ?? orders, phone.log.state(), rangeId);
  if (!view) throw new Error('there is no such range');
  return view;
}

function stateOn(phone: Phone, id = firing) {
  return dayOn(phone).state.sessions.get(id);
}

function withSaid(said: Said[]) {
  return { ...orders, ranges: orders.ranges.map((range) => ({ ...range, said })) };
}

function officeSaid(said: Pick<Said, 'word' | 'detail' | 'placeId'>): Said {
  const at = Date.UTC(2025, 10, 13, 8, 30);
  return { id: 'office-1', rangeId, at, by: 'account:range', signer: null, ...said };
}

function placesOf(): DayPlace[] {
  const sessions = orders.ranges.flatMap((range) => range.sessions);
  return [
    { kind: 'range' },
    { kind: 'lane', laneId: laneOne },
    ...sessions.flatMap((one) => {
      const place: DayPlace = { kind: 'session', session: daySession(one) };
      return one.id === flying ? [place] : [place, place];
    }),
  ];
}
