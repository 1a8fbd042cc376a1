import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCbor } from '#modules/badges/credential/cbor';
import { vectorOf } from './lines.ts';
import { memoryStore } from './memory-store.ts';
import { receive, retryQuarantined } from './receiving.ts';
import { missingFor } from './sending.ts';
import { quickVerifier, testEdition as edition } from './testing/builders.ts';
import { eventsOn } from './testing/replica.ts';
import {
  aStore,
  bring,
  everybody,
  north,
  numbersOn,
  parcelTo,
  sign,
  south,
  withSection,
  writeSome,
} from './testing/stores.ts';
import type { DeviceId } from './types.ts';

describe('quarantine', () => {
  it('keeps an altered event and what follows it aside until they come again, and nothing else', async () => {
    const [gate, hub] = [await aStore(north, 5), await aStore(south, 2)];
    await bring(hub, gate);
    const store = memoryStore();
    const parcel = await parcelTo(store, gate);
    const altered = withSection(parcel, north, (section) => ({
      ...section,
      events: section.events.map((event) =>
        event.seq === 3 ? { ...event, operator: 'x' } : event,
      ),
    }));

    const receipt = await receive(store, altered, everybody);
    expect(receipt.accepted.map(({ device }) => device)).toEqual([south, south]);
    expect(receipt.quarantined).toEqual([{ device: north, seq: 1, why: 'bad-signature' }]);

    await bring(gate, store);
    expect(await numbersOn(store)).toEqual({ [north]: [1, 2, 3, 4, 5], [south]: [1, 2] });
    expect(await store.quarantined()).toMatchObject([{ why: 'bad-signature' }]);
  });

  it('takes what stands before the last true head', async () => {
    const gate = await aStore(north, 300);
    await writeSome(gate, north, 10);
    await sign(gate, north);
    const hub = memoryStore();
    const altered = withSection(await parcelTo(hub, gate), north, (section) => ({
      ...section,
      events: section.events.map((event) =>
        event.seq === 305 ? { ...event, deviceTime: 5 } : event,
      ),
    }));

    const receipt = await receive(hub, altered, everybody);
    expect(receipt.accepted).toHaveLength(300);
    expect(receipt.quarantined).toEqual([{ device: north, seq: 301, why: 'bad-signature' }]);
    expect((await bring(gate, hub)).accepted).toHaveLength(10);
  });

  it('keeps what came too early, and takes it with what was missing', async () => {
    const gate = await aStore(north, 2);
    const early = await vectorOf(gate);
    await writeSome(gate, north, 2);
    await sign(gate, north);
    const hub = memoryStore();

    const receipt = await receive(
      hub,
      await missingFor(gate, { edition, vector: early }, 99),
      everybody,
    );
    expect(receipt.quarantined).toEqual([{ device: north, seq: 3, why: 'gap' }]);

    const [first] = (await missingFor(gate, { edition, vector: [] }, 2)).sections;
    const rest = await receive(
      hub,
      { edition, vector: [], sections: first ? [first] : [] },
      everybody,
    );
    expect(rest.accepted.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(await hub.quarantined()).toEqual([]);
  });

  it('takes what came backwards as soon as the first piece is there', async () => {
    const [gate, hub] = [memoryStore(), memoryStore()];
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let piece = 0; piece < 4; piece += 1) {
      const vector = await vectorOf(gate);
      await writeSome(gate, north, 2);
      await sign(gate, north);
      pieces.push(...(await missingFor(gate, { edition, vector }, 99)).sections);
    }
    const counts: number[] = [];
    for (const piece of pieces.toReversed()) {
      const { accepted } = await receive(
        hub,
        { edition, vector: [], sections: [piece] },
        everybody,
      );
      counts.push(accepted.length);
    }

    expect(counts).toEqual([0, 0, 0, 8]);
    expect(await hub.quarantined()).toEqual([]);
  });

  it('keeps the events of a device that nobody has told of, until somebody does', async () => {
    const [gate, hub] = [await aStore(north, 2), memoryStore()];
    const known = new Set<DeviceId>();
    const told = {
      edition,
      keyOf: async (device: DeviceId) => (known.has(device) ? quickVerifier(device) : undefined),
    };

    const receipt = await receive(hub, await parcelTo(hub, gate), told);
    expect(receipt.quarantined).toEqual([{ device: north, seq: 1, why: 'unknown-device' }]);
    expect(await retryQuarantined(hub, told)).toEqual([]);
    known.add(north);
    expect(await retryQuarantined(hub, told)).toHaveLength(2);
    expect(await hub.quarantined()).toEqual([]);
  });

  it('keeps what cannot be read, once, and goes on', async () => {
    const [gate, hub] = [await aStore(north, 2), memoryStore()];
    const parcel = await parcelTo(hub, gate);
    const garbled = { ...parcel, sections: [encodeCbor([2, 'newer']), ...parcel.sections] };

    await receive(hub, garbled, everybody);
    const receipt = await receive(hub, garbled, everybody);
    expect(receipt.quarantined).toEqual([{ device: null, seq: null, why: 'unreadable' }]);
    expect(await hub.quarantined()).toHaveLength(1);
    expect(await retryQuarantined(hub, everybody)).toEqual([]);
    expect(await numbersOn(hub)).toEqual({ [north]: [1, 2] });
  });

  it('takes nothing of another edition, nor what was signed for one', async () => {
    const [gate, hub] = [await aStore(north, 2), memoryStore()];
    const parcel = await parcelTo(hub, gate);
    const elsewhere = { ...everybody, edition: 'bamex-2023' };

    expect((await receive(hub, parcel, elsewhere)).quarantined).toEqual([
      { device: null, seq: null, why: 'other-edition' },
    ]);
    const renamed = { ...parcel, edition: 'bamex-2023' };
    expect((await receive(hub, renamed, elsewhere)).quarantined).toMatchObject([
      { why: 'bad-signature' },
    ]);
    expect(await eventsOn(hub)).toEqual([]);
  });

  it('accepts no byte of garbage, and never throws', async () => {
    const gate = await aStore(north, 4);
    const [bytes = new Uint8Array()] = (await parcelTo(memoryStore(), gate)).sections;
    const truth = await eventsOn(gate);
    const someSections = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc
          .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
          .map(([place, change]) => bytes.with(place, (bytes[place] ?? 0) ^ change)),
      ),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(someSections, async (sections) => {
        const hub = memoryStore();
        const whole = sections.map((section) => Uint8Array.from(section));
        const { accepted } = await receive(
          hub,
          { edition, vector: [], sections: whole },
          everybody,
        );
        for (const event of accepted) expect(truth).toContainEqual(event);
      }),
      { numRuns: 3000 },
    );
  });
});
