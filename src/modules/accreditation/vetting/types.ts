export const vettingAnswers = ['no-objection', 'objection', 'question'] as const;

export type VettingAnswer = (typeof vettingAnswers)[number];

/** What was given to a service that has no network, to take home on a stick. */
export type VettingPackage = {
  number: number;
  /** `Direction générale de la sécurité d’État`. */
  service: string;
  madeAt: Date;
  people: number;
  answered: number;
  objections: number;
};

/** One person of a package, as the service refers to them. */
export type VettingItem = {
  reference: string;
  participantId: string;
  answer: VettingAnswer | null;
  answeredAt: Date | null;
};

/** A line of the answers that come back. */
export type AnswerLine = { reference: string; answer: VettingAnswer; note: string | null };

export const smallestPassphrase = 12;
