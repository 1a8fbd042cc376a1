import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { decideEntry } from '../rules.ts';
import { checkEntry } from '../service.ts';
import { aPassageInput } from '../testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
// One installation, because a key sealed by one cannot be opened by another.
const app = testApplication(db);

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

/** The expectation is put together here from the fixture alone, without the code that gathers it. */
it('answers as the pure rule does, for any badge, gate, hour and way', async () => {
  await db
    .updateTable('category')
    .set({ fromHour: '09:30', untilHour: '16:00', photoCheck: true })
    .where('id', '=', 'visitor')
    .execute();
  const holders = [
    { ...(await aHolder()), from: 8, until: 18, zones: 0b111, days: 0b1111, flags: 4, category: 1 },
    {
      ...(await aHolder({ categoryId: 'visitor' })),
      from: 9.5,
      until: 16,
      zones: 1,
      days: 0b11,
      flags: 8,
      category: 3,
    },
  ];
  const zoneBits = { north: 0, south: 0, 'range-1': 2 };
  const ends = [new Date('2025-11-15T00:00:00Z'), new Date('2025-11-13T00:00:00Z')];

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1),
      fc.constantFrom('north', 'range-1'),
      fc.integer({ min: -30, max: 5 * 24 * 60 }),
      fc.constantFrom('in', 'out'),
      fc.boolean(),
      async (who, gateId, minutes, direction, photoChecked) => {
        const holder = holders[who];
        const expires = ends[who];
        if (!holder || !expires) throw new Error('no such holder');
        const at = new Date(Date.UTC(2025, 10, 11) + minutes * 60_000);
        const dayIndex = Math.floor(minutes / 1440);
        const onDay = dayIndex >= 0 && dayIndex <= 3 ? dayIndex : null;
        const hour = (time: number) =>
          new Date(Date.UTC(2025, 10, 11 + dayIndex) + time * 3_600_000);
        const expected = decideEntry({
          claims: {
            idx: who + 1,
            generation: 0,
            notBefore: new Date('2025-11-11T00:00:00Z'),
            expires,
            category: holder.category,
            zones: holder.zones,
            days: holder.days,
            flags: holder.flags,
            nationality: 'BFA',
            name: 'Issa TRAORÉ',
            photoHash: null,
          },
          knownBadge: { state: 'active', latestGeneration: 0 },
          gate: { id: gateId, zoneBit: zoneBits[gateId], antiPassback: 'soft' },
          direction,
          dayIndex: onDay,
          opening: [{ opens: hour(holder.from), closes: hour(holder.until) }],
          escort: 'missing',
          unpaired: false,
          photoOwed: (holder.flags & 8) !== 0 && !photoChecked,
          alreadyInside: false,
          enteredBefore: false,
          limitReached: false,
          rightMissing: false,
          conditionFailed: false,
          place: 'free',
          at,
          testMode: false,
          waived: [],
          firm: [],
        });

        const input = aPassageInput(holder.token, { direction, passedAt: at, photoChecked });
        const found = await checkEntry(db, edition, gateId, { ...input, now: at });
        expect(found.verdict).toBe(expected.admitted ? 'admitted' : 'refused');
        expect(found.refusal).toBe(expected.admitted ? null : expected.refusal);
      },
    ),
    { numRuns: 60 },
  );
});

async function aHolder(changes: Parameters<typeof aBadgeHolder>[1] = {}) {
  return aBadgeHolder(app, changes);
}
