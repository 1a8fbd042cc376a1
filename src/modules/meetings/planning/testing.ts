import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { savePlaces } from '../places/service.ts';
import { aMeetingPlace } from '../places/testing.ts';
import { saveWishes } from '../wishes/service.ts';
import { meetingPlanRoutes } from './routes.ts';
import { performNextRun } from './runs/performing.ts';

/** Two days of fair before them, a stand for each exhibitor, and a meeting wished by every pair. */
export type Fair = {
  app: Application;
  delegations: string[];
  exhibitors: string[];
};

export const fairEdition = provenEdition('bamex-2025');
export const theEve = '2025-11-10T18:00:00Z';
const countries = ['BF', 'SN', 'NE', 'TD', 'CI', 'GN', 'TG', 'BJ', 'GH', 'MR'];

/** @param at when it is there; the fair is on 11 and 12 November. */
export async function aFair(
  db: Database,
  { guests, hosts, at = theEve }: { guests: number; hosts: number; at?: string },
): Promise<Fair> {
  const by = signedBy('account:organiser', at);
  await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
  const delegations: string[] = [];
  const exhibitors: string[] = [];
  for (let guest = 0; guest < guests; guest += 1)
    delegations.push(await aDelegationRow(db, countries[guest % countries.length] ?? 'BF'));
  for (let host = 0; host < hosts; host += 1) exhibitors.push(await anExhibitorRow(db, 'TR'));
  await db.transaction().execute(async (tx) => {
    await savePlaces(tx, fairEdition, by, [
      ...exhibitors.map((exhibitorId, place) =>
        aMeetingPlace({ code: `A${place + 1}`, kind: 'stand', exhibitorId }),
      ),
      aMeetingPlace({ code: 'RDV1' }),
    ]);
    await saveWishes(
      tx,
      fairEdition,
      by,
      delegations.flatMap((fromId) =>
        exhibitors.map((toId, rank) => ({
          ...{ fromKind: 'delegation' as const, fromId, toKind: 'exhibitor' as const, toId },
          ...{
            action: 'meet' as const,
            rank: rank + 1,
            note: null,
            provenance: 'recorded' as const,
          },
        })),
      ),
    );
  });
  return { app: testApplication(db, at), delegations, exhibitors };
}

/** A run over everything, seen through. @returns the id of its plan. */
export async function aRunPlan(app: Application, seed = 1): Promise<string> {
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const { id } = await organiser.runs.start({ edition: fairEdition, rounds: 20, seed });
  await performNextRun(app);
  const run = await organiser.runs.find({ edition: fairEdition, id });
  if (!run.planId) throw new Error(`the run ended without a plan: ${run.failure}`);
  return run.planId;
}

/** Publishes a plan as it stands. */
export async function publishPlan(
  app: Application,
  planId: string,
  kind: 'provisional' | 'final' | 'repair' = 'final',
) {
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const { revision, basedOn } = await organiser.publication.preview({
    ...{ edition: fairEdition, planId, kind },
  });
  return organiser.publication.publish({
    ...{ edition: fairEdition, planId, kind, revision, basedOn },
  });
}
