/** How far a party has come with what it seeks, from nothing to everything the score needs. */
export const completions = [
  'none',
  /** Its government told what it seeks, and nobody has said more. */
  'needs',
  'partial',
  'complete',
] as const;
