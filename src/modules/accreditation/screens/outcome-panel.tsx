import { useTranslations } from 'use-intl';
import type { BatchOutcome } from '../types.ts';

/** What became of a batch: how many were handled, and each who was left aside with the reason. */
export function OutcomePanel({
  outcome,
  nameOf,
}: {
  outcome: BatchOutcome;
  nameOf: (participantId: string) => string;
}) {
  const t = useTranslations('accreditation');

  return (
    <section className="panel" aria-live="polite">
      <p>
        <strong>{t('outcome.done', { count: outcome.done.length })}</strong>
      </p>
      {outcome.refused.length > 0 && (
        <>
          <p>{t('outcome.refused', { count: outcome.refused.length })}</p>
          <ul>
            {outcome.refused.map(({ participantId, refusal }) => (
              <li key={participantId}>
                <bdi>{nameOf(participantId)}</bdi> : {t(`refusal.${refusal}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
