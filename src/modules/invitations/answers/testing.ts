import type { AnswerInput } from './schema.ts';

type Accepted = Extract<AnswerInput, { decision: 'accepted' }>;

/** What Senegal answers: two roles, four people, and whom to reach. */
export function anAnswer(changes: Partial<Accepted> = {}): Accepted {
  return {
    decision: 'accepted',
    roles: ['delegation', 'speaker'],
    people: 4,
    focalPoint: {
      name: 'Awa Ndiaye',
      post: 'Attachée de défense',
      email: 'awa@embassy.example',
      phone: null,
      language: 'fr',
    },
    message: '',
    ...changes,
  };
}
