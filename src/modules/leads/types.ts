import type { Provenance } from '#platform/schema';

export const ratings = ['hot', 'warm', 'cold'] as const;

export type Rating = (typeof ratings)[number];

/** A contact as the stand noted it, known again by the number its file gives it. */
export type LeadRecord = {
  externalId: string;
  exhibitorId: string;
  /** Who it was; kept only with consent. */
  participantId: string | null;
  scannedAt: Date;
  rating: Rating | null;
  /** The trade's word or the stand's own: `quotation`, `visit`. */
  nextStep: string | null;
  consent: boolean;
  provenance: Provenance;
};

export type Lead = LeadRecord & {
  id: string;
  /** ISO 3166 alpha-2 of the person; null where nobody is named. */
  country: string | null;
};
