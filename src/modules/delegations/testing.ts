import type { DelegationDetails, DelegationRecord, Member } from './types.ts';

/** A minister of Senegal and his people, for whom nothing is arranged yet. */
export function aDelegation(changes: Partial<DelegationDetails> = {}): DelegationDetails {
  return {
    country: 'SN',
    name: 'Délégation du Sénégal',
    level: 'minister',
    liaisonOfficer: null,
    seeks: null,
    arrivesAt: null,
    departsAt: null,
    hotel: null,
    provenance: 'invented',
    ...changes,
  };
}

export function aDelegationRecord(changes: Partial<DelegationRecord> = {}): DelegationRecord {
  return { externalId: 'DEL-SN', precedence: null, ...aDelegation(), ...changes };
}

export function aMember(changes: Partial<Member> = {}): Member {
  return {
    id: 'a0000000-0000-4000-8000-000000000001',
    title: null,
    rank: 'Colonel',
    rankClass: 'senior-officer',
    givenNames: 'Awa',
    familyName: 'Diop',
    nameAr: null,
    post: null,
    delegationRole: 'delegate',
    headsDelegation: false,
    state: 'registered',
    ...changes,
  };
}
