import { allow, inEdition } from '#platform/api';
import { mayPlanMeetings } from '../permissions.ts';
import { sayUnmet } from '../plans/result.ts';
import { pairChanges, showPrepared } from '../publication/showing.ts';
import { speakerFor } from '../reading/service.ts';
import { sayChanges } from '../versions/telling.ts';
import { repairedSchema, repairSchema } from './schema.ts';
import { prepareRepair } from './service.ts';

export const repairRoutes = {
  preview: allow(mayPlanMeetings)
    .route({
      method: 'POST',
      path: '/editions/{edition}/meeting-repairs',
      summary: 'How to go on after a cancellation, a delay, a closed place or refusals',
    })
    .input(inEdition(repairSchema.shape))
    .output(repairedSchema)
    .handler(async ({ context: { db, edition, by, locale }, input: { edition: _, ...wanted } }) => {
      const { planId, now, from, repair, prepared } = await prepareRepair(db, edition, by, wanted);
      const [{ say, names }, shown] = await Promise.all([
        speakerFor(db, edition, locale, now.show),
        showPrepared(db, edition, locale, prepared),
      ]);
      const gained = new Set(repair.gained);
      const changes = pairChanges(prepared);
      const isMoved = ({ what }: { what: string }) => what !== 'new' && what !== 'cancelled';
      return {
        ...{ planId, revision: 0, basedOn: now.version, from },
        ...{ kept: shown.kept, seconds: repair.seconds },
        moved: sayChanges(names, changes.filter(isMoved), now.zone),
        gained: sayChanges(
          names,
          changes.filter(({ meetingId }) => gained.has(meetingId)),
          now.zone,
        ),
        lost: sayUnmet(say, names, now.show, repair.lost),
        cancelled: sayChanges(
          names,
          changes.filter(({ what }) => what === 'cancelled'),
          now.zone,
        ),
        ...{ concerned: shown.concerned, breaches: shown.breaches, notices: shown.notices },
      };
    }),
};
