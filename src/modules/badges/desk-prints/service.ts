import { readPlan } from '#modules/editions/service';
import { lockParticipants } from '#modules/participants/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { verifyBadge } from '../credential/badge-token.ts';
import { badgeIssued, badgePrinted, badgeRevoked } from '../facts.ts';
import { subjectOf } from '../issuing/service.ts';
import { addPrints, listPrintsByNumber, savePrinted, saveRevocations } from '../store.ts';
import { readTrust } from '../trust/service.ts';
import { firstDeskKid } from '../trust/types.ts';

/** What became of a badge that a desk has printed without the server. */
export type DeskPrintOutcome =
  | 'accepted'
  /** It came before. */
  | 'known'
  /** No badge of this edition, or not signed by a desk that may. */
  | 'not-signed'
  /** The number was never issued here, or belongs to nobody by name. */
  | 'unknown-number'
  /** The person may not come any more: the new print is as dead as the old one. */
  | 'revoked'
  /** A newer print, or another one of the same generation, came first. */
  | 'outdated';

/**
 * Takes over a badge that a reprint desk has signed and printed alone: it is the newest print from
 * the instant it was made, and the older ones are dead. The same one again changes nothing.
 */
export async function acceptDeskPrint(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { token, printedAt }: { token: string; printedAt: Date },
): Promise<DeskPrintOutcome> {
  const verified = await verifyBadge(token, { ...(await readTrust(tx, edition)), at: printedAt });
  if (!verified.ok || verified.kid < firstDeskKid) return 'not-signed';

  const { idx, generation, zones, days, notBefore, expires } = verified.claims;
  const [first] = await listPrintsByNumber(tx, edition, [idx]);
  const participantId = first?.participantId;
  if (!first || !participantId) return 'unknown-number';

  const [person] = await lockParticipants(tx, edition, [participantId]);
  await record(tx, edition, by, []);
  const prints = await listPrintsByNumber(tx, edition, [idx]);
  if (prints.some((print) => print.token === token)) return 'known';
  const newest = prints.at(-1);
  if (!person || !newest || newest.revokedAt !== null) return 'revoked';
  if (generation <= newest.generation) return 'outdated';

  const plan = await readPlan(tx, edition);
  const print = {
    idx,
    generation,
    participantId,
    bearerId: null,
    token,
    zones: plan.zones.filter(({ bit }) => ((zones >>> bit) & 1) === 1).map(({ id }) => id),
    days: plan.days.filter(({ index }) => ((days >>> index) & 1) === 1).map(({ index }) => index),
    validFrom: notBefore,
    validUntil: expires,
    issuedAt: printedAt,
  };
  await saveRevocations(tx, edition, [participantId], { at: printedAt, reason: 'replaced' });
  await addPrints(tx, edition, [print]);
  await savePrinted(tx, edition, [print], printedAt);
  const subject = subjectOf(print);
  await record(tx, edition, by, [
    badgeRevoked(
      subjectOf(newest),
      { participantId, idx, generation: newest.generation },
      { reason: 'replaced', deviceTime: printedAt },
    ),
    badgeIssued(
      subject,
      {
        participantId,
        idx,
        generation,
        categoryId: person.categoryId,
        zones: print.zones,
        days: print.days,
      },
      { deviceTime: printedAt },
    ),
    badgePrinted(subject, { idx, generation }, { deviceTime: printedAt }),
  ]);
  return 'accepted';
}
