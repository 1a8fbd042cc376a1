import { defaultScoreWeights } from '../rules.ts';
import type { ScoredPair } from '../rules.ts';
import type { Profile } from '../types.ts';

/** A minister's delegation that seeks drones, to buy them, and speaks French. */
export function aGuest(changes: Partial<Profile> = {}): Profile {
  return {
    kind: 'delegation',
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Delegation',
    countries: ['BF'],
    seeks: ['drones'],
    offers: [],
    purposes: ['buy'],
    horizon: null,
    languages: ['fr'],
    seniority: 4,
    meetings: 0,
    seeksInConfidence: false,
    ...changes,
  };
}

/** A company that offers drones for sale, and speaks Turkish and French. */
export function aHost(changes: Partial<Profile> = {}): Profile {
  return {
    ...aGuest(),
    kind: 'exhibitor',
    id: '00000000-0000-4000-8000-000000000002',
    name: 'Company',
    countries: ['TR'],
    seeks: [],
    offers: ['drones'],
    languages: ['tr', 'fr'],
    seniority: null,
    ...changes,
  };
}

export function aPair(changes: Partial<ScoredPair> = {}): ScoredPair {
  return {
    guest: aGuest(),
    host: aHost(),
    wishes: {},
    weights: defaultScoreWeights,
    ...changes,
  };
}
