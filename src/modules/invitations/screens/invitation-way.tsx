import { useFormatter, useTranslations } from 'use-intl';
import { hasArrived } from '../rules.ts';
import type { InvitationRow } from '../table.ts';

/** The way an invitation went, step by step, with the dates that are known. */
export function InvitationWay({ invitation }: { invitation: InvitationRow }) {
  const t = useTranslations('invitations');
  const format = useFormatter();
  const when = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' }) : t('detail.notYet');
  const languageName = (language: InvitationRow['language']) => t(`languageName.${language}`);
  const roles = invitation.answer.map((role) => t(`role.${role}`));
  const { declineReason, deliveredAt, substituteOffice, courtesyLanguages } = invitation;
  const told: readonly (readonly [ColumnKey, string])[] = [
    ['preparedAt', when(invitation.preparedAt)],
    ['signedAt', when(invitation.signedAt)],
    ['sentAt', when(invitation.sentAt)],
    [
      'deliveredAt',
      !deliveredAt && hasArrived(invitation) ? t('detail.byAnswer') : when(deliveredAt),
    ],
    ['acknowledgedAt', when(invitation.acknowledgedAt)],
    ['answeredAt', when(invitation.answeredAt)],
    ...(roles.length > 0 ? [['answer', format.list(roles)] as const] : []),
    ...(substituteOffice ? [['substituteOffice', substituteOffice] as const] : []),
    ...(declineReason ? [['declineReason', t(`declineReason.${declineReason}`)] as const] : []),
    ['addressee', invitation.addressee],
    ['channel', t(`channel.${invitation.channel}`)],
    ['kind', t(`kind.${invitation.kind}`)],
    ['language', t(`languageName.${invitation.language}`)],
    ...(courtesyLanguages.length > 0
      ? [['courtesyLanguages', format.list(courtesyLanguages.map(languageName))] as const]
      : []),
    ...(['embassyAddress', 'embassyEmail'] as const).flatMap((key) => {
      const value = invitation[key];
      return value ? [[key, value] as const] : [];
    }),
  ];

  return (
    <section className="panel">
      <h2>{t('detail.way')}</h2>
      <dl className="facts">
        {told.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`column.${key}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type ColumnKey =
  | 'preparedAt'
  | 'signedAt'
  | 'acknowledgedAt'
  | 'substituteOffice'
  | 'kind'
  | 'courtesyLanguages'
  | 'embassyAddress'
  | 'embassyEmail'
  | 'sentAt'
  | 'deliveredAt'
  | 'answeredAt'
  | 'answer'
  | 'declineReason'
  | 'addressee'
  | 'channel'
  | 'language';
