import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { ActForm, TextField } from '#ui/form';
import type { NoteSetting } from '../types.ts';

/** What stands above every note, in the four languages, and how the notes are numbered. */
export function LetterheadForm({ setting, answer }: { setting: NoteSetting; answer: unknown }) {
  const t = useTranslations('invitations');
  const words = ['state', 'motto', 'ministry', 'service', 'signatoryOffice'] as const;

  return (
    <ActForm answer={answer} submit={t('letterhead.submit')}>
      <TextField
        name="numberForm"
        label={t('letterhead.numberForm')}
        hint={t('letterhead.numberFormHint', { number: '{number}' })}
        required
        maxLength={80}
        defaultValue={setting.numberForm}
      />
      <TextField
        type="number"
        name="nextNumber"
        label={t('letterhead.nextNumber')}
        required
        min={1}
        defaultValue={setting.nextNumber}
      />
      <TextField
        name="issuedIn"
        label={t('letterhead.issuedIn')}
        required
        maxLength={80}
        defaultValue={setting.issuedIn}
      />
      <TextField
        type="date"
        name="answerBy"
        label={t('letterhead.answerBy')}
        required
        defaultValue={setting.answerBy}
      />
      <TextField
        name="signatoryName"
        label={t('letterhead.signatoryName')}
        hint={t('letterhead.signatoryHint')}
        maxLength={120}
        defaultValue={setting.signatoryName}
      />
      {words.map((word) => (
        <fieldset key={word}>
          <legend>{t(`letterhead.${word}`)}</legend>
          {locales.map((language) => (
            <TextField
              key={language}
              name={`${word}.${language}`}
              label={t('letterhead.inLanguage', {
                what: t(`letterhead.${word}`),
                language: t(`languageName.${language}`),
              })}
              maxLength={200}
              defaultValue={setting[word][language]}
            />
          ))}
        </fieldset>
      ))}
    </ActForm>
  );
}
