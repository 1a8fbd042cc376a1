import { textIn } from '#platform/form-text';
import type { Locale } from '#platform/i18n';
import { latinDigits } from '#platform/tabular/fold';
import type { DeclineReason, InvitationRole } from '../../types.ts';
import type { AnswerInput } from '../schema.ts';

/**
 * What a form of an answer says, as the API takes it. The names of its fields are the paths of the
 * values, so that a refusal finds its field; a word that is none of ours is refused by the API.
 */
export function answerIn(form: FormData): { version: number; answer: AnswerInput } {
  const word = (name: string) => textIn(form, `answer.${name}`).trim();
  const person = (name: string) => word(`focalPoint.${name}`);
  const focalPoint = {
    name: person('name'),
    post: person('post'),
    email: person('email') || null,
    phone: latinDigits(person('phone')) || null,
    language: person('language') as Locale,
  };
  const decision = word('decision');
  const said = { focalPoint, message: word('message') };
  const version = Number(textIn(form, 'version'));
  if (decision === 'declined')
    return {
      version,
      answer: { ...said, decision, declineReason: word('declineReason') as DeclineReason },
    };

  const people = latinDigits(word('people'));
  return {
    version,
    answer: {
      ...said,
      // Where nothing was chosen, the API refuses the empty word.
      decision: decision as 'accepted',
      roles: form.getAll('answer.roles') as InvitationRole[],
      people: people === '' ? null : Number(people),
    },
  };
}
