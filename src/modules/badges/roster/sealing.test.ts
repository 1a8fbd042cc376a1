import { describe, expect, it } from 'vitest';
import { bytesFromHex, hexFrom } from '../credential/bytes.ts';
import vectors from '../credential/object-vectors.json' with { type: 'json' };
import badgeVectors from '../credential/vectors.json' with { type: 'json' };
import { openRecord, rosterIdOf, sealRecord } from './sealing.ts';

const { roster } = vectors;

describe('a sealed record', () => {
  it('opens the test vector', async () => {
    expect(hexFrom((await rosterIdOf(roster.token))!)).toBe(roster.id);
    expect(await openRecord(roster.token, bytesFromHex(roster.sealed))).toEqual(roster.record);
  });

  it('opens with its own badge, photo and all, and with no other', async () => {
    const photo = crypto.getRandomValues(new Uint8Array(5_000));
    const record = { ...roster.record, photo };
    const { id, sealed } = await sealRecord(roster.token, record);
    const other = badgeVectors.tokens[1]!.text;

    expect(hexFrom(id)).toBe(roster.id);
    expect(await openRecord(roster.token, sealed)).toEqual(record);
    expect(await openRecord(other, sealed)).toBeUndefined();
    expect(await rosterIdOf(other)).not.toEqual(id);
  });

  it('tells nothing of the person, and is never the same twice', async () => {
    const one = await sealRecord(roster.token, roster.record);
    const two = await sealRecord(roster.token, roster.record);
    const inTheClear = Buffer.from(one.sealed).toString('latin1');

    expect(one.sealed).not.toEqual(two.sealed);
    for (const word of ['Ramatou', 'name', Buffer.from('Aïssata').toString('latin1')])
      expect(inTheClear).not.toContain(word);
    expect(one.sealed.length).toBeLessThan(200);
  });

  it('does not open when a bit was turned, or bytes are missing', async () => {
    const sealed = bytesFromHex(roster.sealed);

    for (let place = 0; place < sealed.length; place += 1)
      expect(
        await openRecord(roster.token, sealed.with(place, sealed[place]! ^ 1)),
      ).toBeUndefined();
    for (const length of [0, 11, 27, 28, sealed.length - 1])
      expect(await openRecord(roster.token, sealed.slice(0, length))).toBeUndefined();
    expect(await openRecord('BX1:', sealed)).toBeUndefined();
  });
});
