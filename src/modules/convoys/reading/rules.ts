import type { HeadCount, HeadKey, LegCount } from '../counting/types.ts';
import type { Place, Seat } from '../types.ts';
import type { ConvoyReach, ConvoyView, PersonView } from './types.ts';

type Riding = {
  seats: readonly Seat[];
  places: readonly (Place & { convoyId: string })[];
};

/** Whether a reader may know of a convoy: it takes somebody they look after, or they see them all. */
export function ridesWith(
  convoyId: string,
  { places }: Pick<Riding, 'places'>,
  { delegations }: ConvoyReach,
): boolean {
  if (delegations === null) return true;
  return places.some(
    (one) => one.convoyId === convoyId && one.kind === 'delegation' && delegations.includes(one.id),
  );
}

/**
 * What somebody may see who looks after some delegations only: their people, the vehicles these
 * ride in, and no word on others. Times and positions are of the whole convoy.
 */
export function narrowView(view: ConvoyView, { delegations, names }: ConvoyReach): ConvoyView {
  if (!names) return withoutNames(view);
  if (delegations === null) return view;
  const isOwn = ({ party }: PersonView) => delegations.some((id) => party === `delegation:${id}`);
  const people = view.people.filter(isOwn);
  const own = new Set(people.map(({ id }) => id));
  const parties = new Set(people.map(({ party }) => party));
  const vehicles = view.vehicles
    .filter(({ riders }) => riders.some(({ participantId }) => own.has(participantId)))
    .map((vehicle) => ({
      ...vehicle,
      riders: vehicle.riders.filter(({ participantId }) => own.has(participantId)),
      held: [],
    }));
  const missed = view.count.leftBehind.filter((head) => own.has(head));
  return {
    ...view,
    people,
    vehicles,
    channels: view.channels.filter(({ id }) => id === view.convoy.channelId),
    without: view.without.filter(({ participantId }) => own.has(participantId)),
    officersWithout: [],
    split: view.split.filter(({ party }) => parties.has(party)),
    places: view.places.filter(({ kind, id }) => parties.has(`${kind}:${id}`)),
    count: narrowCount(view.count, own, new Set(vehicles.map(({ id }) => id))),
    wait: missed.length > 0 ? { reason: 'left-behind', heads: missed } : null,
    warnings: [],
  };
}

/** People by their badge and body, vehicles without who drives them. */
function withoutNames(view: ConvoyView): ConvoyView {
  return {
    ...view,
    people: view.people.map((person) => ({ ...person, name: '' })),
    vehicles: view.vehicles.map((vehicle) => ({
      ...{ ...vehicle, driverName: null, driverPhone: null },
      held: vehicle.held.map(({ seat }) => ({ seat, officer: '' })),
    })),
    officersWithout: [],
  };
}

function narrowCount(
  count: HeadCount,
  own: ReadonlySet<string>,
  vehicles: ReadonlySet<string>,
): HeadCount {
  const mine = (heads: readonly HeadKey[]) => heads.filter((head) => own.has(head));
  const narrow = ({ leg, expected, counted, missing, extra }: LegCount): LegCount => ({
    ...{ leg, expected: mine(expected), counted: mine(counted) },
    ...{ missing: mine(missing), extra: mine(extra) },
  });
  const { out, there, back, home } = count.legs;
  return {
    legs: { out: narrow(out), there: narrow(there), back: narrow(back), home: narrow(home) },
    // How many others ride in them is not theirs to know.
    vehicles: [],
    strangers: mine(count.strangers),
    changed: count.changed.filter(({ head, counted }) => own.has(head) && vehicles.has(counted)),
    goneOtherwise: mine(count.goneOtherwise),
    leftBehind: mine(count.leftBehind),
    devices: [],
  };
}
