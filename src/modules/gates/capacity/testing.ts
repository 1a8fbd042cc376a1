import { isForgotten } from '../presence/rules.ts';
import type { NightlyExit } from '../types.ts';
import { leaseHeld, lendPlaces, openLeases, placeStanding } from './rules.ts';
import type { Capacity, DeviceStanding, Lease, LeaseHeld } from './types.ts';

/**
 * A hub and gates that lose each other: a model of the log that knows only what capacity needs.
 * Every gate has a clock of its own, and orders its events after those it has received.
 */
export class ZoneWorld {
  readonly capacity: Capacity;
  readonly #gates: Gate[];
  readonly #ledger = new Map<string, Standing>();
  #hubEvents = new Map<string, Movement>();
  #everything = new Map<string, Movement>();
  now = Date.parse('2026-11-10T08:00:00Z');

  constructor({ capacity, skewsMinutes }: { capacity: Capacity; skewsMinutes: readonly number[] }) {
    this.capacity = capacity;
    this.#gates = skewsMinutes.map((minutes, number) => ({
      name: `gate-${number}`,
      skewMs: minutes * 60_000,
      events: new Map(),
      seq: 0,
      last: 0,
      leases: [],
      late: [],
    }));
    for (const { name } of this.#gates)
      this.#ledger.set(name, { held: null, lastNumber: 0, leases: [] });
  }

  /** Who is inside in truth: by all events of all gates, received by anybody or not. */
  inside(): number {
    return insideOf(this.#everything, this.now).size;
  }

  /** Answers whether the gate let the badge through. */
  move(number: number, badge: number, direction: 'in' | 'out'): boolean {
    if (!isOpenAt(this.now)) return false;
    const gate = this.#gate(number);
    const clock = this.now + gate.skewMs;
    const inside = insideOf(gate.events, clock);
    const standing = placeStanding({
      zoneBit: 0,
      capacity: this.capacity,
      occupancy: [
        {
          zoneBit: 0,
          inside: inside.size,
          letInHere: [...inside.values()].filter((device) => device === gate.name).length,
        },
      ],
      leases: gate.leases,
      isInside: inside.has(badge),
      at: new Date(clock),
    });
    if (direction === 'in' && standing !== 'free') return false;

    gate.seq += 1;
    gate.last = Math.max(clock, gate.last + 1);
    const event = { device: gate.name, seq: gate.seq, order: gate.last, badge, direction };
    gate.events.set(keyOf(event), event);
    this.#everything.set(keyOf(event), event);
    return true;
  }

  /** A gate meets the hub; its question or the answer may get lost or come late. */
  meetHub(number: number, way: 'well' | 'question-lost' | 'answer-lost' | 'answer-late'): void {
    if (way === 'question-lost') return;
    const gate = this.#gate(number);
    const { events, leases, name, skewMs } = gate;
    this.#hubEvents = union(this.#hubEvents, events);
    const lease = this.#lend(name, leaseHeld(leases, 0, new Date(this.now + skewMs)));
    const answer = { lease, events: this.#hubEvents };
    if (way === 'answer-late') gate.late.push(answer);
    if (way === 'well') receive(gate, answer);
  }

  /** Answers that were late arrive, the newest first, so that an older lease follows a newer one. */
  arriveLate(number: number): void {
    const gate = this.#gate(number);
    for (const answer of gate.late.splice(0).toReversed()) receive(gate, answer);
  }

  /** Two gates exchange events, without the hub. */
  meet(one: number, other: number): void {
    const [a, b] = [this.#gate(one), this.#gate(other)];
    const both = union(a.events, b.events);
    receive(a, { events: both });
    receive(b, { events: both });
  }

  #lend(device: string, held: LeaseHeld): Lease {
    const kept = this.#ledger.get(device);
    if (!kept) throw new Error(`no device ${device}`);
    kept.held = held;
    const standings = this.#standings();
    const own = standings.find((standing) => standing.device === device);
    if (!own) throw new Error(`no device ${device}`);
    const lease = lendPlaces({
      zoneBit: 0,
      capacity: this.capacity,
      device: own,
      others: standings.filter((standing) => standing !== own),
      sharing: this.#gates.length,
      lastsMinutes: 30,
      ...this.#hour(),
    });
    kept.lastNumber = lease.number;
    kept.leases = [...openLeases(own, this.#hour()), lease];
    return lease;
  }

  #standings(): DeviceStanding[] {
    const inside = [...insideOf(this.#hubEvents, this.now).values()];
    return [...this.#ledger].map(([device, kept]) => ({
      device,
      ...kept,
      letIn: inside.filter((by) => by === device).length,
    }));
  }

  #hour() {
    return { now: new Date(this.now), nightlyExit };
  }

  #gate(number: number): Gate {
    const gate = this.#gates[number % this.#gates.length];
    if (!gate) throw new Error('a world without gates');
    return gate;
  }
}

type Standing = { held: LeaseHeld | null; lastNumber: number; leases: Lease[] };

type Movement = {
  device: string;
  seq: number;
  order: number;
  badge: number;
  direction: 'in' | 'out';
};

type Answer = { lease?: Lease; events: Map<string, Movement> };

type Gate = {
  name: string;
  skewMs: number;
  events: Map<string, Movement>;
  seq: number;
  last: number;
  leases: Lease[];
  late: Answer[];
};

const nightlyExit: NightlyExit = { at: '03:00', timeZone: 'Africa/Bamako' };

/** Doors of a show: nobody moves at night, when clocks that differ would count different days. */
function isOpenAt(now: number): boolean {
  const hour = new Date(now).getUTCHours();
  return hour >= 8 && hour < 18;
}

function receive(gate: Gate, { lease, events }: Answer): void {
  gate.events = union(gate.events, events);
  for (const { order } of events.values()) gate.last = Math.max(gate.last, order);
  if (lease) gate.leases = [...gate.leases, lease];
}

/** Badges inside by their last movement, and the device that let each in. */
function insideOf(events: ReadonlyMap<string, Movement>, now: number): Map<number, string> {
  const last = new Map<number, Movement>();
  for (const event of events.values()) {
    const known = last.get(event.badge);
    if (!known || isAfter(event, known)) last.set(event.badge, event);
  }
  const rule = { forgetAfterMinutes: 14 * 60, nightlyExit };
  const stay = [...last].filter(
    ([, event]) =>
      event.direction === 'in' && !isForgotten(new Date(event.order), new Date(now), rule),
  );
  return new Map(stay.map(([badge, event]) => [badge, event.device]));
}

function isAfter(one: Movement, other: Movement): boolean {
  if (one.order !== other.order) return one.order > other.order;
  return one.device === other.device ? one.seq > other.seq : one.device > other.device;
}

function keyOf({ device, seq }: Movement): string {
  return `${device} ${seq}`;
}

function union<Value>(one: Map<string, Value>, other: Map<string, Value>): Map<string, Value> {
  return new Map([...one, ...other]);
}
