import { planRoutes } from './plans/routes.ts';
import { publicationRoutes } from './publication/routes.ts';
import { readinessRoutes } from './readiness/routes.ts';
import { repairRoutes } from './repair/routes.ts';
import { replyRoutes } from './replies/routes.ts';
import { runRoutes } from './runs/routes.ts';
import { tellingRoutes } from './telling/routes.ts';
import { versionRoutes } from './versions/routes.ts';

/** From readiness to the list of whom to tell. */
export const meetingPlanRoutes = {
  ...readinessRoutes,
  runs: runRoutes,
  plans: planRoutes,
  publication: publicationRoutes,
  versions: versionRoutes,
  replies: replyRoutes,
  repair: repairRoutes,
  tellings: tellingRoutes,
};
