import type { Sheet } from './csv.ts';
import { known } from './edition.ts';
import { governments, type Government } from './governments.ts';
import { randomFrom, type Random } from './random.ts';

const COLUMNS = [
  ...(['external_id', 'country', 'addressee_title', 'channel', 'language', 'number'] as const),
  ...(['prepared_at', 'signed_at', 'sent_at', 'delivered_at', 'acknowledged_at'] as const),
  ...(['answered_at', 'answer', 'decline_reason', 'substitute_office'] as const),
  ...(['embassy_email', 'provenance', 'source'] as const),
];

export type InvitationColumn = (typeof COLUMNS)[number];

/** One letter per government, from the announcement of 12 September to the eve of the show. */
export function makeInvitations(): Sheet<InvitationColumn> {
  const random = randomFrom(2025_09_12);
  return {
    columns: COLUMNS,
    rows: governments.map((government, index) => invitation(government, index + 1, random)),
  };
}

function invitation(
  government: Government,
  number: number,
  random: Random,
): Record<InvitationColumn, string> {
  const prepared = random.integer(0, 6);
  const sent = prepared + random.integer(1, 4);
  const delivered = sent + random.integer(1, 8);
  const answered = delivered + random.integer(6, 24);
  const hasAnswered = government.response !== 'silent';
  // A few letters never reach their addressee, or nobody signs for them.
  const isDelivered = hasAnswered || random.chance(0.7);
  const isAcknowledged = isDelivered && number % 4 === 1;

  return {
    external_id: `INV-${government.country}`,
    country: government.country,
    addressee_title: random.pick(known(ADDRESSEES[government.language], 'language')),
    channel: random.pick([
      'note-verbale',
      'note-verbale',
      'note-verbale',
      'hand-delivered',
      'e-mail',
    ]),
    language: government.language,
    number: `NV-${String(number).padStart(3, '0')}/BAMEX-2025`,
    prepared_at: daysAfterAnnouncement(prepared, '09:30'),
    signed_at: daysAfterAnnouncement(prepared, '16:00'),
    sent_at: daysAfterAnnouncement(sent, '11:00'),
    delivered_at: isDelivered ? daysAfterAnnouncement(delivered, '10:15') : '',
    acknowledged_at: isAcknowledged ? daysAfterAnnouncement(delivered + 1, '09:20') : '',
    answered_at: hasAnswered ? daysAfterAnnouncement(answered, '14:40') : '',
    answer: answerOf(government),
    decline_reason:
      government.response === 'declined'
        ? random.pick(['calendar', 'budget', 'no-reason-given'])
        : '',
    substitute_office: SUBSTITUTES[government.country] ?? '',
    embassy_email: number % 9 === 0 ? '' : `${government.country.toLowerCase()}@embassies.example`,
    provenance: government.source ? 'fact' : 'invented',
    source: government.source ?? '',
  };
}

/** Governments whose part is invented that came by another office than the one invited. */
const SUBSTITUTES: Record<string, string> = {
  GM: 'Chief of the Defence Staff',
  CM: 'Délégué général à la Sûreté nationale',
};

function answerOf({ response, also = [] }: Government): string {
  if (response === 'silent') return '';
  if (response === 'declined') return 'declined';
  return ['delegation', ...also].join('|');
}

function daysAfterAnnouncement(days: number, time: string): string {
  const date = new Date(Date.UTC(2025, 8, 12 + days));
  return `${date.toISOString().slice(0, 10)}T${time}:00Z`;
}

const ADDRESSEES: Record<Government['language'], string[]> = {
  fr: ['Ministre de la Défense', 'Ministre de la Sécurité', "Chef d'état-major général des armées"],
  en: ['Minister of Defence', 'Minister of Interior', 'Chief of the Defence Staff'],
  tr: ['Millî Savunma Bakanı'],
  ar: ['وزير الدفاع', 'وزير الداخلية', 'رئيس الأركان العامة'],
};
