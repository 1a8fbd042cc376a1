import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { mayBuildDelegation } from '../../permissions.ts';
import { formatSchema, loadedSheetSchema, rejectedRowsSchema, sheetRowsSchema } from '../schema.ts';
import { rejectedMembers } from './rejected.ts';
import { tableOfRows } from './rows.ts';
import { loadMembers, readMemberFile, sheetLimits } from './service.ts';
import { membersTemplate } from './template.ts';

const all = '/editions/{edition}/delegation-building';

/** The list of a delegation as a spreadsheet: out as a template, in as it comes, bad rows back. */
export const sheetRoutes = {
  template: allow(mayBuildDelegation)
    .route({ method: 'GET', path: `${all}/template`, summary: 'The list to fill in' })
    .input(inEdition({ format: formatSchema }))
    .output(z.file())
    .handler(async ({ context, input }) =>
      asFile(await membersTemplate(context.locale, input.format)),
    ),

  upload: allow(mayBuildDelegation)
    .route({ method: 'POST', path: `${all}/upload`, summary: 'Load a list of members' })
    .input(inEdition({ delegationId: z.uuid(), file: z.file() }))
    .output(loadedSheetSchema)
    .handler(async ({ context, input: { delegationId, file } }) => {
      const { db, edition, by, locale } = context;
      // Before its bytes are taken into memory.
      if (file.size > sheetLimits.bytes)
        throw new AppError('member.file-too-large', {
          file: file.name,
          rows: sheetLimits.rows,
          megabytes: sheetLimits.bytes / 1_000_000,
        });
      const table = await readMemberFile(new Uint8Array(await file.arrayBuffer()), file.name);
      return db
        .transaction()
        .execute((tx) => loadMembers(tx, edition, by, { delegationId, table, locale }));
    }),

  loadRows: allow(mayBuildDelegation)
    .route({ method: 'POST', path: `${all}/rows`, summary: 'Load rows that were put right' })
    .input(inEdition({ delegationId: z.uuid(), rows: sheetRowsSchema }))
    .output(loadedSheetSchema)
    .handler(({ context, input: { delegationId, rows } }) => {
      const { db, edition, by, locale } = context;
      const table = tableOfRows(rows, locale);
      return db
        .transaction()
        .execute((tx) => loadMembers(tx, edition, by, { delegationId, table, locale }));
    }),

  rejected: allow(mayBuildDelegation)
    .route({ method: 'POST', path: `${all}/rejected`, summary: 'Bad rows as a file' })
    .input(inEdition({ rows: rejectedRowsSchema, format: formatSchema }))
    .output(z.file())
    .handler(async ({ context, input: { rows, format } }) =>
      asFile(await rejectedMembers(rows, { locale: context.locale, format })),
    ),
};

function asFile({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): File {
  const type = fileName.endsWith('.csv')
    ? 'text/csv; charset=utf-8'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new File([new Uint8Array(bytes)], fileName, { type });
}
