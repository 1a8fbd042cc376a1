import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangePostRemoved, rangePostSaved } from '../facts.ts';
import type { Post } from '../types.ts';
import { deletePost, listPosts, listSessionsOf, writePosts } from './store.ts';
import type { PostInput } from './types.ts';

/** Who has a duty on the range, by duty and code; on all of them without a range. */
export async function readPosts(
  db: Database,
  edition: EditionScope,
  rangeId: string | null = null,
): Promise<Post[]> {
  return listPosts(db, edition, rangeId);
}

/**
 * Adds a post, or changes one.
 *
 * @returns its id
 * @throws AppError `range-post.unknown`; `range-post.code-taken`; `range-post.refers-to-nothing`;
 * `range-post.shift-ends-first`
 */
export async function savePost(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, provenance = 'recorded', ...input }: PostInput,
): Promise<string> {
  const before = (await listPosts(tx, edition, null)).find((post) => post.id === id);
  if (id && !before) throw new AppError('range-post.unknown', { id });
  const post = { ...input, provenance: before?.provenance ?? provenance, id: id ?? randomUUID() };
  await write(tx, edition, by, isDeepStrictEqual(before, post) ? [] : [post]);
  return post.id;
}

/** Saves posts by their codes; what is the same as before leaves no trace. @throws as `savePost` */
export async function savePosts(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  inputs: readonly Omit<Post, 'id'>[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listPosts(tx, edition, null)).map((post) => [post.code, post]));
  const posts = inputs.map((input) => ({
    ...input,
    id: known.get(input.code)?.id ?? randomUUID(),
  }));
  const written = posts.filter((post) => !isDeepStrictEqual(known.get(post.code), post));
  await write(tx, edition, by, written);
  const changed = written.filter(({ code }) => known.has(code)).length;
  return {
    added: written.length - changed,
    changed,
    unchanged: posts.length - written.length,
  };
}

/**
 * Removes a post that is on no session.
 *
 * @throws AppError `range-post.unknown`; `range-post.on-sessions` with their codes
 */
export async function removePost(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const post = (await listPosts(tx, edition, null)).find((one) => one.id === id);
  if (!post) throw new AppError('range-post.unknown', { id });
  const sessions = await listSessionsOf(tx, edition, id);
  if (sessions.length > 0)
    throw new AppError('range-post.on-sessions', {
      code: post.code,
      sessions: sessions.join(', '),
    });
  await deletePost(tx, edition, id);
  await record(tx, edition, by, [rangePostRemoved(id, { code: post.code })]);
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  posts: readonly Post[],
): Promise<void> {
  const wrong = posts.find(({ shifts }) => shifts.some(({ from, until }) => from >= until));
  if (wrong) throw new AppError('range-post.shift-ends-first', { code: wrong.code });
  if (posts.length === 0) return;
  try {
    await writePosts(tx, edition, posts);
  } catch (failure) {
    const code = refusals[violatedConstraint(failure) ?? ''];
    if (!code) throw failure;
    throw new AppError(code, { code: posts[0]?.code ?? '' }, { cause: failure });
  }
  await record(
    tx,
    edition,
    by,
    posts.map(({ id, rangeId, code, duty }) => rangePostSaved(id, { rangeId, code, duty })),
  );
}

const refusals: Record<
  string,
  'range-post.code-taken' | 'range-post.refers-to-nothing' | undefined
> = {
  range_post_code_once: 'range-post.code-taken',
  range_post_range: 'range-post.refers-to-nothing',
  range_post_participant: 'range-post.refers-to-nothing',
};
