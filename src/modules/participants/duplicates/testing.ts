import type { Candidate } from './types.ts';

/** Issa Traoré of Burkina Faso, whose name nobody else bears. */
export function aCandidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    givenNames: 'Issa',
    familyName: 'Traoré',
    nationality: 'BF',
    birthDate: '1975-03-02',
    documentType: 'passport',
    documentNumber: 'A1234567',
    email: null,
    phone: null,
    organisation: null,
    delegationId: null,
    exhibitorId: null,
    bearers: 1,
    ...changes,
  };
}
