import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { unpackIncoming } from './incoming.ts';
import { mayLoadLists, mayReadLists } from './permissions.ts';
import { listsSchema, loadOutcomeSchema, type SnapshotRow } from './schema.ts';
import { acknowledgeLicence, loadLists, readLists } from './service.ts';
import type { KeptSnapshot } from './types.ts';

const MEGABYTE = 1024 * 1024;
/** Lists of more than that come packed, in a bundle, or by the command line. */
const LARGEST_UPLOAD = 30 * MEGABYTE;

export const listRoutes = {
  overview: allow(mayReadLists)
    .route({
      method: 'GET',
      path: '/editions/{edition}/lists',
      summary: 'Lists people are screened against',
    })
    .input(inEdition({}))
    .output(listsSchema)
    .handler(async ({ context }) => {
      const { active, history, openSanctionsAcknowledgedAt } = await readLists(
        context.db,
        context.edition,
      );
      return {
        active: active.map(asRow),
        history: history.map(asRow),
        openSanctionsAcknowledgedAt,
      };
    }),

  load: allow(mayLoadLists)
    .route({ method: 'POST', path: '/editions/{edition}/lists', summary: 'Load files of lists' })
    .input(
      inEdition({
        files: z.array(z.file()).min(1).max(10),
        acceptsChange: z.boolean().default(false),
      }),
    )
    .output(loadOutcomeSchema)
    .handler(async ({ context, input }) => {
      const { db, edition, by, app } = context;
      const size = input.files.reduce((sum, file) => sum + file.size, 0);
      if (size > LARGEST_UPLOAD)
        throw new AppError('request.too-large', { megabytes: LARGEST_UPLOAD / MEGABYTE });
      const given = await Promise.all(
        input.files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      const { files, cameBy, refused } = await unpackIncoming(app.keyring, given, {
        cameBy: 'upload',
      });
      const outcome = await loadLists(db, by, {
        files,
        cameBy,
        edition,
        acceptsChange: input.acceptsChange,
      });
      const bundles = refused.map(({ file, code, fingerprint }) => ({
        file,
        code,
        details: { fingerprint: fingerprint ?? '' },
      }));
      return { loaded: outcome.loaded, refused: [...outcome.refused, ...bundles] };
    }),

  acknowledgeLicence: allow(mayLoadLists)
    .route({
      method: 'POST',
      path: '/editions/{edition}/lists/licence',
      summary: 'Acknowledge the licence of OpenSanctions',
    })
    .input(inEdition({ licence: z.string().trim().min(10).max(500) }))
    .output(z.object({ acknowledged: z.literal(true) }))
    .handler(async ({ context, input: { licence } }) => {
      await acknowledgeLicence(context.db, context.edition, context.by, { licence });
      return { acknowledged: true as const };
    }),
};

function asRow(snapshot: KeptSnapshot): SnapshotRow {
  const { id, list, source, status, cameBy, loadedAt, sha256, difference } = snapshot;
  return {
    ...{ id, list, source, status, cameBy, loadedAt, sha256 },
    publishedAt: snapshot.publishedAt === null ? null : new Date(snapshot.publishedAt),
    recordCount: snapshot.recordCount,
    nameCount: snapshot.nameCount,
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
    refusal: snapshot.refusal,
    refusalDetails: snapshot.refusalDetails,
    isChangeAccepted: snapshot.changeAcceptedBy !== null,
  };
}
