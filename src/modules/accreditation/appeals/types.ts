export const appealOutcomes = ['granted', 'upheld'] as const;

/** `granted`: the file is opened again. `upheld`: the refusal stands. */
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Somebody who was refused, or whoever sends them, asks for another look. */
export type Appeal = {
  id: string;
  participantId: string;
  statement: string;
  filedBy: string;
  filedAt: Date;
  /** The account that refused: somebody else hears the appeal. */
  against: string;
  outcome: AppealOutcome | null;
  /** Told to the applicant. */
  answer: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

export const appealRefusals = ['not-refused', 'open-already', 'answered', 'own-refusal'] as const;

export type AppealRefusal = (typeof appealRefusals)[number];
