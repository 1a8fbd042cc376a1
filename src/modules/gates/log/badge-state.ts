import { findDuplicates } from '../rules.ts';
import type { BadgeChange, CountingRule, IncidentProposal, Passage } from '../types.ts';
import { passageOf } from './meaning.ts';
import type { BadgeState, FoldRules, GateEvent, Pairing } from './types.ts';

/**
 * Reads one badge out of its events.
 *
 * @param events about the badge, in order
 * @param isVoided what counts as not having been
 * @param changes what the hub has decided about the badge
 */
export function badgeStateOf(
  idx: number,
  events: GateEvent[],
  { rules, isVoided, changes }: BadgeContext,
): BadgeState {
  const valid = events.filter((event) => !isVoided(event));
  const own = valid.filter(({ badge }) => badge?.idx === idx);
  const passages = own.flatMap((event) => {
    const passage = passageOf(event, rules.zoneBitOf(event.gateId) ?? NOWHERE);
    return passage ? [passage] : [];
  });
  const prints = own.flatMap((event) =>
    event.kind === 'print' && event.badge
      ? [{ generation: event.badge.generation, at: event.hlc.ms }]
      : [],
  );
  const reprints = prints.map(({ generation, at }): BadgeChange => ({
    kind: 'replaced',
    idx,
    generation,
    at: new Date(at),
  }));

  return {
    idx,
    events,
    passages,
    entered: enteredBy(passages),
    daysUsed: daysUsedBy(passages, rules),
    pairings: own.flatMap(pairingOf),
    brought: valid.filter(({ other }) => other?.idx === idx).flatMap(pairingOf),
    grants: own.flatMap((event) =>
      event.kind === 'grant'
        ? [{ at: event.hlc.ms, word: event.reason ?? '', event: refTo(event) }]
        : [],
    ),
    printed: prints.toSorted((a, b) => b.generation - a.generation || a.at - b.at)[0] ?? null,
    incidents: incidentsOf(passages, [...changes, ...reprints], rules),
  };
}

export type BadgeContext = {
  rules: FoldRules;
  isVoided: (event: GateEvent) => boolean;
  changes: readonly BadgeChange[];
};

/** The zone of a gate that nobody has told us of: it counts for nothing. */
const NOWHERE = -1;

function enteredBy(passages: readonly Passage[]): Map<number, Passage> {
  const entered = new Map<number, Passage>();
  for (const passage of passages) {
    if (!passage.admitted || passage.zoneBit === NOWHERE) continue;
    if (passage.direction === 'in') entered.set(passage.zoneBit, passage);
    else entered.delete(passage.zoneBit);
  }
  return entered;
}

function daysUsedBy(passages: readonly Passage[], { dayIndexAt }: FoldRules): number[] {
  const days = passages
    .filter(({ admitted, direction }) => admitted && direction === 'in')
    .flatMap(({ at }) => dayIndexAt(at.getTime()) ?? []);
  return [...new Set(days)].toSorted((a, b) => a - b);
}

function pairingOf(event: GateEvent): Pairing[] {
  const { kind, badge, other, hlc, gateId, ref } = event;
  return kind === 'pairing' && badge && other
    ? [{ at: hlc.ms, gateId, badge, other, event: refTo(event), ref }]
    : [];
}

function refTo({ device, seq }: GateEvent) {
  return { device, seq };
}

function incidentsOf(
  passages: readonly Passage[],
  changes: readonly BadgeChange[],
  { countingRuleOf }: FoldRules,
): IncidentProposal[] {
  return findDuplicates({
    passages,
    changes,
    countingRuleOf: (zoneBit) => (zoneBit === NOWHERE ? COUNTS_NOTHING : countingRuleOf(zoneBit)),
  });
}

const COUNTS_NOTHING: CountingRule = {
  antiPassback: 'off',
  forgetAfterMinutes: 0,
  nightlyExit: null,
};
