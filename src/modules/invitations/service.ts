import { randomUUID } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import { africanRegion, isCountry } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, type ErrorCode } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { translatorFor } from '#platform/messages';
import {
  invitationAnswered,
  invitationDeclined,
  invitationDelivered,
  invitationPrepared,
  invitationSent,
} from './facts.ts';
import { languageOfNote } from './notes/rules.ts';
import { holdNumbers, takeNumbers } from './notes/service.ts';
import { countStanding, decideStep, type Standing, type Step } from './rules.ts';
import {
  findInvitation,
  listAllInvitations,
  lockInvitations,
  saveInvitationRows,
} from './store.ts';
import { regions, type Channel, type Invitation, type Region } from './types.ts';

export type Preparation = {
  countries: readonly string[];
  channel: Channel;
  language?: Locale | undefined;
  addressee?: string | undefined;
};

/**
 * Prepares one invitation per government and numbers its note. A government that is invited
 * already is left as it is, so that the same list can be given again.
 *
 * @returns how many were prepared
 * @throws AppError `invitation.country-unknown`
 */
export async function prepareInvitations(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { countries, channel, language, addressee }: Preparation,
): Promise<number> {
  const unknown = countries.find((country) => !isCountry(country));
  if (unknown) throw new AppError('invitation.country-unknown', { country: unknown });

  if ((await notInvited(tx, edition, countries)).length === 0) return 0;
  // Whoever prepares the same list at this moment is waited for.
  await holdNumbers(tx, edition);
  const wanted = await notInvited(tx, edition, countries);
  const numbers = await takeNumbers(tx, edition, wanted.length);
  const preparedAt = by.clock.now();
  const prepared = await Promise.all(
    wanted.map(async (country, index): Promise<Invitation> => {
      const inLanguage = language ?? languageOfNote(country);
      return {
        id: randomUUID(),
        externalId: null,
        country,
        addressee: addressee ?? (await ministerOfDefence(inLanguage)),
        channel,
        language: inLanguage,
        number: numbers[index] ?? null,
        state: 'prepared',
        preparedAt,
        sentAt: null,
        deliveredAt: null,
        answeredAt: null,
        answer: [],
        declineReason: null,
        provenance: 'recorded',
      };
    }),
  );
  await saveInvitationRows(tx, edition, prepared);
  await record(tx, edition, by, prepared.map(preparedFact));
  return prepared.length;
}

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
      moved.map((one) => stepFact(one, step)),
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

export type Board = { regions: (Standing & { region: Region })[]; all: Standing };

/** How the governments have answered, by region; of one government only where `country` is set. */
export async function readBoard(
  db: Database,
  edition: EditionScope,
  country: string | null,
): Promise<Board> {
  const invitations = await listAllInvitations(db, edition, country);
  const inRegion = (region: Region) =>
    invitations.filter((one) => (africanRegion(one.country) ?? 'elsewhere') === region);
  return {
    regions: regions
      .map((region) => ({ region, ...countStanding(inRegion(region)) }))
      .filter(({ invited }) => invited > 0),
    all: countStanding(invitations),
  };
}

async function notInvited(
  tx: Transaction,
  edition: EditionScope,
  countries: readonly string[],
): Promise<string[]> {
  const invited = new Set((await listAllInvitations(tx, edition)).map(({ country }) => country));
  return [...new Set(countries)].filter((country) => !invited.has(country));
}

export function preparedFact({ id, country, channel, preparedAt }: Invitation): Fact {
  return invitationPrepared(id, { country, channel }, { deviceTime: preparedAt });
}

export function stepFact({ id, country }: Pick<Invitation, 'id' | 'country'>, step: Step): Fact {
  const when = { deviceTime: step.at };
  switch (step.step) {
    case 'sent':
      return invitationSent(id, { country }, when);
    case 'delivered':
      return invitationDelivered(id, { country }, when);
    case 'answered':
      return invitationAnswered(id, { country, roles: [...new Set(step.roles)] }, when);
    case 'declined':
      return invitationDeclined(id, { country }, { ...when, reason: step.reason });
  }
}

async function ministerOfDefence(language: Locale): Promise<string> {
  const t = await translatorFor(language);
  return t('invitations.note.addressee');
}
