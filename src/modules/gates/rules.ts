import { grantsDay, grantsZone, hasFlag } from '#modules/badges/rules';
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
 * settles, then what a desk settles, then what another day or hour settles, last what the
 * guard settles on the spot. A revoked holder is never told to come back later.
 *
 * On the way out only the badge itself counts: hours, zones and escorts lock nobody in.
 */
export function decideEntry(attempt: EntryAttempt): Verdict {
  const { claims, knownBadge, gate, dayIndex, opening, at } = attempt;

  if (knownBadge?.state === 'revoked') return refuse('revoked');
  if (knownBadge && claims.generation < knownBadge.latestGeneration) return refuse('replaced');
  if (knownBadge?.state === 'suspended') return refuse('suspended');
  if (hasFlag(claims, 'test') && !attempt.testMode) return refuse('test-badge');
  if (attempt.direction === 'out') return { admitted: true };

  if (!grantsZone(claims, gate.zoneBit)) return refuse('zone-not-granted');
  if (at >= claims.expires) return refuse('expired');
  if (hasFlag(claims, 'singleEntry') && attempt.enteredBefore) return refuse('entry-used');

  if (dayIndex === null || !grantsDay(claims, dayIndex)) return refuse('wrong-day');
  if (at < claims.notBefore) return refuse('too-early');
  if (!isOpen(opening, at)) return refuse('outside-hours');

  if (attempt.alreadyInside && gate.antiPassback !== 'off') return refuse('already-inside');
  if (hasFlag(claims, 'escortRequired') && !attempt.escortPresent) return refuse('escort-missing');
  if (hasFlag(claims, 'photoCheck') && !attempt.photoChecked) return refuse('photo-not-checked');

  return { admitted: true };
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
  'wrong-day': { severity: 'red', cure: 'come-back-on-granted-day' },
  'too-early': { severity: 'red', cure: 'come-back-later' },
  'outside-hours': { severity: 'red', cure: 'come-back-later' },
  'already-inside': { severity: 'amber', cure: 'check-identity' },
  'escort-missing': { severity: 'amber', cure: 'wait-for-escort' },
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

function refuse(refusal: EntryRefusal): Verdict {
  return { admitted: false, refusal };
}

function isOpen(opening: readonly OpeningPeriod[] | null, at: Date): boolean {
  return opening === null || opening.some(({ opens, closes }) => opens <= at && at < closes);
}

function doubleEntries(
  passages: readonly Passage[],
  countingRuleOf: GateLog['countingRuleOf'],
): IncidentProposal[] {
  const byZone = Map.groupBy(passages, ({ zoneBit }) => zoneBit);

  return [...byZone].flatMap(([zoneBit, ofZone]) => {
    const { antiPassback, forgetAfterMinutes } = countingRuleOf(zoneBit);
    if (antiPassback === 'off') return [];

    return ofZone.flatMap((passage, index) => {
      const previous = ofZone[index - 1];
      if (passage.direction === 'out' || previous?.direction !== 'in') return [];
      if (minutesBetween(previous, passage) >= forgetAfterMinutes) return [];

      const severity = antiPassback === 'hard' ? 'red' : 'amber';
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

function minutesBetween(earlier: Passage, later: Passage): number {
  return (later.at.getTime() - earlier.at.getTime()) / 60_000;
}
