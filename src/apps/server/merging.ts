import { takeBackClearance } from '#modules/accreditation/service';
import { revokeForParticipants } from '#modules/badges/service';
import { takePlace } from '#modules/delegations/quotas/service';
import type { CaughtAmong, MergeHooks } from '#modules/participants/duplicates/merging/service';
import { findBars } from '#modules/screening/service';

/** What happens elsewhere when two files of one person become one. */
export const mergeHooks: MergeHooks = {
  accessLost: revokeForParticipants,
  placeTaken: takePlace,
  caughtAmong: whoIsCaught,
  clearanceTakenBack: (tx, edition, by, participantId) =>
    takeBackClearance(tx, edition, by, participantId, revokeForParticipants),
};

/** Whoever has not been screened yet is not caught: nothing is known to vanish with the file. */
async function whoIsCaught(
  ...[tx, edition, participantIds, at]: Parameters<CaughtAmong>
): Promise<ReadonlySet<string>> {
  const bars = await findBars(tx, edition, participantIds, at);
  return new Set(
    [...bars].flatMap(([id, bar]) => (bar === 'hit-open' || bar === 'hit-matched' ? [id] : [])),
  );
}
