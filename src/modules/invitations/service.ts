import { readEdition } from '#modules/editions/service';
import { africanRegion } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, type ErrorCode } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import {
  invitationAcknowledged,
  invitationAnswered,
  invitationDeclined,
  invitationDelivered,
  invitationPrepared,
  invitationSent,
  invitationSigned,
  invitationSubstituted,
} from './facts.ts';
import { readReplyDays } from './notes/service.ts';
import { decideStep, shownState, type AnswerCircumstances, type Step } from './rules.ts';
import { countStanding, type Standing } from './standing/rules.ts';
import {
  findInvitation,
  listAllInvitations,
  lockInvitations,
  saveInvitationRows,
  type ListedInvitation,
} from './store.ts';
import { regions, type EmbassyContact, type Invitation, type Region } from './types.ts';

/** Every invitation is in one of the two: done, or refused with the code of a sentence. */
export type BatchDone = {
  done: number;
  refused: { id: string; country: string | null; code: ErrorCode }[];
};

/** Records one step for many invitations; those it does not fit are told and left as they are. */
export async function recordSteps(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  ids: readonly string[],
  step: Step,
): Promise<BatchDone> {
  const { stage } = await readEdition(tx, edition);
  const found = await lockInvitations(tx, edition, [...new Set(ids)]);
  const known = new Set(found.map(({ id }) => id));
  const refused: BatchDone['refused'] = ids
    .filter((id) => !known.has(id))
    .map((id) => ({ id, country: null, code: 'invitation.unknown' }));

  const moved: Invitation[] = [];
  for (const invitation of found) {
    const verdict = decideStep(invitation, step, { stage, now: by.clock.now() });
    if (verdict.accepted) moved.push({ ...invitation, ...verdict.progress });
    else
      refused.push({
        id: invitation.id,
        country: invitation.country,
        code: `invitation.${verdict.refusal}`,
      });
  }
  await saveInvitationRows(tx, edition, moved);
  if (moved.length > 0)
    await record(
      tx,
      edition,
      by,
      moved.flatMap((one) => stepFacts(one, step)),
    );
  return { done: moved.length, refused };
}

/**
 * Records one step of one invitation.
 *
 * @throws AppError `invitation.unknown`, or `invitation.<StepRefusal>`
 */
export async function recordStep(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
  step: Step,
): Promise<Invitation> {
  const { refused } = await recordSteps(tx, edition, by, [id], step);
  if (refused[0]) throw new AppError(refused[0].code, { id });
  return readInvitation(tx, edition, id, null);
}

/** @throws AppError `invitation.unknown`, also for another government's where `country` is set */
export async function readInvitation(
  db: Database,
  edition: EditionScope,
  id: string,
  country: string | null,
): Promise<Invitation> {
  const found = await findInvitation(db, edition, id, country);
  if (!found) throw new AppError('invitation.unknown', { id });
  return found;
}

/** The invitation of one government; undefined where it is not invited. */
export async function findInvitationOf(
  db: Database,
  edition: EditionScope,
  country: string,
): Promise<Invitation | undefined> {
  return (await listAllInvitations(db, edition, country))[0];
}

/** Every invitation of the edition, or of one government where `country` is set. */
export async function readInvitations(
  db: Database,
  edition: EditionScope,
  country: string | null,
): Promise<Invitation[]> {
  return listAllInvitations(db, edition, country);
}

/** As it is told to a reader, with silence in its state. */
export async function showInvitation(
  db: Database,
  edition: EditionScope,
  now: Date,
  invitation: Invitation,
): Promise<ListedInvitation> {
  const days = await readReplyDays(db, edition, now);
  return { ...invitation, state: shownState(invitation, days) };
}

export type Correspondence = EmbassyContact &
  Pick<Invitation, 'addressee' | 'channel' | 'kind' | 'language' | 'courtesyLanguages'>;

/**
 * Changes to whom and how an invitation is written. What has left stays as it was written: from
 * then on only where the embassy is reached may change.
 *
 * @param version of the invitation as the form was filled in with it
 * @throws AppError `invitation.unknown`; `invitation.already-sent`; `form.changed-meanwhile`
 */
export async function setCorrespondence(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  { version, ...wanted }: Correspondence & { version: number },
): Promise<Invitation> {
  const [found] = await lockInvitations(tx, edition, [id]);
  if (!found) throw new AppError('invitation.unknown', { id });
  if (found.version !== version) throw new AppError('form.changed-meanwhile');
  const binding = bindingWords(wanted);
  if (found.sentAt && binding !== bindingWords(found))
    throw new AppError('invitation.already-sent', { id });

  await saveInvitationRows(tx, edition, [{ ...found, ...wanted }]);
  return readInvitation(tx, edition, id, null);
}

export type Board = { regions: (Standing & { region: Region })[]; all: Standing };

/** How the governments have answered, by region; of one government only where `country` is set. */
export async function readBoard(
  db: Database,
  edition: EditionScope,
  { country, now }: { country: string | null; now: Date },
): Promise<Board> {
  const invitations = await listAllInvitations(db, edition, country);
  const days = await readReplyDays(db, edition, now);
  const inRegion = (region: Region) =>
    invitations.filter((one) => (africanRegion(one.country) ?? 'elsewhere') === region);
  return {
    regions: regions
      .map((region) => ({ region, ...countStanding(inRegion(region), days) }))
      .filter(({ invited }) => invited > 0),
    all: countStanding(invitations, days),
  };
}

export function preparedFact({ id, country, channel, preparedAt }: Invitation): Fact {
  return invitationPrepared(id, { country, channel }, { deviceTime: preparedAt });
}

/** A substitution is an answer first, and then tells that another office comes. */
export function stepFacts({ id, country }: Pick<Invitation, 'id' | 'country'>, step: Step): Fact[] {
  const when = { deviceTime: step.at };
  switch (step.step) {
    case 'signed':
      return [invitationSigned(id, { country }, when)];
    case 'sent':
      return [invitationSent(id, { country }, when)];
    case 'delivered':
      return [invitationDelivered(id, { country }, when)];
    case 'acknowledged':
      return [invitationAcknowledged(id, { country }, when)];
    case 'answered':
    case 'substituted': {
      const roles = [...new Set(step.roles)];
      const { people } = step;
      const data = { country, roles, ...(people !== undefined && { people }), ...onBehalf(step) };
      const answered = invitationAnswered(id, data, when);
      if (step.step === 'answered') return [answered];
      return [answered, invitationSubstituted(id, { country }, when)];
    }
    case 'declined':
      return [
        invitationDeclined(id, { country, ...onBehalf(step) }, { ...when, reason: step.reason }),
      ];
  }
}

function onBehalf(step: AnswerCircumstances): { onBehalf?: true } {
  return step.onBehalf ? { onBehalf: true } : {};
}

function bindingWords(one: Omit<Correspondence, keyof EmbassyContact>): string {
  const { addressee, channel, kind, language, courtesyLanguages } = one;
  return JSON.stringify([addressee, channel, kind, language, courtesyLanguages]);
}
