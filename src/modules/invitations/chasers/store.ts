import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ChaserRule } from './rules.ts';
import type { Chaser } from './types.ts';

export async function listChaserRules(db: Database, edition: EditionScope): Promise<ChaserRule[]> {
  const rows = await db
    .selectFrom('chaserRule')
    .select(['id', 'anchor', 'days', 'awaits', 'channel'])
    .where('editionId', '=', edition)
    .orderBy('anchor')
    .orderBy('days')
    .orderBy('id')
    .execute();
  return rows as ChaserRule[];
}

/** Of a rule that is there already, nothing changes. @returns the id, or null for one already there */
export async function addChaserRule(
  tx: Transaction,
  edition: EditionScope,
  rule: Omit<ChaserRule, 'id'>,
): Promise<string | null> {
  const added = await tx
    .insertInto('chaserRule')
    .values({ ...rule, editionId: edition })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}

/** What it reminded of stays on record. @returns whether there was such a rule */
export async function removeChaserRule(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('chaserRule')
    .where('editionId', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Holds the rules, so that the reminders of a day are given out by one process at a time. */
export async function holdChaserRules(tx: Transaction, edition: EditionScope): Promise<void> {
  await tx
    .selectFrom('chaserRule')
    .select('id')
    .where('editionId', '=', edition)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Every reminder of the edition, or of one invitation; the latest first. */
export async function listChasers(
  db: Database,
  edition: EditionScope,
  invitationId: string | null = null,
): Promise<Chaser[]> {
  let rows = db
    .selectFrom('chaser')
    .select(['ruleId', 'invitationId', 'channel', 'remindedAt', 'remindedOn', 'doneAt'])
    .where('editionId', '=', edition);
  if (invitationId) rows = rows.where('invitationId', '=', invitationId);
  return rows.orderBy('remindedAt', 'desc').orderBy('ruleId').execute() as Promise<Chaser[]>;
}

export async function addChaser(
  tx: Transaction,
  edition: EditionScope,
  chaser: Omit<Chaser, 'doneAt'> & { mailId: string | null },
): Promise<void> {
  await tx
    .insertInto('chaser')
    .values({ ...chaser, editionId: edition })
    .execute();
}

/** @returns whether there was such a task to be done */
export async function finishChaser(
  tx: Transaction,
  edition: EditionScope,
  { invitationId, ruleId, at }: { invitationId: string; ruleId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('chaser')
    .set({ doneAt: at })
    .where('editionId', '=', edition)
    .where('invitationId', '=', invitationId)
    .where('ruleId', '=', ruleId)
    .where('channel', '=', 'task')
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
