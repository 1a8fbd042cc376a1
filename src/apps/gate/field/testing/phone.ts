import { signBadge } from '#modules/badges/credential/badge-token';
import { flagsFrom, maskFromDays, maskFromZones } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import { applyEvents, foldLog } from '#modules/gates/log/fold';
import { observe, tick } from '#modules/gates/log/hybrid-time';
import { vectorOf } from '#modules/gates/log/lines';
import { memoryStore } from '#modules/gates/log/memory-store';
import { receive } from '#modules/gates/log/receiving';
import { missingFor } from '#modules/gates/log/sending';
import { deviceNumber, quickSigner, quickVerifier } from '#modules/gates/log/testing/builders';
import type { FoldRules, GateEvent, HybridTime, ReplicaStore } from '#modules/gates/log/types';
import { signOwnHead, writeEvent } from '#modules/gates/log/writing';
import type { Enrolment } from '../../device/database.ts';
import { foldRules } from '../../device/fold-rules.ts';
import { newWork, queue } from '../../device/gate.ts';
import { readKnown, type Known } from '../../device/known.ts';
import type { DeviceLog } from '../../device/log.ts';
import { anEnrolment, edition, type Office } from '../../device/testing.ts';
import { openField, type Field } from '../field.ts';
import type { FieldOrders } from '../orders.ts';
import { eight, someOrders } from './orders.ts';

/** A telephone in the field, without a browser: its log in memory, its clock in the hands of a test. */
export type Phone = {
  device: string;
  field: Field;
  log: DeviceLog;
  store: ReplicaStore;
  /** ms UTC. */
  setClock(ms: number): void;
  setOrders(orders: FieldOrders): void;
};

export const SUPERVISOR = '7410';

export async function aPhone(
  office: Office,
  number: number,
  orders: FieldOrders = someOrders(),
): Promise<Phone> {
  const device = deviceNumber(number);
  const signed = { pack: await office.pack(), trust: null, revocations: null, root: null };
  const own = await anEnrolment(office);
  const known = await readKnown(signed, own);
  if (!known) throw new Error('the pack is not believed');
  return phoneOf({ device, known, orders, key: { ...own.key, device } });
}

function phoneOf({
  device,
  known,
  orders,
  key,
}: {
  device: string;
  known: Known;
  orders: FieldOrders;
  key: Enrolment['key'];
}): Phone {
  const store = memoryStore();
  let now = eight;
  let held = orders;
  const log = logOn(store, device, { rules: foldRules(known.pack, known.hours), now: () => now });
  const pin = { salt: new Uint8Array(), iterations: 1, hash: new Uint8Array() };
  const field = openField(
    {
      ...{ log, known, isUnlocked: true, inTurn: queue(), changed: () => {} },
      work: { ...newWork, gateId: 'range-1', operator: 'op-1' },
      enrolment: {
        ...{ key, edition, pin, name: 'phone', hub: 'http://localhost', gateIds: [] },
        hubKey: new Uint8Array(),
      },
    },
    {
      orders: () => held,
      vouch: async (typed) => (typed === SUPERVISOR ? null : 'wrong-pin'),
    },
  );
  return {
    ...{ device, field, log, store },
    setClock: (ms) => void (now = ms),
    setOrders: (newer) => void (held = newer),
  };
}

function logOn(
  store: ReplicaStore,
  device: string,
  { rules, now }: { rules: FoldRules; now: () => number },
): DeviceLog {
  let state = foldLog([], rules);
  let last: HybridTime | null = null;
  let seq = 0;
  const time = () => tick(last, now());
  return {
    ...{ state: () => state, lastSeq: () => seq, time },
    async write(draft, hlc = time()) {
      const { event } = await writeEvent(store, device, { ...draft, hlc, deviceTime: now() });
      last = hlc;
      seq = event.seq;
      applyEvents(state, [event]);
      return event;
    },
    async took(events: readonly GateEvent[]) {
      for (const { hlc } of events) last = observe(last, hlc, now());
      applyEvents(state, events);
    },
    refold: (newRules) => void (state = foldLog([...state.events.values()], newRules)),
  };
}

/** One of them tells the other all it holds, as by QR codes, a file or the hub. */
export async function tell(from: Phone, to: Phone): Promise<void> {
  await signOwnHead(from.store, from.device, { edition, sign: quickSigner(from.device) });
  const parcel = await missingFor(from.store, { edition, vector: await vectorOf(to.store) }, 1_000);
  const { accepted } = await receive(to.store, parcel, {
    edition,
    keyOf: async (device) => quickVerifier(device),
  });
  await to.log.took(accepted);
}

/** The text of a badge for the hall, the VIP zone and the range, on every day. */
export async function aBadgeText(
  office: Office,
  idx: number,
  changes: Partial<BadgeClaims> = {},
): Promise<string> {
  const claims: BadgeClaims = {
    ...{ idx, generation: 0, category: 1, nationality: 'TUR', name: `Person ${idx}` },
    notBefore: new Date('2025-11-10T00:00:00Z'),
    expires: new Date('2025-11-15T00:00:00Z'),
    zones: maskFromZones([0, 1, 2]),
    days: maskFromDays([0, 1, 2, 3]),
    ...{ flags: flagsFrom([]), photoHash: null },
    ...changes,
  };
  return signBadge(claims, office.signingKey, edition);
}
