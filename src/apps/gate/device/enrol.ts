import { readEnrolmentCode } from '#modules/gates/devices/enrolment';
import { strict, type Enrolment, type GateDatabase } from './database.ts';
import { createDeviceKey, type DeviceKey } from './device-key.ts';
import { newWork } from './gate.ts';
import { tellHub } from './hub.ts';
import { isPin, keepPin } from './pin.ts';
import type { EnrolProblem, Outcome } from './types.ts';

/** Keys that a hub may have heard of although its answer was lost, by the code they were made for. */
const told = new Map<string, DeviceKey>();

/** Makes this device known to the hub of the code. What is kept of it before is kept on. */
export async function enrol(
  database: GateDatabase,
  { code: text, pin, name: written }: { code: string; pin: string; name: string },
): Promise<Outcome<EnrolProblem, Enrolment>> {
  const name = written.trim();
  if (name === '' || name.length > 40) return { ok: false, problem: 'bad-name' };
  if (!isPin(pin)) return { ok: false, problem: 'weak-pin' };
  const code = await readEnrolmentCode(text.trim());
  // Whether it has run out the hub knows; this clock may be wrong.
  if (!code) return { ok: false, problem: 'bad-code' };

  const key = told.get(text) ?? (await createDeviceKey());
  told.set(text, key);
  const answer = await tellHub(code, key, name);
  if (!answer.ok) return answer;

  const { edition, origin: hub, hubKey, gateIds } = code;
  const enrolment = { key, name, edition, hub, hubKey, gateIds, pin: await keepPin(pin) };
  const transaction = database.transaction(['enrolment', 'work'], 'readwrite', strict);
  await Promise.all([
    transaction.objectStore('enrolment').put(enrolment, 'this'),
    transaction.objectStore('work').put({ ...newWork, clockOffset: answer.clockOffset }, 'this'),
    transaction.done,
  ]);
  told.clear();
  return { ok: true, value: enrolment };
}
