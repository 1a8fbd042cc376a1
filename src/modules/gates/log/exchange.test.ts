import { describe, expect, it } from 'vitest';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { heldOf, vectorOf } from './lines.ts';
import { memoryStore } from './memory-store.ts';
import { receive } from './receiving.ts';
import { signerOf, verifierOf } from './signing.ts';
import { testEdition as edition } from './testing/builders.ts';
import {
  aStore,
  bring,
  everybody,
  north,
  numbersOn,
  parcelTo,
  sign,
  south,
  writeSome,
} from './testing/stores.ts';
import { signOwnHead } from './writing.ts';

describe('an exchange', () => {
  it('brings what is missing, once, and acknowledges it', async () => {
    const [gate, hub] = [await aStore(north, 3), memoryStore()];
    const parcel = await parcelTo(hub, gate);

    const first = await receive(hub, parcel, everybody);
    expect(first.accepted.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(first.quarantined).toEqual([]);
    expect(heldOf(first.vector, north)).toBe(3);
    expect(first.vector).toEqual(await vectorOf(gate));

    const again = await receive(hub, parcel, everybody);
    expect(again.accepted).toEqual([]);
    expect(again.vector).toEqual(first.vector);
    expect((await parcelTo(hub, gate)).sections).toEqual([]);
  });

  it('carries the events of others along', async () => {
    const [one, other, third] = [await aStore(north, 3), await aStore(south, 2), memoryStore()];
    await bring(one, other);
    await bring(other, third);

    expect(await numbersOn(third)).toEqual({ [north]: [1, 2, 3], [south]: [1, 2] });
  });

  it('sends only what the device has signed', async () => {
    const [gate, hub] = [await aStore(north, 3), memoryStore()];
    await writeSome(gate, north, 2);

    await bring(gate, hub);
    expect(await numbersOn(hub)).toEqual({ [north]: [1, 2, 3] });
    await sign(gate, north);
    await bring(gate, hub);
    expect(await numbersOn(hub)).toEqual({ [north]: [1, 2, 3, 4, 5] });
  });

  it('goes on in pieces that end at signed heads, also through somebody else', async () => {
    const [gate, relay, hub] = [memoryStore(), memoryStore(), memoryStore()];
    for (let batch = 0; batch < 6; batch += 1) {
      await writeSome(gate, north, 150);
      await sign(gate, north);
    }
    const counts: number[] = [];
    for (let round = 0; round < 4; round += 1)
      counts.push((await bring(gate, relay, 400)).accepted.length);
    expect(counts).toEqual([300, 300, 300, 0]);

    const relayed: number[] = [];
    for (let round = 0; round < 3; round += 1)
      relayed.push((await bring(relay, hub, 400)).accepted.length);
    expect(relayed.reduce((sum, count) => sum + count)).toBe(900);
  });

  it('sends no more than was asked for, to the event', async () => {
    const gate = await aStore(north, 10);
    await writeSome(gate, north, 10);
    await sign(gate, north);

    expect((await bring(gate, memoryStore(), 19)).accepted).toHaveLength(10);
    expect((await bring(gate, memoryStore(), 20)).accepted).toHaveLength(20);
  });

  it('makes headway where not even one piece fits', async () => {
    const [gate, hub] = [await aStore(north, 50), memoryStore()];

    expect((await bring(gate, hub, 1)).accepted).toHaveLength(50);
  });

  it('takes a second writer of the same line for what it is', async () => {
    const gate = await aStore(north, 1);
    await Promise.all([writeSome(gate, north, 20), writeSome(gate, north, 20)]);

    const numbers = (await numbersOn(gate))[north];
    expect(numbers).toEqual(Array.from({ length: 41 }, (_, place) => place + 1));
  });

  it('takes an event once when the same parcel comes twice at once', async () => {
    const [gate, hub] = [await aStore(north, 5), memoryStore()];
    const parcel = await parcelTo(hub, gate);

    const receipts = await Promise.all([0, 1, 2].map(() => receive(hub, parcel, everybody)));
    expect(receipts.flatMap(({ accepted }) => accepted)).toHaveLength(5);
    expect(await numbersOn(hub)).toEqual({ [north]: [1, 2, 3, 4, 5] });
  });

  it('signs a head once', async () => {
    const gate = await aStore(north, 2);
    await sign(gate, north);
    await sign(gate, south);

    expect(await gate.heads(north, 1, 9)).toHaveLength(1);
    expect(await gate.lines()).toHaveLength(1);
  });

  it('verifies with the keys of WebCrypto', async () => {
    const [pair, stranger] = [await createKeyPair(), await createKeyPair()];
    const signer = signerOf(await importPrivateKey(pair.pkcs8));
    const [gate, hub] = [memoryStore(), memoryStore()];
    await writeSome(gate, north, 2);
    await signOwnHead(gate, north, { edition, sign: signer });
    const parcel = await parcelTo(hub, gate);
    const withKey = (publicKey: Uint8Array<ArrayBuffer>) => ({
      edition,
      keyOf: async () => verifierOf(publicKey),
    });

    const refused = await receive(hub, parcel, withKey(stranger.publicKey));
    expect(refused.quarantined).toEqual([{ device: north, seq: 1, why: 'bad-signature' }]);
    const broken = await receive(hub, parcel, withKey(new Uint8Array(5)));
    expect(broken.accepted).toEqual([]);
    expect((await receive(hub, parcel, withKey(pair.publicKey))).accepted).toHaveLength(2);
  });
});
