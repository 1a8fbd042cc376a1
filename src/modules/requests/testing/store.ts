import type { Database } from '#platform/database';

export async function lastMailTo(db: Database, recipient: string): Promise<string> {
  const { bodyText } = await db
    .selectFrom('outboxMail')
    .select('bodyText')
    .where('recipient', '=', recipient)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return bodyText;
}
