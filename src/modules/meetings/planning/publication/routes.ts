import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { mayPlanMeetings } from '../permissions.ts';
import { findPlan } from '../plans/store.ts';
import { prepare } from './preparing.ts';
import {
  previewPublicationSchema,
  publicationPreviewSchema,
  publishedSchema,
  publishSchema,
} from './schema.ts';
import { publish } from './service.ts';
import { showPrepared } from './showing.ts';

const path = '/editions/{edition}/meeting-plans/{planId}';

export const publicationRoutes = {
  preview: allow(mayPlanMeetings)
    .route({
      method: 'POST',
      path: `${path}/publication-preview`,
      summary: 'What publishing a plan changes, and for whom',
    })
    .input(inEdition(previewPublicationSchema.shape))
    .output(publicationPreviewSchema)
    .handler(async ({ context: { db, edition, by, locale }, input: { planId, kind, groups } }) => {
      const plan = await findPlan(db, edition, planId);
      if (!plan) throw new AppError('meeting-plan.unknown', { id: planId });
      const { runId, content, revision } = plan;
      const prepared = await db
        .transaction()
        .execute((tx) => prepare(tx, edition, by, { planId, runId, content, kind, groups }));
      return { planId, revision, ...(await showPrepared(db, edition, locale, prepared)) };
    }),

  publish: allow(mayPlanMeetings)
    .route({ method: 'POST', path: `${path}/publication`, summary: 'Publish a plan' })
    .input(inEdition(publishSchema.shape))
    .output(publishedSchema)
    .handler(({ context: { db, edition, by }, input: { edition: _, ...wanted } }) =>
      publish(db, edition, by, wanted),
    ),
};
