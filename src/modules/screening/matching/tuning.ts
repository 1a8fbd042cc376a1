/**
 * Every number the name score depends on. They were chosen on the development half of the
 * labelled pairs and on the first half of the benign people; docs/decisions/020 says how.
 */
export const tuning = {
  /** Likeness of two spellings of one name, and of two branches of one family of names. */
  customary: 0.97,
  sameSound: 0.96,
  kin: 0.86,
  initial: 0.5,
  /** Two Chinese words that only sound alike. */
  homophone: 0.7,
  truncated: 0.93,
  joined: 0.97,
  acronym: 0.85,
  otherForm: 0.5,
  /** How far sound may outrun spelling: `Koufa` and `Kufa` yes, `Sigma` and `Cigna` no. */
  soundOverSpelling: { person: 0.2, body: 0.05 },
  /** How near two names that custom tells apart must be to pass for a slip of the pen. */
  slip: 0.9,
  /** How much nearer than their spelling two names may be without the family ending they share. */
  stemOverSpelling: 0.25,
  /** Likeness as measured, and what it counts for. In between it is drawn straight. */
  curve: [
    [0.6, 0],
    [0.75, 0.5],
    [0.85, 0.8],
    [1, 1],
  ] as const,
  /** Weight of a word that contradicts one on the other side, beside a word that agrees. */
  contradiction: { name: 2.2, number: 0.8 },
  /** Weight of a word that has nothing against it on the other side. */
  extra: { person: 0.26, body: 0.7, place: 1.2, alone: 0.6, half: 0.8, minor: 0.2 },
  /** Where no name agrees, but initials, titles or common words only. */
  nothingNamed: 0.6,
};

export type Tuning = typeof tuning;
