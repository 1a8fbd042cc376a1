import { randomUUID } from 'node:crypto';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { ruleAdopted, ruleRevoked } from '../facts.ts';
import { addRule, listRules, revokeStoredRule } from './store.ts';
import type { RuleDraft, ScreeningRule } from './types.ts';

export async function readRules(db: Database, edition: EditionScope): Promise<ScreeningRule[]> {
  return listRules(db, edition);
}

/** Says what hits mean from a moment on. @throws AppError `screening.rule-ends-before-it-begins` */
export async function adoptRule(
  db: Database,
  edition: EditionScope,
  by: Signature,
  draft: RuleDraft,
): Promise<string> {
  const { list, programme, categoryId, effect, authority, reason, validFrom, validTo } = draft;
  if (validTo && validTo <= validFrom) throw new AppError('screening.rule-ends-before-it-begins');

  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await addRule(tx, edition, {
      ...{ id, list, programme, categoryId, effect, authority, reason, validFrom, validTo },
      adoptedAt: by.clock.now(),
      adoptedBy: by.actor.id,
    });
    await record(tx, edition, by, [
      ruleAdopted(id, { list, programme, categoryId, effect, authority }, { reason }),
    ]);
  });
  return id;
}

/** Takes a rule back; what stood beside it holds again at once. @throws AppError `screening.rule-unknown` */
export async function revokeRule(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const revoked = await revokeStoredRule(tx, edition, id, {
      by: by.actor.id,
      at: by.clock.now(),
    });
    if (!revoked) throw new AppError('screening.rule-unknown', { id });
    await record(tx, edition, by, [ruleRevoked(id, { effect: revoked.effect }, { reason })]);
  });
}
