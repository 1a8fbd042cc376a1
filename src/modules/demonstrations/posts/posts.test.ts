import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '#platform/database';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aScene, edition, type Scene } from '../testing/scene.ts';
import { readPosts, removePost, savePost, savePosts } from './service.ts';
import type { PostInput } from './types.ts';

const db = useTestDatabase();
const by = signedBy('account:desk');
const from = new Date('2025-11-13T08:00:00Z');
const until = new Date('2025-11-13T12:00:00Z');

let scene: Scene;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('posts', () => {
  it('come by duty and by the value of their numbers, with their shifts', async () => {
    for (const code of ['INT1', 'INT10', 'INT2'])
      await save({ code, duty: 'interpreter', languages: ['tr'], shifts: [{ from, until }] });

    const posts = (await readPosts(db, edition)).filter(({ duty }) => duty === 'interpreter');
    expect(posts.map(({ code }) => code)).toEqual(['INT1', 'INT2', 'INT10']);
    expect(posts[0]).toMatchObject({ languages: ['tr'], shifts: [{ from, until }] });
    expect((await readPosts(db, edition)).map(({ duty }) => duty).slice(0, 2)).toEqual([
      'range-officer',
      'medic',
    ]);
  });

  it('leave no trace where the same is saved again', async () => {
    const id = await save({ code: 'RO7' });
    await save({ code: 'RO7', id });
    const { id: _, ...post } =
      (await readPosts(db, edition)).find((one) => one.id === id) ?? aPost();

    expect(
      await act((tx) => savePosts(tx, edition, by, [{ ...post, provenance: 'recorded' }])),
    ).toEqual({
      ...{ added: 0, changed: 0, unchanged: 1 },
    });
    expect(await facts()).toEqual(['range-post.saved']);
  });

  it.each([
    ['ends as it begins', from, 'range-post.shift-ends-first'],
    ['ends a second later', new Date(from.getTime() + 1000), null],
  ])('are kept or refused where a shift %s', async (_how, end, refusal) => {
    const saved = save({ code: 'RO8', shifts: [{ from, until: end }] });

    await expect(saved.then(() => null).catch(({ code }: { code: string }) => code)).resolves.toBe(
      refusal,
    );
  });

  it('carry a code once', async () => {
    await save({ code: 'RO9' });

    await expect(save({ code: 'RO9' })).rejects.toThrow('range-post.code-taken');
  });

  it('are of a range that is there', async () => {
    await expect(save({ code: 'RO9', rangeId: scene.companyId })).rejects.toThrow(
      'range-post.refers-to-nothing',
    );
  });

  it('go only while they are on no session', async () => {
    await scene.save();
    const { officerId } = scene.range;

    await expect(act((tx) => removePost(tx, edition, by, officerId))).rejects.toMatchObject({
      ...{ code: 'range-post.on-sessions', details: { sessions: 'R01' } },
    });
    const id = await save({ code: 'RO9' });
    await act((tx) => removePost(tx, edition, by, id));
    expect((await readPosts(db, edition)).map(({ code }) => code)).not.toContain('RO9');
  });
});

function act<Result>(done: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(done);
}

function save(changes: Partial<PostInput>) {
  return act((tx) => savePost(tx, edition, by, { ...aPost(), ...changes }));
}

function aPost(): PostInput {
  return {
    ...{ id: null, rangeId: scene.range.rangeId, code: 'RO5', duty: 'range-officer' },
    ...{ participantId: null, languages: [], shifts: [] },
  };
}

async function facts() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'range-post.%')
    .execute();
  return rows.map(({ kind }) => kind);
}
