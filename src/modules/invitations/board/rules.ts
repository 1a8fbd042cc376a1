import type { Stage } from '#modules/editions/types';
import { mayChangeAnswer } from '../rules.ts';
import {
  campaignStages,
  type CampaignRow,
  type CampaignStage,
  type CampaignStanding,
  type Evidence,
  type Funnel,
  type NextAct,
} from './types.ts';

/** Two weeks, after which an embassy may be asked again without offence. */
export const CHASE_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;

/**
 * Which stages a government has reached, each on its own evidence. A later stage proves no
 * earlier one, so whoever comes without an answer is seen to have come without it.
 */
export function reachedStages(evidence: Evidence): Record<CampaignStage, boolean> {
  return {
    invited: evidence.invited,
    answered: evidence.answer !== null,
    named: evidence.named > 0,
    accredited: evidence.accredited > 0,
    arrived: evidence.received || evidence.entered > 0,
    entered: evidence.entered > 0,
  };
}

/**
 * The earliest stage that is missing before the furthest one reached; null where none is. A no
 * is no answer to those who come all the same.
 */
export function findGap(evidence: Evidence): CampaignStage | null {
  const reached = reachedStages(evidence);
  const furthest = campaignStages.findLastIndex((stage) => reached[stage]);
  return (
    campaignStages
      .slice(0, Math.max(0, furthest))
      .find((stage) => !reached[stage] || (stage === 'answered' && evidence.answer === 'no')) ??
    null
  );
}

/** The furthest step of a government in one word. People outweigh papers, and a no a wait. */
export function decideStanding(evidence: Evidence): CampaignStanding {
  const reached = reachedStages(evidence);
  if (reached.arrived) return 'present';
  if (reached.named) return 'named';
  if (evidence.answer === 'no') return 'declined';
  if (evidence.answer === 'yes') return 'accepted';
  return evidence.invited ? 'waiting' : 'prepared';
}

/** Whole days since a government was last heard of; null unless its answer is awaited. */
export function countSilentDays(evidence: Evidence, now: Date): number | null {
  if (!evidence.invited || evidence.answer !== null || !evidence.heardAt) return null;
  return Math.max(0, Math.floor((now.getTime() - evidence.heardAt.getTime()) / DAY_MS));
}

/**
 * What has to be done next about a government; null where it waits for nobody here. Before the
 * show it is about answers and names; while it is open only about people still to be cleared.
 */
export function decideNextAct(
  evidence: Evidence,
  { stage, now }: { stage: Stage; now: Date },
): NextAct | null {
  const isComing = evidence.answer === 'yes' && evidence.roles.includes('delegation');
  if (mayChangeAnswer(stage)) {
    if (evidence.answer !== 'yes' && (evidence.named > 0 || evidence.entered > 0))
      return 'settle-answer';
    if (evidence.invitationId && !evidence.invited && evidence.answer === null) return 'send';
    if ((countSilentDays(evidence, now) ?? 0) >= CHASE_AFTER_DAYS) return 'chase';
    if (isComing && evidence.named === 0) return 'ask-names';
  }
  const isOver = stage === 'results' || stage === 'archived';
  return !isOver && evidence.named > evidence.accredited ? 'accredit' : null;
}

/** How many governments of a group reached each stage. */
export function countFunnel(evidence: readonly Evidence[]): Funnel {
  const reached = evidence.map(reachedStages);
  const count = (stage: CampaignStage) => reached.filter((one) => one[stage]).length;
  return {
    invited: count('invited'),
    answered: count('answered'),
    named: count('named'),
    accredited: count('accredited'),
    arrived: count('arrived'),
    entered: count('entered'),
    declined: evidence.filter(({ answer }) => answer === 'no').length,
  };
}

/** How many governments wait for each act, for a list of what to do today. */
export function countActs(
  rows: readonly Pick<CampaignRow, 'nextAct'>[],
): ReadonlyMap<NextAct, number> {
  const counts = new Map<NextAct, number>();
  for (const { nextAct } of rows) if (nextAct) counts.set(nextAct, (counts.get(nextAct) ?? 0) + 1);
  return counts;
}
