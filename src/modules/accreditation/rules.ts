import type { ParticipantState } from '#modules/participants/types';
import type { Accreditation, Dossier, Hand, Step, StepRefusal } from './types.ts';

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
 * When several reasons apply, the one that another account cannot cure is given first.
 */
export function decideStep(dossier: Dossier, actorId: string, step: Step, at: Date): StepVerdict {
  if (dossier.state === 'withdrawn') return refuse('withdrawn');
  const hand: Hand = step.act === 'recommend' ? 'recommends' : 'decides';
  const refusal =
    step.act === 'recommend'
      ? refuseRecommendation(dossier, step.recommendation)
      : refuseDecision(dossier, step.decision);
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
  decision: Exclude<Accreditation['decision'], null>,
): StepRefusal | null {
  if (!dossier.recommendation) return 'not-recommended';
  if (dossier.decision === decision) return 'already-decided';
  const waits = dossier.decision === 'needs-information';
  return waits && decision !== 'refused' ? 'awaits-information' : null;
}

/** Whether a decision takes away what an earlier one gave: the badge must die with it. */
export function losesAccess(before: ParticipantState, after: ParticipantState): boolean {
  return before === 'cleared' && after !== 'cleared';
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
};

function recommendationOf({ recommendation, recommendedBy, recommendedAt }: Accreditation) {
  return { recommendation, recommendedBy, recommendedAt };
}

function refuse(refusal: StepRefusal): StepVerdict {
  return { allowed: false, refusal };
}
