import { useTranslations } from 'use-intl';
import { ActForm, CheckField } from '#ui/form';
import { useText } from '#ui/use-text';
import type { LoadOutcomeRow } from '../schema.ts';

/** Where files of lists are handed in, and what became of the last ones. */
export function LoadPanel({
  answer,
  outcome,
}: {
  answer: unknown;
  outcome: LoadOutcomeRow | undefined;
}) {
  const t = useTranslations('lists.upload');

  return (
    <section className="panel" aria-labelledby="load-list">
      <h2 id="load-list">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActForm intent="load" answer={answer} submit={t('submit')} files>
        <label className="field">
          <span>{t('files')}</span>
          <input type="file" name="files" multiple required aria-describedby="load-list-set" />
          <small id="load-list-set">{t('set')}</small>
        </label>
        <CheckField name="acceptsChange" label={t('acceptsChange')} />
      </ActForm>
      {outcome && <Outcome outcome={outcome} />}
    </section>
  );
}

function Outcome({ outcome: { loaded, refused } }: { outcome: LoadOutcomeRow }) {
  const t = useTranslations('lists');
  const text = useText();

  return (
    <output>
      <h3>{t('outcome.title')}</h3>
      <ul>
        {loaded.map(({ list, recordCount, refusal, details }) => (
          <li key={list}>
            {refusal
              ? t('outcome.kept', {
                  list: t(`name.${list}`),
                  reason: text(`lists.refusal.${refusal}`, details),
                })
              : t('outcome.taken', { list: t(`name.${list}`), count: recordCount })}
          </li>
        ))}
        {refused.map(({ file, code, details }) => (
          <li key={file}>
            <bdi>{file}</bdi> : {text(`lists.refusal.${code}`, details)}
          </li>
        ))}
      </ul>
    </output>
  );
}
