import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from './deflate.ts';
import { decodeParcel, encodeParcel } from './parcel.ts';
import { decodeSection, encodeSection } from './section.ts';
import { anEvent, deviceNumber, someEvent, testEdition, testStart } from './testing/builders.ts';
import { highestCounter, type Parcel, type Section } from './types.ts';

describe('a section', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(someSection(), (section) => {
        expect(decodeSection(encodeSection(section))).toEqual(section);
      }),
    );
  });

  it('keeps the outermost values', () => {
    const latest = 2 ** 50;
    const events = [
      anEvent({ hlc: { ms: latest, counter: highestCounter }, deviceTime: 0 }),
      anEvent({ seq: 2, hlc: { ms: 0, counter: 0 }, deviceTime: latest }),
      anEvent({ seq: 3, badge: { idx: 0xff_ffff, generation: 255 }, kind: 'count', count: -1e6 }),
    ];
    const section = aSection({ events });

    expect(decodeSection(encodeSection(section))).toEqual(section);
  });

  it('is read whole or not at all, and never throws', () => {
    fc.assert(
      fc.property(
        someSection(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (section, place, change) => {
          const bytes = encodeSection(section);
          expect(decodeSection(bytes.subarray(0, place % bytes.length))).toBeUndefined();

          const changed = bytes.slice();
          changed[place % bytes.length] = (changed[place % bytes.length] ?? 0) ^ change;
          expect(decodeSection(changed)).not.toEqual(section);
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeSection(bytes)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('does not hold nothing', () => {
    expect(() => encodeSection(aSection({ events: [] }))).toThrow(RangeError);
  });

  it.each<[string, Partial<Section>]>([
    ['no head', { heads: [] }],
    [
      'a head that is not at its end',
      { heads: [aHead(1)], events: [anEvent(), anEvent({ seq: 2 })] },
    ],
    ['heads out of order', { heads: [aHead(2), aHead(1), aHead(1)] }],
    ['half a signature', { heads: [{ seq: 1, signature: new Uint8Array(32) }] }],
    ['half a hash', { after: 'aabb' }],
  ])('is not read with %s', (_what, changes) => {
    expect(decodeSection(encodeSection(aSection(changes)))).toBeUndefined();
  });
});

describe('a parcel', () => {
  it('comes back as it was, and a hello as a parcel with nothing in it', async () => {
    const parcel = aParcel();

    expect(await decodeParcel(await encodeParcel(parcel))).toEqual(parcel);
    const hello = { ...parcel, sections: [] };
    expect(await decodeParcel(await encodeParcel(hello))).toEqual(hello);
  });

  it('is refused when cut, and never throws on garbage', async () => {
    const bytes = await encodeParcel(aParcel());
    for (let length = 0; length < bytes.length; length += 1)
      expect(await decodeParcel(bytes.subarray(0, length))).toBeUndefined();

    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (garbage) => {
        expect(await decodeParcel(garbage)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('of one byte changed never throws', async () => {
    const bytes = await encodeParcel(aParcel());
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.with(place, (bytes[place] ?? 0) ^ 0x55);
      await expect(decodeParcel(changed)).resolves.not.toEqual(aParcel());
    }
  });

  it('does not unfold what would fill the memory', async () => {
    const { encodeCbor } = await import('#modules/badges/credential/cbor');
    const bomb = await deflate(new Uint8Array(65 * 1024 * 1024));

    expect(await decodeParcel(encodeCbor(['KG1', testEdition, bomb]))).toBeUndefined();
  });

  it('carries a day of a lone gate in six kilobytes', async () => {
    const events = aDay(1000);
    const section = encodeSection(aSection({ events, heads: [aHead(1000)] }));
    const bytes = await encodeParcel({ edition: testEdition, vector: [], sections: [section] });

    expect(bytes.length).toBeLessThanOrEqual(6000);
  });
});

/** A thousand people in, at a gate with one badge in twenty refused. */
function aDay(length: number) {
  let [time, random] = [testStart, 1];
  const next = (below: number) => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((random / 2 ** 32) * below);
  };
  return Array.from({ length }, (_, place) => {
    time += 500 + next(20_000);
    const isDenied = next(20) === 0;
    return anEvent({
      seq: place + 1,
      hlc: { ms: time - 1200, counter: 0 },
      deviceTime: time,
      kind: isDenied ? 'deny' : next(3) === 0 ? 'out' : 'in',
      reason: isDenied ? 'zone-not-granted' : null,
      badge: { idx: next(20_000), generation: 0 },
    });
  });
}

function someSection(): fc.Arbitrary<Section> {
  return fc
    .tuple(
      fc.array(someEvent(), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 900_000 }),
    )
    .map(([events, from]) => {
      const device = deviceNumber(2);
      const numbered = events.map((event, place) => ({ ...event, device, seq: from + place }));
      return aSection({ device, events: numbered, heads: [aHead(from + events.length - 1)] });
    });
}

function aSection(changes: Partial<Section> = {}): Section {
  const events = changes.events ?? [anEvent()];
  return {
    device: deviceNumber(1),
    after: '00'.repeat(8),
    events,
    heads: [aHead(events.at(-1)?.seq ?? 1)],
    ...changes,
  };
}

function aHead(seq: number) {
  return { seq, signature: new Uint8Array(64).fill(seq) };
}

function aParcel(): Parcel {
  return {
    edition: testEdition,
    vector: [{ device: deviceNumber(1), seq: 5, hash: 'aabbccdd00112233' }],
    sections: [encodeSection(aSection())],
  };
}
