import { tipsOf } from '../lines.ts';
import { deviceNumber, testStart } from './builders.ts';
import { choicesOf, type Choices } from './choices.ts';
import { aReplica, type Replica } from './replica.ts';
import { exchange, step, type World, type WorldRules } from './steps.ts';

export type Outcome = {
  /** Those that were not destroyed, after everybody has talked to everybody. */
  survivors: Replica[];
  /** What a survivor has promised to keep. */
  promised: Set<string>;
  /** When each event truly happened, by its id. */
  happened: Map<string, number>;
  /** Events that come before one their gate already knew when it wrote them, in the order of the log. */
  outOfOrder: string[];
  /** The end of the world, ms. */
  now: number;
};

/**
 * Plays a history of two or three gates and a hub: scans, corrections, counts, links that are
 * down, messages that are lost, doubled and late, crashes, disks that are set back to a backup,
 * gates that are destroyed. In the end all links are mended.
 */
export async function playHistory(script: Uint8Array, worldRules: WorldRules): Promise<Outcome> {
  const choices = choicesOf(script);
  const world = newWorld(choices, worldRules);

  while (!choices.isAtEnd()) {
    world.now += 1 + choices.among(240) * 500;
    await step(world, choices);
  }
  await heal(world);

  const survivors = world.replicas;
  return {
    survivors,
    promised: new Set(survivors.flatMap(({ promised }) => [...promised])),
    happened: world.happened,
    outOfOrder: world.outOfOrder,
    now: world.now,
  };
}

function newWorld(choices: Choices, worldRules: WorldRules): World {
  const gates = 2 + choices.among(2);
  const replicas = Array.from({ length: gates + 1 }, (_, place) => {
    const isHub = place === gates;
    const skewMs = isHub ? 0 : Math.round(((choices.among(21) - 10) / 10) * worldRules.skewMs);
    return aReplica(deviceNumber(place + 1), { rules: worldRules.rules, skewMs });
  });
  const gateIds = ['north', 'south', 'range'];
  return {
    ...worldRules,
    now: testStart,
    replicas,
    gateIds: new Map(replicas.slice(0, gates).map((gate, place) => [gate, gateIds[place] ?? ''])),
    cutOff: new Set(),
    inFlight: [],
    sent: new Map(),
    backups: new Map(),
    happened: new Map(),
    outOfOrder: [],
    devices: replicas.length,
  };
}

/** Every link is mended: all talk to one, and it to all, until nobody lacks anything. */
async function heal(world: World): Promise<void> {
  const [first, ...others] = world.replicas.toReversed();
  if (!first) return;

  for (let round = 0; round < LONGEST_HEALING; round += 1) {
    for (const other of others) await exchange(world, other, first);
    for (const other of others) await exchange(world, first, other);

    const held = await Promise.all(world.replicas.map(heldBy));
    if (held.every((one) => one === held[0])) return;
  }
  throw new Error(`replicas still differ after ${LONGEST_HEALING} rounds`);
}

const LONGEST_HEALING = 8;

async function heldBy({ store }: Replica): Promise<string> {
  const tips = tipsOf(await store.lines());
  return tips
    .map(({ device, seq, hash }) => `${device}.${seq}.${hash}`)
    .toSorted()
    .join();
}
