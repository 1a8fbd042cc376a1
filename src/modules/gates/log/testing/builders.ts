import fc from 'fast-check';
import { joined } from '../bytes.ts';
import { sha256 } from '../sha256.ts';
import {
  eventKinds,
  type DeviceId,
  type EventDraft,
  type EventKind,
  type FoldRules,
  type GateEvent,
  type Signer,
  type Verifier,
} from '../types.ts';

export const testEdition = 'bamex-2025';
/** 10:00 on the first morning. */
export const testStart = Date.UTC(2025, 10, 11, 10);

export function aDraft(changes: Partial<EventDraft> = {}): EventDraft {
  return {
    hlc: { ms: testStart, counter: 0 },
    deviceTime: testStart,
    gateId: 'north',
    kind: 'in',
    badge: { idx: 7, generation: 0 },
    reason: null,
    operator: 'op-1',
    ref: null,
    other: null,
    count: null,
    ...changes,
  };
}

export function anEvent(changes: Partial<GateEvent> = {}): GateEvent {
  return { ...aDraft(), device: deviceNumber(1), seq: 1, ...changes };
}

export function deviceNumber(number: number): DeviceId {
  return number.toString(16).padStart(16, 'd');
}

/** Two zones: `north` and `south` lead to zone 0, `range` to zone 1; emptied at 02:00. */
export function someRules(changes: Partial<FoldRules> = {}): FoldRules {
  const zones = new Map([
    ['north', 0],
    ['south', 0],
    ['range', 1],
  ]);
  return {
    zoneBitOf: (gateId) => zones.get(gateId),
    countingRuleOf: () => ({
      antiPassback: 'soft',
      forgetAfterMinutes: 600,
      nightlyExit: { at: '02:00', timeZone: 'UTC' },
    }),
    dayIndexAt: (ms) => {
      const day = Math.floor((ms - Date.UTC(2025, 10, 11)) / 86_400_000);
      return day >= 0 && day <= 3 ? day : null;
    },
    changes: [],
    ...changes,
  };
}

/**
 * Signs as fast as it hashes, so that ten thousand histories fit into a test run. The signature
 * of a device cannot be made for another one, and that is all that those histories need.
 */
export function quickSigner(device: DeviceId): Signer {
  return async (message) => quickSignature(device, message);
}

export function quickVerifier(device: DeviceId): Verifier {
  return async (message, signature) =>
    quickSignature(device, message).every((byte, place) => byte === signature[place]);
}

function quickSignature(device: DeviceId, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = sha256(joined(new TextEncoder().encode(device), message));
  return joined(half, sha256(half));
}

/** Any event there can be, of a few devices and badges so that they meet. */
export function someEvent(): fc.Arbitrary<GateEvent> {
  return fc
    .record({
      device: fc.nat(3).map(deviceNumber),
      seq: fc.integer({ min: 1, max: 40 }),
      hlc: fc.record({
        ms: fc.integer({ min: testStart, max: testStart + 40 * 3_600_000 }),
        counter: fc.nat(3),
      }),
      deviceTime: fc.integer({ min: testStart - 300_000, max: testStart + 300_000 }),
      gateId: fc.constantFrom('north', 'south', 'range', 'unknown'),
      kind: fc.constantFrom<EventKind>('in', 'in', 'in', 'out', 'out', ...eventKinds),
      badge: someBadge,
      reason: fc.constantFrom('revoked', 'out/revoked', 'already-inside/known-to-me', 'mistake'),
      operator: fc.constantFrom('op-1', 'op-2'),
      ref: fc.record({ device: fc.nat(3).map(deviceNumber), seq: fc.integer({ min: 1, max: 40 }) }),
      other: someBadge,
      count: fc.integer({ min: 1, max: 9 }),
    })
    .map((event) => asItsKindHas(event));
}

const someBadge = fc.record({ idx: fc.nat(4), generation: fc.nat(2) });

/** Only what the kind says anything with. */
function asItsKindHas(event: GateEvent): GateEvent {
  const { kind, badge, reason, ref, other, count } = event;
  const isOf = (...kinds: EventKind[]) => kinds.includes(kind);
  return {
    ...event,
    badge: isOf('void', 'count', 'clock') ? null : badge,
    reason: isOf('in', 'out', 'pairing', 'print') ? null : reason,
    ref: isOf('void', 'pairing', 'override') ? ref : null,
    other: isOf('pairing', 'word') ? other : null,
    count: isOf('count', 'word') ? count : null,
  };
}
