import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayAppeal, mayDecide, mayReadAccreditation } from '../permissions.ts';
import { answerAppeal, fileAppeal, readAppeals, readOpenAppeals } from './service.ts';
import { appealOutcomes, type Appeal } from './types.ts';

const appealSchema = z.object({
  id: z.uuid(),
  participantId: z.uuid(),
  statement: z.string(),
  filedAt: z.date(),
  outcome: z.enum(appealOutcomes).nullable(),
  answer: z.string().nullable(),
  decidedAt: z.date().nullable(),
  /** Whether the refusal was the reader's own: then somebody else hears the appeal. */
  ownRefusal: z.boolean(),
});

const ofPerson = '/editions/{edition}/participants/{participantId}/appeals';

export const appealRoutes = {
  list: allow(mayReadAccreditation)
    .route({ method: 'GET', path: ofPerson, summary: 'Appeals of a person' })
    .input(inEdition({ participantId: z.uuid() }))
    .output(z.array(appealSchema))
    .handler(async ({ context: { db, edition, actor }, input }) => {
      const appeals = await readAppeals(db, edition, actor, input.participantId);
      return appeals.map((appeal) => asSeen(appeal, actor.id));
    }),

  open: allow(mayDecide)
    .route({
      method: 'GET',
      path: '/editions/{edition}/accreditation/appeals',
      summary: 'Appeals that the commission has still to hear',
    })
    .input(inEdition({}))
    .output(z.array(appealSchema))
    .handler(async ({ context: { db, edition, actor } }) => {
      const appeals = await readOpenAppeals(db, edition);
      return appeals.map((appeal) => asSeen(appeal, actor.id));
    }),

  file: allow(mayAppeal)
    .route({ method: 'POST', path: ofPerson, summary: 'Ask for another look at a refusal' })
    .input(inEdition({ participantId: z.uuid(), statement: z.string().trim().min(5).max(2_000) }))
    .output(z.object({ id: z.uuid() }))
    .handler(async ({ context: { db, edition, by }, input: { participantId, statement } }) => ({
      id: await fileAppeal(db, edition, by, { participantId, statement }),
    })),

  answer: allow(mayDecide)
    .route({
      method: 'POST',
      path: '/editions/{edition}/accreditation/appeals/{id}/answer',
      summary: 'Grant an appeal, or uphold the refusal',
    })
    .input(
      inEdition({
        id: z.uuid(),
        outcome: z.enum(appealOutcomes),
        answer: z.string().trim().min(5).max(2_000),
      }),
    )
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id, outcome, answer } }) => {
      await answerAppeal(db, edition, by, { id, outcome, answer });
      return {};
    }),
};

/** Who filed it and who refused are in the history, for those who may know them. */
function asSeen({ against, filedBy: _, decidedBy: __, ...appeal }: Appeal, readerId: string) {
  return { ...appeal, ownRefusal: against === readerId };
}
