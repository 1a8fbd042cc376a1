import type { ParticipantState } from '#modules/participants/types';
import type { Accreditation, Dossier, Hand, Step, StepRefusal, Terms } from './types.ts';

export type StepVerdict =
  | { allowed: true; next: Accreditation; state: ParticipantState; hand: Hand }
  | { allowed: false; refusal: StepRefusal };

/**
 * Decides whether an account may take the next step about a person, whatever its roles.
 *
 * Two hands, for ever: an account that has once recommended a person never decides on them,
 * and one that has once decided never recommends them, not even after a question, a refusal
 * or a new recommendation by somebody else. So nobody can bring a person up to the decision
 * and take it, in whatever order. The database holds the same rule twice: over the last two
 * acts (`accreditation_in_two_hands`) and over all of them (`accreditation_one_hand_per_actor`).
 *
 * The operator recommends whoever is registered, and again after a question or a refusal. A
 * new recommendation ends the earlier decision. The commission decides on a recommendation,
 * and may change its decision; but while it waits for information it can only refuse, because
 * the person may have been corrected since the recommendation.
 *
 * Nobody is cleared whom the screening bars. It never refuses anybody by itself: people do.
 *
 * When several reasons apply, the one that another account cannot cure is given first.
 */
export function decideStep(dossier: Dossier, actorId: string, step: Step, at: Date): StepVerdict {
  if (dossier.state === 'withdrawn') return refuse('withdrawn');
  const hand: Hand = step.act === 'recommend' ? 'recommends' : 'decides';
  const refusal =
    step.act === 'recommend'
      ? refuseRecommendation(dossier, step.recommendation)
      : refuseDecision(dossier, step);
  if (refusal) return refuse(refusal);
  if ((dossier.hands.get(actorId) ?? hand) !== hand) return refuse('other-hand');

  return step.act === 'recommend'
    ? {
        allowed: true,
        hand,
        state: 'recommended',
        next: {
          ...undecided,
          recommendation: step.recommendation,
          recommendedBy: actorId,
          recommendedAt: at,
        },
      }
    : {
        allowed: true,
        hand,
        state: step.decision,
        next: {
          ...recommendationOf(dossier),
          decision: step.decision,
          decidedBy: actorId,
          decidedAt: at,
          reasonCode: step.decision === 'refused' ? step.reasonCode : null,
          question: step.decision === 'needs-information' ? step.question : null,
          terms: termsOf(step),
        },
      };
}

function refuseRecommendation(
  dossier: Dossier,
  recommendation: Accreditation['recommendation'],
): StepRefusal | null {
  if (dossier.state === 'cleared') return 'already-cleared';
  const stands = dossier.state === 'recommended' && dossier.recommendation === recommendation;
  return stands ? 'already-recommended' : null;
}

function refuseDecision(
  dossier: Dossier,
  step: Extract<Step, { act: 'decide' }>,
): StepRefusal | null {
  const { decision } = step;
  if (!dossier.recommendation) return 'not-recommended';
  if (dossier.decision === decision && isSameTerms(dossier.terms, termsOf(step)))
    return 'already-decided';
  const waits = dossier.decision === 'needs-information';
  if (waits && decision !== 'refused') return 'awaits-information';
  return decision === 'cleared' ? dossier.bar : null;
}

/** Where somebody stands, and on what terms. */
export type Standing = { state: ParticipantState; terms: Terms | null };

/** Whether a decision takes away what an earlier one gave: the badge that says so must die with it. */
export function losesAccess(before: Standing, after: Standing): boolean {
  if (before.state !== 'cleared') return false;
  return after.state !== 'cleared' || !isSameTerms(before.terms, after.terms);
}

/** What a category grants to somebody who was cleared on terms. */
export function onTerms<
  Granted extends { zones: readonly string[]; days: readonly number[]; escortRequired: boolean },
>(category: Granted, terms: Terms | null): Granted {
  if (!terms) return category;
  const { escort, withoutZones, onlyDays } = terms;
  return {
    ...category,
    zones: category.zones.filter((zone) => !withoutZones.includes(zone)),
    days: category.days.filter((day) => !onlyDays || onlyDays.includes(day)),
    escortRequired: category.escortRequired || escort,
  };
}

/** Nobody has said anything yet. */
export const undecided: Accreditation = {
  recommendation: null,
  recommendedBy: null,
  recommendedAt: null,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  reasonCode: null,
  question: null,
  terms: null,
};

/** Terms that ask for nothing are none. */
function termsOf(step: Extract<Step, { act: 'decide' }>): Terms | null {
  const terms = step.decision === 'cleared' ? (step.terms ?? null) : null;
  return terms && !isPlain(terms) ? terms : null;
}

function isPlain({ escort, withoutZones, onlyDays, note }: Terms): boolean {
  return !escort && withoutZones.length === 0 && onlyDays === null && !note;
}

function isSameTerms(one: Terms | null, other: Terms | null): boolean {
  if (!one || !other) return one === other;
  return (
    one.escort === other.escort &&
    one.note === other.note &&
    isSameSet(one.withoutZones, other.withoutZones) &&
    (one.onlyDays && other.onlyDays
      ? isSameSet(one.onlyDays, other.onlyDays)
      : one.onlyDays === other.onlyDays)
  );
}

function isSameSet<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}

function recommendationOf({ recommendation, recommendedBy, recommendedAt }: Accreditation) {
  return { recommendation, recommendedBy, recommendedAt };
}

function refuse(refusal: StepRefusal): StepVerdict {
  return { allowed: false, refusal };
}
