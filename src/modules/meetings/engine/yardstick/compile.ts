import { listsOf, type Model } from '../core/model.ts';
import type { Instance } from './reader.ts';

/** Most by which the breaks of two participants may differ: a rule of the problem itself. */
export const evenness = 2;

/** Slots are units, tables one resource, every meeting required. */
export function compileInstance(instance: Instance): Model {
  const { participants, slots, requested } = instance;
  return {
    units: slots,
    stretchOf: new Int32Array(slots),
    stretches: 1,
    parties: participants,
    teams: new Int32Array(participants).fill(1),
    counted: new Uint8Array(participants).fill(1),
    meetings: requested.length,
    length: new Int32Array(requested.length).fill(1),
    members: listsOf(requested.map((meeting) => meeting.participants.map((p) => p - 1))),
    starts: listsOf(requested.map((_, meeting) => allowedUnits(instance, meeting))),
    after: listsOf(instance.precedences.map((before) => before.map((meeting) => meeting - 1))),
    resources: 1,
    capacity: new Int32Array(slots).fill(instance.tables),
    needs: listsOf(requested.map(() => [0])),
    required: new Uint8Array(requested.length).fill(1),
    spread: evenness,
  };
}

function allowedUnits(instance: Instance, meeting: number): number[] {
  const fixed = instance.fixed[meeting] ?? 0;
  return Array.from({ length: instance.slots }, (_, unit) => unit).filter((unit) => {
    const slot = unit + 1;
    if (fixed !== 0 && fixed !== slot) return false;
    return isInSession(instance, meeting, slot) && !isForbidden(instance, meeting, slot);
  });
}

export function isInSession(instance: Instance, meeting: number, slot: number): boolean {
  const session = instance.requested[meeting]?.session ?? 'either';
  return session === 'either' || (session === 'morning') === slot <= instance.morningSlots;
}

function isForbidden(instance: Instance, meeting: number, slot: number): boolean {
  return (instance.requested[meeting]?.participants ?? []).some((participant) =>
    instance.forbidden[participant - 1]?.includes(slot),
  );
}
