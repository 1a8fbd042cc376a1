import { beforeEach, describe, expect, it } from 'vitest';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { stateAbsence } from '../../absences/service.ts';
import { meetingPlanRoutes } from '../routes.ts';
import { aFair, aRunPlan, fairEdition as edition, publishPlan, type Fair } from '../testing.ts';
import type { PlanSheet } from './sheet.ts';

const db = useTestDatabase();
let fair: Fair;
let id: string;

beforeEach(async () => {
  fair = await aFair(db, { guests: 2, hosts: 2 });
  id = await aRunPlan(fair.app);
});

describe('an edit of a plan', () => {
  it('moves a meeting to a free time, and is taken back and done again', async () => {
    const before = await sheet();
    const [meeting] = before.meetings;
    const { cells } = await organiser().plans.cells({ edition, id, meeting: meeting!.id });
    const free = cells.find(({ state, at }) => state === 'free' && at !== meeting!.at);
    const move = { kind: 'move', meeting: meeting!.id, at: free!.at, place: free!.place } as const;

    expect(await edit(0, move)).toMatchObject({ done: true, revision: 1, breaches: [] });
    expect(await placeOf(meeting!.id)).toEqual([free!.at, free!.place]);
    await organiser().plans.undo({ edition, id, revision: 1 });
    expect(await placeOf(meeting!.id)).toEqual([meeting!.at, meeting!.place]);
    const redone = await organiser().plans.redo({ edition, id, revision: 2 });
    expect(redone).toMatchObject({ done: true, revision: 3, redo: null });
    expect(await placeOf(meeting!.id)).toEqual([free!.at, free!.place]);
    await expect(organiser().plans.redo({ edition, id, revision: 3 })).rejects.toMatchObject({
      code: 'meeting-plan.nothing-to-undo',
    });
  });

  it('tells the slower of two organisers, and loses nothing of the faster', async () => {
    const [one, other] = (await sheet()).meetings;
    const outcomes = await Promise.allSettled([
      edit(0, { kind: 'unplace', meeting: one!.id }),
      edit(0, { kind: 'unplace', meeting: other!.id }),
    ]);

    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'meeting-plan.changed-meanwhile', details: { revision: '1' } },
    });
    expect((await sheet()).meetings.filter(({ at }) => at === null)).toHaveLength(1);
  });

  it('lets what is in its way give way, in the same edit', async () => {
    const { meetings } = await sheet();
    const [one] = meetings;
    const { cells } = await organiser().plans.cells({ edition, id, meeting: one!.id });
    const taken = cells.find(({ state }) => state === 'possible');
    expect(taken?.givesWay).toHaveLength(1);

    const move = { kind: 'move', meeting: one!.id, at: taken!.at, place: taken!.place } as const;
    expect(await edit(0, move)).toMatchObject({ done: true });
    expect(await placeOf(taken!.givesWay[0]!)).toEqual([null, null]);
    await organiser().plans.undo({ edition, id, revision: 1 });
    expect((await sheet()).meetings).toEqual(meetings);
  });

  it('passes a rule with a reason only, and the reason is published with it', async () => {
    const { meetings } = await sheet();
    const [one] = meetings;
    const shut = {
      kind: 'move',
      meeting: one!.id,
      at: '2025-11-11T12:45',
      place: one!.place!,
    } as const;

    const refused = await edit(0, shut);
    expect(refused).toMatchObject({ done: false, mayPass: true });
    expect(refused).toMatchObject({ breaches: [{ rule: 'beginning' }] });
    expect(await edit(0, shut, 'The minister has only this hour.')).toMatchObject({ done: true });
    await publishPlan(fair.app, id);
    const [version] = await organiser().versions.list({ edition });
    expect(version?.overrides).toMatchObject([
      { rule: 'beginning', reason: 'The minister has only this hour.' },
    ]);
  });

  it('never puts anybody into two places, whatever the reason', async () => {
    const { meetings } = await sheet();
    const [one] = meetings;
    const rival = meetings.find(
      ({ id: other, guest, host }) =>
        other !== one!.id && (guest === one!.guest || host === one!.host),
    );
    await edit(0, { kind: 'lock', meeting: rival!.id, time: true, place: true });
    const clash = { kind: 'move', meeting: one!.id, at: rival!.at!, place: one!.place! } as const;

    expect(await edit(1, clash, 'It must be.')).toMatchObject({ done: false, mayPass: false });
  });

  it('keeps a locked meeting where it is, through edits and runs', async () => {
    const { meetings } = await sheet();
    const [one, ...others] = meetings;
    const lock = { kind: 'lock', meeting: one!.id, time: true, place: true } as const;
    expect(await edit(0, lock)).toMatchObject({ done: true });
    const away = {
      kind: 'move',
      meeting: one!.id,
      at: others[0]!.at!,
      place: one!.place!,
    } as const;
    expect(await edit(1, away, 'Please.')).toMatchObject({
      ...{ done: false, mayPass: false },
    });
    await publishPlan(fair.app, id);

    for (const seed of [2, 3]) {
      const again = await aRunPlan(fair.app, seed);
      const kept = (await organiser().plans.find({ edition, id: again })).meetings.find(
        (meeting) => meeting.id === one!.id,
      );
      expect(kept).toMatchObject({ at: one!.at, place: one!.place, lockedTime: true });
    }
  });
});

describe('a plan that has grown old', () => {
  it('says which rule it breaks since, and is not published', async () => {
    const [one] = (await sheet()).meetings;
    await db.transaction().execute((tx) =>
      stateAbsence(tx, edition, signedBy('account:organiser'), {
        ...{ holderKind: 'delegation', holderId: one!.guest, why: 'convoy' },
        startsAt: new Date('2025-11-11T00:00:00Z'),
        endsAt: new Date('2025-11-13T00:00:00Z'),
      }),
    );
    const { breaches } = await sheet();

    expect(breaches.map(({ rule }) => rule)).toEqual(['party-absent', 'party-absent']);
    expect(breaches[0]?.text).toMatch(/^Delegation (BF|SN) is not available: convoy\.$/);
    await expect(publishPlan(fair.app, id)).rejects.toMatchObject({
      code: 'meeting-plan.breaks-rules',
      details: { plan: id, breaches: '2' },
    });
    const [first] = breaches;
    const allow = { kind: 'allow', rule: first!.rule, about: first!.about, at: first!.at } as const;
    expect(await edit(0, allow, 'They stay after all.')).toMatchObject({ done: true });
    expect((await sheet()).breaches[0]).toMatchObject({ reason: 'They stay after all.' });
  });

  it('leaves what has begun where it is', async () => {
    await publishPlan(fair.app, id);
    const late = testApplication(db, '2025-11-12T23:00:00Z');
    const desk = callAs(late, meetingPlanRoutes, 'organiser');
    const [one] = (await desk.plans.find({ edition, id })).meetings;

    expect(one).toMatchObject({ past: true });
    expect(
      await desk.plans.edit({
        ...{ edition, id, revision: 0, reason: 'Too late.' },
        change: { kind: 'unplace', meeting: one!.id },
      }),
    ).toMatchObject({ done: false, mayPass: false });
  });
});

describe('the result of a plan', () => {
  it('tells what was met, why the rest was not, and what it changes', async () => {
    const [one] = (await sheet()).meetings;
    await edit(0, { kind: 'unplace', meeting: one!.id });
    const result = await organiser().plans.result({ edition, id });

    expect(result).toMatchObject({ placed: 3, candidates: 4 });
    expect(result.unmet).toMatchObject([{ meeting: one!.id, cure: 'free-at' }]);
    expect(result.unmet[0]?.cureText).toMatch(/^Free .+\.$/);
    expect(result.fairness.reduce((sum, { guests, hosts }) => sum + guests + hosts, 0)).toBe(4);
    expect(result.changes.map(({ what }) => what)).toEqual(['new', 'new', 'new']);
  });
});

function organiser() {
  return callAs(fair.app, meetingPlanRoutes, 'organiser');
}

function sheet(): Promise<PlanSheet> {
  return organiser().plans.find({ edition, id });
}

type Wanted = Parameters<ReturnType<typeof organiser>['plans']['edit']>[0];

function edit(revision: number, change: Wanted['change'], reason = '') {
  return organiser().plans.edit({ edition, id, revision, change, reason });
}

async function placeOf(meeting: string) {
  const found = (await sheet()).meetings.find((one) => one.id === meeting);
  return [found?.at, found?.place];
}
