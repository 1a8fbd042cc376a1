import { randomUUID } from 'node:crypto';
import { listDeeds } from '#modules/gates/deeds/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { ammunitionEntered, ammunitionTakenBack } from '../facts.ts';
import type { Lot } from '../types.ts';
import { balanceLot, entryOfWord, findDifferences, refuseEntry } from './rules.ts';
import {
  addEntry,
  listEntries,
  listFiringSessions,
  listLots,
  lockFiringSession,
  lockLot,
  type FiringSession,
} from './store.ts';
import type { Account, AccountEntry, EntryDraft } from './types.ts';

/**
 * Every entry of some lots or of all: what desks made, and what phones told with two badges, in
 * the order in which they were made.
 */
export async function readEntries(
  db: Database,
  edition: EditionScope,
  lotIds?: readonly string[],
): Promise<AccountEntry[]> {
  const made = await listEntries(db, edition, lotIds);
  const told = await readToldEntries(db, edition);
  const wanted = lotIds ? told.filter(({ lotId }) => lotIds.includes(lotId)) : told;
  return [...made, ...wanted].toSorted(
    (one, other) => one.enteredAt.getTime() - other.enteredAt.getTime(),
  );
}

/** The words of phones about rounds: `issued/<lot>` at a session, with a count and two badges. */
async function readToldEntries(db: Database, edition: EditionScope): Promise<AccountEntry[]> {
  const words = await listDeeds(db, edition, { kinds: ['word'] });
  return words.flatMap(({ id, place, word, count, participantId, otherParticipantId, at }) => {
    const told = entryOfWord(word);
    if (!told || count === null || count < 1) return [];
    return [
      {
        ...{ ...told, id, rangeSessionId: place, rounds: count, takesBack: null },
        signedBy: signatureOf(participantId),
        countersignedBy: signatureOf(otherParticipantId),
        enteredAt: new Date(at),
      },
    ];
  });
}

function signatureOf(participantId: string | null): string | null {
  return participantId && `badge:${participantId}`;
}

/**
 * The account, lot by lot: what is in store, what each session got, fired and gave back, and every
 * difference by name.
 *
 * @param within the exhibitor whose lots the reader may see; null for all
 */
export async function readAccount(
  db: Database,
  edition: EditionScope,
  within: string | null = null,
): Promise<Account[]> {
  const lots = await listLots(db, edition, within);
  const all = await readEntries(
    db,
    edition,
    lots.map(({ id }) => id),
  );
  const byLot = Map.groupBy(all, ({ lotId }) => lotId);
  return lots.map((lot) => {
    const entries = byLot.get(lot.id) ?? [];
    const balance = balanceLot(lot.id, entries);
    return { lot, balance, entries, differences: findDifferences(balance, entries) };
  });
}

/** What the sessions of the account are called. */
export async function readFiringSessions(
  db: Database,
  edition: EditionScope,
): Promise<FiringSession[]> {
  return listFiringSessions(db, edition);
}

/** Who signs: two accounts (`account:<id>`) or two badges (`badge:<participant>`). */
export type TwoSignatures = { signedBy: string; countersignedBy: string };

/**
 * Makes an entry that two have signed. Holds the lot, so that two desks never give out the same
 * last rounds.
 *
 * @returns the id of the entry
 * @throws AppError `ammunition.lot-unknown`; `ammunition.session-unknown`;
 * `ammunition.session-cancelled` and `ammunition.lot-of-another` of what is to be issued;
 * `ammunition.<refusal>` as `refuseEntry` says, and `ammunition.one-signature`
 */
export async function enterAmmunition(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { signedBy, countersignedBy, ...draft }: EntryDraft & TwoSignatures,
): Promise<string> {
  await checkDraft(tx, edition, draft);
  if (signedBy === countersignedBy) throw new AppError('ammunition.one-signature');

  const id = randomUUID();
  const { lotId, rangeSessionId, kind, rounds, takesBack } = draft;
  try {
    await addEntry(tx, edition, {
      ...{ id, lotId, rangeSessionId, kind, rounds, takesBack, signedBy, countersignedBy },
      enteredAt: by.clock.now(),
    });
  } catch (failure) {
    throw asRefusal(failure) ?? failure;
  }
  const signed = { lotId, rangeSessionId, kind, rounds, signedBy, countersignedBy };
  await record(tx, edition, by, [
    takesBack
      ? ammunitionTakenBack(takesBack, { ...signed, counterEntry: id })
      : ammunitionEntered(id, signed),
  ]);
  return id;
}

/**
 * Holds the lot and asks the rule, with what others have promised counted as gone.
 *
 * @throws as `enterAmmunition`
 */
export async function checkDraft(
  tx: Transaction,
  edition: EditionScope,
  draft: EntryDraft,
  promised: readonly AccountEntry[] = [],
): Promise<void> {
  const lot = await lockLot(tx, edition, draft.lotId);
  if (!lot) throw new AppError('ammunition.lot-unknown', { id: draft.lotId });
  await refuseWrongSession(tx, edition, draft, lot);
  const entries = await readEntries(tx, edition, [draft.lotId]);
  const refusal = refuseEntry(draft, [...entries, ...promised]);
  if (!refusal) return;
  const { inStore } = balanceLot(draft.lotId, entries);
  throw new AppError(`ammunition.${refusal}`, { lot: lot.code, inStore: String(inStore) });
}

/** What went out to a session comes back from it whatever became of it; nothing more goes there. */
async function refuseWrongSession(
  tx: Transaction,
  edition: EditionScope,
  { kind, rangeSessionId, takesBack }: EntryDraft,
  lot: Lot,
): Promise<void> {
  if (kind !== 'issued' || takesBack !== null || rangeSessionId === null) return;
  const session = await lockFiringSession(tx, edition, rangeSessionId);
  if (!session) throw new AppError('ammunition.session-unknown');
  const about = { lot: lot.code, session: session.code };
  if (session.state === 'cancelled') throw new AppError('ammunition.session-cancelled', about);
  const isAnothers = lot.exhibitorId !== null && session.exhibitorId !== null;
  if (isAnothers && lot.exhibitorId !== session.exhibitorId)
    throw new AppError('ammunition.lot-of-another', about);
}

export function asRefusal(failure: unknown): AppError | null {
  const constraint = violatedConstraint(failure);
  if (constraint === 'ammunition_entry_session' || constraint === 'ammunition_proposal_session')
    return new AppError('ammunition.session-unknown', {}, { cause: failure });
  if (
    constraint === 'ammunition_entry_taken_back_once' ||
    constraint === 'ammunition_proposal_taking_back_once'
  )
    return new AppError('ammunition.taken-back-already', {}, { cause: failure });
  return null;
}
