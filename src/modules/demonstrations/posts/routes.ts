import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayKeepRangePosts, mayReadRangePosts } from '../permissions.ts';
import { postInputSchema, postSchema } from './schema.ts';
import { readPosts, removePost, savePost } from './service.ts';

export const postRoutes = {
  list: allow(mayReadRangePosts)
    .route({
      method: 'GET',
      path: '/editions/{edition}/range-posts',
      summary: 'Range officers, medics and interpreters with their shifts',
    })
    .input(inEdition({}))
    .output(z.array(postSchema))
    .handler(({ context }) => readPosts(context.db, context.edition)),

  save: allow(mayKeepRangePosts)
    .route({
      method: 'POST',
      path: '/editions/{edition}/range-posts',
      summary: 'Add a post or change one',
    })
    .input(inEdition(postInputSchema.shape))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context, input: { edition: _, ...input } }) =>
      context.db.transaction().execute(async (tx) => ({
        id: await savePost(tx, context.edition, context.by, input),
      })),
    ),

  remove: allow(mayKeepRangePosts)
    .route({
      method: 'DELETE',
      path: '/editions/{edition}/range-posts/{id}',
      summary: 'Remove a post that is on no session',
    })
    .input(inEdition({ id: z.uuid() }))
    .handler(({ context, input }) =>
      context.db
        .transaction()
        .execute((tx) => removePost(tx, context.edition, context.by, input.id)),
    ),
};
