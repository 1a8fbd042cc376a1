import type { NamedParty, Party } from '../../types.ts';

/** What one tap says of a pair. `later` puts it off and `none` takes back whatever was said. */
export const wishWords = ['must', 'meet', 'later', 'never', 'none'] as const;

export type WishWord = (typeof wishWords)[number];

export type SaidOfPair = {
  from: NamedParty;
  to: Party;
  word: WishWord;
  /** Read by the party itself and by the organiser. */
  note: string | null;
  onBehalf: boolean;
};
