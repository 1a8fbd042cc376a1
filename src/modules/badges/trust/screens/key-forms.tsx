import { useTranslations } from 'use-intl';
import { ActForm, CheckField, TextField } from '#ui/form';
import { shortestPassphrase } from '../types.ts';

/** A new key of the edition, and how long the old one still counts. */
export function RotateForm({ answer, lastDay }: { answer: unknown; lastDay: string }) {
  const t = useTranslations('badgeKeys.rotate');

  return (
    <section className="panel" aria-labelledby="rotate-key">
      <h2 id="rotate-key">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActForm intent="rotate" answer={answer} submit={t('submit')}>
        <TextField
          name="lastDay"
          type="date"
          label={t('lastDay')}
          required
          defaultValue={lastDay}
        />
      </ActForm>
    </section>
  );
}

/** What a reprint desk may do, and the passphrase of the file its key is given out in. */
export function DeskForm({
  answer,
  made,
  firstDay,
  lastDay,
  categories,
}: {
  answer: unknown;
  /** The key just made, with its file as base64. */
  made: { kid: number; file: string | null } | undefined;
  firstDay: string;
  lastDay: string;
  categories: readonly { code: number; name: string }[];
}) {
  const t = useTranslations('badgeKeys.desk');

  return (
    <section className="panel" aria-labelledby="desk-key">
      <h2 id="desk-key">{t('title')}</h2>
      <p>{t('lead')}</p>
      {made?.file && (
        <output>
          <p>{t('done', { kid: String(made.kid) })}</p>
          <a
            className="button button-first"
            download={`desk-${made.kid}.key`}
            href={`data:application/octet-stream;base64,${made.file}`}
          >
            {t('save')}
          </a>
        </output>
      )}
      <ActForm intent="desk" answer={answer} submit={t('submit')}>
        <TextField name="label" label={t('label')} required maxLength={80} />
        <fieldset>
          <legend>{t('categories')}</legend>
          <p>{t('categoriesHint')}</p>
          {categories.map(({ code, name }) => (
            <CheckField key={code} name={`category-${code}`} label={name} />
          ))}
        </fieldset>
        <TextField
          name="firstDay"
          type="date"
          label={t('firstDay')}
          required
          defaultValue={firstDay}
        />
        <TextField
          name="lastDay"
          type="date"
          label={t('lastDay')}
          required
          defaultValue={lastDay}
        />
        <label className="field">
          <span>{t('passphrase')}</span>
          <input
            type="password"
            name="password"
            required
            minLength={shortestPassphrase}
            autoComplete="new-password"
            aria-describedby="desk-passphrase"
          />
          <small id="desk-passphrase">
            {t('passphraseHint', { least: String(shortestPassphrase) })}
          </small>
        </label>
      </ActForm>
    </section>
  );
}
