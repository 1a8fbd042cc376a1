import { readDelegation } from '#modules/delegations/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { pinHandedOut, pinLost, pinReturned } from '../facts.ts';
import { addPins, listPins, lockPin, savePin } from './store.ts';
import type { Pin, PinHolder, PinKind, PinState } from './types.ts';

export async function readPins(db: Database, edition: EditionScope): Promise<Pin[]> {
  return listPins(db, edition);
}

/** Enters the engraved numbers that lie in the safe; those that are entered already stay. */
export async function enterPins(
  db: Database,
  edition: EditionScope,
  numbers: { kind: PinKind; from: number; until: number },
): Promise<number> {
  return addPins(db, edition, numbers);
}

/** @throws AppError `pin.unknown`, `pin.not-held`, `delegation.unknown` */
export async function handOutPin(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { number, ...to }: { number: number } & PinHolder,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const reader = { country: null, locale: 'fr' } as const;
    if (to.delegationId) await readDelegation(tx, edition, reader, to.delegationId);
    const { kind } = await enterPin(tx, edition, number, ['held']);
    const at = by.clock.now();
    await savePin(tx, edition, { number, ...to, state: 'out', handedOutAt: at, returnedAt: null });
    const { country, delegationId } = to;
    await record(tx, edition, by, [pinHandedOut(String(number), { kind, country, delegationId })]);
  });
}

/** Also one that had been given up for lost. @throws AppError `pin.unknown`, `pin.not-out` */
export async function takePinBack(
  db: Database,
  edition: EditionScope,
  by: Signature,
  number: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { kind } = await enterPin(tx, edition, number, ['out', 'lost']);
    const back = { state: 'held', holder: '', returnedAt: by.clock.now() } as const;
    await savePin(tx, edition, { number, ...back });
    await record(tx, edition, by, [pinReturned(String(number), { kind })]);
  });
}

/** Whoever wears it from now on is to be stopped. @throws AppError `pin.unknown`, `pin.not-out` */
export async function losePin(
  db: Database,
  edition: EditionScope,
  by: Signature,
  number: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { kind } = await enterPin(tx, edition, number, ['out']);
    await savePin(tx, edition, { number, state: 'lost' });
    await record(tx, edition, by, [pinLost(String(number), { kind })]);
  });
}

async function enterPin(
  tx: Transaction,
  edition: EditionScope,
  number: number,
  states: readonly PinState[],
): Promise<Pin> {
  const pin = await lockPin(tx, edition, number);
  if (!pin) throw new AppError('pin.unknown', { number: String(number) });
  if (!states.includes(pin.state))
    throw new AppError(pin.state === 'held' ? 'pin.not-out' : 'pin.not-held', {
      number: String(number),
    });
  return pin;
}
