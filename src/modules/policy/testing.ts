import type { NewAct } from './service.ts';
import type { PolicyAct } from './types.ts';

/** The rule of 2025: companies of Türkiye; forces and state pavilions of the Sahel states beside them. */
export function anAct(changes: Partial<PolicyAct> = {}): PolicyAct {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    ...aNewAct(),
    adoptedAt: new Date('2025-09-01T09:00:00Z'),
    revokedAt: null,
    revokedReason: null,
    ...changes,
  };
}

export function aNewAct(changes: Partial<NewAct> = {}): NewAct {
  return {
    reference: '2025-014/MSPC',
    title: { fr: 'Exposants', en: 'Exhibitors', tr: 'Katılımcılar', ar: 'العارضون' },
    authority: 'MSPC',
    effectiveFrom: '2025-09-01',
    companyCountries: ['TR'],
    stateExceptions: ['ML', 'BF', 'NE'],
    ...changes,
  };
}
