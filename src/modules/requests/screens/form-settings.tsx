import { useLocale, useTranslations } from 'use-intl';
import type { CountsAs } from '#modules/editions/types';
import { inLanguage, locales, type LocalText } from '#platform/i18n';
import { ActForm, CheckField, LongTextField, SelectField, TextField } from '#ui/form';
import type { FormRow } from '../schema.ts';
import { askerKinds, documentKinds } from '../types.ts';

/** Opens a category to a kind of asker. */
export function NewForm({
  categories,
  answer,
}: {
  categories: readonly { id: string; name: LocalText; countsAs: CountsAs }[];
  answer: unknown;
}) {
  const t = useTranslations('requests');
  const locale = useLocale();

  return (
    <ActForm intent="add" answer={answer} submit={t('office.add')}>
      <SelectField
        name="asker"
        label={t('office.asker')}
        required
        options={askerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <SelectField
        name="categoryId"
        label={t('office.category')}
        required
        options={categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
      />
      <Settings form={null} />
    </ActForm>
  );
}

/** Changes a form; whom it is for stays. */
export function FormSettings({ form, answer }: { form: FormRow; answer: unknown }) {
  const t = useTranslations('requests.office');

  return (
    <ActForm intent={`change ${form.id}`} answer={answer} submit={t('change')}>
      <Settings form={form} />
      <CheckField name="open" label={t('open')} defaultChecked={form.open} />
    </ActForm>
  );
}

function Settings({ form }: { form: FormRow | null }) {
  const t = useTranslations('requests');
  const number = (places: FormRow['places'] | null | undefined) =>
    typeof places === 'number' ? places : null;

  return (
    <>
      <TextField
        name="closesOn"
        type="date"
        label={t('office.closesOn')}
        defaultValue={form && lastDay(form.closesAt)}
        required
      />
      <TextField
        name="places"
        type="number"
        min={0}
        label={t('office.places')}
        hint={t('office.placesHint')}
        defaultValue={number(form?.places)}
      />
      <CheckField
        name="waitingList"
        label={t('office.waitingList')}
        defaultChecked={form?.waitingList ?? true}
      />
      <fieldset className="field">
        <legend>{t('office.documents')}</legend>
        {documentKinds.map((kind) => (
          <CheckField
            key={kind}
            name={`document.${kind}`}
            label={t(`document.${kind}`)}
            defaultChecked={form?.documents.includes(kind) ?? false}
          />
        ))}
        <CheckField
          name="photoRequired"
          label={t('office.photo')}
          defaultChecked={form?.photoRequired ?? true}
        />
      </fieldset>
      <CheckField
        name="organisationFirst"
        label={t('office.organisationFirst')}
        defaultChecked={form?.organisationFirst ?? false}
      />
      <TextField
        name="placesEach"
        type="number"
        min={1}
        label={t('office.placesEach')}
        hint={t('office.placesEachHint')}
        defaultValue={form?.placesEach ?? null}
      />
      {locales.map((locale) => (
        <LongTextField
          key={locale}
          name={`note.${locale}`}
          label={t(`office.note.${locale}`)}
          defaultValue={form?.note[locale] ?? null}
          rows={2}
        />
      ))}
    </>
  );
}

/** The day whose end is the closing, as a date field shows it. */
function lastDay(closesAt: Date): string {
  return new Date(closesAt.getTime() - 1).toISOString().slice(0, 10);
}
