import { beforeAll, describe, expect, it } from 'vitest';
import { foldLog } from '#modules/gates/log/fold';
import type { GateEvent } from '#modules/gates/log/types';
import type { GatePack } from '#modules/gates/pack/types';
import { foldRules } from './fold-rules.ts';
import { FLOATER_WORD, knowledgeOf, occupancyOf, RETURNED_WORD } from './knowledge.ts';
import { readKnown, type Known } from './known.ts';
import { anEnrolment, anOffice, morning, type Office } from './testing.ts';

const here = '00000000000000aa';
const elsewhere = '00000000000000bb';
const hall = 0;

let office: Office;

beforeAll(async () => {
  office = await anOffice();
});

describe('what a gate knows when it decides', () => {
  it('is the log of the badge, of its escort and of the escort’s guests, and of nobody else', async () => {
    const events = [
      anEvent({ badge: print(1), seq: 1 }),
      anEvent({ badge: print(2), seq: 2 }),
      anEvent({ kind: 'pairing', badge: print(3), other: print(2), seq: 3 }),
      anEvent({ badge: print(3), seq: 4 }),
      anEvent({ badge: print(4), seq: 5 }),
      anEvent({ kind: 'deny', badge: print(1), reason: 'wrong-day', seq: 6 }),
    ];
    const { passages, pairings } = await knowledge([1, 2], events);

    expect(passages.map(({ idx }) => idx)).toEqual([1, 2, 3]);
    expect(pairings).toMatchObject([{ kind: 'escort', idx: 3, with: { idx: 2 }, zoneBit: hall }]);
  });

  it('counts a scan that was corrected as not having been', async () => {
    const events = [
      anEvent({ badge: print(1), seq: 1 }),
      anEvent({ kind: 'void', ref: { device: here, seq: 1 }, reason: 'wrong-direction', seq: 2 }),
    ];

    expect((await knowledge([1], events)).passages).toEqual([]);
  });

  it('has the prints of a desk before the office has heard of them', async () => {
    const events = [anEvent({ kind: 'print', badge: print(1, 2) })];

    expect((await knowledge([1], events)).prints).toMatchObject([{ idx: 1, generation: 2 }]);
  });

  it('has what was granted by the office and at a gate', async () => {
    const given = { idx: 1, right: 'convoy:1', from: null, until: null };
    const events = [anEvent({ kind: 'grant', badge: print(1), reason: 'briefing' })];
    const { grants } = await knowledge([1], events, { grants: [given, { ...given, idx: 2 }] });

    expect(grants.map(({ right }) => right)).toEqual(['convoy:1', 'briefing']);
  });

  it('has its own leases and those of no other device', async () => {
    const lease = { zoneBit: hall, number: 1, places: 5, issuedAt: morning, expiresAt: morning };
    const leases = [
      { ...lease, device: here },
      { ...lease, device: elsewhere },
    ];

    expect((await knowledge([1], [], { leases })).leases).toEqual([{ ...lease, device: here }]);
  });

  it('says who wears a transferable badge until it is handed back', async () => {
    const lent = anEvent({ ...worn(FLOATER_WORD), seq: 1 });
    const back = anEvent({ ...worn(RETURNED_WORD), seq: 2 });

    const [out] = (await knowledge([9], [lent])).pairings;
    expect(out).toMatchObject({ kind: 'floater', with: { idx: 2 }, endedAt: null });
    const [returned] = (await knowledge([9], [lent, back])).pairings;
    expect(returned?.endedAt).toEqual(new Date(back.hlc.ms));
  });
});

describe('occupancyOf', () => {
  it('tells those whom this device let in last from the others', async () => {
    const events = [
      anEvent({ badge: print(1), seq: 1 }),
      anEvent({ badge: print(2), seq: 2 }),
      anEvent({ device: elsewhere, badge: print(3), seq: 1 }),
      // Went out and came back by the other gate.
      anEvent({ kind: 'out', badge: print(2), seq: 3 }),
      anEvent({ device: elsewhere, badge: print(2), seq: 2, hlc: at(60_000) }),
      anEvent({ kind: 'count', count: 4, seq: 4 }),
      anEvent({ device: elsewhere, kind: 'count', count: 2, seq: 3 }),
    ];
    const log = foldLog(events, await rules());
    const now = morning.getTime() + 120_000;

    expect(occupancyOf(log, hall, { device: here, now })).toEqual({
      zoneBit: hall,
      inside: 3 + 4 + 2,
      letInHere: 1 + 4,
    });
  });
});

async function knowledge(
  idxs: number[],
  events: GateEvent[],
  changes: Partial<GatePack> = {},
): Promise<ReturnType<typeof knowledgeOf>> {
  const known = await aKnown(changes);
  const [gate] = known.pack.plan.gates;
  if (!gate) throw new Error('the plan has no gate');
  const log = foldLog(events, foldRules(known.pack, known.hours));
  const now = morning.getTime() + 120_000;
  return knowledgeOf(idxs, { known, log, gate, device: here, heardAt: null, now });
}

async function rules() {
  const known = await aKnown();
  return foldRules(known.pack, known.hours);
}

async function aKnown(changes: Partial<GatePack> = {}): Promise<Known> {
  const signed = {
    pack: await office.pack(changes),
    ...{ trust: null, revocations: null, root: null },
  };
  const known = await readKnown(signed, await anEnrolment(office));
  if (!known) throw new Error('the pack is not believed');
  return known;
}

function anEvent(changes: Partial<GateEvent>): GateEvent {
  const { seq = 1 } = changes;
  return {
    device: here,
    seq,
    hlc: at(seq * 1_000),
    deviceTime: morning.getTime() + seq * 1_000,
    gateId: 'north',
    kind: 'in',
    badge: null,
    reason: null,
    operator: 'op-1',
    ref: null,
    other: null,
    count: null,
    ...changes,
  };
}

function worn(reason: string): Partial<GateEvent> {
  return { kind: 'pairing', badge: print(9), other: print(2), reason };
}

function at(later: number) {
  return { ms: morning.getTime() + later, counter: 0 };
}

function print(idx: number, generation = 0) {
  return { idx, generation };
}
