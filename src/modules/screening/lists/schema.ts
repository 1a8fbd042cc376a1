import { z } from 'zod';
import { listIds } from './types.ts';

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A snapshot as the office sees it: counts and reasons, and nobody who stands on the list. */
export const snapshotRowSchema = z.object({
  id: z.string(),
  list: z.enum(listIds),
  source: z.string(),
  status: z.enum(['active', 'replaced', 'rejected']),
  cameBy: z.enum(['file', 'upload', 'url', 'bundle']),
  publishedAt: z.date().nullable(),
  loadedAt: z.date(),
  sha256: z.string(),
  recordCount: z.number(),
  nameCount: z.number(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  refusal: z.string().nullable(),
  refusalDetails: detailsSchema,
  isChangeAccepted: z.boolean(),
});

export type SnapshotRow = z.infer<typeof snapshotRowSchema>;

export const listsSchema = z.object({
  active: z.array(snapshotRowSchema),
  history: z.array(snapshotRowSchema),
  openSanctionsAcknowledgedAt: z.date().nullable(),
});

/** What became of what was handed in; `code` is told at `lists.refusal.<code>`. */
export const loadOutcomeSchema = z.object({
  loaded: z.array(
    z.object({
      list: z.enum(listIds),
      recordCount: z.number(),
      added: z.number(),
      changed: z.number(),
      removed: z.number(),
      refusal: z.string().nullable(),
      details: detailsSchema,
    }),
  ),
  refused: z.array(z.object({ file: z.string(), code: z.string(), details: detailsSchema })),
});

export type LoadOutcomeRow = z.infer<typeof loadOutcomeSchema>;
