import { beforeEach, describe, expect, it } from 'vitest';
import { savePeople } from '#modules/participants/bulk/service';
import { aDelegationRow, aPersonRecord } from '#modules/participants/testing';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { cancelSession } from '../approving/service.ts';
import { rangeSessionRoutes } from '../routes.ts';
import { aScene, edition, type Scene } from '../testing/scene.ts';
import { MOST_WANTED } from './types.ts';

const db = useTestDatabase();

let scene: Scene;
let burkina: string;
let niger: string;
let first: string;
let second: string;

beforeEach(async () => {
  scene = await aScene(db);
  burkina = await aDelegationRow(db, 'BF');
  niger = await aDelegationRow(db, 'NE');
  first = await scene.submitted();
  second = await scene.submitted();
});

describe('what a delegation wants to see', () => {
  it('is ranked from 1 without gaps, in the place of what it said before', async () => {
    await rank([first, second]);
    await rank([second]);
    await rank([second, first, second]);

    expect(await wishes()).toEqual([
      { rangeSessionId: second, rank: 1, onBehalf: false },
      { rangeSessionId: first, rank: 2, onBehalf: false },
    ]);
  });

  it('leaves no trace where it is said again', async () => {
    await rank([first]);
    await rank([first]);

    expect(await facts()).toEqual([{ wanted: [first], onBehalf: false }]);
  });

  it.each([
    ['protocol', {}, true],
    ['liaison', { country: 'BF' }, true],
    ['embassy', { country: 'BF' }, false],
  ] as const)('is said by the %s', async (role, held, onBehalf) => {
    await callAs(testApplication(db), rangeSessionRoutes, role, held).wishes.rank({
      ...{ edition, delegationId: burkina, rangeSessionIds: [first] },
    });

    expect(await wishes()).toMatchObject([{ onBehalf }]);
  });

  it('is not said for another country', async () => {
    for (const role of ['embassy', 'liaison'] as const) {
      const api = callAs(testApplication(db), rangeSessionRoutes, role, { country: 'NE' });
      const told = api.wishes.rank({ edition, delegationId: burkina, rangeSessionIds: [first] });
      await expect(told).rejects.toMatchObject({ code: 'delegation.unknown' });
    }
    expect(await wishes()).toEqual([]);
  });

  it('is nothing that is not offered, but may keep what was', async () => {
    const draft = await scene.save();
    await expect(rank([draft])).rejects.toMatchObject({ code: 'range-session.unknown' });
    await rank([first, second]);
    await db
      .transaction()
      .execute((tx) =>
        cancelSession(tx, edition, signedBy('account:desk'), { id: first, reason: 'weather' }),
      );

    await rank([second, first]);
    expect(await wishes()).toHaveLength(2);
    expect((await offer()).delegations).toMatchObject([{ wanted: [second] }]);
  });

  it(`is ${MOST_WANTED} sessions at most`, async () => {
    const ids = [first, second];
    while (ids.length <= MOST_WANTED) ids.push(await scene.submitted());

    await expect(rank(ids)).rejects.toMatchObject({ code: 'demo-wish.too-many' });
    await rank(ids.slice(0, MOST_WANTED));
    expect(await wishes()).toHaveLength(MOST_WANTED);
  });
});

describe('what an embassy reads', () => {
  it('is what is public of a session, and its own wishes', async () => {
    await scene.save();
    await db
      .updateTable('rangeSession')
      .set({ startsAt: new Date('2025-11-13T09:00:00Z') })
      .where('id', '=', first)
      .execute();
    await rank([first]);
    await callAs(testApplication(db), rangeSessionRoutes, 'embassy', { country: 'NE' }).wishes.rank(
      { edition, delegationId: niger, rangeSessionIds: [second] },
    );

    const { sessions, delegations } = await offer();
    expect(sessions).toHaveLength(2);
    expect(Object.keys(sessions[0] ?? {}).sort()).toEqual([
      ...['exhibitor', 'id', 'kind', 'runMinutes', 'startsAt', 'title'],
    ]);
    expect(sessions.map(({ startsAt }) => startsAt)).toEqual([null, null]);
    expect(delegations).toMatchObject([{ country: 'BF', wanted: [first], invited: [] }]);
  });

  it('is nothing of the list, the dossiers and the desk', async () => {
    const api = as('embassy', { country: 'BF' });

    for (const asked of [
      () => api.list({ edition }),
      () => api.get({ edition, id: first }),
      () => api.choices({ edition }),
      () => api.posts.list({ edition }),
      () => api.wishes.matrix({ edition }),
      () => api.wishes.invite({ edition, rangeSessionId: first, delegationIds: [burkina] }),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('the desk', () => {
  it('invites, and counts who would come once each against the seats', async () => {
    await db
      .transaction()
      .execute((tx) =>
        savePeople(tx, edition, signedBy('system'), [
          aPersonRecord('DLG-001', { delegationId: burkina }),
        ]),
      );
    await rank([first]);
    await as('protocol').wishes.invite({
      ...{ edition, rangeSessionId: first, delegationIds: [burkina, niger, burkina] },
    });

    const { sessions, delegations } = await as('protocol').wishes.matrix({ edition });
    expect(sessions[0]).toMatchObject({ code: 'R01', seats: 100, people: 1 });
    expect(delegations.find(({ id }) => id === niger)).toMatchObject({ invited: [first] });
    const own = await as('liaison', { country: 'NE' }).wishes.matrix({ edition });
    expect(own.delegations.map(({ country }) => country)).toEqual(['NE']);
  });

  it('invites nobody who is not there', async () => {
    const told = as('protocol').wishes.invite({
      ...{ edition, rangeSessionId: first, delegationIds: [first] },
    });

    await expect(told).rejects.toMatchObject({ code: 'delegation.unknown' });
  });
});

function as(role: Role, held: { country?: string } = {}) {
  return callAs(testApplication(db), rangeSessionRoutes, role, held);
}

function rank(rangeSessionIds: string[]) {
  return as('embassy', { country: 'BF' }).wishes.rank({
    ...{ edition, delegationId: burkina, rangeSessionIds },
  });
}

function offer() {
  return as('embassy', { country: 'BF' }).wishes.offer({ edition });
}

function wishes() {
  return db
    .selectFrom('rangeSessionWish')
    .select(['rangeSessionId', 'rank', 'onBehalf'])
    .where('delegationId', '=', burkina)
    .where('kind', '=', 'wanted')
    .orderBy('rank')
    .execute();
}

async function facts() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', 'demo-wish.stated')
    .execute();
  return rows.map(({ data }) => data);
}
