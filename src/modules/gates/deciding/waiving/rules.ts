import { decideEntry, reasonsAgainst } from '../../rules.ts';
import type { EntryRefusal } from '../../types.ts';
import { overrideOffer, refuseOverride, writeOverride } from '../overriding/rules.ts';
import type { OverrideLevel, OverrideReason, OverrideRefusal } from '../overriding/types.ts';
import { decideAttempt, entryAttempt } from '../rules.ts';
import type { Attempt, Decision, Knowledge, OpeningHours } from '../types.ts';

/** What comes of an override: `decision` may still refuse, for a reason that the override does not reach. */
export type Overridden =
  | { allowed: false; why: OverrideRefusal }
  | { allowed: true; waived: readonly EntryRefusal[]; word: string; decision: Decision };

/**
 * Somebody lets a holder in against the answer of the gate.
 *
 * The reason is for the answer that was given; every other reason against the entry that it fits
 * as well is waived with it. What it does not fit still refuses: who overrides a wrong day has not
 * compared a photo, and has made no room in a full zone.
 */
export function decideOverride(
  attempt: Attempt,
  knowledge: Knowledge,
  hours: OpeningHours,
  said: { by: Exclude<OverrideLevel, 'never'>; reason: OverrideReason },
): Overridden {
  if (!attempt.badge.ok) return { allowed: false, why: 'never' };

  const entry = entryAttempt(attempt.badge.claims, attempt, knowledge, hours);
  const answer = decideEntry(entry);
  if (answer.admitted) return { allowed: false, why: 'not-refused' };

  const whyNot = (refusal: EntryRefusal) =>
    refuseOverride(
      overrideOffer(refusal, { antiPassback: entry.gate.antiPassback, firm: entry.firm }),
      said,
    );
  const why = whyNot(answer.refusal);
  if (why) return { allowed: false, why };

  const reached = reasonsAgainst(entry).filter((refusal) => whyNot(refusal) === null);
  const waived = [...new Set([...attempt.waived, ...reached])];
  return {
    allowed: true,
    waived,
    word: writeOverride({ waived, reason: said.reason }),
    decision: decideAttempt({ ...attempt, waived }, knowledge, hours),
  };
}
