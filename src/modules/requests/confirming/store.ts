import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import type { Asker } from '../types.ts';

type CodeKey = { formId: string; emailDigest: Buffer };

/** A new code replaces the one before. */
export async function saveCode(
  tx: Transaction,
  edition: EditionScope,
  {
    formId,
    emailDigest,
    ...code
  }: CodeKey & {
    codeDigest: Buffer;
    attemptsLeft: number;
    expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('requestCode')
    .values({ editionId: edition, formId, emailDigest, ...code })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'formId', 'emailDigest']).doUpdateSet(code),
    )
    .execute();
}

/** Counts the attempt before it is compared, so that guesses sent at once cannot share one. */
export async function takeAttempt(
  db: Database,
  edition: EditionScope,
  { formId, emailDigest }: CodeKey,
  now: Date,
): Promise<Buffer | null> {
  const attempt = await db
    .updateTable('requestCode')
    .set((update) => ({ attemptsLeft: update('attemptsLeft', '-', 1) }))
    .where('editionId', '=', edition)
    .where('formId', '=', formId)
    .where('emailDigest', '=', emailDigest)
    .where('attemptsLeft', '>', 0)
    .where('expiresAt', '>', now)
    .returning('codeDigest')
    .executeTakeFirst();
  return attempt?.codeDigest ?? null;
}

/** Of two that come at once with the right code, one finds it gone. */
export async function useCode(
  tx: Transaction,
  edition: EditionScope,
  { formId, emailDigest, codeDigest }: CodeKey & { codeDigest: Buffer },
): Promise<boolean> {
  const used = await tx
    .deleteFrom('requestCode')
    .where('editionId', '=', edition)
    .where('formId', '=', formId)
    .where('emailDigest', '=', emailDigest)
    .where('codeDigest', '=', codeDigest)
    .returning('formId')
    .execute();
  return used.length > 0;
}

/** The asker of this address; whoever comes back is the one they were. */
export async function enterAsker(
  tx: Transaction,
  edition: EditionScope,
  {
    formId,
    email,
    ...told
  }: { formId: string; email: string; country: string; locale: Locale; confirmedAt: Date },
): Promise<Asker> {
  const row = await tx
    .insertInto('requestAsker')
    .values({ editionId: edition, formId, email, ...told })
    .onConflict((conflict) =>
      conflict.columns(['editionId', 'formId', 'email']).doUpdateSet({ locale: told.locale }),
    )
    .returning(askerColumns)
    .executeTakeFirstOrThrow();
  return row;
}

/** The asker behind a link, by the link's id. */
export async function findAskerOfLink(
  db: Database,
  edition: EditionScope,
  linkId: string,
): Promise<Asker | undefined> {
  return db
    .selectFrom('accessLink')
    .innerJoin('requestAsker', (join) =>
      join
        .onRef('requestAsker.editionId', '=', 'accessLink.editionId')
        .onRef('requestAsker.id', '=', 'accessLink.askerId'),
    )
    .select(askerColumns.map((column) => `requestAsker.${column}` as const))
    .where('accessLink.editionId', '=', edition)
    .where('accessLink.id', '=', linkId)
    .executeTakeFirst();
}

export async function saveOrganisation(
  tx: Transaction,
  edition: EditionScope,
  { id, ...told }: { id: string; organisation: string; contact: string; phone: string | null },
): Promise<void> {
  await tx
    .updateTable('requestAsker')
    .set(told)
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .execute();
}

export async function removeExpiredCodes(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('requestCode').where('expiresAt', '<=', now).execute();
}

export const askerColumns = [
  'id',
  'formId',
  'email',
  'country',
  'locale',
  'organisation',
  'contact',
  'phone',
] as const;
