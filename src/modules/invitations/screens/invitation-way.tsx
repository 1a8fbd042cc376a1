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

  return (
    <section className="panel">
      <h2>{t('detail.way')}</h2>
      <dl className="facts">
        <dt>{t('column.preparedAt')}</dt>
        <dd>{when(invitation.preparedAt)}</dd>
        <dt>{t('column.sentAt')}</dt>
        <dd>{when(invitation.sentAt)}</dd>
        <dt>{t('column.deliveredAt')}</dt>
        <dd>
          {!invitation.deliveredAt && hasArrived(invitation)
            ? t('detail.byAnswer')
            : when(invitation.deliveredAt)}
        </dd>
        <dt>{t('column.answeredAt')}</dt>
        <dd>{when(invitation.answeredAt)}</dd>
        {roles.length > 0 && <dt>{t('column.answer')}</dt>}
        {roles.length > 0 && <dd>{format.list(roles)}</dd>}
        {invitation.declineReason && <dt>{t('column.declineReason')}</dt>}
        {invitation.declineReason && <dd>{t(`declineReason.${invitation.declineReason}`)}</dd>}
        <dt>{t('column.addressee')}</dt>
        <dd dir="auto">{invitation.addressee}</dd>
        <dt>{t('column.channel')}</dt>
        <dd>{t(`channel.${invitation.channel}`)}</dd>
      </dl>
    </section>
  );
}
