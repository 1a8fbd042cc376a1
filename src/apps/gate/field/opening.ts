import { refuseSupervisor } from '../device/deeds.ts';
import type { RunningGate } from '../device/gate.ts';
import { openField, type Field } from './field.ts';
import { ordersOf } from './keeping.ts';

/** Heads, ranges and goods of the device that runs; loaded when somebody asks for them first. */
export async function fieldOn(gate: RunningGate): Promise<Field> {
  const held = await ordersOf(gate);
  return openField(gate, {
    orders: () => held.orders,
    vouch: (pin) => refuseSupervisor(gate, pin),
  });
}
