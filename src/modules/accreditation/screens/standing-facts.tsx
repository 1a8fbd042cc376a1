import { useFormatter, useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import type { Accreditation } from '../types.ts';
import { TermsFacts, type Granting } from './terms-form.tsx';

/** What the operator recommended and the commission decided, as the applicant may know it. */
export function StandingFacts({
  standing,
  granting,
}: {
  standing: Omit<Accreditation, 'recommendedBy' | 'decidedBy'>;
  granting: Granting | null;
}) {
  const t = useTranslations('accreditation');
  const format = useFormatter();
  const { recommendation, recommendedAt, decision, decidedAt, reasonCode, question, terms } =
    standing;
  if (!recommendedAt) return <p>{t('file.nothing')}</p>;

  return (
    <dl className="facts">
      <div>
        <dt>{t('file.recommendation')}</dt>
        <dd>
          {recommendation ? t(`recommendation.${recommendation}`) : t('file.forwarded')}
          {` · ${format.dateTime(recommendedAt, instant)}`}
        </dd>
      </div>
      <div>
        <dt>{t('file.decision')}</dt>
        <dd>
          {decision ? (
            <StateMark tone={decision === 'cleared' ? 'good' : 'bad'}>
              {t(`decision.${decision}`)}
            </StateMark>
          ) : (
            <StateMark tone="waiting">{t('file.waiting')}</StateMark>
          )}{' '}
          {decidedAt && format.dateTime(decidedAt, instant)}
        </dd>
      </div>
      {reasonCode && (
        <div>
          <dt>{t('file.reason')}</dt>
          <dd>{t(`reason.${reasonCode}`)}</dd>
        </div>
      )}
      {terms && (
        <div>
          <dt>{t('terms.title')}</dt>
          <dd>
            <TermsFacts terms={terms} granting={granting} />
          </dd>
        </div>
      )}
      {question && (
        <div>
          <dt>{t('file.question')}</dt>
          <dd dir="auto">{question}</dd>
        </div>
      )}
    </dl>
  );
}

const instant = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
