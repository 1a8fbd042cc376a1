import { badgeStateOf } from './badge-state.ts';
import { compareEvents, passageIdOf } from './meaning.ts';
import type { BadgeState, DeviceSeen, EventRef, FoldRules, GateEvent, GateState } from './types.ts';

/**
 * What a log says, for any order in which its events came, and however often: replicas that
 * hold the same events and rules have the same state, to the byte (`snapshotOf`).
 */
export function foldLog(events: Iterable<GateEvent>, rules: FoldRules): GateState {
  const state: GateState = {
    rules,
    events: new Map(),
    numbered: new Map(),
    voided: new Set(),
    changes: Map.groupBy(rules.changes, ({ idx }) => idx),
    badges: new Map(),
    entered: new Map(),
    counts: new Map(),
    devices: new Map(),
    forks: new Set(),
  };
  applyEvents(state, events);
  return state;
}

/** Adds one event to a state, which is then what `foldLog` makes of all of them. */
export function applyEvent(state: GateState, event: GateEvent): void {
  applyEvents(state, [event]);
}

export function applyEvents(state: GateState, events: Iterable<GateEvent>): void {
  const touched = new Set<number>();
  for (const event of events) addEvent(state, event, touched);
  for (const idx of touched) readAnew(state, idx);
}

export function isVoided({ voided }: Pick<GateState, 'voided'>, event: GateEvent): boolean {
  return event.kind !== 'void' && voided.has(nameOf(event));
}

/** @param touched receives the badges that are to be read anew */
function addEvent(state: GateState, event: GateEvent, touched: Set<number>): void {
  const id = passageIdOf(event);
  if (state.events.has(id)) return;

  state.events.set(id, event);
  const sameNumber = addTo(state.numbered, nameOf(event), event);
  if (sameNumber.length > 1) state.forks.add(event.device);

  const seen = state.devices.get(event.device);
  if (!seen || isNewer(event, seen)) {
    const { seq, hlc, deviceTime } = event;
    state.devices.set(event.device, { seq, hlc, deviceTime });
  }

  for (const idx of badgesIn(event)) {
    const badge = state.badges.get(idx) ?? stateOf(state, idx, []);
    insert(badge.events, event);
    state.badges.set(idx, badge);
    touched.add(idx);
  }
  if (event.kind === 'count') {
    const zoneBit = state.rules.zoneBitOf(event.gateId);
    if (zoneBit !== undefined) insert(listOf(state.counts, zoneBit), event);
  }
  if (event.kind === 'void' && event.ref) {
    const name = nameOf(event.ref);
    state.voided.add(name);
    for (const target of state.numbered.get(name) ?? [])
      for (const idx of badgesIn(target)) touched.add(idx);
  }
}

function readAnew(state: GateState, idx: number): void {
  const before = state.badges.get(idx);
  if (!before) return;

  const badge = stateOf(state, idx, before.events);
  state.badges.set(idx, badge);
  for (const zoneBit of before.entered.keys()) {
    const ofZone = state.entered.get(zoneBit);
    ofZone?.delete(idx);
    // As if nobody had ever been there: a state tells nothing of the way it came about.
    if (ofZone?.size === 0) state.entered.delete(zoneBit);
  }
  for (const [zoneBit, passage] of badge.entered) {
    const ofZone = state.entered.get(zoneBit) ?? new Map();
    state.entered.set(zoneBit, ofZone.set(idx, passage));
  }
}

function stateOf(state: GateState, idx: number, events: GateEvent[]): BadgeState {
  return badgeStateOf(idx, events, {
    rules: state.rules,
    isVoided: (event) => isVoided(state, event),
    changes: state.changes.get(idx) ?? [],
  });
}

function badgesIn({ badge, other }: GateEvent): Set<number> {
  return new Set([badge, other].flatMap((print) => (print ? [print.idx] : [])));
}

function nameOf({ device, seq }: EventRef): string {
  return `${device}.${seq}`;
}

/** The highest number; of a fork, the side that comes last in the order of events. */
function isNewer(event: GateEvent, seen: DeviceSeen): boolean {
  if (event.seq !== seen.seq) return event.seq > seen.seq;
  const { hlc, deviceTime } = event;
  return (
    (hlc.ms - seen.hlc.ms || hlc.counter - seen.hlc.counter || deviceTime - seen.deviceTime) > 0
  );
}

/** Most events are the newest: the search for their place begins at the end. */
function insert(events: GateEvent[], event: GateEvent): void {
  const before = events.findLastIndex((other) => compareEvents(other, event) < 0);
  events.splice(before + 1, 0, event);
}

function addTo<Key>(lists: Map<Key, GateEvent[]>, key: Key, event: GateEvent): GateEvent[] {
  const list = listOf(lists, key);
  list.push(event);
  return list;
}

function listOf<Key>(lists: Map<Key, GateEvent[]>, key: Key): GateEvent[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
