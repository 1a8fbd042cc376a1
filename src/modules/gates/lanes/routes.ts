import { allow, inEdition } from '#platform/api';
import { mayReadGates } from '../permissions.ts';
import { laneAnswerSchema, laneQuestionShape } from './schema.ts';
import { answerLanes } from './service.ts';

export const laneRoutes = {
  plan: allow(mayReadGates)
    .route({
      method: 'GET',
      path: '/editions/{edition}/lanes',
      summary: 'How many lanes a morning needs',
    })
    .input(inEdition(laneQuestionShape))
    .output(laneAnswerSchema)
    .handler(({ context, input: { edition: _edition, ...question } }) =>
      answerLanes(context.db, context.edition, question),
    ),
};
