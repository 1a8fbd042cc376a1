/** Until when somebody may be replaced by somebody else of the same category. */
export type SubstitutionRule =
  /** Until the accreditation of the edition closes, which is when the show begins. */
  { kind: 'until-closing' } | { kind: 'until'; at: Date } | { kind: 'never' };

/** Codes and no sentences, because the reason stays in the ledger and must name nobody. */
export const substitutionReasons = ['duty', 'health', 'visa', 'own-wish', 'other'] as const;

export type SubstitutionReason = (typeof substitutionReasons)[number];
