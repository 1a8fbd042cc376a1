import { readEdition } from '#modules/editions/service';
import type { z } from 'zod';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { keyOfParty } from '../rules.ts';
import type { alertSchema, OwnAlert } from '../schema.ts';
import { listAlertRecipients } from '../sending/store.ts';
import type { OwnMessage } from '../service.ts';
import { listPartyNames } from '../store.ts';
import type { AlertParty, AlertWithMessages } from '../types.ts';
import { sayLines, type AlertReader } from './words.ts';

/** Alerts in the words of the reader, with the names of the parties and whether mail reaches them. */
export async function tellAlerts(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  alerts: readonly AlertWithMessages[],
): Promise<z.output<typeof alertSchema>[]> {
  const parties = alerts.flatMap(({ messages }) => messages.map(({ party }) => party));
  const [reader, recipients] = await Promise.all([
    readerIn(db, edition, locale),
    listAlertRecipients(db, edition, parties),
  ]);
  const nameOf = await namesIn(db, edition, reader, parties);
  return alerts.map(({ id, cause, state, preparedAt, sentAt, messages }) => ({
    ...{ id, cause, state, preparedAt, sentAt },
    messages: messages
      .map(({ party, lines, ...message }) => ({
        ...{ id: message.id, readAt: message.readAt, paperAt: message.paperAt, party },
        name: nameOf(party),
        lines: sayLines(lines, reader),
        byMail: recipients.has(keyOfParty(party)),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, locale)),
  }));
}

/** The messages of one's own parties, in their reader's words. */
export async function tellOwn(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  messages: readonly OwnMessage[],
): Promise<OwnAlert[]> {
  if (messages.length === 0) return [];
  const reader = await readerIn(db, edition, locale);
  const nameOf = await namesIn(
    db,
    edition,
    reader,
    messages.map(({ party }) => party),
  );
  return messages.map(({ id, cause, sentAt, readAt, party, lines }) => ({
    ...{ id, cause, sentAt, readAt },
    name: nameOf(party),
    lines: sayLines(lines, reader),
  }));
}

async function readerIn(db: Database, edition: EditionScope, locale: Locale): Promise<AlertReader> {
  const { timeZone } = await readEdition(db, edition);
  return { t: await translatorFor(locale, timeZone), locale, timeZone };
}

async function namesIn(
  db: Database,
  edition: EditionScope,
  { t }: AlertReader,
  parties: readonly AlertParty[],
): Promise<(party: AlertParty) => string> {
  const ids = parties.flatMap((party) => (party.kind === 'desk' ? [] : [party.id]));
  const names = await listPartyNames(db, edition, [...new Set(ids)]);
  return (party) =>
    party.kind === 'desk' ? t(`account.roles.${party.desk}`) : (names.get(party.id) ?? party.id);
}
