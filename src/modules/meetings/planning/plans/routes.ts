import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { cellsFor } from '../../engine/show/cells.ts';
import { startWhyNot } from '../../engine/worker/start.ts';
import { readActors } from '../naming/store.ts';
import { mayPlanMeetings } from '../permissions.ts';
import { speakerFor } from '../reading/service.ts';
import { listReplies } from '../replies/store.ts';
import { findRunResult } from '../runs/store.ts';
import type { EditedMeeting } from '../types.ts';
import { compareNow, sayChanges } from '../versions/telling.ts';
import { sayCells } from '../words/cells.ts';
import { fairnessOf, minimumsOf, placesOf, sayUnmet } from './result.ts';
import { mayPass, planFor, withLocks } from './rules.ts';
import {
  cellSchema,
  editedSchema,
  editPlanSchema,
  planHeadSchema,
  planResultSchema,
  planSheetSchema,
} from './schema.ts';
import { editPlan, stepBack, type EditOutcome } from './editing.ts';
import { beginPlan, openPlan, readPlans, valueOf } from './service.ts';
import { sayBreaches, sheetOf, stepsOf } from './sheet.ts';

const path = '/editions/{edition}/meeting-plans';
const inPlan = { id: z.uuid() };
const stepSchema = { ...inPlan, revision: z.number().int().min(0) };

export const planRoutes = {
  list: allow(mayPlanMeetings)
    .route({ method: 'GET', path, summary: 'Plans, the latest first' })
    .input(inEdition({}))
    .output(z.array(planHeadSchema))
    .handler(async ({ context: { db, edition } }) => {
      const plans = await readPlans(db, edition);
      const nameOf = await readActors(
        db,
        plans.map(({ madeBy }) => madeBy),
      );
      return plans.map((plan) => ({ ...plan, madeBy: nameOf(plan.madeBy) }));
    }),

  begin: allow(mayPlanMeetings)
    .route({ method: 'POST', path, summary: 'A plan to edit, from a published version' })
    .input(inEdition({ version: z.number().int().min(1).nullable().default(null) }))
    .output(z.object({ id: z.uuid(), number: z.number() }))
    .handler(({ context: { db, edition, by }, input: { version } }) =>
      beginPlan(db, edition, by, version),
    ),

  find: allow(mayPlanMeetings)
    .route({ method: 'GET', path: `${path}/{id}`, summary: 'A plan as the grid shows it' })
    .input(inEdition(inPlan))
    .output(planSheetSchema)
    .handler(async ({ context: { db, edition, clock, locale }, input: { id } }) => {
      const plan = await openPlan(db, edition, clock, id);
      const [{ say, names }, replies, nameOf] = await Promise.all([
        speakerFor(db, edition, locale, plan.now.show),
        listReplies(db, edition),
        readActors(db, [plan.head.madeBy, ...plan.edits.map(({ madeBy }) => madeBy)]),
      ]);
      return sheetOf(plan, { say, names, replies, nameOf });
    }),

  edit: allow(mayPlanMeetings)
    .route({ method: 'POST', path: `${path}/{id}/edits`, summary: 'Move, swap, lock a meeting' })
    .input(inEdition(editPlanSchema.shape))
    .output(editedSchema)
    .handler(async ({ context: { db, edition, by, locale }, input }) => {
      return answer({ db, edition, locale }, await editPlan(db, edition, by, input));
    }),

  undo: allow(mayPlanMeetings)
    .route({ method: 'POST', path: `${path}/{id}/undo`, summary: 'Take the last edit back' })
    .input(inEdition(stepSchema))
    .output(editedSchema)
    .handler(async ({ context: { db, edition, by, locale }, input }) => {
      const edited = await stepBack(db, edition, by, { ...input, way: 'undo' });
      return answer({ db, edition, locale }, edited);
    }),

  redo: allow(mayPlanMeetings)
    .route({ method: 'POST', path: `${path}/{id}/redo`, summary: 'Do it again' })
    .input(inEdition(stepSchema))
    .output(editedSchema)
    .handler(async ({ context: { db, edition, by, locale }, input }) => {
      const edited = await stepBack(db, edition, by, { ...input, way: 'redo' });
      return answer({ db, edition, locale }, edited);
    }),

  cells: allow(mayPlanMeetings)
    .route({
      method: 'GET',
      path: `${path}/{id}/cells/{meeting}`,
      summary: 'Where a meeting may go, and what is in the way',
    })
    .input(inEdition({ ...inPlan, meeting: z.uuid() }))
    .output(z.object({ revision: z.number(), cells: z.array(cellSchema) }))
    .handler(async ({ context: { db, edition, clock, locale }, input: { id, meeting } }) => {
      const { head, now, content } = await openPlan(db, edition, clock, id);
      const { say } = await speakerFor(db, edition, locale, now.show);
      const show = withLocks(now.show, content);
      const cells = cellsFor(show, planFor(show, content), meeting);
      return { revision: head.revision, cells: sayCells(say, cells, { meeting, now: now.at }) };
    }),

  result: allow(mayPlanMeetings)
    .route({ method: 'GET', path: `${path}/{id}/result`, summary: 'What a plan brings' })
    .input(inEdition(inPlan))
    .output(planResultSchema)
    .handler(async ({ context: { db, edition, clock, locale }, input: { id } }) => {
      const { head, now, content } = await openPlan(db, edition, clock, id);
      const { show } = now;
      const plan = planFor(show, content);
      const [{ say, names }, run, changes, unmet] = await Promise.all([
        speakerFor(db, edition, locale, show),
        head.runId ? findRunResult(db, edition, head.runId) : undefined,
        compareNow(db, edition, now, content),
        // In a thread of its own: it tries every wish at every time.
        startWhyNot(show, plan),
      ]);
      return {
        ...{ value: valueOf(now, content), bound: run?.bound ?? null },
        ...{ placed: plan.assignments.length, candidates: show.meetings.length },
        unmet: sayUnmet(say, names, show, unmet),
        minimums: minimumsOf(show, plan.assignments, names),
        places: placesOf(show, plan.assignments, names),
        ...fairnessOf(show, plan.assignments, names),
        changes: sayChanges(names, changes, now.zone),
      };
    }),
};

type Asking = { db: Database; edition: EditionScope; locale: Locale };

/** What an edit did, with how the plan stands after it. */
async function answer(
  { db, edition, locale }: Asking,
  outcome: EditOutcome,
): Promise<z.output<typeof editedSchema>> {
  const { say } = await speakerFor(db, edition, locale, outcome.now.show);
  if (!outcome.done)
    return {
      done: false,
      breaches: sayBreaches(say, outcome.breaches, []),
      mayPass: outcome.breaches.every(mayPass),
    };
  const { revision, value, changed, breaches, edits } = outcome;
  const nameOf = await readActors(
    db,
    edits.map(({ madeBy }) => madeBy),
  );
  return {
    ...{ done: true, revision, value },
    changed: changed.map(changedMeeting),
    breaches: sayBreaches(say, breaches, edits),
    ...stepsOf(edits, nameOf),
  };
}

function changedMeeting({ meeting, after }: EditedMeeting) {
  return {
    ...{ id: meeting, at: after?.slot ?? null, place: after?.place ?? null },
    interpretedBy: after?.interpreter ?? null,
    ...{ lockedTime: after?.lockedTime ?? false, lockedPlace: after?.lockedPlace ?? false },
  };
}
