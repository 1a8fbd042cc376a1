import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { aStore, bring, north, numbersOn, sign, writeSome } from './testing/stores.ts';

/** A gate is run over by a lorry: what it has told another gate lives on, also for the hub. */
it('loses of a destroyed gate only what it wrote after its last contact with anybody', async () => {
  const script = fc.array(fc.constantFrom('scan', 'scan', 'meet'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const [gate, other, hub] = [await aStore(north, 1), memoryStore(), memoryStore()];
      await bring(gate, other);
      for (const step of steps) {
        if (step === 'scan') await writeSome(gate, north, 1);
        else {
          await sign(gate, north);
          await bring(gate, other);
        }
      }
      await bring(other, hub);

      const scans = steps.slice(0, steps.lastIndexOf('meet') + 1).filter((step) => step === 'scan');
      expect((await numbersOn(hub))[north]).toHaveLength(1 + scans.length);
    }),
  );
});
