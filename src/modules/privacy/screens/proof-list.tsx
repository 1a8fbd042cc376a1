import { useFormatter, useTranslations } from 'use-intl';

type ProofHead = {
  number: number;
  madeAt: Date;
  people: number;
  values: number;
  files: number;
  fingerprint: string;
};

/** Signed certificates of what was erased, to take away. */
export function ProofList({
  proofs,
  hrefOf,
}: {
  proofs: readonly ProofHead[];
  hrefOf: (number: number) => string;
}) {
  const t = useTranslations('privacy.office');
  const format = useFormatter();

  return (
    <section className="panel">
      <h2>{t('proofs')}</h2>
      {proofs.length === 0 && <p>{t('noProofs')}</p>}
      <ul>
        {proofs.map(({ number, madeAt, fingerprint, ...counts }) => (
          <li key={number}>
            <a href={hrefOf(number)}>{t('proof', { number: String(number) })}</a> ·{' '}
            {format.dateTime(madeAt, { dateStyle: 'medium', timeStyle: 'short' })}
            <br />
            {t('proofLine', counts)}
            <br />
            {t('fingerprint')} <code dir="ltr">{fingerprint.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
