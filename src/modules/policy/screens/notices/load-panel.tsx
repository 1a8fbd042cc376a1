import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, FileField } from '#ui/form';
import type { LoadedNotices } from '../../notices/schema.ts';

const COLUMNS =
  'country, authority, reference, text_fr, text_en, text_tr, text_ar, valid_from, valid_to, source, binds';

/** Loads a register from a file, and tells what became of its rows. */
export function LoadPanel({
  loaded,
  answer,
}: {
  loaded: LoadedNotices | undefined;
  answer: unknown;
}) {
  const t = useTranslations('countryNotices');
  const format = useFormatter();

  return (
    <section className="panel" aria-labelledby="load-notices">
      <h2 id="load-notices">{t('load')}</h2>
      <p>{t('loadLead', { columns: COLUMNS })}</p>
      {loaded && (
        <div>
          <p>
            <output>{t('loaded', loaded)}</output>
          </p>
          {loaded.missingColumns.length > 0 && (
            <p>{t('missing', { list: format.list(loaded.missingColumns) })}</p>
          )}
          <ul>
            {loaded.bad.map(({ row, column, reason, cure }) => (
              <li key={`${row} ${column}`}>{t('row', { row, column, reason, cure })}</li>
            ))}
          </ul>
        </div>
      )}
      <ActForm intent="load" answer={answer} submit={t('loadAct')} files>
        <FileField name="file" label={t('file')} accept=".csv,.xlsx" required />
      </ActForm>
    </section>
  );
}
