import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { wishRecorded } from '../facts.ts';
import { readParties, type KnownParties } from '../store.ts';
import type { PartyKind, Wish } from '../types.ts';
import { listKnownWishes, saveAllWishes, type KnownWish } from './store.ts';

export type WishRefusal = 'wish.party-unknown' | 'wish.between-two-guests' | 'wish.twice-in-file';

/** A wish of a file has no number: it is known again by who wishes to meet whom. */
export type SavedWishes = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { wish: Wish; code: WishRefusal }[];
};

const RECORDS_PER_STATEMENT = 2_000;

/**
 * Writes wishes. Saving the same ones again changes nothing and writes nothing into the ledger;
 * a wish that cannot be saved is refused by itself.
 */
export async function saveWishes(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  wishes: readonly Wish[],
): Promise<SavedWishes> {
  const saved: SavedWishes = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  for (let from = 0; from < wishes.length; from += RECORDS_PER_STATEMENT) {
    const chunk = wishes.slice(from, from + RECORDS_PER_STATEMENT);
    const known = new Map(
      (await listKnownWishes(tx, edition, chunk)).map((wish) => [pairOf(wish), wish]),
    );
    const parties = await readParties(tx, edition, chunk.flatMap(peopleIn));
    const written: KnownWish[] = [];
    for (const wish of chunk) {
      const code = seen.has(pairOf(wish)) ? 'wish.twice-in-file' : refuseWish(wish, parties);
      seen.add(pairOf(wish));
      const before = known.get(pairOf(wish));
      if (code) saved.refused.push({ wish, code });
      else if (before && isSame(before, wish)) saved.unchanged += 1;
      else {
        written.push({ ...wish, id: before?.id ?? randomUUID() });
        saved[before ? 'changed' : 'added'] += 1;
      }
    }
    await saveAllWishes(tx, edition, written, {
      statedAt: by.clock.now(),
      statedBy: by.actor.id,
      onBehalf: !speaksForItself(by.actor),
    });
    if (written.length > 0)
      await record(
        tx,
        edition,
        by,
        written.map(({ id, fromKind, toKind, action }) =>
          wishRecorded(id, { fromKind, toKind, action }),
        ),
      );
  }
  return saved;
}

/** An embassy, a company and a person say what they wish themselves; a file and a desk for others. */
function speaksForItself({ roles }: Actor): boolean {
  return (['embassy', 'exhibitor', 'person', 'asker'] as const).some((role) =>
    roles.includes(role),
  );
}

function refuseWish(wish: Wish, parties: KnownParties): WishRefusal | null {
  if ((wish.fromKind === 'exhibitor') === (wish.toKind === 'exhibitor'))
    return 'wish.between-two-guests';
  const isKnown =
    knows(parties, wish.fromKind, wish.fromId) && knows(parties, wish.toKind, wish.toId);
  return isKnown ? null : 'wish.party-unknown';
}

function knows(parties: KnownParties, kind: PartyKind, id: string): boolean {
  if (kind === 'exhibitor') return parties.exhibitors.has(id);
  return (kind === 'delegation' ? parties.delegations : parties.participants).has(id);
}

function peopleIn({ fromKind, fromId, toKind, toId }: Wish): string[] {
  return [
    ...(fromKind === 'participant' ? [fromId] : []),
    ...(toKind === 'participant' ? [toId] : []),
  ];
}

function pairOf({ fromKind, fromId, toKind, toId }: Wish): string {
  return [fromKind, fromId, toKind, toId].join(' ');
}

function isSame(before: Wish, after: Wish): boolean {
  return (Object.keys(after) as (keyof Wish)[]).every((key) => before[key] === after[key]);
}
