import { effects, type Effect, type HitScope, type ScreeningRule } from './types.ts';

/**
 * What holds where no authority has said anything: the list of the United Nations binds every
 * state and stops a decision until people have looked; the other lists inform. A host whose own
 * partner stands on somebody else's list can so open its show, and see that it did.
 */
export function defaultEffect(list: string): Effect {
  return list === 'un' || list === 'local' ? 'block-for-review' : 'inform';
}

export type Weighed = {
  effect: Effect;
  /** Null where no rule is about this hit and the default holds. */
  rule: ScreeningRule | null;
  /** Rules that are as specific and say something else: to be shown and settled. */
  against: ScreeningRule[];
};

/**
 * What a hit means at an instant. Of the rules in force that are about it, the most specific
 * wins: programme before category before list. Of equally specific ones the strictest wins, and
 * those that say otherwise are named.
 */
export function weighHit(rules: readonly ScreeningRule[], hit: HitScope, at: Date): Weighed {
  const about = rules.filter((rule) => isInForce(rule, at) && isAbout(rule, hit));
  const most = Math.max(...about.map(specificity));
  const winners = about
    .filter((rule) => specificity(rule) === most)
    .toSorted((one, other) => strictness(one) - strictness(other) || byAdoption(one, other));

  const [rule = null] = winners;
  if (!rule) return { effect: defaultEffect(hit.list), rule, against: [] };
  return {
    effect: rule.effect,
    rule,
    against: winners.filter(({ effect }) => effect !== rule.effect),
  };
}

/** From its first instant on, until its last excluded, and never after it was revoked. */
export function isInForce(
  { validFrom, validTo, revokedAt }: Pick<ScreeningRule, 'validFrom' | 'validTo' | 'revokedAt'>,
  at: Date,
): boolean {
  return validFrom <= at && (!validTo || at < validTo) && (!revokedAt || at < revokedAt);
}

function isAbout(rule: ScreeningRule, { list, programmes, categoryId }: HitScope): boolean {
  if (rule.list !== null && rule.list !== list) return false;
  if (rule.programme !== null && !programmes.includes(rule.programme)) return false;
  return rule.categoryId === null || rule.categoryId === categoryId;
}

/** One bit a part, the weightier the higher, so that no two sets of parts come out even. */
function specificity({ list, programme, categoryId }: ScreeningRule): number {
  return Number(programme !== null) * 4 + Number(categoryId !== null) * 2 + Number(list !== null);
}

function strictness({ effect }: ScreeningRule): number {
  return effects.indexOf(effect);
}

function byAdoption(one: ScreeningRule, other: ScreeningRule): number {
  return other.adoptedAt.getTime() - one.adoptedAt.getTime() || (one.id < other.id ? -1 : 1);
}
