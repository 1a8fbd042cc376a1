import type { Block, Busy, ShowParty } from '../types.ts';
import type { Draw } from './draw.ts';
import type { Rooms } from './places.ts';
import { partOf, slotsIn } from './times.ts';

/** A party with what only the generator knows of it. */
export type Invented = {
  party: ShowParty;
  /** The one it likes best comes first. */
  languages: readonly [string, ...string[]];
  /** How many wishes begin or end here, beside those of others. */
  pull: number;
  /** The minister who has to be at the meetings that matter most; null where nobody has to. */
  minister: { id: string; busy: readonly Busy[] } | null;
  /** Invited by the host state, which keeps its promises first. */
  isOfficial: boolean;
};

type Spoken = readonly [readonly [string, ...string[]], number];

const ofDelegations: readonly Spoken[] = [
  [['fr'], 30],
  [['fr', 'en'], 15],
  [['en'], 12],
  [['en', 'fr'], 8],
  [['ar'], 8],
  [['ar', 'fr'], 8],
  [['pt', 'en'], 5],
  [['pt'], 2],
  [['ru'], 6],
  [['zh'], 3],
  [['tr'], 3],
];

const ofExhibitors: readonly Spoken[] = [
  [['tr', 'en'], 40],
  [['tr'], 12],
  [['fr', 'en'], 14],
  [['en'], 12],
  [['zh', 'en'], 6],
  [['zh'], 4],
  [['ru', 'en'], 4],
  [['ar', 'en', 'fr'], 5],
  [['pt', 'en'], 3],
];

/** Whom half of the show asks for: the longest queues at the few best known. */
const SKEW = 0.75;
const noLimit = { halfDay: null, day: null, edition: null };

/** Half of them exhibitors; of the others most are delegations, the rest come by themselves. */
export function partiesOf(
  count: number,
  blocks: readonly Block[],
  { stands }: Rooms,
  draw: Draw,
): { guests: Invented[]; hosts: Invented[] } {
  const exhibitors = Math.floor(count / 2);
  const hosts = Array.from({ length: exhibitors }, (_, rank) => {
    const host = exhibitor(rank, draw);
    // The best known have booked first.
    const stand = stands[rank];
    if (stand) {
      stand.owner = host.party.id;
      stand.capacity = host.party.teams;
      host.party.home = stand.id;
    }
    return host;
  });
  const guests = Array.from({ length: count - exhibitors }, (_, rank) => guest(rank, blocks, draw));
  return { guests, hosts };
}

function exhibitor(rank: number, draw: Draw): Invented {
  const teams = rank < 3 ? draw.between(2, 4) : draw.chance(0.2) ? 2 : 1;
  return {
    languages: draw.by(ofExhibitors),
    pull: 1 / (rank + 2) ** SKEW,
    minister: null,
    isOfficial: false,
    party: {
      ...{ id: `exhibitor-${rank + 1}`, kind: 'exhibitor', busy: [], teams },
      maximum: draw.chance(0.1) ? { ...noLimit, halfDay: 5 * teams } : noLimit,
      ...{ minimum: 0, minimumFor: null, home: null },
      inARow: draw.chance(0.15) ? { meetings: 6, pause: 30 } : null,
    },
  };
}

function guest(rank: number, blocks: readonly Block[], draw: Draw): Invented {
  const isPerson = draw.chance(0.2);
  const isOfficial = !isPerson && draw.chance(0.45);
  const id = `${isPerson ? 'person' : 'delegation'}-${rank + 1}`;
  const hasMinister = isOfficial && draw.chance(0.35);
  return {
    languages: draw.by(ofDelegations),
    pull: 1 / (rank + 4) ** (SKEW / 2),
    minister: hasMinister ? { id: `minister-${rank + 1}`, busy: littleTime(blocks, draw) } : null,
    isOfficial,
    party: {
      ...{
        id,
        kind: isPerson ? 'person' : 'delegation',
        busy: absencesOf(blocks, isOfficial, draw),
      },
      teams: !isPerson && draw.chance(0.12) ? 2 : 1,
      maximum: isPerson
        ? { halfDay: 4, day: 7, edition: 12 }
        : { halfDay: draw.between(5, 7), day: 11, edition: draw.chance(0.3) ? 18 : null },
      ...{ minimum: 0, minimumFor: null, home: null },
      inARow: draw.chance(0.6) ? { meetings: 4, pause: 30 } : null,
    },
  };
}

/** The opening for those whom the state has invited, and a convoy that takes half a day. */
function absencesOf(blocks: readonly Block[], isOfficial: boolean, draw: Draw): Busy[] {
  const [first] = blocks;
  const busy: Busy[] = [];
  if (first && isOfficial && blocks.length > 1)
    busy.push({ ...partOf(first, 0, Math.min(2, slotsIn(first))), why: 'opening' });
  if (blocks.length > 1 && draw.chance(0.35)) {
    const block = draw.by(blocks.slice(1).map((one) => [one, 1]));
    busy.push({ from: block.from, to: block.to, why: 'convoy' });
  }
  return busy;
}

/** A minister is there in one half-day, and not for all of it. */
function littleTime(blocks: readonly Block[], draw: Draw): Busy[] {
  const stays = draw.below(blocks.length);
  return blocks.flatMap((block, place): Busy[] => {
    if (place !== stays) return [{ from: block.from, to: block.to, why: 'audience' }];
    const slots = slotsIn(block);
    const leaves = Math.max(Math.min(2, slots), slots - draw.between(0, 3));
    return leaves < slots ? [{ ...partOf(block, leaves, slots), why: 'departure' }] : [];
  });
}
