import { useTranslations } from 'use-intl';
import type { Answer } from '../types.ts';
import { AnswerFacts } from './answer-facts.tsx';

/** Every version of an answer with its receipt, the newest open. */
export function AnswerHistory({ answers }: { answers: readonly Answer[] }) {
  const t = useTranslations('answers.office');

  return (
    <section className="panel">
      <h2>{t('history')}</h2>
      {answers.length === 0 && <p>{t('none')}</p>}
      {answers.map((answer, index) => (
        <details key={answer.version} open={index === 0}>
          <summary>
            {t('version', { version: answer.version })} · <bdi>{answer.receipt}</bdi>
          </summary>
          <AnswerFacts answer={answer} />
          {answer.focalPoint === null && <p>{t('forgotten')}</p>}
        </details>
      ))}
    </section>
  );
}
