import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mergePair, type MergeHooks } from './merging/service.ts';
import { mayJudgeDuplicates, mayReadDuplicates } from './permissions.ts';
import {
  filesOfSchema,
  mergeShape,
  pairSchema,
  pairsSchema,
  pairViews,
  type PairView,
} from './schema.ts';
import {
  countOpenPairs,
  dismissPair,
  findDuplicates,
  readFilesOf,
  readPair,
  readPairs,
} from './service.ts';
import type { PairState } from './types.ts';

const all = '/editions/{edition}/duplicates' as const;

export function duplicateRoutes(hooks: MergeHooks = {}) {
  return {
    list: allow(mayReadDuplicates)
      .route({ method: 'GET', path: all, summary: 'Files that may be of one person' })
      .input(inEdition({ view: z.enum(pairViews).default('open') }))
      .output(pairsSchema)
      .handler(({ context, input }) =>
        readPairs(context.db, context.edition, { states: statesOf[input.view], limit: 50 }),
      ),

    count: allow(mayReadDuplicates)
      .route({ method: 'GET', path: `${all}/count`, summary: 'How many pairs wait for somebody' })
      .input(inEdition({}))
      .output(z.object({ open: z.int() }))
      .handler(async ({ context }) => ({
        open: await countOpenPairs(context.db, context.edition),
      })),

    find: allow(mayReadDuplicates)
      .route({ method: 'GET', path: `${all}/{id}`, summary: 'Two files side by side' })
      .input(inEdition({ id: z.uuid() }))
      .output(pairSchema)
      .handler(({ context, input }) => readPair(context.db, context.edition, input.id)),

    ofPerson: allow(mayReadDuplicates)
      .route({
        method: 'GET',
        path: '/editions/{edition}/participants/{participantId}/files',
        summary: 'The other files of a person, and refusals among them',
      })
      .input(inEdition({ participantId: z.uuid() }))
      .output(filesOfSchema)
      .handler(({ context, input }) =>
        readFilesOf(context.db, context.edition, input.participantId),
      ),

    search: allow(mayJudgeDuplicates)
      .route({ method: 'POST', path: `${all}/searches`, summary: 'Search for pairs now' })
      .input(inEdition({}))
      .output(z.object({ compared: z.int(), opened: z.int() }))
      .handler(({ context }) => findDuplicates(context.db, context.edition, context.by)),

    dismiss: allow(mayJudgeDuplicates)
      .route({ method: 'POST', path: `${all}/{id}/dismissal`, summary: 'Say: two people' })
      .input(inEdition({ id: z.uuid() }))
      .output(z.object({}))
      .handler(async ({ context, input }) => {
        await dismissPair(context.db, context.edition, context.by, input.id);
        return {};
      }),

    merge: allow(mayJudgeDuplicates)
      .route({ method: 'POST', path: `${all}/{id}/merge`, summary: 'Make one file of two' })
      .input(inEdition(mergeShape))
      .output(z.object({}))
      .handler(async ({ context, input: { id, ...merge } }) => {
        await mergePair(context.db, context.edition, context.by, { pairId: id, ...merge }, hooks);
        return {};
      }),
  };
}

const statesOf: Record<PairView, readonly PairState[]> = {
  open: ['open'],
  decided: ['different', 'merged'],
};
