import { permission } from '#platform/permissions';

/** Only the commission's cell sees that somebody resembles a listed person; applicants never do. */
export const mayReview = permission('screening.review', ['commission']);

/** What hits mean is the state's to say; the operator may read it, because it plans by it. */
export const maySetRules = permission('screening.set-rules', ['commission']);
export const mayReadRules = permission('screening.read-rules', ['commission', 'organiser']);
