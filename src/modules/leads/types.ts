import type { Provenance } from '#platform/schema';

export const ratings = ['hot', 'warm', 'cold'] as const;

export type Rating = (typeof ratings)[number];

/** The usual ones, which have their words in every language; a stand may note another. */
export const nextSteps = ['call', 'send-file', 'visit', 'demo', 'quotation', 'mou'] as const;

/** A contact as the stand noted it, known again by the number its file gives it. */
export type LeadRecord = {
  externalId: string;
  exhibitorId: string;
  /** Who it was; kept only with consent. */
  participantId: string | null;
  scannedAt: Date;
  rating: Rating | null;
  /** One of `nextSteps`, or the stand's own words. */
  nextStep: string | null;
  consent: boolean;
  provenance: Provenance;
};

export type Lead = LeadRecord & {
  id: string;
  /** ISO 3166 alpha-2 of the person; null where nobody is named. */
  country: string | null;
};
