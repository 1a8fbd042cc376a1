import { grantsDay, grantsZone, hasFlag } from '#modules/badges/rules';
import { canBeWaived } from './deciding/overriding/rules.ts';
import { isForgotten } from './presence/rules.ts';
import type {
  BadgeChange,
  Consequence,
  CountingRule,
  EntryAttempt,
  EntryRefusal,
  Gate,
  IncidentKind,
  IncidentProposal,
  OpeningPeriod,
  Passage,
  Refusal,
  Severity,
  Verdict,
} from './types.ts';

/**
 * Decides whether a badge that has been verified opens a gate.
 *
 * This is the only entry rule: the server, the command line and the gate device call it. It
 * knows only its arguments: no clock, no database, no language.
 *
 * When several reasons apply, the one that is hardest to cure is given: first what security
 * settles, then what a desk settles, then what another day or hour settles, then what waiting
 * settles, last what the guard settles on the spot. A revoked holder is never told to come back
 * later.
 *
 * On the way out only the badge itself counts: hours, zones and escorts lock nobody in.
 */
export function decideEntry(attempt: EntryAttempt): Verdict {
  const standing = reasonsAgainst(attempt).find((refusal) => !isWaived(refusal, attempt));
  return standing ? { admitted: false, refusal: standing } : { admitted: true };
}

/** Everything that speaks against an entry, the hardest to cure first; what is waived among it. */
export function reasonsAgainst(attempt: EntryAttempt): EntryRefusal[] {
  const { claims, knownBadge, gate, dayIndex, opening, escort, place, at } = attempt;

  const deadBadge: Reason[] = [
    knownBadge?.state === 'revoked' && 'revoked',
    knownBadge && claims.generation < knownBadge.latestGeneration && 'replaced',
    knownBadge?.state === 'suspended' && 'suspended',
    hasFlag(claims, 'test') && !attempt.testMode && 'test-badge',
  ];
  if (attempt.direction === 'out') return deadBadge.filter(isReason);

  const reasons: Reason[] = [
    ...deadBadge,

    !grantsZone(claims, gate.zoneBit) && 'zone-not-granted',
    at >= claims.expires && 'expired',
    hasFlag(claims, 'singleEntry') && attempt.enteredBefore && 'entry-used',
    attempt.rightMissing && 'right-missing',
    attempt.conditionFailed && 'condition-failed',

    (dayIndex === null || !grantsDay(claims, dayIndex)) && 'wrong-day',
    at < claims.notBefore && 'too-early',
    !isOpen(opening, at) && 'outside-hours',
    attempt.limitReached && 'limit-reached',

    place === 'full' && 'full',
    place === 'slice-used' && 'slice-used',

    attempt.unpaired && 'floater-unpaired',
    attempt.alreadyInside && gate.antiPassback !== 'off' && 'already-inside',
    hasFlag(claims, 'escortRequired') && escort !== 'present' && escortRefusals[escort],
    attempt.photoOwed && 'photo-not-checked',
  ];
  return reasons.filter(isReason);
}

/** A test that speaks against an entry, or does not. */
type Reason = EntryRefusal | false | undefined;

/** What cannot be waived stands, whatever a device claims that somebody has waived. */
function isWaived(refusal: EntryRefusal, { waived, firm }: EntryAttempt): boolean {
  return waived.includes(refusal) && canBeWaived(refusal) && !firm.includes(refusal);
}

const escortRefusals = {
  missing: 'escort-missing',
  'not-theirs': 'escort-not-theirs',
  'guests-full': 'escort-guests-full',
} as const;

function isReason(reason: Reason): reason is EntryRefusal {
  return reason !== false && reason !== undefined;
}

/** How serious a refusal is at this gate, and what the guard does next. */
export function consequenceOf(
  refusal: Refusal,
  { antiPassback }: Pick<Gate, 'antiPassback'>,
): Consequence {
  const usual = consequences[refusal];
  const isFirm = refusal === 'already-inside' && antiPassback === 'hard';
  return isFirm ? { ...usual, severity: 'red' } : usual;
}

/** Whether a word out of a file or a database is one of our reasons. */
export function isRefusal(word: string | null): word is Refusal {
  return word !== null && Object.hasOwn(consequences, word);
}

const consequences: Record<Refusal, Consequence> = {
  'not-a-badge': { severity: 'red', cure: 'scan-again' },
  malformed: { severity: 'red', cure: 'scan-again' },
  // As likely a gate with an old list of keys as a forgery, so nobody is accused yet.
  'unknown-key': { severity: 'red', cure: 'call-supervisor' },
  'bad-signature': { severity: 'red', cure: 'keep-badge-and-call-security' },
  'beyond-key': { severity: 'red', cure: 'keep-badge-and-call-security' },
  'other-edition': { severity: 'red', cure: 'send-to-desk' },

  revoked: { severity: 'red', cure: 'keep-badge-and-call-security' },
  replaced: { severity: 'red', cure: 'keep-badge-and-send-to-desk' },
  suspended: { severity: 'red', cure: 'call-supervisor' },
  'test-badge': { severity: 'red', cure: 'keep-badge-and-send-to-desk' },
  'zone-not-granted': { severity: 'red', cure: 'send-to-desk' },
  expired: { severity: 'red', cure: 'send-to-desk' },
  'entry-used': { severity: 'red', cure: 'send-to-desk' },
  'right-missing': { severity: 'red', cure: 'send-to-desk' },
  'condition-failed': { severity: 'red', cure: 'call-supervisor' },
  'wrong-day': { severity: 'red', cure: 'come-back-on-granted-day' },
  'too-early': { severity: 'red', cure: 'come-back-later' },
  'outside-hours': { severity: 'red', cure: 'come-back-later' },
  'limit-reached': { severity: 'red', cure: 'come-back-tomorrow' },
  full: { severity: 'red', cure: 'wait-for-exit' },
  'slice-used': { severity: 'red', cure: 'contact-hub' },
  'floater-unpaired': { severity: 'amber', cure: 'pair-badge' },
  'already-inside': { severity: 'amber', cure: 'check-identity' },
  'escort-missing': { severity: 'amber', cure: 'wait-for-escort' },
  'escort-not-theirs': { severity: 'amber', cure: 'call-own-escort' },
  'escort-guests-full': { severity: 'amber', cure: 'call-second-escort' },
  'photo-not-checked': { severity: 'amber', cure: 'compare-photo' },
};

/**
 * Finds what two gates that could not talk to each other have let happen: a badge inside
 * twice, a replaced badge used after its successor was made, a revoked badge admitted.
 *
 * The answer depends on the set of passages only: not on their order, not on how often the
 * same one arrived. Each passage stands in at most one incident of a kind as the one that
 * should not have been, so incidents keep their keys when more passages arrive; one that is
 * no longer found was explained by a passage that came late.
 */
export function findDuplicates({ passages, changes, countingRuleOf }: GateLog): IncidentProposal[] {
  const passagesByBadge = Map.groupBy(admittedInOrder(passages), ({ idx }) => idx);
  const changesByBadge = Map.groupBy(changes, ({ idx }) => idx);

  const incidents = [...passagesByBadge].flatMap(([idx, itsPassages]) => {
    const itsChanges = changesByBadge.get(idx) ?? [];
    return [
      ...doubleEntries(itsPassages, countingRuleOf),
      ...usesOfOldGenerations(itsPassages, itsChanges),
      ...usesAfterRevocation(itsPassages, itsChanges),
    ];
  });

  return incidents.toSorted((a, b) => compareTexts(a.key, b.key));
}

export type GateLog = {
  passages: readonly Passage[];
  changes: readonly BadgeChange[];
  countingRuleOf: (zoneBit: number) => CountingRule;
};

function isOpen(opening: readonly OpeningPeriod[] | null, at: Date): boolean {
  return opening === null || opening.some(({ opens, closes }) => opens <= at && at < closes);
}

function doubleEntries(
  passages: readonly Passage[],
  countingRuleOf: GateLog['countingRuleOf'],
): IncidentProposal[] {
  const byZone = Map.groupBy(passages, ({ zoneBit }) => zoneBit);

  return [...byZone].flatMap(([zoneBit, ofZone]) => {
    const rule = countingRuleOf(zoneBit);
    if (rule.antiPassback === 'off') return [];

    return ofZone.flatMap((passage, index) => {
      const previous = ofZone[index - 1];
      if (passage.direction === 'out' || previous?.direction !== 'in') return [];
      if (isForgotten(previous.at, passage.at, rule)) return [];

      const severity = rule.antiPassback === 'hard' ? 'red' : 'amber';
      return [propose('double-entry', severity, passage, previous)];
    });
  });
}

/** A print is old as soon as a newer one was made, or was seen at a gate before anyone told us. */
function usesOfOldGenerations(
  passages: readonly Passage[],
  changes: readonly BadgeChange[],
): IncidentProposal[] {
  const replacements = changes.filter((change) => change.kind === 'replaced');

  return passages.flatMap((passage, index) => {
    const newer = passages
      .slice(0, index)
      .findLast(({ generation }) => generation > passage.generation);
    const isReplaced = replacements.some(
      ({ generation, at }) => generation > passage.generation && at <= passage.at,
    );
    if (!newer && !isReplaced) return [];

    return [propose('old-generation-used', 'red', passage, newer)];
  });
}

function usesAfterRevocation(
  passages: readonly Passage[],
  changes: readonly BadgeChange[],
): IncidentProposal[] {
  const revocations = changes.filter((change) => change.kind === 'revoked');

  return passages
    .filter((passage) => passage.direction === 'in')
    .filter((passage) => revocations.some(({ at }) => at <= passage.at))
    .map((passage) => propose('revoked-used', 'red', passage));
}

function propose(
  kind: IncidentKind,
  severity: Severity,
  culprit: Passage,
  before?: Passage,
): IncidentProposal {
  return {
    key: `${kind}:${culprit.id}`,
    kind,
    idx: culprit.idx,
    severity,
    passages: before ? [before, culprit] : [culprit],
  };
}

/** Once each, by time; passages of the same instant by id, so that every replica agrees. */
function admittedInOrder(passages: readonly Passage[]): Passage[] {
  const once = new Map(passages.map((passage) => [passage.id, passage]));

  return [...once.values()]
    .filter(({ admitted }) => admitted)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || compareTexts(a.id, b.id));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
