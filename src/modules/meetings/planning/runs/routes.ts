import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { named } from '../naming/service.ts';
import { readActors, readNames } from '../naming/store.ts';
import { mayPlanMeetings } from '../permissions.ts';
import { sayCulprit } from '../words/unmet.ts';
import { speaker } from '../words/speaker.ts';
import { gapOf, stateShown } from './rules.ts';
import { runSchema, startRunSchema } from './schema.ts';
import { orderAgain, orderRun, readRun, readRuns, stopRun } from './service.ts';
import { findRunResult, type RunRow } from './store.ts';

const orderedSchema = z.object({ id: z.uuid(), number: z.number() });
const path = '/editions/{edition}/meeting-runs';

export const runRoutes = {
  start: allow(mayPlanMeetings)
    .route({ method: 'POST', path, summary: 'Start a run of the scheduler' })
    .input(inEdition(startRunSchema.shape))
    .output(orderedSchema)
    .handler(({ context: { db, edition, by }, input: { edition: _, ...wanted } }) =>
      orderRun(db, edition, by, wanted),
    ),

  list: allow(mayPlanMeetings)
    .route({ method: 'GET', path, summary: 'Runs of the scheduler, the latest first' })
    .input(inEdition({}))
    .output(z.array(runSchema))
    .handler(async ({ context: { db, edition, locale } }) =>
      present(db, edition, locale, await readRuns(db, edition)),
    ),

  find: allow(mayPlanMeetings)
    .route({ method: 'GET', path: `${path}/{id}`, summary: 'One run, with its progress' })
    .input(inEdition({ id: z.uuid() }))
    .output(runSchema)
    .handler(async ({ context: { db, edition, locale }, input: { id } }) => {
      const run = await readRun(db, edition, id);
      const [shown] = await present(db, edition, locale, [run]);
      if (!shown) throw new Error(`run ${id} has vanished`);
      return shown;
    }),

  stop: allow(mayPlanMeetings)
    .route({ method: 'POST', path: `${path}/{id}/stop`, summary: 'End a run with its best plan' })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id } }) => {
      await stopRun(db, edition, by, id);
      return {};
    }),

  again: allow(mayPlanMeetings)
    .route({
      method: 'POST',
      path: `${path}/{id}/again`,
      summary: 'The same run on the data of now',
    })
    .input(inEdition({ id: z.uuid() }))
    .output(orderedSchema)
    .handler(({ context: { db, edition, by }, input: { id } }) => orderAgain(db, edition, by, id)),
};

/** Runs with the names they speak of. What they read is only opened for those that failed. */
async function present(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  runs: readonly RunRow[],
): Promise<z.output<typeof runSchema>[]> {
  const partyIds = runs.flatMap(({ order: { scope } }) =>
    scope.kind === 'party' && scope.party.kind === 'participant' ? [scope.party.id] : [],
  );
  const [names, t, nameOf] = await Promise.all([
    readNames(db, edition, locale, partyIds),
    translatorFor(locale),
    readActors(
      db,
      runs.map(({ startedBy }) => startedBy),
    ),
  ]);
  return Promise.all(
    runs.map(async ({ order, culprits, ...run }) => {
      const read = culprits.length > 0 ? await findRunResult(db, edition, run.id) : undefined;
      const say = speaker(t, locale, names, read?.show.meetings ?? []);
      const { scope, frozen, profile, candidates } = order;
      return {
        ...run,
        ...{ scope, frozen, profile, candidates },
        ...{ state: stateShown(run), startedBy: nameOf(run.startedBy) },
        scopeName: scope.kind === 'party' ? named(names, scope.party.id).name : null,
        gap: gapOf(run.value, run.bound),
        culprits: culprits.map((culprit) => ({
          ...{ code: culprit.code, about: named(names, culprit.about) },
          text: sayCulprit(say, culprit),
        })),
        failureText: run.failure && t(`meetingPlans.failure.${run.failure}`),
      };
    }),
  );
}
