import { factKind } from '#platform/ledger/kinds';

/** The subject of each is the number of the key. */
export const badgeKeyMade = factKind<{
  kid: number;
  keyKind: 'edition' | 'desk';
  categories: number[] | null;
  leastGeneration: number;
}>('badge-key.made');

export const badgeKeyRetired = factKind<{ kid: number; acceptedUntil: string }>(
  'badge-key.retired',
);
