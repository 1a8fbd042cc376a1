import { describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { receive } from './receiving.ts';
import { copyOf, eventsOn } from './testing/replica.ts';
import {
  aStore,
  bring,
  everybody,
  meet,
  north,
  parcelTo,
  sign,
  withSection,
  writeSome,
} from './testing/stores.ts';
import type { ReplicaStore } from './types.ts';

describe('a fork', () => {
  it('is kept on both sides, and its device named', async () => {
    const { gate, hub } = await aForkedGate();

    // The hub may know more of the gate's one line, for all the gate can tell: the hub begins.
    expect((await bring(gate, hub)).accepted).toEqual([]);
    const receipt = await bring(hub, gate);
    expect(receipt.forks).toEqual([north]);
    expect(receipt.accepted.map(({ seq }) => seq)).toEqual([3, 4]);
    expect((await bring(gate, hub)).accepted.map(({ seq }) => seq)).toEqual([3]);
    expect((await idsOn(gate)).toSorted()).toEqual((await idsOn(hub)).toSorted());
  });

  it('reaches whoever knows one side, both or none of it', async () => {
    const { gate, hub } = await aForkedGate();
    const knowsTheOther = await copyOf(hub);
    const [newcomer, knowsOne] = [memoryStore(), await copyOf(gate)];
    await meet(gate, hub);

    for (const other of [newcomer, knowsOne, knowsTheOther]) {
      await meet(hub, other);
      expect((await idsOn(other)).toSorted()).toEqual((await idsOn(hub)).toSorted());
    }
  });

  it('is taken once, however often it comes', async () => {
    const { gate, hub } = await aForkedGate();
    const parcel = await parcelTo(memoryStore(), gate);

    for (const fresh of [[3], []]) {
      const receipt = await receive(hub, parcel, everybody);
      expect(receipt.accepted.map(({ seq }) => seq)).toEqual(fresh);
      expect(receipt.forks).toEqual([north]);
    }
    const [main = new Uint8Array(), fork = new Uint8Array()] = (await parcelTo(memoryStore(), hub))
      .sections;
    const [newcomer, both] = [memoryStore(), [fork, main, fork]];
    const whole = { ...parcel, sections: both.map((section) => Uint8Array.from(section)) };
    expect((await receive(newcomer, whole, everybody)).accepted).toHaveLength(5);
    expect((await receive(newcomer, whole, everybody)).accepted).toEqual([]);
    expect(await newcomer.quarantined()).toEqual([]);
  });

  it('goes on with its line: what is written later comes after it on every replica', async () => {
    const { gate, hub } = await aForkedGate();
    await meet(gate, hub);
    await writeSome(gate, north, 2);
    await sign(gate, north);

    expect((await bring(gate, hub)).accepted.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(await hub.lines()).toHaveLength(2);
  });

  it('does not happen to a device that hears of its lost events before it writes', async () => {
    const { hub, backup } = await aForkedGate();

    expect((await bring(hub, backup)).forks).toEqual([]);
    await writeSome(backup, north, 1);
    await sign(backup, north);
    expect((await bring(backup, hub)).accepted.map(({ seq }) => seq)).toEqual([5]);
  });

  it('of three sides, and of a side that parts again, is kept whole', async () => {
    const { gate, hub, backup } = await aForkedGate();
    await writeSome(backup, north, 3, 'op-3');
    await sign(backup, north);
    const again = await copyOf(gate);
    await writeSome(gate, north, 1, 'op-4');
    await writeSome(again, north, 1, 'op-5');
    await Promise.all([gate, again].map((store) => sign(store, north)));

    const all = [gate, hub, backup, again];
    for (let round = 0; round < 3; round += 1)
      for (const one of all) for (const other of all) if (one !== other) await meet(one, other);

    const [first = [], ...others] = await Promise.all(all.map(idsOn));
    expect(first).toHaveLength(2 + 2 + 3 + 1 + 1 + 1);
    for (const ids of others) expect(ids.toSorted()).toEqual(first.toSorted());
  });

  it('cannot be made by somebody else', async () => {
    const [gate, hub] = [await aStore(north, 2), memoryStore()];
    await bring(gate, hub);
    const forged = withSection(await parcelTo(memoryStore(), gate), north, (section) => ({
      ...section,
      events: section.events.map((event) => ({ ...event, operator: 'op-9' })),
    }));

    const receipt = await receive(hub, forged, everybody);
    expect(receipt.forks).toEqual([]);
    expect(receipt.quarantined).toMatchObject([{ why: 'bad-signature' }]);
  });
});

/** Events 1 and 2 are in the backup; 3 and 4 are on the hub only; then the gate wrote another 3. */
async function aForkedGate() {
  const [gate, hub] = [await aStore(north, 2), memoryStore()];
  const backup = await copyOf(gate);
  await writeSome(gate, north, 2);
  await sign(gate, north);
  await bring(gate, hub);

  const restored = await copyOf(backup);
  await writeSome(restored, north, 1, 'op-2');
  await sign(restored, north);
  return { gate: restored, hub, backup };
}

async function idsOn(store: ReplicaStore): Promise<string[]> {
  const events = await eventsOn(store);
  return events.map(({ seq, operator, hlc }) => `${seq} ${operator} ${hlc.ms}`);
}
