import { passageIdOf } from '../log/meaning.ts';
import type { GateEvent } from '../log/types.ts';
import { deedKinds, type Deed, type DeedKind } from './types.ts';

/** Whether an event is one of those that move nobody through a gate. */
export function isDeed(event: GateEvent): event is GateEvent & { kind: DeedKind } {
  return deedKinds.some((kind) => kind === event.kind);
}

/** Who may be asked whose badge it is: the server knows participants, a phone its roster. */
export type HolderOf = (idx: number) => string | null;

/** A deed as everybody reads it, on a phone and on the server. */
export function deedOf(
  event: GateEvent & { kind: DeedKind },
  { holderOf, receivedAt }: { holderOf: HolderOf; receivedAt: Date },
): Deed {
  const { kind, gateId, reason, count, badge, other, device, operator, hlc } = event;
  return {
    id: passageIdOf(event),
    kind,
    place: gateId,
    word: reason ?? '',
    count,
    badge,
    participantId: badge && holderOf(badge.idx),
    otherParticipantId: other && holderOf(other.idx),
    device,
    operator,
    at: hlc.ms,
    receivedAt,
  };
}
