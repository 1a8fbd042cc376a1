import type { SubstitutionRefusal } from '#modules/participants/substitution/rules';
import type { Person, PersonDetails } from '#modules/participants/types';
import type { LocalText } from '#platform/i18n';
import type { Level } from '../types.ts';
import type { MemberRole, Places, QuotaRequest } from '../quotas/types.ts';

/** What a focal point tells of a member; the country and the category follow from it. */
export type MemberInput = Pick<PersonDetails, 'givenNames' | 'familyName'> & {
  role: MemberRole;
} & {
  [Field in FurtherField]?: PersonDetails[Field] | undefined;
};

type FurtherField =
  | 'title'
  | 'rank'
  | 'rankClass'
  | 'nameAr'
  | 'post'
  | 'organisation'
  | 'nationality'
  | 'email'
  | 'phone'
  | 'language'
  | 'birthDate'
  | 'documentType'
  | 'documentNumber';

export type MemberChanges = { [Field in keyof MemberInput]?: MemberInput[Field] | undefined };

/** All that an applicant is told of the vetting: who advised what is the host's own matter. */
export type Standing = 'pending' | 'accepted' | 'refused' | 'withdrawn';

/** What accreditation cannot do without. */
export type Missing = 'birthDate' | 'documentNumber' | 'photo';

/** A line of the focal point's list. */
export type MemberLine = {
  id: string;
  title: string | null;
  rank: string | null;
  givenNames: string;
  familyName: string;
  nameAr: string | null;
  post: string | null;
  role: MemberRole;
  categoryId: string;
  categoryName: LocalText;
  standing: Standing;
  missing: Missing[];
  /** Whether the person themselves said that all is right. */
  completed: boolean;
  /** Why nobody may take this person's place; null where somebody may. */
  substitution: SubstitutionRefusal | null;
  substitutes: string | null;
};

/** One member as the form shows them; what identifies them is taken, and not shown again. */
export type MemberForm = MemberLine &
  Pick<
    Person,
    | 'rankClass'
    | 'organisation'
    | 'nationality'
    | 'email'
    | 'language'
    | 'documentType'
    | 'version'
    | 'photoId'
  > & {
    delegationId: string;
    delegationName: string;
    /** Names of fields that the commission holds. */
    frozen: string[];
    has: { birthDate: boolean; documentNumber: boolean; phone: boolean };
    /** The latest link to this person's own page. */
    link: { createdAt: Date; validUntil: Date; lastUsedAt: Date | null } | null;
  };

export type OwnDelegation = { id: string; name: string; country: string; level: Level };

export type Building = {
  delegations: OwnDelegation[];
  /** Null until one is open. */
  chosen: OwnDelegation | null;
  members: MemberLine[];
  places: Places[];
  requests: QuotaRequest[];
};
