import type { DeedKind } from '#modules/gates/deeds/types';
import { isVoided } from '#modules/gates/log/fold';
import { compareEvents } from '#modules/gates/log/meaning';
import type { GateEvent, GateState } from '#modules/gates/log/types';

/** What all phones have told of one kind, as far as it was heard here and not taken back; in order. */
export function heardOf(log: GateState, kind: DeedKind, places?: ReadonlySet<string>): GateEvent[] {
  return [...log.events.values()]
    .filter(
      (event) =>
        event.kind === kind && (!places || places.has(event.gateId)) && !isVoided(log, event),
    )
    .toSorted(compareEvents);
}
