import { factKind } from '#platform/ledger/kinds';
import type { PartyKind } from '../types.ts';
import type { PromisedFor } from './types.ts';

/** What a party seeks and offers, by codes of the taxonomy. The subject is the party. */
export const profileStated = factKind<{
  kind: PartyKind;
  seeks: readonly string[];
  offers: readonly string[];
  version: number;
  onBehalf: boolean;
}>('meeting-profile.stated');

/** That a party was promised a number of meetings, or no longer any. */
export const minimumPromised = factKind<{
  kind: PartyKind;
  minimum: number;
  minimumFor: PromisedFor | null;
}>('meeting-profile.promised');
