import { forgettingOf } from '#modules/gates/deciding/settings/rules';
import type { GatePlan, KnownPrint, OpeningHours } from '#modules/gates/deciding/types';
import type { FoldRules } from '#modules/gates/log/types';
import type { GatePack } from '#modules/gates/pack/types';
import type { AntiPassback, BadgeChange, CountingRule } from '#modules/gates/types';

/** What the log must know of the edition to be folded; the same pack gives the same state everywhere. */
export function foldRules(
  { plan, settings, prints }: Pick<GatePack, 'plan' | 'settings' | 'prints'>,
  hours: OpeningHours,
): FoldRules {
  const bits = new Map(plan.zones.map(({ id, bit }) => [id, bit]));
  const gates = new Map(plan.gates.map(({ id, zoneId }) => [id, bits.get(zoneId)]));
  const counting = new Map(
    plan.zones.map(({ id, bit }): [number, CountingRule] => [
      bit,
      { antiPassback: firmestOf(plan, id), ...forgettingOf(settings, bit, plan) },
    ]),
  );

  return {
    zoneBitOf: (gateId) => gates.get(gateId),
    countingRuleOf: (zoneBit) =>
      counting.get(zoneBit) ?? { antiPassback: 'off', ...forgettingOf(settings, zoneBit, plan) },
    dayIndexAt: (ms) => hours.dayIndexAt(new Date(ms)),
    changes: changesIn(prints),
  };
}

/** Before the first pack: what gates and zones there are nobody knows yet. */
export const noRules: FoldRules = {
  zoneBitOf: () => undefined,
  countingRuleOf: () => ({ antiPassback: 'off', forgetAfterMinutes: 0, nightlyExit: null }),
  dayIndexAt: () => null,
  changes: [],
};

/** A zone with several gates is counted by the firmest of them. */
function firmestOf({ gates }: GatePlan, zoneId: string): AntiPassback {
  const set = gates.filter((gate) => gate.zoneId === zoneId).map((gate) => gate.antiPassback);
  return firmness.find((one) => set.includes(one)) ?? 'off';
}

const firmness: readonly AntiPassback[] = ['hard', 'soft'];

function changesIn(prints: readonly KnownPrint[]): BadgeChange[] {
  const newest = new Map<number, number>();
  for (const { idx, generation } of prints)
    newest.set(idx, Math.max(generation, newest.get(idx) ?? 0));

  return prints.flatMap(({ idx, generation, issuedAt, revokedAt }) => {
    const changes: BadgeChange[] = [];
    if (generation > 0) changes.push({ kind: 'replaced', idx, generation, at: issuedAt });
    const isNewest = newest.get(idx) === generation;
    if (revokedAt && isNewest) changes.push({ kind: 'revoked', idx, at: revokedAt });
    return changes;
  });
}
