import { beforeEach, describe, expect, it } from 'vitest';
import { aDelegationRow } from '#modules/participants/testing';
import type { Role } from '#platform/permissions';
import { callAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeSessionRoutes } from './routes.ts';
import { aDraft } from './testing.ts';
import { aScene, edition, type Scene } from './testing/scene.ts';

const db = useTestDatabase();

let scene: Scene;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('an exhibitor', () => {
  it('sees its own sessions and nobody else’s', async () => {
    const own = await scene.save();
    const other = await scene.save({
      exhibitorId: scene.otherId,
      exhibitIds: [scene.theirs.exhibitId],
    });
    const api = company();

    expect((await api.list({ edition })).rows.map(({ id }) => id)).toEqual([own]);
    await expect(api.get({ edition, id: other })).rejects.toMatchObject({
      code: 'range-session.unknown',
    });
    const { choices, guests } = await api.get({ edition, id: own });
    expect(guests).toBeNull();
    expect(choices.exhibits.map(({ id }) => id)).toEqual([scene.goods.exhibitId]);
    expect(choices.lots.map(({ id }) => id)).toEqual([scene.goods.lotId]);
    expect(choices.exhibitors.map(({ id }) => id)).toEqual([scene.companyId]);
    expect(choices.features.map(({ kind }) => kind)).not.toContain('danger-area');
  });

  it('writes and submits its own, whatever company it names', async () => {
    const { id } = await company().draft({ ...draft(), exhibitorId: scene.otherId });
    await company().submit({ edition, id, version: 1 });

    expect((await company().get({ edition, id })).session).toMatchObject({
      ...{ exhibitorId: scene.companyId, state: 'submitted' },
    });
  });

  it('names no goods of another company', async () => {
    for (const theirs of [
      { exhibitIds: [scene.theirs.exhibitId] },
      { ammunition: [{ lotId: scene.theirs.lotId, rounds: 1 }] },
    ])
      await expect(company().draft({ ...draft(), ...theirs })).rejects.toMatchObject({
        code: 'range-session.refers-to-nothing',
      });
  });

  it('changes nothing of what it has handed in, and nothing of another one’s', async () => {
    const id = await scene.submitted();
    const changed = { ...draft(), id, version: 1, runMinutes: 30 };

    await expect(company().draft(changed)).rejects.toMatchObject({
      code: 'range-session.not-yours-now',
    });
    const stranger = callAs(testApplication(db), rangeSessionRoutes, 'exhibitor', {
      exhibitorId: scene.otherId,
    });
    for (const act of [
      () => stranger.draft(changed),
      () => stranger.submit({ edition, id, version: 1 }),
      () => stranger.cancel({ edition, id, version: 1, reason: 'withdrawn' }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'range-session.unknown' });
    expect((await company().get({ edition, id })).session.runMinutes).toBe(20);
  });

  it('learns how many delegations ask, and not which', async () => {
    const id = await scene.submitted();
    const delegationId = await aDelegationRow(db, 'BF');
    await as('protocol').wishes.rank({ edition, delegationId, rangeSessionIds: [id] });

    expect(await company().get({ edition, id })).toMatchObject({ wanted: 1, guests: null });
    expect(await as('organiser').get({ edition, id })).toMatchObject({
      guests: [{ country: 'BF', rank: 1, invited: false }],
    });
  });
});

describe('each word is its own role’s', () => {
  it.each<[string, Role[]]>([
    ['approveSafety', ['range']],
    ['approveCommander', ['commission']],
    ['giveBack', ['range', 'commission']],
  ])('%s is said by nobody but the %j', async (act, allowed) => {
    const id = await scene.submitted();
    const everybody: Role[] = [
      'organiser',
      'commission',
      'range',
      'protocol',
      'liaison',
      'embassy',
      'exhibitor',
      'gate',
      'reader',
      'administrator',
    ];
    const granted: Role[] = [];
    for (const role of everybody) {
      const api = as(role);
      const meant = { edition, id, version: 99 };
      const done =
        act === 'approveSafety'
          ? api.approveSafety(meant)
          : act === 'approveCommander'
            ? api.approveCommander(meant)
            : api.giveBack({ ...meant, reason: 'crew' });
      const code = await done.then(
        () => 'done',
        (failure: { code: string }) => failure.code,
      );
      if (code !== 'permission.denied') granted.push(role);
    }

    expect(granted.sort()).toEqual([...allowed].sort());
  });

  it('safety places a session on the ground, and approves what it has seen', async () => {
    const id = await scene.submitted({ laneId: null });
    await expect(as('range').approveSafety({ edition, id, version: 1 })).rejects.toMatchObject({
      code: 'range-session.incomplete',
    });
    await as('range').place({ ...place(), id, version: 1 });
    await as('range').approveSafety({ edition, id, version: 2 });
    await as('commission').approveCommander({ edition, id, version: 2 });

    expect((await as('organiser').get({ edition, id })).session.state).toBe('approved');
  });
});

describe('the list', () => {
  it('is filtered by state, lane and exhibitor, and tells what each lacks', async () => {
    await scene.save({ laneId: null });
    await scene.submitted();
    await scene.submitted({ laneId: scene.range.otherLaneId });
    const codes = async (filters: Record<string, string[]>) =>
      (await as('organiser').list({ edition, filters })).rows.map(({ code }) => code);

    expect(await codes({ state: ['submitted'] })).toEqual(['R02', 'R03']);
    expect(await codes({ lane: ['L2'] })).toEqual(['R03']);
    expect(await codes({ exhibitor: ['Company of TR'] })).toEqual(['R01', 'R02', 'R03']);
    expect(await codes({ waitsFor: ['both'] })).toEqual(['R02', 'R03']);
    const { rows } = await as('organiser').list({ edition });
    expect(rows.map(({ missing }) => missing)).toEqual([['lane'], [], []]);
  });

  it('finds by code, title and exhibitor', async () => {
    await scene.save();
    const found = async (search: string) => (await as('range').list({ edition, search })).total;

    expect([await found('r01'), await found('precision'), await found('company')]).toEqual([
      1, 1, 1,
    ]);
    expect(await found('nothing')).toBe(0);
  });
});

function as(role: Role) {
  return callAs(testApplication(db), rangeSessionRoutes, role);
}

function company() {
  return callAs(testApplication(db), rangeSessionRoutes, 'exhibitor', {
    exhibitorId: scene.companyId,
  });
}

function draft() {
  const { title, exhibitIds = [], ammunition = [], rangeId } = scene.content();
  return { ...aDraft(rangeId), edition, title, exhibitIds, ammunition };
}

function place() {
  const { laneId, standId, areaId, officerId, medicId } = scene.range;
  return {
    ...{ edition, laneId, standId, officerId, medicId, dangerAreaIds: [areaId] },
    ...{ airBlockId: null, seats: null, interpreterId: null, required: false, locked: false },
  };
}
