import type { Participant, PersonDetails } from '../types.ts';

/** What a person may say of themselves; whom they come for and as what is for others to say. */
export const ownFields = [
  'title',
  'rank',
  'givenNames',
  'familyName',
  'nameAr',
  'post',
  'organisation',
  'nationality',
  'email',
  'phone',
  'language',
  'birthDate',
  'documentType',
  'documentNumber',
] as const satisfies readonly (keyof PersonDetails)[];

export type OwnField = (typeof ownFields)[number];

export type OwnChanges = { [Field in OwnField]?: PersonDetails[Field] | undefined };

export type OwnRecord = Pick<
  Participant,
  Exclude<OwnField, 'phone' | 'birthDate' | 'documentNumber'> | 'version' | 'photoId' | 'state'
> & {
  delegationName: string | null;
  /** Fields that the commission holds. */
  frozen: string[];
  completed: boolean;
  has: { birthDate: boolean; documentNumber: boolean; phone: boolean };
};
