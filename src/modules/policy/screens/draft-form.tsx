import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { ActForm, TextField } from '#ui/form';
import type { ActDraft } from './act-draft.ts';
import { CountriesField } from './countries-field.tsx';

/** A new act. It is never adopted from here: whom it touches is shown first. */
export function DraftForm({ draft, answer }: { draft: ActDraft; answer: unknown }) {
  const t = useTranslations('policy');
  const [open, setOpen] = useState(draft.companyCountries === null);

  return (
    <ActForm intent="preview" answer={answer} submit={t('adopt.preview')}>
      <TextField
        name="reference"
        label={t('field.reference')}
        hint={t('field.referenceHint')}
        defaultValue={draft.reference}
        required
        maxLength={120}
      />
      <TextField
        name="authority"
        label={t('field.authority')}
        defaultValue={draft.authority}
        required
        maxLength={200}
      />
      <TextField
        name="effectiveFrom"
        type="date"
        label={t('field.effectiveFrom')}
        defaultValue={draft.effectiveFrom}
        required
      />
      {locales.map((locale) => (
        <TextField
          key={locale}
          name={`title.${locale}`}
          label={t(`field.title.${locale}`)}
          defaultValue={draft.title[locale]}
          required
          maxLength={400}
        />
      ))}
      <label className="check-field">
        <input
          type="checkbox"
          name="open"
          checked={open}
          onChange={(event) => setOpen(event.target.checked)}
        />
        {t('field.open')}
      </label>
      {!open && (
        <CountriesField
          name="companyCountries"
          label={t('field.companies')}
          hint={t('field.companiesHint')}
          defaultValue={draft.companyCountries ?? []}
        />
      )}
      <CountriesField
        name="stateExceptions"
        label={t('field.exceptions')}
        hint={t('field.exceptionsHint')}
        defaultValue={draft.stateExceptions}
      />
    </ActForm>
  );
}

/** The same draft, unseen, for the form that adopts what was previewed. */
export function DraftFields({ draft }: { draft: ActDraft }) {
  return (
    <>
      {(['reference', 'authority', 'effectiveFrom'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={draft[name]} />
      ))}
      {locales.map((locale) => (
        <input key={locale} type="hidden" name={`title.${locale}`} value={draft.title[locale]} />
      ))}
      {draft.companyCountries === null ? (
        <input type="hidden" name="open" value="on" />
      ) : (
        <input type="hidden" name="companyCountries" value={draft.companyCountries.join(',')} />
      )}
      <input type="hidden" name="stateExceptions" value={draft.stateExceptions.join(',')} />
    </>
  );
}
