import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { saveNotices } from '#modules/policy/notices/service';
import { aNotice } from '#modules/policy/notices/testing';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readField } from '../building/service.ts';
import { scoreIn } from '../building/rules.ts';
import { aScene, namesIn } from '../testing/scene.ts';

const db = useTestDatabase();
let scene: Awaited<ReturnType<typeof aScene>>;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('an exhibitor', () => {
  it('is shown what it must know of a guest’s country beside that guest', async () => {
    const notice = aNotice({ country: 'BF', binds: ['TR'] });
    await db
      .transaction()
      .execute((tx) => saveNotices(tx, scene.edition, scene.organiser, [notice]));

    expect((await scene.readAs('exhibitor')).notices).toMatchObject([{ country: 'BF' }]);
    expect((await scene.readAs('exhibitor', 'exhibitor', scene.otherId)).notices).toEqual([]);
    expect((await scene.read()).notices).toEqual([]);
  });
});

describe('who is like those a party wishes', () => {
  it('is shown with whom it resembles, and not who was named already', async () => {
    await scene.offer(scene.exhibitorId, { offers: ['drones', 'radars'] });
    await scene.offer(scene.otherId, { offers: ['drones'] });
    await scene.say('meet');

    expect((await scene.read()).becauseYouLike).toMatchObject([
      { name: 'Company of FR', like: 'Company of TR' },
    ]);
    await scene.say('meet', scene.otherId);
    expect((await scene.read()).becauseYouLike).toEqual([]);
  });
});

describe('a mutual wish', () => {
  it('is shown to the guest once both have said it', async () => {
    await scene.say('meet');
    await scene.as('exhibitor', { exhibitorId: scene.exhibitorId }).say({
      ...{ edition: scene.edition, kind: 'exhibitor', id: scene.exhibitorId, word: 'must' },
      to: { kind: 'delegation', id: scene.delegationId },
    });

    expect((await scene.read()).mutual).toMatchObject([
      { own: 'meet', theirs: 'must', bracket: 'must-meet' },
    ]);
  });
});

describe('the search', () => {
  it('finds part of a name without its accents, and nobody for an empty one', async () => {
    const found = async (search: string) =>
      namesIn((await scene.embassy().read({ ...scene.own, search })).found);

    expect(await found('çompany tr')).toEqual(['Company of TR']);
    expect(await found('  ')).toEqual([]);
  });
});

describe('a meeting of the last edition', () => {
  beforeEach(async () => {
    const before = { id: 'bamex-2024', clonedFrom: null };
    await db
      .transaction()
      .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ ...before, number: 3 })));
    await db
      .updateTable('edition')
      .set({ clonedFrom: 'bamex-2024' })
      .where('id', '=', scene.edition)
      .execute();
    const { id: delegationId } = await db
      .insertInto('delegation')
      .values({ editionId: 'bamex-2024', country: 'BF', name: 'BF', level: 'minister' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: exhibitorId } = await db
      .insertInto('exhibitor')
      .values({
        ...{ editionId: 'bamex-2024', companyName: 'COMPANY of TR', displayName: 'Old name' },
        ...{ country: 'TR', kind: 'company', state: 'admitted' },
        appliedAt: '2024-09-01T08:00:00Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: meetingId } = await db
      .insertInto('meeting')
      .values({
        ...{ editionId: 'bamex-2024', delegationId, exhibitorId, askedBy: 'exhibitor' },
        ...{ state: 'held', startsAt: '2024-11-11T08:00:00Z' },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const said = { editionId: 'bamex-2024', meetingId, statedAt: '2024-11-11T09:00:00Z' };
    await db
      .insertInto('meetingOutcome')
      .values([
        { ...said, side: 'guest', outcome: 'useful', statedBy: 'account:embassy' },
        { ...said, side: 'host', outcome: 'no-interest', statedBy: 'account:company' },
      ])
      .execute();
  });

  it('counts for the organiser as both sides saw it', async () => {
    const field = await readField(db, scene.edition, scene.organiser.clock);
    const parts = (id: string) => scoreIn(field, scene.delegationId, id)?.parts;

    expect(parts(scene.exhibitorId)).toContainEqual(
      expect.objectContaining({ code: 'last-time', how: 'no-interest', points: 0 }),
    );
    expect(parts(scene.otherId)).toContainEqual(
      expect.objectContaining({ code: 'last-time', how: 'untold' }),
    );
  });

  it('is told to each side as it saw it itself', async () => {
    const [forGuest] = (await scene.read()).recommended;
    const [forHost] = (await scene.readAs('exhibitor')).recommended;

    expect(forGuest).toMatchObject({ name: 'Company of TR' });
    expect(forGuest?.parts[5]).toMatchObject({ code: 'last-time', how: 'useful' });
    expect(forHost?.parts[5]).toMatchObject({ code: 'last-time', how: 'no-interest' });
  });
});
