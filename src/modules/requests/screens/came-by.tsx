import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { OfficeRequestRow } from '../schema.ts';

/** Beside the file of a person: the requests by which they came, with the papers handed in. */
export function CameBy({
  requests,
  edition,
}: {
  requests: readonly OfficeRequestRow[];
  edition: string;
}) {
  const t = useTranslations('requests');
  if (requests.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('office.came')}</h2>
      <ul>
        {requests.map(({ id, formId, source, answers }) => (
          <li key={id}>
            <Link to={`/office/${edition}/request-forms/${formId}/${id}`}>
              {t(`source.${source}`)}
            </Link>
            {answers.map(({ answer, answeredAt }) => (
              <p key={answeredAt.toISOString()}>
                {t('office.answers')} : <span dir="auto">{answer}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
