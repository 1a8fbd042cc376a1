import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';

export type ListedReport = {
  number: number;
  frozenAt: Date;
  fingerprint: string;
  ledger: { seq: number };
};

/** The reports that change no more, each with what proves it, and the way to its figures. */
export function FrozenReports({
  reports,
  shown,
  pdfHref,
}: {
  reports: readonly ListedReport[];
  /** The number of the report on the page; null for the figures of now. */
  shown: number | null;
  pdfHref: (report: number) => string;
}) {
  const t = useTranslations('results.frozen');
  const results = useTranslations('results');
  const format = useFormatter();

  return (
    <section aria-labelledby="frozen" className="panel results-chapter">
      <h2 id="frozen">{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      {reports.length === 0 && <p>{t('none')}</p>}
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.number}>
            <div className="frozen-report">
              <strong>{t('version', { number: String(report.number) })}</strong>
              <p className="field-hint">
                {t('time')}{' '}
                {format.dateTime(report.frozenAt, { dateStyle: 'long', timeStyle: 'short' })} ·{' '}
                {t('position', { seq: report.ledger.seq })}
              </p>
              <p className="field-hint">
                {t('fingerprint')} <code dir="ltr">{report.fingerprint}</code>
              </p>
            </div>
            <div className="page-actions">
              {report.number !== shown && (
                <Link className="button" to={`?report=${report.number}`}>
                  {t('show')}
                </Link>
              )}
              <a className="button" href={pdfHref(report.number)}>
                {results('pdf')}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which figures are on the page: those of this moment, or those of a report. */
export function VersionChoice({
  reports,
  shown,
}: {
  reports: readonly Pick<ListedReport, 'number'>[];
  shown: number | null;
}) {
  const t = useTranslations('results');
  if (reports.length === 0) return null;

  return (
    <nav className="version-choice" aria-label={t('showing')}>
      <Link to="?" aria-current={shown === null ? 'true' : undefined}>
        {t('showLive')}
      </Link>
      {reports.map(({ number }) => (
        <Link
          key={number}
          to={`?report=${number}`}
          aria-current={shown === number ? 'true' : undefined}
        >
          {t('frozen.version', { number: String(number) })}
        </Link>
      ))}
    </nav>
  );
}
