import { receive } from '../receiving.ts';
import { decodeSection, encodeSection } from '../section.ts';
import { missingFor } from '../sending.ts';
import { memoryStore } from '../memory-store.ts';
import { vectorOf } from '../lines.ts';
import type { DeviceId, KeyOf, Parcel, Receipt, ReplicaStore, Section } from '../types.ts';
import { signOwnHead, writeEvent } from '../writing.ts';
import {
  aDraft,
  deviceNumber,
  quickSigner,
  quickVerifier,
  testEdition,
  testStart,
} from './builders.ts';
import { eventsOn } from './replica.ts';

export const [north, south] = [deviceNumber(1), deviceNumber(2)];
const edition = testEdition;
const keyOf: KeyOf = async (device) => quickVerifier(device);
/** A replica that knows every device. */
export const everybody = { edition, keyOf };

export async function aStore(device: DeviceId, events: number): Promise<ReplicaStore> {
  const store = memoryStore();
  await writeSome(store, device, events);
  await sign(store, device);
  return store;
}

export async function writeSome(
  store: ReplicaStore,
  device: DeviceId,
  count: number,
  operator = 'op-1',
): Promise<void> {
  for (let place = 0; place < count; place += 1)
    await writeEvent(
      store,
      device,
      aDraft({ operator, hlc: { ms: testStart + place, counter: 0 } }),
    );
}

export function sign(store: ReplicaStore, device: DeviceId): Promise<void> {
  return signOwnHead(store, device, { edition, sign: quickSigner(device) });
}

export async function parcelTo(
  to: ReplicaStore,
  from: ReplicaStore,
  limit = 1000,
): Promise<Parcel> {
  return missingFor(from, { edition, vector: await vectorOf(to) }, limit);
}

export async function bring(from: ReplicaStore, to: ReplicaStore, limit = 1000): Promise<Receipt> {
  return receive(to, await parcelTo(to, from, limit), everybody);
}

/** As two gates do that stand side by side: each in turn, until both have heard the other. */
export async function meet(one: ReplicaStore, other: ReplicaStore): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await bring(one, other);
    await bring(other, one);
  }
}

export function withSection(
  parcel: Parcel,
  device: DeviceId,
  change: (section: Section) => Section,
): Parcel {
  return {
    ...parcel,
    sections: parcel.sections.map((bytes) => {
      const section = decodeSection(bytes);
      return section?.device === device ? encodeSection(change(section)) : bytes;
    }),
  };
}

export async function numbersOn(store: ReplicaStore): Promise<Record<DeviceId, number[]>> {
  const events = await eventsOn(store);
  const devices = [...new Set(events.map(({ device }) => device))].toSorted();
  return Object.fromEntries(
    devices.map((device) => [
      device,
      events.filter((event) => event.device === device).map(({ seq }) => seq),
    ]),
  );
}
