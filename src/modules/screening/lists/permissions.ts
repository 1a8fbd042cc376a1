import { permission } from '#platform/permissions';

/** Which lists are in force and of what date; what stands on them is in no answer. */
export const mayReadLists = permission('screening.read-lists', ['commission', 'organiser']);

/** What people are checked against is the state's to say. */
export const mayLoadLists = permission('screening.load-lists', ['commission']);
