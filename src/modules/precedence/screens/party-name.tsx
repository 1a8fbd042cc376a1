import { useLocale } from 'use-intl';
import { nameOfParty } from '../telling/why.ts';
import type { KeptPlace } from '../types.ts';

/** A country or organisation by the name it stands under. */
export function PartyName({ party }: { party: Pick<KeptPlace, 'country' | 'organisation'> }) {
  return <bdi>{nameOfParty(party, useLocale())}</bdi>;
}
