import { isRefusal } from '../rules.ts';
import type { Direction, Passage, Refusal } from '../types.ts';
import { compareTimes } from './hybrid-time.ts';
import type { GateEvent } from './types.ts';

/** The one order of events: by hybrid time, then device, then number. Forks by what they say. */
export function compareEvents(a: GateEvent, b: GateEvent): number {
  return (
    compareTimes(a.hlc, b.hlc) ||
    compareTexts(a.device, b.device) ||
    a.seq - b.seq ||
    fingerprint(a) - fingerprint(b)
  );
}

/**
 * The id of an event, and of the passage it tells of: a UUID (version 8) of counter, device
 * and number. The counter comes first, so that passages of the same millisecond are in the
 * order of the log when they are in the order of their ids. Twenty bits of what the event
 * says keep the two sides of a fork apart.
 */
export function passageIdOf(event: GateEvent): string {
  const digits =
    hexDigits(event.hlc.counter, 4) +
    event.device +
    hexDigits(event.seq, 5) +
    hexDigits(fingerprint(event), 5);
  const [a, b] = [digits.slice(0, 8), digits.slice(8, 12)];
  return `${a}-${b}-8${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18)}`;
}

/** Whether the event is a badge held to a gate. */
export function isPassage(event: GateEvent): boolean {
  return (
    event.badge !== null &&
    (event.kind === 'in' ||
      event.kind === 'out' ||
      event.kind === 'deny' ||
      event.kind === 'override')
  );
}

export function directionOf({ kind, reason }: GateEvent): Direction {
  return kind === 'out' || (kind === 'deny' && reason?.startsWith(OUTWARDS)) ? 'out' : 'in';
}

/** The reason of a refusal as an event holds it. */
export function denialReason(refusal: Refusal, direction: Direction): string {
  return direction === 'out' ? OUTWARDS + refusal : refusal;
}

/** Why a badge was refused, also where somebody has let the holder in all the same; null for neither. */
export function refusalOf({ kind, reason }: GateEvent): Refusal | null {
  if ((kind !== 'deny' && kind !== 'override') || reason === null) return null;
  const word = kind === 'deny' ? reason.replace(OUTWARDS, '') : (reason.split('/')[0] ?? '');
  return isRefusal(word) ? word : null;
}

/** The passage an event tells of; undefined for another kind and for what was no badge. */
export function passageOf(event: GateEvent, zoneBit: number): Passage | undefined {
  if (!event.badge || !isPassage(event)) return undefined;
  return {
    id: passageIdOf(event),
    idx: event.badge.idx,
    generation: event.badge.generation,
    gateId: event.gateId,
    zoneBit,
    direction: directionOf(event),
    at: new Date(event.hlc.ms),
    admitted: event.kind !== 'deny',
  };
}

const OUTWARDS = 'out/';

/** FNV-1a over what an event says, folded to 20 bits. */
function fingerprint(event: GateEvent): number {
  const { hlc, deviceTime, kind, gateId, reason, operator, ref, count } = event;
  const [badge, other] = [event.badge, event.other].map((print) =>
    print ? `${print.idx}.${print.generation}` : '',
  );
  const says = `${hlc.ms} ${deviceTime} ${kind} ${badge} ${other} ${gateId} ${operator} ${count} ${ref?.device} ${ref?.seq} ${reason}`;
  let hash = 0x811c9dc5;
  for (let place = 0; place < says.length; place += 1)
    hash = Math.imul(hash ^ says.charCodeAt(place), 0x01000193);
  return ((hash >>> 20) ^ hash) & 0xf_ffff;
}

function hexDigits(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
