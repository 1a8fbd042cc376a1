import type { CountsAs } from '#modules/editions/types';
import type {
  CountedAs,
  ParticipantState,
  PersonChanges,
  PersonDetails,
  PersonEssential,
  PersonInput,
  Reach,
} from './types.ts';

/** Why a person cannot be saved as they are told of. */
export type PersonRefusal =
  /** The category is not one of this edition. */
  | 'participant.category-unknown'
  | 'participant.delegation-unknown'
  | 'participant.exhibitor-unknown'
  /** Somebody comes for a government or for a company, not for both. */
  | 'participant.two-parties'
  | 'participant.head-without-delegation'
  /** A focal point writes only people of its own country, exhibitor staff only its own company's. */
  | 'participant.out-of-reach'
  /** Who the person is has been vetted; only the commission opens that again. */
  | 'participant.identity-frozen'
  | 'participant.withdrawn';

/** What exists in the edition, for a person to refer to. */
export type Surroundings = {
  categories: ReadonlyMap<string, { countsAs: CountsAs }>;
  delegations: ReadonlyMap<string, { country: string }>;
  exhibitors: ReadonlyMap<string, { country: string }>;
};

/**
 * Decides whether a person may be saved with these details, by somebody of this reach.
 *
 * Returns null where nothing speaks against it. A second head of a delegation is not found
 * here: the database holds that rule, over all people of the delegation.
 */
export function refusePerson(
  person: PersonDetails,
  reach: Reach,
  surroundings: Surroundings,
): PersonRefusal | null {
  const category = surroundings.categories.get(person.categoryId);
  if (!category) return 'participant.category-unknown';
  const delegation = person.delegationId && surroundings.delegations.get(person.delegationId);
  if (person.delegationId && !delegation) return 'participant.delegation-unknown';
  const exhibitor = person.exhibitorId && surroundings.exhibitors.get(person.exhibitorId);
  if (person.exhibitorId && !exhibitor) return 'participant.exhibitor-unknown';
  if (person.delegationId && person.exhibitorId) return 'participant.two-parties';
  if (person.headsDelegation && !person.delegationId) return 'participant.head-without-delegation';

  if (!isWithinReach(person, reach)) return 'participant.out-of-reach';
  const party = delegation || exhibitor;
  if (reach.country && party && party.country !== reach.country) return 'participant.out-of-reach';
  // Otherwise a company could hand its salesman the category of a minister.
  if (reach.exhibitorId && category.countsAs !== 'exhibitor') return 'participant.out-of-reach';
  return null;
}

/** Whether a reader of this reach sees the person. */
export function isWithinReach(
  person: Pick<PersonDetails, 'country' | 'exhibitorId'>,
  reach: Reach,
): boolean {
  if (reach.country && person.country !== reach.country) return false;
  return !reach.exhibitorId || person.exhibitorId === reach.exhibitorId;
}

/**
 * Decides whether these fields of a person may still change.
 *
 * What is vetted is a person as they were described. From the recommendation on nobody changes
 * who they are, so that nobody is cleared in another one's place: the commission asks for
 * information first, and a new recommendation follows the correction.
 */
export function refuseCorrection(
  state: ParticipantState,
  fields: readonly string[],
  reach: Reach,
): PersonRefusal | null {
  if (state === 'withdrawn') return 'participant.withdrawn';
  if (state === 'registered' || state === 'needs-information') return null;
  if (fields.some((field) => identityFields.has(field))) return 'participant.identity-frozen';
  // At the desk a photo is taken of who stands there; a photo sent in may show anybody.
  const isFarAway = Boolean(reach.country ?? reach.exhibitorId);
  return isFarAway && fields.includes('photo') ? 'participant.identity-frozen' : null;
}

/** The fields that nobody changes any more while a person is in this state; empty while all are open. */
export function frozenFields(state: ParticipantState): readonly string[] {
  return state === 'registered' || state === 'needs-information' ? [] : [...identityFields];
}

const identityFields: ReadonlySet<string> = new Set<keyof PersonDetails>([
  'categoryId',
  'givenNames',
  'familyName',
  'nameAr',
  'country',
  'nationality',
  'birthDate',
  'documentType',
  'documentNumber',
  'exhibitorId',
]);

/** The fields that would take another value; what is left out of the changes stays. */
export function changedFields(
  current: PersonDetails,
  changes: PersonChanges,
): (keyof PersonDetails)[] {
  return personFields.filter(
    (field) => changes[field] !== undefined && changes[field] !== current[field],
  );
}

/** A person with some fields told anew; whatever else stands beside the fields is left out. */
export function withChanges<Known extends PersonDetails>(
  current: Known,
  changes: PersonChanges,
): Known {
  const told = personFields.filter((field) => changes[field] !== undefined);
  return { ...current, ...Object.fromEntries(told.map((field) => [field, changes[field]])) };
}

/** What the figures count a person by. */
export function countedAs(person: PersonDetails, { categories }: Surroundings): CountedAs {
  return {
    categoryId: person.categoryId,
    countsAs: categories.get(person.categoryId)?.countsAs ?? 'service',
    country: person.country,
    rankClass: person.rankClass,
    delegationId: person.delegationId,
    delegationRole: person.delegationRole,
    head: person.headsDelegation,
    exhibitorId: person.exhibitorId,
  };
}

/** Of the changed fields, those that the figures count by, with their new values. */
export function countedChanges(
  fields: readonly string[],
  person: PersonDetails,
  surroundings: Surroundings,
): Partial<CountedAs> {
  const changed = (key: string) =>
    fields.includes(key) ||
    (key === 'head' && fields.includes('headsDelegation')) ||
    (key === 'countsAs' && fields.includes('categoryId'));
  const entries = Object.entries(countedAs(person, surroundings));
  return Object.fromEntries(entries.filter(([key]) => changed(key)));
}

/** A person of whom nothing is known but what was handed in. */
export function blankPerson(input: PersonInput): PersonDetails {
  const { categoryId, givenNames, familyName, country, nationality } = input;
  const essential = { categoryId, givenNames, familyName, country, nationality };
  return withChanges({ ...nothingKnown, ...essential }, input);
}

const nothingKnown: Omit<PersonDetails, PersonEssential> = {
  title: null,
  rank: null,
  rankClass: 'none',
  nameAr: null,
  post: null,
  organisation: null,
  email: null,
  phone: null,
  language: 'fr',
  birthDate: null,
  documentType: null,
  documentNumber: null,
  delegationId: null,
  delegationRole: null,
  headsDelegation: false,
  exhibitorId: null,
  provenance: 'recorded',
};

export const personFields = [
  'categoryId',
  'title',
  'rank',
  'rankClass',
  'givenNames',
  'familyName',
  'nameAr',
  'post',
  'organisation',
  'country',
  'nationality',
  'email',
  'phone',
  'language',
  'birthDate',
  'documentType',
  'documentNumber',
  'delegationId',
  'delegationRole',
  'headsDelegation',
  'exhibitorId',
  'provenance',
] as const satisfies readonly (keyof PersonDetails)[];
