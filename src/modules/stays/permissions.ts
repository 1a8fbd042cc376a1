import { permission } from '#platform/permissions';

/** Legs, rooms, vehicles, languages and diets; an embassy and a liaison officer see their own. */
export const mayReadStays = permission('stay.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
]);

/** What a delegation tells of its own coming and going. */
export const mayTellStays = permission('stay.tell', ['protocol', 'embassy']);

/** Rooms, vehicles and who meets whom are the host's to give. */
export const mayArrangeStays = permission('stay.arrange', ['protocol']);

/** The list of all arrivals and the run sheets show the ways of every principal. */
export const mayReadArrivals = permission('stay.read-arrivals', ['organiser', 'protocol']);

export const mayReportStatus = permission('stay.report-status', ['protocol', 'liaison']);

/** Handing in is not reading: whoever gave it learns only that it is there. */
export const mayGiveRestricted = permission('restricted.give', ['protocol', 'embassy']);

export const mayReadWeapons = permission('restricted.read-weapons', ['commission', 'protocol']);

export const mayReadRadios = permission('restricted.read-radios', ['commission', 'protocol']);

/** Whoever receives a person must know how; a liaison officer of theirs only. */
export const mayReadAccessNeeds = permission('restricted.read-access-needs', [
  'protocol',
  'liaison',
]);
