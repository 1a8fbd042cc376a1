import { readEdition } from '#modules/editions/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { queueMail } from '#platform/mail/outbox';
import { translatorFor } from '#platform/messages';
import type { Party } from '../../types.ts';
import { toWall } from '../../show/times.ts';
import { readNames } from '../naming/store.ts';
import type { MeetingChangeTold, TellingWay } from '../types.ts';
import { sayChange } from '../words/changes.ts';
import { speaker, type Speaker } from '../words/speaker.ts';
import {
  addTellings,
  listPairs,
  listRecipients,
  listTellings,
  markTold,
  type Recipient,
  type TellingRow,
} from './store.ts';

export type Told = { party: Party; change: MeetingChangeTold };

/** What is said beside the changes themselves. */
export type Occasion = { isProvisional: boolean; replyUntil: Date | null };

/**
 * Tells parties what changes for them: by mail in the language of each recipient, and where
 * nobody of theirs has an address it waits for the desk, which prints it or telephones. The mails
 * leave if the transaction is kept, and only then.
 *
 * @returns how many parties, and how many mails
 */
export async function tellParties(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  told: readonly Told[],
  occasion: Occasion = { isProvisional: false, replyUntil: null },
): Promise<{ told: number; mails: number }> {
  const now = by.clock.now();
  const byParty = [...Map.groupBy(told, ({ party }) => party.id).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ party: first.party, changes: own.map(({ change }) => change) }] : [];
  });
  const recipients = await listRecipients(
    tx,
    edition,
    byParty.map(({ party }) => party),
  );
  const mailer = await mailsOf(tx, edition, byParty);
  let mails = 0;
  for (const { party, changes } of byParty)
    for (const recipient of recipients.get(party.id) ?? []) {
      const mail = await mailer(party, changes, { recipient, occasion });
      await queueMail(tx, { ...mail, editionId: edition, sendAfter: now });
      mails += 1;
    }
  await addTellings(
    tx,
    edition,
    byParty.map(({ party, changes }) => ({
      ...{ party, changes, dueAt: now },
      told: recipients.has(party.id) ? { at: now, how: 'mail', by: by.actor.id } : null,
    })),
  );
  return { told: byParty.length, mails };
}

/**
 * Notes that parties were told, on paper or by telephone.
 *
 * @throws AppError `meeting-telling.unknown` where none of them waits any more
 */
export async function noteTold(
  tx: Transaction,
  edition: EditionScope,
  { actor, clock }: Signature,
  ids: readonly string[],
  how: TellingWay,
): Promise<number> {
  const count = await markTold(tx, edition, ids, { at: clock.now(), how, by: actor.id });
  if (count === 0) throw new AppError('meeting-telling.unknown');
  return count;
}

/** A telling with the names it speaks of, and whether mail reaches the party. */
export type ReadTelling = TellingRow & {
  pairs: ReadonlyMap<string, { guest: Party; host: Party }>;
  reach: 'mail' | 'paper';
};

export async function readTellings(
  db: Database,
  edition: EditionScope,
  filter: { open: boolean },
): Promise<ReadTelling[]> {
  const rows = await listTellings(db, edition, filter);
  const [pairs, recipients] = await Promise.all([
    listPairs(db, edition, meetingsOf(rows)),
    listRecipients(
      db,
      edition,
      rows.map(({ party }) => party),
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    pairs,
    reach: recipients.has(row.party.id) ? 'mail' : 'paper',
  }));
}

/** Whether mail reaches each of some parties. */
export async function reachOf(
  db: Database,
  edition: EditionScope,
  parties: readonly Party[],
): Promise<(partyId: string) => 'mail' | 'paper'> {
  const recipients = await listRecipients(db, edition, parties);
  return (id) => (recipients.has(id) ? 'mail' : 'paper');
}

type Mail = { recipient: string; locale: Locale; subject: string; text: string };
type PartyChanges = { party: Party; changes: readonly MeetingChangeTold[] };

/** Writes the mails of one occasion; names are read once for each language. */
async function mailsOf(tx: Transaction, edition: EditionScope, told: readonly PartyChanges[]) {
  const { name, timeZone: zone } = await readEdition(tx, edition);
  const pairs = await listPairs(tx, edition, meetingsOf(told));
  const persons = [...pairs.values()]
    .map(({ guest }) => guest)
    .filter(({ kind }) => kind === 'participant')
    .map(({ id }) => id);
  const speakers = new Map<Locale, Speaker>();
  const speakerOf = async (locale: Locale) => {
    const known = speakers.get(locale);
    if (known) return known;
    const names = await readNames(tx, edition, locale, persons);
    const made = speaker(await translatorFor(locale, zone), locale, names, []);
    speakers.set(locale, made);
    return made;
  };

  return async (
    party: Party,
    changes: readonly MeetingChangeTold[],
    { recipient, occasion }: { recipient: Recipient; occasion: Occasion },
  ): Promise<Mail> => {
    const { locale, email } = recipient;
    const say = await speakerOf(locale);
    const { t } = say;
    const lines = changes.map((change) => {
      const pair = pairs.get(change.meetingId);
      const other = pair && (pair.guest.id === party.id ? pair.host : pair.guest);
      return `• ${sayChange(say, change, { other: other ? say.who(other.id) : '', zone })}`;
    });
    const until = occasion.replyUntil && say.at(toWall(occasion.replyUntil, zone));
    return {
      ...{ recipient: email, locale },
      // No name of a party: subjects are read by every machine on the way.
      subject: t(
        occasion.isProvisional
          ? 'meetingPlans.mail.provisionalSubject'
          : 'meetingPlans.mail.subject',
        {
          edition: inLanguage(name, locale),
        },
      ),
      text: [
        t('meetingPlans.mail.greeting'),
        t(occasion.isProvisional ? 'meetingPlans.mail.provisional' : 'meetingPlans.mail.final', {
          party: say.who(party.id),
        }),
        lines.join('\n'),
        ...(until ? [t('meetingPlans.mail.replyUntil', { until })] : []),
        t('meetingPlans.mail.zone', { zone }),
        t('meetingPlans.mail.end'),
      ].join('\n\n'),
    };
  };
}

function meetingsOf(told: readonly Pick<PartyChanges, 'changes'>[]): string[] {
  return [...new Set(told.flatMap(({ changes }) => changes.map(({ meetingId }) => meetingId)))];
}
