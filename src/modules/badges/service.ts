import { lockParticipants } from '#modules/participants/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { verifyBadge } from './credential/badge-token.ts';
import { badgeRevoked } from './facts.ts';
import { subjectOf } from './issuing/service.ts';
import type { Print } from './issuing/types.ts';
import { listLiveTokens, listPrintsByNumber, listPrintsOf, saveRevocations } from './store.ts';
import { readTrust } from './trust/service.ts';
import type { BadgeVerification } from './types.ts';

/**
 * Kills a person's badge at once; their next badge has a new number.
 *
 * @throws AppError `badge.none` where no live badge is out
 */
export async function revokeBadge(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { participantId, reason }: { participantId: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockParticipants(tx, edition, [participantId]);
    const revoked = await killBadges(tx, edition, by, [participantId], reason);
    if (revoked === 0) throw new AppError('badge.none', { participantId });
  });
}

/**
 * Kills the badges of people who may no longer be there, in the transaction that decides so.
 * Their rows must be locked. Whoever has no badge is passed over.
 */
export async function revokeForParticipants(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  reason: string,
): Promise<void> {
  await killBadges(tx, edition, by, participantIds, reason);
}

/** Whether a scanned text, exactly as it was scanned, is a badge of this edition, by the keys that count at an instant. */
export async function verifyToken(
  db: Database,
  edition: EditionScope,
  token: string,
  at: Date = new Date(),
): Promise<BadgeVerification> {
  return verifyBadge(token, { ...(await readTrust(db, edition)), at });
}

/** Every print there was of these numbers: what gates know beside the badge itself. */
export async function readPrints(
  db: Database,
  edition: EditionScope,
  idxs: readonly number[],
): Promise<Print[]> {
  return listPrintsByNumber(db, edition, idxs);
}

/** Every print there was of these people, the oldest first. */
export async function readPrintsOf(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Print[]> {
  return listPrintsOf(db, edition, participantIds);
}

async function killBadges(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  reason: string,
): Promise<number> {
  // The head first: a batch that is signing right now ends before we look who has a badge.
  await record(tx, edition, by, []);
  const revoked = await saveRevocations(tx, edition, participantIds, {
    at: by.clock.now(),
    reason,
  });
  await record(
    tx,
    edition,
    by,
    revoked.map(({ idx, generation, participantId }) =>
      badgeRevoked(subjectOf({ idx, generation }), { participantId, idx, generation }, { reason }),
    ),
  );
  return revoked.length;
}

/** The texts of live badges, by number; all of them where `limit` is null. */
export async function readTokens(
  db: Database,
  edition: EditionScope,
  limit: number | null,
): Promise<string[]> {
  return listLiveTokens(db, edition, limit);
}
