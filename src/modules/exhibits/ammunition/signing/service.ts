import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { ammunitionProposed, proposalDropped } from '../../facts.ts';
import { promisedEntries } from '../rules.ts';
import { asRefusal, checkDraft, enterAmmunition } from '../service.ts';
import {
  addProposal,
  findProposal,
  listProposals,
  listSignerNames,
  lockLot,
  settleProposal,
} from '../store.ts';
import type { EntryDraft, Proposal } from '../types.ts';

/** What waits for its second signature, the oldest first. */
export async function readProposals(db: Database, edition: EditionScope): Promise<Proposal[]> {
  return listProposals(db, edition);
}

/**
 * Gives the first signature. The account does not change yet, but what is proposed to be issued is
 * promised: nobody else is given the same rounds meanwhile.
 *
 * @returns the id of the proposal
 * @throws as `enterAmmunition`
 */
export async function proposeEntry(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { lotId, rangeSessionId, kind, rounds, takesBack }: EntryDraft,
): Promise<string> {
  const draft = { lotId, rangeSessionId, kind, rounds, takesBack };
  await lockLot(tx, edition, lotId);
  const promised = promisedEntries(await listProposals(tx, edition, [lotId]));
  await checkDraft(tx, edition, draft, promised);

  const id = randomUUID();
  const proposal = { ...draft, id, proposedBy: by.actor.id, proposedAt: by.clock.now() };
  try {
    await addProposal(tx, edition, proposal);
  } catch (failure) {
    throw asRefusal(failure) ?? failure;
  }
  await record(tx, edition, by, [ammunitionProposed(id, draft)]);
  return id;
}

/**
 * Gives the second signature, and with it makes the entry.
 *
 * @returns the id of the entry
 * @throws AppError `ammunition.proposal-unknown` where it is settled; `ammunition.one-signature`
 * for whoever proposed it; else as `enterAmmunition`
 */
export async function countersign(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<string> {
  const proposal = await lockProposal(tx, edition, id);
  if (proposal.proposedBy === by.actor.id) throw new AppError('ammunition.one-signature');
  const { lotId, rangeSessionId, kind, rounds, takesBack } = proposal;
  const entryId = await enterAmmunition(tx, edition, by, {
    ...{ lotId, rangeSessionId, kind, rounds, takesBack },
    signedBy: proposal.proposedBy,
    countersignedBy: by.actor.id,
  });
  await settle(tx, edition, by, { id, entryId });
  return entryId;
}

/** Drops a proposal, by whoever made it or could have signed it. @throws AppError `ammunition.proposal-unknown` */
export async function dropProposal(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const { lotId, rangeSessionId, kind, rounds } = await lockProposal(tx, edition, id);
  await settle(tx, edition, by, { id, entryId: null });
  await record(tx, edition, by, [proposalDropped(id, { lotId, rangeSessionId, kind, rounds })]);
}

/** What the accounts that signed are called, by what they signed with. */
export async function readSignerNames(
  db: Database,
  signatures: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(signatures.flatMap((one) => one ?? []))];
  const named = await listSignerNames(db, ids);
  return new Map(named.map(({ actorId, name }) => [actorId, name]));
}

/** The lot is held before the proposal is read again, in the order in which everybody holds them. */
async function lockProposal(tx: Transaction, edition: EditionScope, id: string): Promise<Proposal> {
  const seen = await findProposal(tx, edition, id);
  if (seen) await lockLot(tx, edition, seen.lotId);
  const proposal = await findProposal(tx, edition, id);
  if (!proposal) throw new AppError('ammunition.proposal-unknown', { id });
  return proposal;
}

async function settle(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  { id, entryId }: { id: string; entryId: string | null },
): Promise<void> {
  const settled = { settledAt: clock.now(), settledBy: actor.id, entryId };
  if (!(await settleProposal(tx, edition, id, settled)))
    throw new AppError('ammunition.proposal-unknown', { id });
}
