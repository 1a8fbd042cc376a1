import { createEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import { systemActor } from '#platform/permissions';
import { createDemoAccounts, demoLinks, grantDemoRoles, useOf, type DemoLink } from './accounts.ts';
import { insideOne } from './one-transaction.ts';
import {
  delegationEvents,
  exhibitorEvents,
  invitationEvents,
  standEvents,
} from './story/before.ts';
import { actEvents, demoPlan, stageEvents } from './story/edition.ts';
import { meetingSetupEvents } from './story/meetings.ts';
import { momentAt, type StoryEvent } from './story/moment.ts';
import { openNextEdition } from './story/next.ts';
import { nextCampaignEvents } from './story/next-campaign.ts';
import { noticeEvents } from './story/notices.ts';
import { peopleEvents } from './story/people.ts';
import { protocolEvents } from './story/protocol.ts';
import { rangeEvents } from './story/range/events.ts';
import { requestEvents } from './story/requests.ts';
import { screeningEvents } from './story/screening.ts';
import { claimEvents, floorEvents, meetingEvents, sessionEvents } from './story/show.ts';
import { stayEvents } from './story/stays.ts';

/** The moments the demo can stand at, and when they are. */
const stages = {
  invitations: '2025-10-08T18:00:00Z',
  accreditation: '2025-11-01T18:00:00Z',
  show: '2025-11-11T22:00:00Z',
  results: '2025-12-20T18:00:00Z',
} as const;

export type DemoStage = keyof typeof stages;

const BEGINS_AT = new Date('2025-09-01T08:00:00Z');
const NEXT_OPENS_AT = new Date('2025-12-16T10:00:00Z');

/**
 * Loads BAMEX'25 as it stood at a stage, everything at the time it happened, with an account
 * for each role. A demo that is there already stays as it is, at whatever stage, and an
 * installation that somebody has begun to use is no place for one.
 *
 * @returns links that sign in once, until somebody has signed in with one
 */
export async function loadDemo(application: Application, stage: DemoStage): Promise<DemoLink[]> {
  const use = await useOf(application.db);
  if (use === 'real') return [];
  if (use === 'none') await tellStory(application, new Date(stages[stage]));
  return demoLinks(application);
}

async function tellStory(application: Application, until: Date): Promise<void> {
  const events = (await allEvents())
    .filter(({ at }) => at <= until)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());

  await application.db.transaction().execute(async (tx) => {
    const app = { ...application, db: insideOne(tx) };
    const clock = fixedClock(BEGINS_AT);
    const accounts = await createDemoAccounts({ db: tx, clock });
    const edition = await createEdition(tx, { actor: systemActor, clock }, demoPlan());
    await grantDemoRoles(app.db, edition, { actor: systemActor, clock }, accounts);

    for (const { at, happen } of events) await happen(momentAt(at, { app, tx, edition, accounts }));
  });
}

async function allEvents(): Promise<StoryEvent[]> {
  return [
    ...stageEvents,
    ...actEvents,
    ...(await invitationEvents()),
    ...(await exhibitorEvents()),
    ...noticeEvents,
    ...(await standEvents()),
    ...(await delegationEvents()),
    ...(await peopleEvents()),
    ...screeningEvents,
    ...(await stayEvents()),
    ...protocolEvents,
    ...(await sessionEvents()),
    ...rangeEvents,
    ...(await meetingSetupEvents()),
    ...(await meetingEvents()),
    ...(await floorEvents()),
    ...(await claimEvents()),
    { at: NEXT_OPENS_AT, happen: openNextEdition },
    ...nextCampaignEvents,
    ...requestEvents,
  ];
}
