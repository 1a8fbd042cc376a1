import type { leads as source } from '../fr/leads.ts';
import type { Same } from '../same.ts';

export const leads = {
  title: 'Leads',
  lead: 'Who was interested at your stand, and what to do next. Nobody but you sees these people.',
  withoutConsent: 'no consent, no name',
  column: {
    scannedAt: 'Noted on',
    person: 'Person',
    organisation: 'Organisation',
    country: 'Country',
    rating: 'Interest',
    nextStep: 'Next step',
    consent: 'Consent given',
    externalId: 'Number in the file',
    provenance: 'Provenance',
    exhibitor: 'Exhibitor',
    unrated: 'Not rated',
    total: 'Total',
  },
  rating: { hot: 'hot', warm: 'warm', cold: 'cold' },
  nextStep: {
    call: 'call',
    'send-file': 'send documentation',
    visit: 'visit',
    demo: 'demonstrate',
    quotation: 'make an offer',
    mou: 'memorandum of understanding',
  },
  counts: {
    title: 'Leads by exhibitor',
    lead: 'How many each exhibitor has noted. Only the exhibitor sees the people.',
    empty: 'The number of leads of each exhibitor will stand here, without the people.',
  },
  empty: {
    title: 'No lead noted',
    what: 'The people who stopped at your stand and agreed to be contacted again will stand here.',
    first: 'Note a lead at the stand, or import the file of your badge reader.',
  },
} as const satisfies Same<typeof source>;
