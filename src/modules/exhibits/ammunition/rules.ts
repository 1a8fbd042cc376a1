import type { EntryKind } from '../types.ts';
import type {
  AccountEntry,
  Difference,
  EntryDraft,
  EntryRefusal,
  LotBalance,
  Proposal,
  SessionBalance,
} from './types.ts';

/** Kinds that belong to a session of the range. */
export const sessionEntryKinds = ['issued', 'fired', 'returned'] as const;

export function isOfSession(kind: EntryKind): boolean {
  return sessionEntryKinds.some((one) => one === kind);
}

/** What counts: neither a counter-entry nor what one has taken back. */
export function standingEntries<Entry extends Pick<AccountEntry, 'id' | 'takesBack'>>(
  entries: readonly Entry[],
): Entry[] {
  const takenBack = new Set(entries.map(({ takesBack }) => takesBack));
  return entries.filter(({ id, takesBack }) => takesBack === null && !takenBack.has(id));
}

/**
 * The account of one lot. Whatever the entries are, received = in store + fired + destroyed +
 * re-exported + the sum of the differences of its sessions.
 */
export function balanceLot(lotId: string, entries: readonly AccountEntry[]): LotBalance {
  const own = standingEntries(entries.filter((entry) => entry.lotId === lotId));
  const sum = (kind: EntryKind) =>
    own.reduce((rounds, entry) => rounds + (entry.kind === kind ? entry.rounds : 0), 0);
  const total = {
    received: sum('received'),
    issued: sum('issued'),
    fired: sum('fired'),
    returned: sum('returned'),
    destroyed: sum('destroyed'),
    reExported: sum('re-exported'),
  };
  return {
    lotId,
    ...total,
    inStore: total.received - total.issued + total.returned - total.destroyed - total.reExported,
    sessions: balanceSessions(own),
  };
}

function balanceSessions(entries: readonly AccountEntry[]): SessionBalance[] {
  const sessions = new Map<string, SessionBalance>();
  for (const { rangeSessionId, kind, rounds } of entries) {
    if (rangeSessionId === null || !isOfSession(kind)) continue;
    const before = sessions.get(rangeSessionId) ?? {
      ...{ rangeSessionId, issued: 0, fired: 0, returned: 0, difference: 0 },
    };
    sessions.set(rangeSessionId, {
      ...before,
      issued: before.issued + (kind === 'issued' ? rounds : 0),
      fired: before.fired + (kind === 'fired' ? rounds : 0),
      returned: before.returned + (kind === 'returned' ? rounds : 0),
      difference: before.difference + (kind === 'issued' ? rounds : -rounds),
    });
  }
  return [...sessions.values()];
}

/** What does not come out of a lot, by name; none where issued = fired + returned in every session. */
export function findDifferences(
  balance: LotBalance,
  entries: readonly AccountEntry[],
): Difference[] {
  const { lotId, inStore } = balance;
  const sessions = balance.sessions
    .filter(({ difference }) => difference !== 0)
    .map(({ rangeSessionId, difference }) => ({
      ...{ kind: 'session' as const, lotId, rangeSessionId, rounds: difference },
    }));
  const unsigned = standingEntries(entries.filter((entry) => entry.lotId === lotId))
    .filter((entry) => !isSignedByTwo(entry))
    .map(({ id, rounds }) => ({ kind: 'signature' as const, lotId, entryId: id, rounds }));
  return [
    ...(inStore < 0 ? [{ kind: 'store' as const, lotId, rounds: -inStore }] : []),
    ...sessions,
    ...unsigned,
  ];
}

export function isSignedByTwo({
  signedBy,
  countersignedBy,
}: Pick<AccountEntry, 'signedBy' | 'countersignedBy'>): boolean {
  return signedBy !== null && countersignedBy !== null && signedBy !== countersignedBy;
}

/**
 * Decides whether an entry may be made at a desk: never more out of the store than it holds, never
 * more fired and returned than a session was issued, and nothing taken back that others rest on.
 *
 * @param entries of the lot, in any order
 * @returns null where it may
 */
export function refuseEntry(
  draft: EntryDraft,
  entries: readonly AccountEntry[],
): EntryRefusal | null {
  if (isOfSession(draft.kind) && draft.rangeSessionId === null) return 'session-missing';
  if (!isOfSession(draft.kind) && draft.rangeSessionId !== null) return 'session-not-meant';
  if (draft.takesBack !== null) return refuseTakingBack(draft, entries);

  const { inStore, sessions } = balanceLot(draft.lotId, entries);
  if (outOfStore.has(draft.kind) && draft.rounds > inStore) return 'not-in-store';
  if (draft.kind !== 'fired' && draft.kind !== 'returned') return null;
  const session = sessions.find(({ rangeSessionId }) => rangeSessionId === draft.rangeSessionId);
  return draft.rounds > (session?.difference ?? 0) ? 'not-issued' : null;
}

const outOfStore = new Set<EntryKind>(['issued', 'destroyed', 're-exported']);

function refuseTakingBack(
  draft: EntryDraft,
  entries: readonly AccountEntry[],
): EntryRefusal | null {
  const mistake = entries.find(({ id }) => id === draft.takesBack);
  if (!mistake || mistake.takesBack !== null || !isCounterOf(draft, mistake))
    return 'nothing-to-take-back';
  if (!standingEntries(entries).includes(mistake)) return 'taken-back-already';

  const before = balanceLot(draft.lotId, entries);
  const after = balanceLot(
    draft.lotId,
    entries.filter((entry) => entry !== mistake),
  );
  // What is wrong already may get better, and nothing may get wrong by it.
  return isWorse(after.inStore, before.inStore) || leavesOverdrawn(before, after)
    ? 'others-rest-on-it'
    : null;
}

function leavesOverdrawn(before: LotBalance, after: LotBalance): boolean {
  const now = new Map(after.sessions.map((one) => [one.rangeSessionId, one.difference]));
  return before.sessions.some(({ rangeSessionId, difference }) =>
    isWorse(now.get(rangeSessionId) ?? 0, difference),
  );
}

function isWorse(after: number, before: number): boolean {
  return after < 0 && after < before;
}

/** The same rounds of the same lot and session, said to be none. */
function isCounterOf(draft: EntryDraft, mistake: AccountEntry): boolean {
  return (
    draft.lotId === mistake.lotId &&
    draft.kind === mistake.kind &&
    draft.rounds === mistake.rounds &&
    draft.rangeSessionId === mistake.rangeSessionId
  );
}

/**
 * What proposals take away until they are signed or dropped: rounds that are to leave the store are
 * gone from it, rounds that a session is to account for are accounted for. What would bring rounds
 * brings none before its second signature.
 */
export function promisedEntries(proposals: readonly Proposal[]): AccountEntry[] {
  return proposals.flatMap(({ proposedBy, proposedAt, ...proposal }) => {
    if (proposal.kind === 'received' || proposal.takesBack !== null) return [];
    const signed = { signedBy: proposedBy, countersignedBy: null, enteredAt: proposedAt };
    if (!isOfSession(proposal.kind)) return [{ ...proposal, ...signed }];
    if (proposal.kind === 'issued')
      return [{ ...proposal, ...signed, kind: 'destroyed' as const, rangeSessionId: null }];
    return [{ ...proposal, ...signed, kind: 'fired' as const }];
  });
}

/** What a phone says of rounds: `issued/<lot>`; null for every other word. */
export function entryOfWord(word: string): { kind: EntryKind; lotId: string } | null {
  const cut = word.indexOf('/');
  if (cut < 1) return null;
  const kind = sessionEntryKinds.find((one) => one === word.slice(0, cut));
  const lotId = word.slice(cut + 1);
  return kind && lotId ? { kind, lotId } : null;
}
