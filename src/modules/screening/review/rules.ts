import {
  reasonCodes,
  type Found,
  type Hit,
  type Outcome,
  type Proposal,
  type ReasonCode,
  type Review,
  type ReviewRefusal,
  type WeighedHit,
} from './types.ts';

export type ReviewStep =
  | {
      act: 'propose';
      outcome: Outcome;
      reasonCode: ReasonCode;
      note: string;
      authority?: string | null | undefined;
      until?: Date | null | undefined;
    }
  /** A second person says the same. */
  | { act: 'confirm' }
  /** A second person does not; whoever comes next begins anew. */
  | { act: 'contest' }
  | { act: 'escalate' }
  /** Something came to light, or a waiver is over: what two people said no longer stands. */
  | { act: 'reopen' };

export type ReviewVerdict =
  | { allowed: true; next: Review }
  | { allowed: false; refusal: ReviewRefusal };

/**
 * Decides whether an account may take the next step about a hit.
 *
 * Nothing is in effect by one person: whoever proposes never confirms, and no machine does
 * either. What two people settled one may open again, because an open hit never lets anybody in
 * whom a settled one kept out.
 */
export function decideReview(
  review: Review,
  actorId: string,
  step: ReviewStep,
  at: Date,
): ReviewVerdict {
  switch (step.act) {
    case 'propose': {
      if (!isOpen(review)) return refuse('not-open');
      const refusal = refuseProposal(step, at);
      if (refusal) return refuse(refusal);
      return allow({ state: 'proposed', proposal: proposalOf(step, actorId, at) });
    }
    case 'escalate':
      if (!isOpen(review)) return refuse('not-open');
      return allow({ state: 'escalated', proposal: null });
    case 'reopen':
      if (!isSettled(review)) return refuse('not-settled');
      return allow({ state: 'open', proposal: null });
    case 'contest':
    case 'confirm': {
      const { proposal } = review;
      if (review.state !== 'proposed' || !proposal) return refuse('not-proposed');
      if (step.act === 'contest') return allow({ state: 'open', proposal: null });
      if (proposal.by === actorId) return refuse('same-person');
      if (proposal.until && proposal.until <= at) return refuse('waiver-outdated');
      return allow({
        state: proposal.outcome,
        proposal,
        confirmation: { by: actorId, at },
      });
    }
  }
}

/** Whether somebody must still say what it is. */
export function isOpen({ state }: Pick<Review, 'state'>): boolean {
  return state === 'open' || state === 'escalated';
}

/** Whether two people have said what it is. */
export function isSettled({ state }: Pick<Review, 'state'>): boolean {
  return state === 'cleared' || state === 'matched' || state === 'waived';
}

/** Why nobody may be cleared while a hit stands as it does. */
export type Bar = 'hit-open' | 'hit-matched' | 'waiver-over';

/** What of a hit says whether it bars. */
type Barring = Pick<WeighedHit, 'effect' | 'state'> & {
  proposal: Pick<Proposal, 'until'> | null;
};

/** What bars a subject from being cleared: the gravest first, null for nothing. */
export function barOf(hits: readonly Barring[], at: Date): Bar | null {
  const blocking = hits.filter(({ effect }) => effect === 'block-for-review');
  if (blocking.some(({ state }) => state === 'matched')) return 'hit-matched';
  if (blocking.some((hit) => hit.state === 'waived' && isOver(hit, at))) return 'waiver-over';
  return blocking.some((hit) => isOpen(hit) || hit.state === 'proposed') ? 'hit-open' : null;
}

export type Reconciled = {
  /** Hits to open. */
  opened: Found[];
  /** Ids of hits whose versions are over. */
  expired: string[];
};

/**
 * What a screening changes, given the hits that stand.
 *
 * What two people said of a pair is remembered for exactly these versions: when the entry or the
 * person is another, or they no longer meet, the hit expires, and a new one opens if they still
 * do. Found twice is found once.
 *
 * @param standing hits within what was screened: of these subjects, against these entries
 */
export function reconcile(
  standing: readonly (Found & Pick<Hit, 'id' | 'state'>)[],
  found: readonly Found[],
): Reconciled {
  const alive = standing.filter(({ state }) => state !== 'expired');
  const foundNow = new Map(found.map((one) => [pairOf(one), one]));
  const kept = new Set<string>();
  const expired: string[] = [];

  for (const hit of alive) {
    const pair = pairOf(hit);
    if (foundNow.has(pair) && !kept.has(pair)) kept.add(pair);
    else expired.push(hit.id);
  }
  const opened = [...foundNow].flatMap(([pair, one]) => (kept.has(pair) ? [] : [one]));
  return { opened, expired };
}

function refuseProposal(
  { outcome, reasonCode, note, authority, until }: Extract<ReviewStep, { act: 'propose' }>,
  at: Date,
): ReviewRefusal | null {
  const fitting: readonly string[] = reasonCodes[outcome];
  if (!fitting.includes(reasonCode)) return 'reason-does-not-fit';
  if (!note.trim() && (reasonCode === 'other' || outcome !== 'cleared')) return 'note-missing';
  if (outcome !== 'waived') return null;
  if (!authority?.trim() || !until) return 'authority-missing';
  return until <= at ? 'waiver-outdated' : null;
}

function proposalOf(
  { outcome, reasonCode, note, authority, until }: Extract<ReviewStep, { act: 'propose' }>,
  by: string,
  at: Date,
): Proposal {
  const isWaiver = outcome === 'waived';
  return {
    outcome,
    reasonCode,
    note: note.trim(),
    authority: isWaiver ? (authority?.trim() ?? null) : null,
    until: isWaiver ? (until ?? null) : null,
    by,
    at,
  };
}

function isOver({ proposal }: Pick<Barring, 'proposal'>, at: Date): boolean {
  return !proposal?.until || proposal.until <= at;
}

/** The pair of versions that a judgement is about. */
function pairOf(one: Found): string {
  return [
    one.subjectType,
    one.subjectId,
    one.list,
    one.entryId,
    one.entryVersion,
    one.subjectVersion,
  ].join('\u0000');
}

function allow(next: Pick<Review, 'state' | 'proposal'> & Partial<Review>): ReviewVerdict {
  return { allowed: true, next: { confirmation: null, ...next } };
}

function refuse(refusal: ReviewRefusal): ReviewVerdict {
  return { allowed: false, refusal };
}
