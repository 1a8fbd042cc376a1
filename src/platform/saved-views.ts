import { z } from 'zod';
import { allow, inEdition } from './api.ts';
import type { RequestContext } from './application.ts';
import type { Database, Transaction } from './database.ts';
import type { EditionScope } from './edition.ts';
import { AppError } from './errors.ts';
import { accountRoles, permission } from './permissions.ts';

/** Whoever looks at lists may keep views of them; a view shows nothing that the list would not. */
export const mayKeepViews = permission('views.keep', accountRoles);

/** More than this nobody finds again in one row of links. */
export const MOST_VIEWS = 30;

const tableName = z.string().min(1).max(60);

export const savedViewSchema = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  /** The query of the list's address, without the question mark. */
  query: z.string().max(2000),
});

export type SavedView = z.infer<typeof savedViewSchema>;

/** Ways of looking at a list that somebody gave a name, each of one account in one edition. */
export const savedViewRoutes = {
  list: allow(mayKeepViews)
    .route({ method: 'GET', path: '/editions/{edition}/views', summary: 'Own views of a list' })
    .input(inEdition({ table: tableName }))
    .output(z.array(savedViewSchema))
    .handler(({ context, input }) =>
      listSavedViews(context.db, context.edition, { owner: ownerIn(context), table: input.table }),
    ),

  /** Saving under a name in use replaces the view of that name. */
  save: allow(mayKeepViews)
    .route({ method: 'POST', path: '/editions/{edition}/views', summary: 'Save a view of a list' })
    .input(inEdition({ table: tableName, ...savedViewSchema.omit({ id: true }).shape }))
    .output(savedViewSchema)
    .handler(({ context, input: { table, name, query } }) =>
      saveView(context.db, context.edition, { owner: ownerIn(context), table }, { name, query }),
    ),

  delete: allow(mayKeepViews)
    .route({ method: 'DELETE', path: '/editions/{edition}/views/{id}', summary: 'Delete a view' })
    .input(inEdition({ id: z.uuid() }))
    .handler(({ context, input }) =>
      deleteView(context.db, context.edition, { owner: ownerIn(context), id: input.id }),
    ),
};

type Shelf = { owner: string; table: string };

async function listSavedViews(
  db: Database,
  edition: EditionScope,
  { owner, table }: Shelf,
): Promise<SavedView[]> {
  return db
    .selectFrom('savedView')
    .select(['id', 'name', 'query'])
    .where('editionId', '=', edition)
    .where('accountId', '=', owner)
    .where('tableName', '=', table)
    .orderBy('createdAt')
    .orderBy('name')
    .execute();
}

/** @throws AppError `view.too-many` */
async function saveView(
  db: Database,
  edition: EditionScope,
  shelf: Shelf,
  view: Omit<SavedView, 'id'>,
): Promise<SavedView> {
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, shelf.owner);
    const others = (await listSavedViews(tx, edition, shelf)).filter(
      ({ name }) => name !== view.name,
    );
    if (others.length >= MOST_VIEWS) throw new AppError('view.too-many', { most: MOST_VIEWS });

    return tx
      .insertInto('savedView')
      .values({
        editionId: edition,
        accountId: shelf.owner,
        tableName: shelf.table,
        ...view,
      })
      .onConflict((conflict) =>
        conflict.constraint('saved_view_name_once').doUpdateSet({ query: view.query }),
      )
      .returning(['id', 'name', 'query'])
      .executeTakeFirstOrThrow();
  });
}

/** One account saves one view at a time, so that what was counted still holds when it is written. */
async function takeTurn(tx: Transaction, owner: string): Promise<void> {
  await tx.selectFrom('account').select('id').where('id', '=', owner).forUpdate().execute();
}

/** @throws AppError `view.unknown`, also for one of somebody else */
async function deleteView(
  db: Database,
  edition: EditionScope,
  { owner, id }: { owner: string; id: string },
): Promise<void> {
  const deleted = await db
    .deleteFrom('savedView')
    .where('editionId', '=', edition)
    .where('accountId', '=', owner)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!deleted) throw new AppError('view.unknown');
}

function ownerIn({ account }: Pick<RequestContext, 'account'>): string {
  // A link has no list of its own to keep: whoever has it next would find the views of others.
  if (!account || account.linkId) throw new AppError('session.required');
  return account.accountId;
}
