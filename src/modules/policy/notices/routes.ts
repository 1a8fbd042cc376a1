import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { readTable, tableLimits } from '#platform/tabular/read-table';
import { mayKeepNotices, mayReadNotices } from './permissions.ts';
import { loadedNoticesSchema, newNoticeSchema, noticeRowSchema } from './schema.ts';
import { keepNotice, readNotices, withdrawNotice } from './service.ts';
import { loadNotices } from './sheet.ts';

const all = '/editions/{edition}/country-notices';

/** Bytes of a register; many times what all countries of the world would fill. */
const LARGEST_FILE = 2_000_000;

export const noticeRoutes = {
  list: allow(mayReadNotices)
    .route({ method: 'GET', path: all, summary: 'What exhibitors are told of countries' })
    .input(inEdition({}))
    .output(z.array(noticeRowSchema))
    .handler(async ({ context: { db, edition, clock } }) => {
      const notices = await readNotices(db, edition, clock);
      return notices.map((notice) => ({ ...notice, binds: notice.binds && [...notice.binds] }));
    }),

  keep: allow(mayKeepNotices)
    .route({ method: 'POST', path: all, summary: 'Write a notice down, or change one' })
    .input(inEdition({ id: z.uuid().optional(), notice: newNoticeSchema }))
    .output(z.object({ id: z.uuid() }))
    .handler(({ context: { db, edition, by }, input: { id, notice } }) =>
      db.transaction().execute(async (tx) => ({
        id: await keepNotice(tx, edition, by, { ...notice, id, provenance: 'recorded' }),
      })),
    ),

  withdraw: allow(mayKeepNotices)
    .route({ method: 'POST', path: `${all}/{id}/withdrawal`, summary: 'Withdraw a notice' })
    .input(inEdition({ id: z.uuid(), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { id, reason } }) => {
      await db.transaction().execute((tx) => withdrawNotice(tx, edition, by, { id, reason }));
      return {};
    }),

  load: allow(mayKeepNotices)
    .route({ method: 'POST', path: `${all}/load`, summary: 'Load a register from a file' })
    .input(inEdition({ file: z.file() }))
    .output(loadedNoticesSchema)
    .handler(async ({ context: { db, edition, by, locale }, input: { file } }) => {
      // Before its bytes are taken into memory.
      if (file.size > LARGEST_FILE) throw new AppError('import.too-large', { file: file.name });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const table = await readTable(bytes, file.name, { ...tableLimits, bytes: LARGEST_FILE });
      return db.transaction().execute((tx) => loadNotices(tx, edition, by, { table, locale }));
    }),
};
