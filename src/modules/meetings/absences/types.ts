export const absenceHolders = ['delegation', 'participant', 'exhibitor', 'place'] as const;

/** Who or what is not there: a party, a person of one, or a place that is shut. */
export type AbsenceHolder = (typeof absenceHolders)[number];

export const absenceReasons = [
  'travel',
  'prayer',
  'lunch',
  'convoy',
  'elsewhere',
  'closed',
  'other',
] as const;

export type AbsenceReason = (typeof absenceReasons)[number];

export type Absence = {
  id: string;
  holderKind: AbsenceHolder;
  holderId: string;
  startsAt: Date;
  endsAt: Date;
  why: AbsenceReason;
};
