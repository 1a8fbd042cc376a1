import type { CountryNotice } from './types.ts';

/** An embargo on a country, told to exhibitors of every country. */
export function aNotice(changes: Partial<CountryNotice> = {}): CountryNotice {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    country: 'LY',
    authority: 'Security Council',
    reference: '1970 (2011)',
    body: { fr: 'Embargo sur les armes.', en: 'Arms embargo.', tr: '', ar: '' },
    validFrom: '2011-02-26',
    validTo: null,
    source: 'https://un.example/1970',
    binds: null,
    provenance: 'recorded',
    version: 1,
    keptAt: new Date('2025-10-01T08:00:00Z'),
    withdrawnAt: null,
    ...changes,
  };
}
