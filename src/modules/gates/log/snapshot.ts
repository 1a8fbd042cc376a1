import { encodeCbor } from '#modules/badges/credential/cbor';
import type { Passage } from '../types.ts';
import { incidentsIn, insideAt, occupancyAt } from './readings.ts';
import { sha256 } from './sha256.ts';
import type { BadgeState, GateState, Hash } from './types.ts';

/**
 * A state as bytes: equal on two replicas exactly when they say the same of every badge, zone
 * and device at this instant (ms). `zoneBits`: the zones of the edition.
 */
export function snapshotOf(
  state: GateState,
  { zoneBits, at }: { zoneBits: readonly number[]; at: number },
): Uint8Array<ArrayBuffer> {
  return encodeCbor([
    at,
    byNumber([...state.badges.values()]).map(badgeParts),
    zoneBits
      .toSorted((a, b) => a - b)
      .map((zoneBit) => [
        zoneBit,
        insideAt(state, zoneBit, at).map(({ idx, id }) => [idx, id]),
        occupancyAt(state, zoneBit, at).people,
      ]),
    incidentsIn(state).map(({ key, severity, passages }) => [
      key,
      severity,
      passages.map(({ id }) => id),
    ]),
    [...state.devices.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([device, { seq, hlc, deviceTime }]) => [device, seq, hlc.ms, hlc.counter, deviceTime]),
    [...state.forks].toSorted(),
    [...state.voided].toSorted(),
  ]);
}

/** Short enough to be compared in a heartbeat. */
export function digestOf(snapshot: Uint8Array): Hash {
  return sha256(snapshot);
}

function badgeParts({ idx, passages, daysUsed, pairings, brought, grants, printed }: BadgeState) {
  return [
    idx,
    passages.map(passageParts),
    daysUsed,
    [...pairings, ...brought].map(({ event, other, badge }) => [
      event.device,
      event.seq,
      badge.idx,
      badge.generation,
      other.idx,
      other.generation,
    ]),
    grants.map(({ at, word, event }) => [at, word, event.device, event.seq]),
    printed && [printed.generation, printed.at],
  ];
}

function passageParts({ id, generation, gateId, zoneBit, direction, at, admitted }: Passage) {
  return [id, generation, gateId, zoneBit, direction, at.getTime(), admitted];
}

function byNumber(badges: readonly BadgeState[]): BadgeState[] {
  return badges.toSorted((a, b) => a.idx - b.idx);
}
