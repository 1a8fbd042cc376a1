import { useTranslations } from 'use-intl';
import { ActForm, FileField } from '#ui/form';
import type { ImportedLog } from '../schema.ts';

/** The log of a gate without network comes in a file, and the whole log leaves in one. */
export function LogFilePanel({
  exportHref,
  imported,
  answer,
}: {
  exportHref: string;
  imported: ImportedLog | undefined;
  answer: unknown;
}) {
  const t = useTranslations('gateDevices.file');

  return (
    <section className="panel" aria-labelledby="log-file">
      <h2 id="log-file">{t('title')}</h2>
      <p>{t('lead')}</p>
      {imported && (
        <output>
          {t('done', { events: imported.events, passages: imported.passages })}{' '}
          {t('aside', { count: imported.quarantined.length })}
        </output>
      )}
      <ActForm intent="import" answer={answer} submit={t('submit')} files>
        <FileField name="file" label={t('field')} required />
      </ActForm>
      <a className="button" href={exportHref} download>
        {t('export')}
      </a>
    </section>
  );
}
