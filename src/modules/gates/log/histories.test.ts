import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { areEqual } from './bytes.ts';
import { foldLog } from './fold.ts';
import { incidentsIn, insideAt } from './readings.ts';
import { signerOf, verifierOf } from './signing.ts';
import { snapshotOf } from './snapshot.ts';
import { deviceNumber, quickSigner, quickVerifier, someRules } from './testing/builders.ts';
import { byEachPair } from './testing/oracle.ts';
import { eventsOn, type Keys } from './testing/replica.ts';
import { playHistory, type Outcome } from './testing/world.ts';
import type { DeviceId, GateState, Signer, Verifier } from './types.ts';

const rules = someRules();
const quickKeys: Keys = {
  signerOf: quickSigner,
  keyOf: async (device) => quickVerifier(device),
};
const CHUNKS = Array.from({ length: 10 }, (_, chunk) => chunk);

/** 20 × 500 histories. */
describe.each([
  ['right clocks', 0],
  ['clocks that are wrong by up to 5 minutes', 5 * 60_000],
])('any history of gates with %s', (_clocks, skewMs) => {
  it.each(CHUNKS)(
    'loses nothing, folds alike, finds what there is and nothing else (%i)',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ minLength: 20, maxLength: 160, size: 'max' }),
          async (script) => {
            const outcome = await playHistory(script, { rules, keys: quickKeys, skewMs });
            expect(await flawsOf(outcome, { isTimeTrue: skewMs === 0 })).toEqual([]);
          },
        ),
        { numRuns: 500 },
      );
    },
  );
});

it('holds with the keys of WebCrypto as well', async () => {
  const pairs = new Map<DeviceId, { sign: Signer; verify: Verifier }>();
  for (let number = 1; number <= 12; number += 1) {
    const { pkcs8, publicKey } = await createKeyPair();
    const sign = signerOf(await importPrivateKey(pkcs8));
    pairs.set(deviceNumber(number), { sign, verify: verifierOf(publicKey) });
  }
  const keys: Keys = {
    signerOf: (device) => pairs.get(device)?.sign ?? quickSigner(device),
    keyOf: async (device) => pairs.get(device)?.verify,
  };
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 40, maxLength: 160, size: 'max' }),
      async (script) => {
        const outcome = await playHistory(script, { rules, keys, skewMs: 5 * 60_000 });
        expect(await flawsOf(outcome, { isTimeTrue: false })).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

type Flaw =
  | 'lost'
  | 'out of order'
  | 'folded otherwise'
  | 'double entries otherwise'
  | 'inside otherwise';

/** What is not as it must be after a history, by replica. */
async function flawsOf(
  { survivors, promised, happened, outOfOrder, now }: Outcome,
  { isTimeTrue }: { isTimeTrue: boolean },
): Promise<Flaw[]> {
  const timeOf = (id: string) => (isTimeTrue ? happened.get(id) : undefined);
  const bytesOf = (state: GateState) => snapshotOf(state, { zoneBits: [0, 1], at: now });
  const flaws: Flaw[] = outOfOrder.map(() => 'out of order');
  let all: (ReturnType<typeof byEachPair> & { snapshot: Uint8Array }) | undefined;

  for (const { store, state } of survivors) {
    const events = await eventsOn(store);
    const folded = foldLog(events, rules);
    all ??= { snapshot: bytesOf(state), ...byEachPair(events, { timeOf, now }) };

    if ([...promised].some((id) => !folded.events.has(id))) flaws.push('lost');
    if (!areEqual(bytesOf(state), all.snapshot)) flaws.push('folded otherwise');
    if (!areEqual(bytesOf(folded), all.snapshot)) flaws.push('folded otherwise');
    if (doublesIn(state).join() !== all.doubles.join()) flaws.push('double entries otherwise');
    if (insideBy(state, now).join() !== all.inside.join()) flaws.push('inside otherwise');
  }
  return flaws;
}

function doublesIn(state: GateState): string[] {
  return incidentsIn(state)
    .filter(({ kind }) => kind === 'double-entry')
    .map(({ passages }) => passages.at(-1)?.id ?? '')
    .toSorted();
}

function insideBy(state: GateState, now: number): string[] {
  return [0, 1]
    .flatMap((zoneBit) => insideAt(state, zoneBit, now).map(({ idx }) => `${zoneBit}/${idx}`))
    .toSorted();
}
