import { sql } from 'kysely';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { receiptNumber } from './rules.ts';
import type { Answer, HelpDesk } from './types.ts';

/** Every version of an answer, the newest first. */
export async function listAnswers(
  db: Database,
  edition: EditionScope,
  invitationId: string,
): Promise<Answer[]> {
  const rows = await db
    .selectFrom('invitationAnswer as answer')
    .leftJoin('answerFocalPoint as person', (join) =>
      join
        .onRef('person.editionId', '=', 'answer.editionId')
        .onRef('person.invitationId', '=', 'answer.invitationId')
        .onRef('person.version', '=', 'answer.version'),
    )
    .select(['answer.version', 'decision', 'roles', 'people', 'declineReason', 'answeredAt'])
    .select(['answeredBy', 'onBehalf', 'locale', 'receipt', 'name', 'post', 'email', 'phone'])
    .select(['language', 'message'])
    .where('answer.editionId', '=', edition)
    .where('answer.invitationId', '=', invitationId)
    .orderBy('answer.version', 'desc')
    .execute();

  return rows.map(({ name, post, email, phone, language, receipt, message, ...answer }) => ({
    ...answer,
    message: message ?? '',
    receipt: receiptNumber(edition, receipt),
    focalPoint:
      name === null
        ? null
        : { name, post: post ?? '', email: email || null, phone: phone || null, language },
  })) as Answer[];
}

/** Writes the next version of an answer; the person stands apart. */
export async function addAnswer(
  tx: Transaction,
  edition: EditionScope,
  invitationId: string,
  {
    focalPoint,
    message,
    ...answer
  }: Omit<Answer, 'receipt' | 'focalPoint'> & {
    receipt: number;
    focalPoint: NonNullable<Answer['focalPoint']>;
  },
): Promise<void> {
  const key = { editionId: edition, invitationId, version: answer.version };
  await tx
    .insertInto('invitationAnswer')
    .values({ ...answer, ...key })
    .execute();
  const { email, phone, ...person } = focalPoint;
  await tx
    .insertInto('answerFocalPoint')
    .values({ ...person, ...key, email: email ?? '', phone: phone ?? '', message })
    .execute();
}

/** Takes the next number of a receipt; the counter is held until the transaction ends. */
export async function takeReceipt(tx: Transaction, edition: EditionScope): Promise<number> {
  const { next } = await tx
    .insertInto('answerSetting')
    .values({ editionId: edition, nextReceipt: 2 })
    .onConflict((conflict) =>
      conflict.column('editionId').doUpdateSet({
        nextReceipt: sql`answer_setting.next_receipt + 1`,
      }),
    )
    .returning('nextReceipt as next')
    .executeTakeFirstOrThrow();
  return next - 1;
}

export async function findHelpDesk(
  db: Database,
  edition: EditionScope,
): Promise<HelpDesk | undefined> {
  return db
    .selectFrom('answerSetting')
    .select(['phone', 'email'])
    .where('editionId', '=', edition)
    .executeTakeFirst();
}

export async function saveHelpDesk(
  db: Database,
  edition: EditionScope,
  helpDesk: HelpDesk,
): Promise<void> {
  await db
    .insertInto('answerSetting')
    .values({ editionId: edition, ...helpDesk })
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet(helpDesk))
    .execute();
}

/** How the focal point of a government comes in by now. */
export type FocalPointAccess = { linkId: string | null; accountId: string | null };

export async function findFocalPointAccess(
  db: Database,
  edition: EditionScope,
  country: string,
): Promise<FocalPointAccess | undefined> {
  return db
    .selectFrom('focalPointAccess')
    .select(['linkId', 'accountId'])
    .where('editionId', '=', edition)
    .where('country', '=', country)
    .executeTakeFirst();
}

export async function saveFocalPointAccess(
  tx: Transaction,
  edition: EditionScope,
  country: string,
  access: FocalPointAccess,
): Promise<void> {
  await tx
    .insertInto('focalPointAccess')
    .values({ editionId: edition, country, ...access })
    .onConflict((conflict) => conflict.columns(['editionId', 'country']).doUpdateSet(access))
    .execute();
}
