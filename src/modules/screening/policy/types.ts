/** What a hit on a list means for whoever is accredited. */
export const effects = ['block-for-review', 'review', 'inform', 'ignore'] as const;

export type Effect = (typeof effects)[number];

/** Which hits a rule is about; null is every one. */
export type RuleScope = {
  /** `un`, `eu`, `local`, …; null is every list. */
  list: string | null;
  /** The list's own programme: `QDi`, `MLI`, `CAATSA - RUSSIA`. */
  programme: string | null;
  /** A category of the edition: the host's own forces may need another answer than a visitor. */
  categoryId: string | null;
};

export type RuleDraft = RuleScope & {
  effect: Effect;
  /** The office that decided so: `Commission nationale d'accréditation`. */
  authority: string;
  /** Why, in words that can be read out. */
  reason: string;
  validFrom: Date;
  /** Null is until it is revoked. */
  validTo: Date | null;
};

/** What an authority wants done with hits. It is never changed: it is revoked and another adopted. */
export type ScreeningRule = RuleDraft & {
  id: string;
  adoptedAt: Date;
  adoptedBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
};

/** What a hit is weighed by. */
export type HitScope = {
  list: string;
  programmes: readonly string[];
  /** Null for a body, which has no category. */
  categoryId: string | null;
};
