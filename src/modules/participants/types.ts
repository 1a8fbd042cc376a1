import type { CountsAs } from '#modules/editions/types';
import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

/** How far a person has come in an edition. Accreditation moves them on; withdrawing ends it. */
export const participantStates = [
  'registered',
  'recommended',
  'needs-information',
  'cleared',
  'refused',
  'withdrawn',
] as const;

export type ParticipantState = (typeof participantStates)[number];

/** What a rank is worth, whatever the army calls it: by this the figures count. */
export const rankClasses = [
  'minister',
  'chief-of-staff',
  'general',
  'senior-officer',
  'officer',
  'official',
  'expert',
  'none',
] as const;

export type RankClass = (typeof rankClasses)[number];

export const delegationRoles = [
  'principal',
  'delegate',
  'expert',
  'security',
  'aide',
  'interpreter',
  'media',
  'crew',
] as const;

export type DelegationRole = (typeof delegationRoles)[number];

/** What is known of a person beside their states. Null means not known, or not theirs. */
export type PersonDetails = {
  categoryId: string;
  title: string | null;
  rank: string | null;
  rankClass: RankClass;
  givenNames: string;
  familyName: string;
  /** In Arabic script, as the badge prints it under the Latin name. */
  nameAr: string | null;
  post: string | null;
  organisation: string | null;
  /** ISO 3166 alpha-2 of the government or company they come for. */
  country: string;
  /** ISO 3166 alpha-2 of their passport. */
  nationality: string;
  email: string | null;
  phone: string | null;
  language: string;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  documentType: string | null;
  documentNumber: string | null;
  delegationId: string | null;
  delegationRole: DelegationRole | null;
  /** A delegation has one head. */
  headsDelegation: boolean;
  exhibitorId: string | null;
  provenance: Provenance;
};

/** What every person must have. */
export type PersonEssential =
  | 'categoryId'
  | 'givenNames'
  | 'familyName'
  | 'country'
  | 'nationality';

/** What the figures count a person by; the ledger tells it, and nothing that names somebody. */
export type CountedAs = Pick<
  PersonDetails,
  'categoryId' | 'country' | 'rankClass' | 'delegationId' | 'delegationRole' | 'exhibitorId'
> & { countsAs: CountsAs; head: boolean };

/** A person as handed in; what is left out keeps its value, or starts empty. */
export type PersonInput = Pick<PersonDetails, PersonEssential> & {
  [Field in Exclude<keyof PersonDetails, PersonEssential>]?: PersonDetails[Field] | undefined;
};

export type PersonChanges = { [Field in keyof PersonDetails]?: PersonDetails[Field] | undefined };

/** A person of a file, known again by the number the file gives them. */
export type PersonRecord = PersonInput & { externalId: string };

export type Participant = PersonDetails & {
  id: string;
  externalId: string | null;
  state: ParticipantState;
  photoId: string | null;
  /** Grows with each change of details or photo. */
  version: number;
  /** Whose place this person has taken. */
  substitutes: string | null;
  /** When the person themselves said that what is told of them is right. */
  completedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** A person beside the names of what they belong to. */
export type Person = Participant & {
  categoryName: LocalText;
  categoryColour: string;
  countsAs: CountsAs;
  delegationName: string | null;
  exhibitorName: string | null;
};

/** Whose people a reader may see: one government's, one company's, or everybody's. */
export type Reach = { country: string | null; exhibitorId: string | null };

/** What somebody of a certain reach can choose from. */
export type References = {
  categories: { id: string; name: LocalText; countsAs: CountsAs }[];
  delegations: { id: string; name: string; country: string }[];
  exhibitors: { id: string; name: string; country: string }[];
  /** Those that people come for so far. */
  countries: string[];
};

/** What a badge is made of; it may be issued only to somebody who is `cleared`. */
export type BadgeHolder = Pick<
  Participant,
  | 'id'
  | 'state'
  | 'categoryId'
  | 'title'
  | 'rank'
  | 'givenNames'
  | 'familyName'
  | 'nameAr'
  | 'post'
  | 'organisation'
  | 'country'
  | 'nationality'
  | 'photoId'
  | 'delegationId'
  | 'delegationRole'
  | 'exhibitorId'
> & { delegationName: string | null; exhibitorName: string | null };

/** Codes and no sentences, because the reason stays in the ledger and must name nobody. */
export const withdrawalReasons = ['own-wish', 'replaced', 'duplicate', 'party-withdrew'] as const;

export type WithdrawalReason = (typeof withdrawalReasons)[number];
