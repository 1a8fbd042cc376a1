import type { Draft } from './sending/service.ts';
import type { RequestForm } from './types.ts';

/** A form by which media ask for the category of visitors, with a letter and a photo. */
export function aForm(changes: Partial<RequestForm> = {}): Omit<RequestForm, 'id'> {
  return {
    asker: 'media',
    categoryId: 'visitor',
    documents: ['assignment-letter'],
    photoRequired: true,
    organisationFirst: false,
    places: 'unlimited',
    placesEach: null,
    waitingList: true,
    closesAt: new Date('2025-11-20T00:00:00Z'),
    open: true,
    note: { fr: '', en: '', tr: '', ar: '' },
    ...changes,
  };
}

/** A reporter, as she is typed. */
export function aDraft(changes: Partial<Draft['person']> = {}): Draft {
  return {
    activity: 'Reports for the evening news',
    equipment: 'Two cameras',
    person: {
      givenNames: 'Awa',
      familyName: 'Diop',
      nameAr: null,
      post: 'Reporter',
      organisation: 'Radio Example',
      nationality: 'SN',
      birthDate: '1990-05-04',
      documentType: 'passport',
      documentNumber: 'P7654321',
      email: null,
      phone: null,
      ...changes,
    },
  };
}

/** The smallest bytes that are a PDF to whoever reads its beginning. */
export function aPdf(mark = ''): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`%PDF-1.4\n${mark}\n%%EOF`);
}
