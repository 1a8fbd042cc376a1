import { useTranslations } from 'use-intl';

/** What was done, or the link just made, which is shown this once. */
export function Outcome({ answer, name = '' }: { answer: unknown; name?: string | undefined }) {
  const t = useTranslations('account.accounts');
  if (typeof answer !== 'object' || answer === null) return null;

  if ('link' in answer)
    return (
      <section className="panel hand-over">
        <label htmlFor="sign-in-link">
          <strong>{t('linkFor', { name })}</strong>
        </label>
        <input
          id="sign-in-link"
          readOnly
          dir="ltr"
          value={String(answer.link)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className="field-hint">{t('linkLead')}</p>
        <p className="field-hint">{t('copy')}</p>
      </section>
    );

  const done = 'done' in answer ? doneWords.find((word) => word === answer.done) : undefined;
  return done ? (
    <p className="panel">
      <output>{t(done)}</output>
    </p>
  ) : null;
}

const doneWords = ['created', 'granted', 'revoked', 'closed', 'opened', 'saved'] as const;
