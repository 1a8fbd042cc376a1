import { listEditions, readEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { systemActor } from '#platform/permissions';
import { invitationReminded } from '../facts.ts';
import { localDay } from '#platform/days/rules';
import { readReplyDays } from '../notes/service.ts';
import { writeReminderMail } from '../sending/write-mail.ts';
import { listAllInvitations, lockInvitations } from '../store.ts';
import type { Invitation } from '../types.ts';
import { dueChasers, type Chased, type ChaserRule } from './rules.ts';
import {
  addChaser,
  addChaserRule,
  finishChaser,
  holdChaserRules,
  listChaserRules,
  listChasers,
  removeChaserRule,
} from './store.ts';
import type { Chaser, ChaserTask, DueChaserOf } from './types.ts';

export type Chasing = {
  rules: ChaserRule[];
  /** Who would be reminded today. */
  due: DueChaserOf[];
  /** Tasks that no officer has done yet. */
  tasks: ChaserTask[];
};

/** The rules of an edition, whom they would remind now, and what officers still have to do. */
export async function readChasing(
  db: Database,
  edition: EditionScope,
  now: Date,
): Promise<Chasing> {
  const { rules, due, invitations, chasers } = await lookAround(db, edition, now);
  const countryOf = new Map(invitations.map(({ id, country }) => [id, country]));
  const withCountry = <Row extends { invitationId: string }>(row: Row) => ({
    ...row,
    country: countryOf.get(row.invitationId) ?? '',
  });
  return {
    rules,
    due: due.map(withCountry),
    tasks: chasers
      .filter(({ channel, doneAt }) => channel === 'task' && doneAt === null)
      .map(withCountry),
  };
}

/** Adds a rule; the same rule twice is one. */
export async function addRule(
  tx: Transaction,
  edition: EditionScope,
  rule: Omit<ChaserRule, 'id'>,
): Promise<void> {
  await addChaserRule(tx, edition, rule);
}

/** Whom it has reminded stays on record. @throws AppError `invitation.rule-unknown` */
export async function removeRule(
  tx: Transaction,
  edition: EditionScope,
  id: string,
): Promise<void> {
  if (!(await removeChaserRule(tx, edition, id)))
    throw new AppError('invitation.rule-unknown', { id });
}

/** The reminders of one invitation, the latest first. */
export async function readChasers(
  db: Database,
  edition: EditionScope,
  invitationId: string,
): Promise<Chaser[]> {
  return listChasers(db, edition, invitationId);
}

/** Notes that an officer has called. @throws AppError `invitation.rule-unknown` */
export async function finishTask(
  tx: Transaction,
  edition: EditionScope,
  { invitationId, ruleId, at }: { invitationId: string; ruleId: string; at: Date },
): Promise<void> {
  if (!(await finishChaser(tx, edition, { invitationId, ruleId, at })))
    throw new AppError('invitation.rule-unknown', { id: ruleId });
}

/**
 * Gives out the reminders of today. Run again on the same day, by this process or another, it
 * reminds nobody twice.
 *
 * @returns how many were given
 */
export async function remindToday(
  app: Pick<Application, 'db' | 'origin'>,
  edition: EditionScope,
  by: Signature,
): Promise<number> {
  return app.db.transaction().execute(async (tx) => {
    await holdChaserRules(tx, edition);
    const { due, days } = await lookAround(tx, edition, by.clock.now());
    if (due.length === 0) return 0;
    // Whoever answers at this moment is waited for, or waits.
    await lockInvitations(
      tx,
      edition,
      due.map(({ invitationId }) => invitationId),
    );
    const still = await lookAround(tx, edition, by.clock.now());
    const byId = new Map(still.invitations.map((one) => [one.id, one]));
    for (const { invitationId, rule, channel } of still.due) {
      const invitation = byId.get(invitationId);
      if (!invitation) continue;
      const { country, embassyEmail } = invitation;
      const mailId =
        channel === 'e-mail' && embassyEmail
          ? await writeReminderMail(app, tx, edition, { by, invitation, recipient: embassyEmail })
          : null;
      await addChaser(tx, edition, {
        ruleId: rule.id,
        invitationId,
        channel,
        remindedAt: by.clock.now(),
        remindedOn: days.today,
        mailId,
      });
      await record(tx, edition, by, [invitationReminded(invitationId, { country, rule: rule.id })]);
    }
    return still.due.length;
  });
}

/** Gives out the reminders of today in every edition that invites. */
export async function remindEverywhere(
  app: Pick<Application, 'db' | 'origin' | 'clock'>,
): Promise<number> {
  const by = { actor: systemActor, clock: app.clock };
  let reminded = 0;
  for (const { id, stage } of await listEditions(app.db))
    if (stage === 'invitations' || stage === 'accreditation')
      reminded += await remindToday(app, provenEdition(id), by);
  return reminded;
}

async function lookAround(db: Database, edition: EditionScope, now: Date) {
  const { timeZone } = await readEdition(db, edition);
  const days = await readReplyDays(db, edition, now);
  const rules = await listChaserRules(db, edition);
  const chasers = await listChasers(db, edition);
  const invitations = await listAllInvitations(db, edition);
  const given = Map.groupBy(chasers, ({ invitationId }) => invitationId);
  const chased = invitations.map((one) => asChased(one, given.get(one.id) ?? [], timeZone));
  return { rules, chasers, invitations, days, due: dueChasers(rules, chased, days) };
}

function asChased(invitation: Invitation, given: readonly Chaser[], timeZone: string): Chased {
  const dayOf = (instant: Date | null) => instant && localDay(instant, timeZone);
  return {
    id: invitation.id,
    state: invitation.state,
    sentOn: dayOf(invitation.sentAt),
    deliveredOn: dayOf(invitation.deliveredAt),
    acknowledgedOn: dayOf(invitation.acknowledgedAt),
    hasEmail: invitation.embassyEmail !== null,
    remindedBy: given.map(({ ruleId }) => ruleId),
    remindedOn: given[0]?.remindedOn ?? null,
  };
}
