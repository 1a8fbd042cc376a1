import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letter } from './costs.ts';
import { soundDistance } from './distance.ts';
import { buildSoundTable } from './sound-table.ts';

const sounds = fc.string({
  unit: fc.constantFrom(...'abdeghijklmnorstuwyzSCXN'),
  minLength: 1,
  maxLength: 10,
});
const entry = fc.record({ sound: sounds, abjad: fc.boolean() });

it('finds every sound that is near enough, and no other', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), entry, (entries, query) => {
      const table = buildSoundTable(entries.map((one, id) => ({ ...one, ids: [id] })));
      const found = new Set<number>();
      table.search(query, 0.3, ({ ids }) => ids.forEach((id) => found.add(id)));
      for (const [id, one] of entries.entries()) {
        const measure =
          one.abjad === query.abjad
            ? Math.max(one.sound.length, query.sound.length)
            : (one.sound.length + query.sound.length) / 2;
        const budget = Math.floor(measure * 0.3 * letter + 1e-6);
        expect(found.has(id)).toBe(soundDistance(query, one, budget) <= budget);
      }
    }),
    { numRuns: 400 },
  );
});

it('measures the same from either side', () => {
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      expect(soundDistance(one, other, Infinity)).toBe(soundDistance(other, one, Infinity));
    }),
  );
});
