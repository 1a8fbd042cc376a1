import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { filesOfSchema } from '../../duplicates/schema.ts';

/** The other files of a person, for those who may know; above all a refusal under one of them. */
export function OtherFiles({
  files,
  edition,
}: {
  files: z.infer<typeof filesOfSchema> | null;
  edition: string;
}) {
  const t = useTranslations('duplicates');
  const format = useFormatter();
  if (!files) return null;
  const { mergedInto, merged, open, refusals } = files;
  if (!mergedInto && merged.length + open.length + refusals.length === 0) return null;
  const fileAt = (id: string) => `/office/${edition}/people/${id}`;

  return (
    <section className="panel">
      <h2>{t('person.title')}</h2>
      {refusals.map(({ participantId, decidedAt }) => (
        <p key={participantId} role="note">
          <strong>
            {t('refused.earlier', { day: format.dateTime(decidedAt, { dateStyle: 'long' }) })}
          </strong>{' '}
          <Link to={fileAt(participantId)}>{t('refused.open')}</Link>
        </p>
      ))}
      {mergedInto && (
        <p>
          {t('person.mergedInto')} <Link to={fileAt(mergedInto)}>{t('person.toKept')}</Link>
        </p>
      )}
      {merged.length > 0 && (
        <p>
          {t('person.merged', { count: merged.length })}{' '}
          {merged.map((id, at) => (
            <Link key={id} to={fileAt(id)}>
              {t('person.toEnded', { number: at + 1 })}{' '}
            </Link>
          ))}
        </p>
      )}
      {open[0] && (
        <p>
          {t('person.open', { count: open.length })}{' '}
          <Link to={`/office/${edition}/people/duplicates?pair=${open[0]}`}>
            {t('person.judge')}
          </Link>
        </p>
      )}
    </section>
  );
}
