import { permission } from '#platform/permissions';

/** Who may ask, until when, and for how many places. */
export const maySetForms = permission('entry-request.set-forms', ['organiser']);

/** What was handed in, passports among it: those who may see the identity of people. */
export const mayReadRequests = permission('entry-request.read', [
  'organiser',
  'commission',
  'protocol',
]);

/** Gives somebody a place beside the quota, or ends the waiting. */
export const mayPlaceRequests = permission('entry-request.place', ['organiser']);

/** One asker, by their own link, and nothing but their own requests. */
export const mayAsk = permission('entry-request.ask', ['asker']);
