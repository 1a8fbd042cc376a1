import { permission } from '#platform/permissions';

/** The frame of the pages for guests, and nothing of a dossier. */
export const mayEnterGuestPages = permission('guest.enter', ['embassy', 'person']);

/** An embassy answers for its own government, and for no other. */
export const mayAnswer = permission('answer.give', ['embassy']);

/** The versions of an answer, with whom to reach. */
export const mayReadAnswers = permission('answer.read', ['organiser', 'commission', 'protocol']);

/** Writing down what a government said by telephone or on paper, shown as such everywhere. */
export const mayAnswerOnBehalf = permission('answer.on-behalf', ['protocol']);

/** A link opens the dossier of a government, so only the desk that invites hands them out. */
export const mayHandOutLinks = permission('answer.links', ['protocol']);
