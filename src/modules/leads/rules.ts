import type { Lead, LeadRecord } from './types.ts';

export type LeadRefusal =
  | 'lead.exhibitor-unknown'
  | 'lead.participant-unknown'
  /** The same number stands in two rows; the first one counts. */
  | 'lead.twice-in-file';

/** What may be kept of a lead: without consent nothing that leads back to the person. */
export function withConsent<Kept extends Pick<LeadRecord, 'consent' | 'participantId'>>(
  lead: Kept,
): Kept {
  return lead.consent ? lead : { ...lead, participantId: null };
}

/** Whether a correction changes what the results count by. */
export function countsOtherwise(before: Lead, after: Lead): boolean {
  return (
    before.exhibitorId !== after.exhibitorId ||
    before.country !== after.country ||
    before.rating !== after.rating
  );
}
