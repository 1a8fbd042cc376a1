import { beforeEach, describe, expect, it } from 'vitest';
import { changeMustMeets } from '#modules/needs/must-meet/service';
import { aDelegationRow } from '#modules/participants/testing';
import { useTestDatabase } from '#test/database';
import { emptyStatement } from '../../profiles/types.ts';
import { aScene } from '../../recommending/testing/scene.ts';
import type { WishWord } from './types.ts';

const db = useTestDatabase();
let scene: Awaited<ReturnType<typeof aScene>>;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('a wish', () => {
  it('is must, meet, later, never and none in one step each', async () => {
    const own = async (word: WishWord) => {
      await scene.say(word);
      const { wishes, later, recommended } = await scene.read();
      return [wishes[0]?.own ?? null, later.length, recommended.length];
    };

    expect(await own('must')).toEqual(['must', 0, 1]);
    expect(await own('meet')).toEqual(['meet', 0, 1]);
    expect(await own('later')).toEqual([null, 1, 1]);
    expect(await own('never')).toEqual(['never', 0, 1]);
    expect(await own('none')).toEqual([null, 0, 2]);
  });

  it('leaves what was said in the ledger, without the words', async () => {
    await scene.say('must');
    await scene.as('protocol').say({ ...scene.about(), word: 'never', note: 'embargo' });
    await scene.say('none');

    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('kind', 'like', 'wish.%')
      .orderBy('seq')
      .execute();
    expect(facts.map(({ kind }) => kind)).toEqual([
      'wish.recorded',
      'wish.recorded',
      'wish.withdrawn',
    ]);
    expect(JSON.stringify(facts)).not.toContain('embargo');
  });

  it.each([
    ['its embassy', 'embassy', false],
    ['a liaison officer', 'liaison', true],
    ['protocol', 'protocol', true],
    ['the organiser', 'organiser', true],
  ] as const)(
    'of a delegation, said by %s, tells on whose behalf',
    async (_who, role, onBehalf) => {
      const wide = role === 'protocol' || role === 'organiser';
      await scene.as(role, wide ? {} : { country: 'BF' }).say({ ...scene.about(), word: 'must' });

      expect((await scene.read()).wishes).toMatchObject([{ own: 'must', onBehalf }]);
    },
  );

  it('has a limit of musts, which names itself', async () => {
    await scene.changeSettings(({ wishes }) => ({ wishes: { ...wishes, mostMusts: 1 } }));
    await scene.say('must');

    await expect(scene.say('must', scene.otherId)).rejects.toMatchObject({
      code: 'wish.too-many-musts',
      details: { max: 1 },
    });
    await scene.say('meet');
    await scene.say('must', scene.otherId);
  });

  it('ranks musts without gaps, and moves one up', async () => {
    await scene.say('must');
    await scene.say('must', scene.otherId);
    await scene.embassy().moveUp({ ...scene.own, to: { kind: 'exhibitor', id: scene.otherId } });
    const moved = (await scene.read()).wishes.map(({ id, rank }) => [id, rank]);
    await scene.say('meet', scene.otherId);

    expect(moved).toEqual([
      [scene.otherId, 1],
      [scene.exhibitorId, 2],
    ]);
    expect((await scene.read()).wishes.map(({ own: word, rank }) => [word, rank])).toEqual([
      ['must', 1],
      ['meet', null],
    ]);
  });

  it('takes an exhibitor off the list of the government when the delegation says never', async () => {
    await db.transaction().execute((tx) =>
      changeMustMeets(tx, scene.edition, scene.organiser, {
        ...{ country: 'BF', exhibitorId: scene.exhibitorId, change: 'add', statedBy: 'embassy' },
      }),
    );
    expect((await scene.read()).wishes).toMatchObject([{ own: 'must' }]);
    await scene.say('never');

    expect((await scene.read()).wishes).toMatchObject([{ own: 'never' }]);
    expect(await db.selectFrom('mustMeet').selectAll().execute()).toEqual([]);
  });

  it('is read by the other side only where the settings let it', async () => {
    await scene.say('must');
    const hidden = await scene.readAs('exhibitor');
    await scene.changeSettings(({ wishes }) => ({
      wishes: { ...wishes, whoAskedForMe: { guest: true, host: true } },
    }));
    const shown = await scene.readAs('exhibitor');

    expect([hidden.askedForMe, hidden.mutual]).toEqual([null, null]);
    expect(hidden.recommended).toMatchObject([{ theirs: null, bracket: null }]);
    expect(shown.askedForMe).toMatchObject([{ theirs: 'must', bracket: 'one-sided' }]);
  });
});

describe('a never', () => {
  it('takes the pair out of every list of both, of the search and of the API', async () => {
    await scene.refuse();
    const mine = await scene.embassy().read({ ...scene.own, search: 'Company of TR' });
    const theirs = await scene.readAs('exhibitor', 'exhibitor', scene.exhibitorId, 'Delegation');

    expect(JSON.stringify({ ...mine, notices: [] })).not.toContain(scene.exhibitorId);
    expect({ ...theirs, wishes: [] }).toMatchObject({ recommended: [], found: [], later: [] });
    expect(theirs.wishes).toMatchObject([{ own: 'never' }]);
    await expect(scene.say('must')).rejects.toMatchObject({
      code: 'wish.other-unknown',
      status: 404,
    });
  });

  it('is not told to who had named the other one before', async () => {
    await scene.say('must');
    const before = await scene.read();
    await scene.refuse();

    expect((await scene.read()).wishes).toEqual(before.wishes);
    await scene.say('meet');
    expect((await scene.read()).wishes).toMatchObject([{ own: 'meet' }]);
  });
});

describe('what others said', () => {
  it.each([
    ['an embassy', 'embassy', { country: 'SN' }],
    ['a liaison officer of another country', 'liaison', { country: 'SN' }],
    ['an exhibitor', 'exhibitor', { exhibitorId: 'its own' }],
  ] as const)('is not for %s', async (_who, role, held) => {
    const api = scene.as(role, 'exhibitorId' in held ? { exhibitorId: scene.exhibitorId } : held);

    for (const ask of [
      () => api.read(scene.own),
      () => api.say({ ...scene.about(), word: 'must' }),
      () => api.state({ ...scene.own, ...emptyStatement, version: 0 }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'meeting.party-unknown' });
    expect(await db.selectFrom('wish').selectAll().execute()).toEqual([]);
  });

  it('is for the embassy’s own delegations, which it chooses from', async () => {
    await aDelegationRow(db, 'SN');

    expect(await scene.embassy().mine({ edition: scene.edition })).toEqual([
      { kind: 'delegation', id: scene.delegationId, name: 'Delegation BF', country: 'BF' },
    ]);
  });
});
