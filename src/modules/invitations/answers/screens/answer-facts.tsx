import { useFormatter, useTranslations } from 'use-intl';
import type { Answer } from '../types.ts';

/** One version of an answer, as it was given and by whom. */
export function AnswerFacts({ answer }: { answer: Answer }) {
  const t = useTranslations('answers');
  const invitations = useTranslations('invitations');
  const format = useFormatter();
  const { decision, roles, people, declineReason, focalPoint, message, answeredAt } = answer;
  const lines: [string, React.ReactNode][] = [
    [t('facts.decision'), t(`decision.${decision}`)],
    [t('facts.roles'), format.list(roles.map((role) => t(`form.role.${role}`)))],
    [t('facts.people'), people],
    [t('facts.reason'), declineReason && invitations(`declineReason.${declineReason}`)],
    [t('facts.person'), focalPoint?.name && <bdi>{focalPoint.name}</bdi>],
    [t('facts.post'), focalPoint?.post && <bdi>{focalPoint.post}</bdi>],
    [t('facts.email'), focalPoint?.email && <bdi>{focalPoint.email}</bdi>],
    [t('facts.phone'), focalPoint?.phone && <bdi dir="ltr">{focalPoint.phone}</bdi>],
    [t('facts.message'), message && <bdi>{message}</bdi>],
    [t('facts.answeredAt'), format.dateTime(answeredAt, { dateStyle: 'long', timeStyle: 'short' })],
  ];

  return (
    <>
      {answer.onBehalf && (
        <p className="provenance" role="note">
          {t('onBehalfMeaning')}
        </p>
      )}
      <dl className="facts">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
