import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { inLanguage, type LocalText } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';

type Named = { id: string; name: string };

/** Makes out transferable badges for a party, or a pass for one person and one day. */
export function BearerForms({
  categories,
  days,
  delegations,
  exhibitors,
  answer,
}: {
  categories: readonly { id: string; name: LocalText; forPasses: boolean }[];
  days: readonly { index: number; date: string }[];
  delegations: readonly Named[];
  exhibitors: readonly Named[];
  answer: unknown;
}) {
  const t = useTranslations('printing.bearer');
  const locale = useLocale();
  const categoryOptions = (some: typeof categories) =>
    some.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  const partyOptions = (some: readonly Named[]) =>
    some.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <section className="panel columns">
      <details>
        <summary>{t('floatersTitle')}</summary>
        <ActForm intent="floaters" answer={answer} submit={t('make')}>
          <SelectField
            name="categoryId"
            label={t('category')}
            required
            options={categoryOptions(categories)}
          />
          <TextField
            type="number"
            name="count"
            label={t('count')}
            required
            min={1}
            max={500}
            defaultValue={1}
          />
          <SelectField
            name="delegationId"
            label={t('delegation')}
            unset={t('nobody')}
            options={partyOptions(delegations)}
          />
          <SelectField
            name="exhibitorId"
            label={t('exhibitor')}
            unset={t('nobody')}
            options={partyOptions(exhibitors)}
          />
        </ActForm>
      </details>
      <details>
        <summary>{t('passTitle')}</summary>
        <ActForm intent="pass" answer={answer} submit={t('make')}>
          <SelectField
            name="categoryId"
            label={t('category')}
            required
            options={categoryOptions(categories.filter(({ forPasses }) => forPasses))}
          />
          <SelectField
            name="day"
            label={t('day')}
            required
            options={days.map(({ index, date }) => ({ value: String(index), label: date }))}
          />
          <TextField name="name" label={t('name')} required maxLength={80} />
          <TextField name="organisation" label={t('organisation')} maxLength={120} />
          <SelectField
            name="country"
            label={t('country')}
            unset=""
            options={countriesByName(locale).map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
          />
        </ActForm>
      </details>
    </section>
  );
}
