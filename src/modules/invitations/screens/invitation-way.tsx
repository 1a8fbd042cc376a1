import { useFormatter, useTranslations } from 'use-intl';
import { hasArrived } from '../rules.ts';
import type { InvitationRow } from '../table.ts';

/** The way an invitation went, step by step, with the dates that are known. */
export function InvitationWay({ invitation }: { invitation: InvitationRow }) {
  const t = useTranslations('invitations');
  const format = useFormatter();
  const when = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' }) : t('detail.notYet');
  const roles = invitation.answer.map((role) => t(`role.${role}`));
  const { declineReason, deliveredAt } = invitation;
  const told: readonly (readonly [ColumnKey, string])[] = [
    ['preparedAt', when(invitation.preparedAt)],
    ['sentAt', when(invitation.sentAt)],
    [
      'deliveredAt',
      !deliveredAt && hasArrived(invitation) ? t('detail.byAnswer') : when(deliveredAt),
    ],
    ['answeredAt', when(invitation.answeredAt)],
    ...(roles.length > 0 ? [['answer', format.list(roles)] as const] : []),
    ...(declineReason ? [['declineReason', t(`declineReason.${declineReason}`)] as const] : []),
    ['addressee', invitation.addressee],
    ['channel', t(`channel.${invitation.channel}`)],
    ['language', t(`languageName.${invitation.language}`)],
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
  | 'sentAt'
  | 'deliveredAt'
  | 'answeredAt'
  | 'answer'
  | 'declineReason'
  | 'addressee'
  | 'channel'
  | 'language';
