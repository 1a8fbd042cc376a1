import { compareTimes } from '../hybrid-time.ts';
import { tipsOf } from '../lines.ts';
import { passageIdOf } from '../meaning.ts';
import type { EventDraft, FoldRules, GateEvent, Parcel, Vector } from '../types.ts';
import { signOwnHead } from '../writing.ts';
import { deviceNumber, testEdition } from './builders.ts';
import type { Choices } from './choices.ts';
import {
  copyOf,
  parcelFor,
  restart,
  take,
  write,
  writeAndCrash,
  type Keys,
  type Replica,
} from './replica.ts';

export type WorldRules = {
  rules: FoldRules;
  keys: Keys;
  /** Clocks that are wrong by up to so much, either way. */
  skewMs: number;
  /** Whether a gate lets a badge in; everybody, where nothing is said. A lease would be asked here. */
  decide?: (scan: Scan) => 'in' | 'deny';
  /** After each parcel that arrived: what a hub lends, or a gate learns, besides events. */
  afterContact?: (contact: { from: Replica; to: Replica; now: number }) => void;
};

export type Scan = { replica: Replica; gateId: string; idx: number; now: number };

export type World = WorldRules & {
  now: number;
  replicas: Replica[];
  gateIds: Map<Replica, string>;
  cutOff: Set<Replica>;
  inFlight: { from: Replica; to: Replica; parcel: Parcel }[];
  sent: Map<string, Vector>;
  backups: Map<Replica, Pick<Replica, 'store' | 'promised'>>;
  happened: Map<string, number>;
  outOfOrder: string[];
  devices: number;
};

export async function step(world: World, choices: Choices): Promise<void> {
  const kind = choices.among(24);
  if (kind < 6) await scan(world, choices, 'in');
  else if (kind < 9) await scan(world, choices, 'out');
  else if (kind === 9) await correct(world, choices);
  else if (kind === 10) await note(world, choices);
  else if (kind < 13) await send(world, choices);
  else if (kind === 13) await meet(world, choices);
  else if (kind < 17) await deliver(world, choices);
  else if (kind === 17) world.now += (1 + choices.among(24)) * 3_600_000;
  else if (kind === 18) toggleLink(world, choices);
  else await misfortune(world, choices);
}

async function scan(world: World, choices: Choices, direction: 'in' | 'out'): Promise<void> {
  const [gate, gateId] = pickGate(world, choices);
  if (!gate) return;
  const idx = choices.among(3);
  const decide = world.decide ?? (() => 'in');
  const kind = direction === 'in' ? decide({ replica: gate, gateId, idx, now: world.now }) : 'out';
  const reason = kind === 'deny' ? 'already-inside' : null;
  await writeAt(world, gate, { gateId, kind, badge: { idx, generation: 0 }, reason });
}

/** Of anything that the gate knows of, also of another gate's event. */
async function correct(world: World, choices: Choices): Promise<void> {
  const [gate, gateId] = pickGate(world, choices);
  const known = gate ? [...gate.state.events.values()] : [];
  const target = known[choices.among(Math.max(1, known.length))];
  if (!gate || !target) return;
  const { device, seq } = target;
  await writeAt(world, gate, { gateId, kind: 'void', reason: 'mistake', ref: { device, seq } });
}

async function note(world: World, choices: Choices): Promise<void> {
  const [gate, gateId] = pickGate(world, choices);
  if (!gate) return;
  const badge = { idx: choices.among(3), generation: 0 };
  const drafts: Partial<EventDraft>[] = [
    { kind: 'count', count: choices.among(5) - 2 || 3 },
    { kind: 'deny', badge, reason: 'revoked' },
    { kind: 'override', badge, reason: 'already-inside/known-to-me' },
    { kind: 'pairing', badge, other: { idx: choices.among(3), generation: 0 } },
    { kind: 'grant', badge, reason: 'briefing' },
  ];
  await writeAt(world, gate, { gateId, ...drafts[choices.among(drafts.length)] });
}

async function writeAt(
  world: World,
  gate: Replica,
  changes: Partial<EventDraft>,
): Promise<GateEvent> {
  const known = [...gate.state.devices.values()];
  const event = await write(gate, { ...emptyDraft, ...changes }, world.now);
  if (known.some(({ hlc }) => compareTimes(hlc, event.hlc) >= 0))
    world.outOfOrder.push(passageIdOf(event));
  world.happened.set(passageIdOf(event), world.now);
  return event;
}

const emptyDraft: Omit<EventDraft, 'hlc' | 'deviceTime'> = {
  gateId: 'north',
  kind: 'count',
  badge: null,
  reason: null,
  operator: 'op-1',
  ref: null,
  other: null,
  count: null,
};

async function send(world: World, choices: Choices): Promise<void> {
  const from = pick(world.replicas, choices);
  const to = pick(world.replicas, choices);
  if (!from || !to || from === to || world.cutOff.has(from)) return;

  const vector = await believedOf({ world, from, to }, choices.among(5));
  const limit = 1 + choices.among(12);
  const parcel = await parcelFor(from, vector, { edition: testEdition, keys: world.keys, limit });
  world.inFlight.push({ from, to, parcel });
  world.sent.set(`${from.device} ${to.device}`, parcel.vector);
}

/** What a sender may think that the other one holds: nothing, all that it ever sent, or the truth. */
async function believedOf(
  { world, from, to }: { world: World; from: Replica; to: Replica },
  belief: number,
): Promise<Vector> {
  if (belief === 0) return [];
  if (belief === 1) return world.sent.get(`${from.device} ${to.device}`) ?? [];
  return tipsOf(await to.store.lines());
}

/** Two that can hear each other exchange all they have. */
async function meet(world: World, choices: Choices): Promise<void> {
  const one = pick(world.replicas, choices);
  const other = pick(world.replicas, choices);
  if (!one || !other || one === other || world.cutOff.has(one) || world.cutOff.has(other)) return;
  await exchange(world, one, other);
  await exchange(world, other, one);
}

/** In any order; some twice, some never. */
async function deliver(world: World, choices: Choices): Promise<void> {
  const place = choices.among(Math.max(1, world.inFlight.length));
  const message = world.inFlight[place];
  if (!message) return;

  const fate = choices.among(4);
  if (fate !== 0) world.inFlight.splice(place, 1);
  const { from, to, parcel } = message;
  const isLost = fate === 1 || world.cutOff.has(to) || !world.replicas.includes(to);
  if (!isLost) await bring(world, { from, to, parcel });
}

/** All that the other one lacks. */
export async function exchange(world: World, from: Replica, to: Replica): Promise<void> {
  const vector: Vector = tipsOf(await to.store.lines());
  const parcel = await parcelFor(from, vector, {
    edition: testEdition,
    keys: world.keys,
    limit: 1000,
  });
  await bring(world, { from, to, parcel });
}

async function bring(
  world: World,
  { from, to, parcel }: { from: Replica; to: Replica; parcel: Parcel },
): Promise<void> {
  const { keys, now } = world;
  const { isForked } = await take(to, parcel, { edition: testEdition, keys, now });
  if (isForked) await becomeNew(world, to);
  world.afterContact?.({ from, to, now });
}

/** What it has written so far is signed first, or nobody else could ever take it. */
async function becomeNew(world: World, replica: Replica): Promise<void> {
  const { store, device } = replica;
  const sign = world.keys.signerOf(device);
  await signOwnHead(store, device, { edition: testEdition, sign });

  world.devices += 1;
  replica.device = deviceNumber(world.devices);
}

function toggleLink(world: World, choices: Choices): void {
  const replica = pick(world.replicas, choices);
  if (!replica) return;
  if (!world.cutOff.delete(replica)) world.cutOff.add(replica);
}

async function misfortune(world: World, choices: Choices): Promise<void> {
  const kind = choices.among(9);
  const [gate, gateId] = pickGate(world, choices);
  if (!gate) return;

  if (kind === 0) await restart(gate);
  else if (kind < 3)
    await crash(world, gate, { gateId, idx: choices.among(3), isOnDisk: kind === 1 });
  else if (kind < 8) {
    await setBack(world, gate);
    await scan(world, choices, 'in');
  } else if (world.gateIds.size > 1) destroy(world, gate);
}

/** In the middle of a scan. If the event is on the disk, it has happened, though nobody was told. */
async function crash(
  world: World,
  gate: Replica,
  { gateId, idx, isOnDisk }: { gateId: string; idx: number; isOnDisk: boolean },
): Promise<void> {
  const draft = { ...emptyDraft, gateId, kind: 'in' as const, badge: { idx, generation: 0 } };
  await writeAndCrash(gate, draft, { now: world.now, isOnDisk });
  for (const id of gate.state.events.keys())
    if (!world.happened.has(id)) world.happened.set(id, world.now);
}

/** The disk is as it was at the last backup; whatever it held since is gone with it. */
async function setBack(world: World, gate: Replica): Promise<void> {
  const backup = world.backups.get(gate);
  const now = { store: await copyOf(gate.store), promised: new Set(gate.promised) };
  world.backups.set(gate, backup ?? now);
  if (!backup) return;

  gate.store = await copyOf(backup.store);
  gate.promised = new Set(backup.promised);
  await restart(gate);
}

function destroy(world: World, gate: Replica): void {
  world.replicas = world.replicas.filter((replica) => replica !== gate);
  world.gateIds.delete(gate);
}

function pickGate({ gateIds }: World, choices: Choices): [Replica, string] | [undefined, ''] {
  return pick([...gateIds], choices) ?? [undefined, ''];
}

function pick<Item>(items: readonly Item[], choices: Choices): Item | undefined {
  return items[choices.among(Math.max(1, items.length))];
}
