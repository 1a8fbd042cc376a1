import type { Application } from './types.ts';

/** A Turkish company that asks for a stand of its own. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    externalId: 'EX-ORNEK',
    companyName: 'Örnek Savunma A.Ş.',
    displayName: 'Örnek',
    country: 'TR',
    coCountries: [],
    kind: 'company',
    mainExhibitorId: null,
    shows: { fr: 'Drones', en: 'Drones' },
    provenance: 'recorded',
    source: null,
    ...changes,
  };
}
