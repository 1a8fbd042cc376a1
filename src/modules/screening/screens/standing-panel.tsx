import './screening.css';
import type { z } from 'zod';
import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import type { standingSchema } from '../schema.ts';

/** How far the screening has come, and a button for whoever will not wait a minute. */
export function StandingPanel({
  standing,
  answer,
}: {
  standing: z.infer<typeof standingSchema>;
  answer: unknown;
}) {
  const t = useTranslations('review.standing');
  const { lists, screened, due, unreadable } = standing;

  return (
    <section className="panel standing-panel" aria-label={t('title')}>
      {lists === 0 ? (
        <p>{t('noList')}</p>
      ) : (
        <p>
          {t('told', { lists, screened })} {due > 0 && t('due', { due })}{' '}
          {unreadable > 0 && <strong>{t('unreadable', { unreadable })}</strong>}
        </p>
      )}
      {due > 0 && (
        <ActForm intent="run" answer={answer} submit={t('run')}>
          <p>{t('runLead')}</p>
        </ActForm>
      )}
    </section>
  );
}
