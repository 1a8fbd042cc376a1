import { permission } from '#platform/permissions';

/** Leads belong to the exhibitor that made them; nobody else reads whom it met. */
export const mayReadLeads = permission('lead.read', ['exhibitor']);

export const mayCountLeads = permission('lead.count', ['organiser', 'commission']);

/** The page shows an exhibitor its leads, and the others their number. */
export const mayOpenLeads = permission('lead.open', ['exhibitor', 'organiser', 'commission']);
