import type {
  ArrivalMark,
  DatedEvent,
  Direction,
  Leg,
  LegState,
  OfficerStatus,
  Standing,
  StayStatus,
} from './types.ts';

/**
 * What the events of a leg say together: the last one by the time it counts as.
 *
 * Runs unchanged on the server and on an officer's telephone. The order in which events come,
 * and how often each comes, makes no difference: two telephones that were without a network
 * agree with the office once all have spoken. A leg nobody has spoken of is as announced.
 */
export function foldLeg(
  { direction, scheduledAt }: Pick<Leg, 'direction' | 'scheduledAt'>,
  events: readonly DatedEvent[],
): Pick<Leg, 'state' | 'stateAt' | 'expectedAt'> {
  const possible = legStatesOf(direction);
  const stateOf = ({ status }: DatedEvent) => {
    const state = legStateOf(status);
    return state && possible.includes(state) ? state : null;
  };
  const spoken = events.filter((event) => stateOf(event) !== null);
  const last = latest(spoken);
  const delay = latest(spoken.filter(({ status }) => status === 'delayed' || status === 'on-time'));
  return {
    state: (last && stateOf(last)) ?? 'announced',
    stateAt: last?.happenedAt ?? null,
    expectedAt: delay?.expectedAt ?? scheduledAt,
  };
}

/** Where a delegation stands: the last thing its officers told, or null where they told nothing. */
export function foldStanding(events: readonly DatedEvent[]): Standing | null {
  const last = latest(events.filter(({ status }) => officerStatusOf(status) !== null));
  const status = last && officerStatusOf(last.status);
  return status ? { status, minutes: last.minutes, at: last.happenedAt } : null;
}

/**
 * Whether the second event overrules the first. At the same instant the later clock of a device
 * does, because one officer's taps reach a server that stands still together; and then the
 * greater id, which says nothing but is the same everywhere.
 */
export function overrules(first: DatedEvent, second: DatedEvent): boolean {
  const byTime = second.happenedAt.getTime() - first.happenedAt.getTime();
  if (byTime !== 0) return byTime > 0;
  const byDevice = second.deviceTime.getTime() - first.deviceTime.getTime();
  return byDevice === 0 ? second.id > first.id : byDevice > 0;
}

/** An event proves by itself that somebody of the delegation is in the country. */
export function provesArrival(status: StayStatus): boolean {
  return ['received', 'in-car', 'at-hotel', 'at-venue'].includes(status);
}

/**
 * Whether the last of a delegation has left: its officer says so of the whole, or every departure
 * that was not cancelled has left.
 */
export function hasDeparted(
  standing: Standing | null,
  legs: readonly Pick<Leg, 'direction' | 'state'>[],
): boolean {
  if (standing?.status === 'departed') return true;
  const departures = legs.filter(
    ({ direction, state }) => direction === 'departure' && state !== 'cancelled',
  );
  return departures.length > 0 && departures.every(({ state }) => state === 'departed');
}

/** What an office may say of a leg: nobody is received on the way out, or departs on the way in. */
export function legStatesOf(direction: Direction): readonly LegState[] {
  return direction === 'arrival'
    ? ['announced', 'on-time', 'delayed', 'landed', 'received', 'at-hotel', 'cancelled']
    : ['announced', 'on-time', 'delayed', 'departed', 'cancelled'];
}

/** How long after its time an arrival may go without a word before it is called overdue. */
export const OVERDUE_MINUTES = 20;
/** How long somebody who has landed may stand unmet. */
export const UNMET_MINUTES = 15;

/**
 * How an arrivals board shows a leg.
 *
 * `unmet` is what the board is for: somebody has landed, and a quarter of an hour later nobody has
 * told that they were received; or they land without an officer. `overdue` is a leg of which
 * nothing was heard after its time.
 */
export function markArrival(
  { state, stateAt, expectedAt }: Pick<Leg, 'state' | 'stateAt' | 'expectedAt'>,
  { hasOfficer, at }: { hasOfficer: boolean; at: Date },
): ArrivalMark {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'received' || state === 'at-hotel' || state === 'departed') return 'received';
  if (state === 'landed') {
    const waits = minutesBetween(stateAt ?? expectedAt, at);
    return !hasOfficer || waits >= UNMET_MINUTES ? 'unmet' : 'landed';
  }
  return minutesBetween(expectedAt, at) >= OVERDUE_MINUTES ? 'overdue' : 'expected';
}

/** Whether two times of a vehicle collide; one that ends when the other begins does not. */
export function overlap(
  one: { fromAt: Date; untilAt: Date },
  other: { fromAt: Date; untilAt: Date },
): boolean {
  return one.fromAt < other.untilAt && other.fromAt < one.untilAt;
}

export function nightsOf({ fromDay, untilDay }: { fromDay: string; untilDay: string }): number {
  return Math.round((Date.parse(untilDay) - Date.parse(fromDay)) / 86_400_000);
}

function latest(events: readonly DatedEvent[]): DatedEvent | undefined {
  return events.reduce<DatedEvent | undefined>(
    (last, event) => (!last || overrules(last, event) ? event : last),
    undefined,
  );
}

function minutesBetween(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / 60_000;
}

/** A leg is received from the moment its people are, and stays so while they drive. */
function legStateOf(status: StayStatus): LegState | null {
  switch (status) {
    case 'in-car':
      return 'received';
    case 'at-venue':
      return 'at-hotel';
    case 'at-airport':
    case 'late':
    case 'need-help':
      return null;
    default:
      return status;
  }
}

function officerStatusOf(status: StayStatus): OfficerStatus | null {
  switch (status) {
    case 'announced':
    case 'on-time':
    case 'delayed':
    case 'landed':
    case 'cancelled':
      return null;
    default:
      return status;
  }
}
