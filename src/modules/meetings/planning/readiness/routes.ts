import { allow, inEdition } from '#platform/api';
import { checkReadiness } from '../../engine/show/readiness.ts';
import { mayPlanMeetings } from '../permissions.ts';
import { readNow, speakerFor } from '../reading/service.ts';
import { readinessSchema } from '../runs/schema.ts';
import { forecast } from './rules.ts';
import { sayFinding } from './words.ts';

export const readinessRoutes = {
  readiness: allow(mayPlanMeetings)
    .route({
      method: 'GET',
      path: '/editions/{edition}/meeting-readiness',
      summary: 'What is missing before a run',
    })
    .input(inEdition({}))
    .output(readinessSchema)
    .handler(async ({ context: { db, edition, clock, locale } }) => {
      const { show, published } = await readNow(db, edition, clock);
      const { say, names } = await speakerFor(db, edition, locale, show);
      const findings = checkReadiness(show).map((finding) => sayFinding(say, names, show, finding));
      return {
        ...{ parties: show.parties.length, candidates: show.meetings.length },
        published: published.assignments.length,
        // What makes every plan impossible comes first.
        findings: findings.toSorted((one, other) => Number(other.grave) - Number(one.grave)),
        forecast: forecast(show),
      };
    }),
};
