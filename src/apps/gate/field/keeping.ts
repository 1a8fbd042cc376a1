import { strict, type GateDatabase } from '../device/database.ts';
import type { RunningGate } from '../device/gate.ts';
import { askHub } from '../device/hub.ts';
import { openOrders, type FieldOrders } from './orders.ts';

type Keeping = Pick<RunningGate, 'database' | 'enrolment' | 'work' | 'changed'>;

type Held = { orders: FieldOrders | null; askedAt: number };

/** In memory what is on the disk of a device; a device that forgot everything has another disk. */
const heldBy = new WeakMap<GateDatabase, Promise<Held>>();

/** An exchange may come every five seconds, and orders are composed for each who asks. */
const ASK_AGAIN_MS = 10_000;

/** The orders on the disk, as the hub has signed them; null before the first. */
export async function ordersOf(gate: Pick<Keeping, 'database' | 'enrolment'>): Promise<Held> {
  const { database, enrolment } = gate;
  const held = heldBy.get(database) ?? read();
  heldBy.set(database, held);
  return held;

  async function read(): Promise<Held> {
    const bytes = await database.get('signed', 'orders');
    const told = bytes && (await openOrders(bytes, enrolment));
    return { orders: told?.state === 'newer' ? told.orders : null, askedAt: 0 };
  }
}

/**
 * Asks the hub what is newer than what is on the disk, and keeps it. Nothing that cannot be
 * believed takes the place of what is there.
 */
export async function renewOrders(gate: Keeping): Promise<void> {
  const { database, enrolment, work } = gate;
  const held = await ordersOf(gate);
  if (Date.now() - held.askedAt < ASK_AGAIN_MS) return;

  held.askedAt = Date.now();
  const answer = await askHub(enrolment, {
    path: `field-orders?have=${held.orders?.version ?? ''}`,
    body: null,
    clockOffset: work.clockOffset ?? 0,
  });
  const told = answer.ok ? await openOrders(answer.bytes, enrolment) : undefined;
  if (!answer.ok || told?.state !== 'newer') return;

  const transaction = database.transaction('signed', 'readwrite', strict);
  await Promise.all([transaction.store.put(answer.bytes, 'orders'), transaction.done]);
  held.orders = told.orders;
  gate.changed();
}
