import { factKind } from '#platform/ledger/kinds';

/** Said by the office; `placeId` is null for the whole range. What phones say is `word.recorded`. */
export const rangeWordSaid = factKind<{ rangeId: string; placeId: string | null; word: string }>(
  'range-word.said',
);

export const rangeWordTakenBack = factKind<{ wordId: string }>('range-word.taken-back');
