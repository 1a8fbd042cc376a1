import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField, type Option } from '#ui/form';
import type { AccountView } from '../schema.ts';
import { entryKinds } from '../types.ts';

/** The first signature under an entry. */
export function EntryForm({
  lots,
  sessions,
  answer,
}: Pick<AccountView, 'lots' | 'sessions'> & { answer: unknown }) {
  const t = useTranslations('exhibits.ammunition');
  const words = useTranslations('exhibits');

  return (
    <ActForm intent="propose" answer={answer} submit={t('act')}>
      <p className="goods-quiet">{t('enterHint')}</p>
      <SelectField
        name="lotId"
        label={t('lot')}
        required
        options={lots.map(({ id, code, nature }) => ({ value: id, label: `${code} · ${nature}` }))}
      />
      <SelectField
        name="kind"
        label={t('kindLabel')}
        required
        options={entryKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        name="rangeSessionId"
        label={t('session')}
        unset={words('none')}
        options={sessions
          .filter(({ open }) => open)
          .map(({ id, code }) => ({ value: id, label: code }))}
      />
      <TextField
        name="rounds"
        type="number"
        label={t('rounds')}
        required
        min={1}
        max={10_000_000}
      />
    </ActForm>
  );
}

/** A lot by what is stamped on its crate. */
export function LotForm({
  exhibitors,
  answer,
}: {
  /** Undefined for an exhibitor, who registers its own. */
  exhibitors?: readonly Option[] | undefined;
  answer: unknown;
}) {
  const t = useTranslations('exhibits.ammunition');

  return (
    <ActForm intent="register" answer={answer} submit={t('register')}>
      <TextField name="code" label={t('code')} required maxLength={60} />
      <TextField name="nature" label={t('nature')} required maxLength={120} />
      {exhibitors && (
        <SelectField name="exhibitorId" label={t('owner')} unset={t('host')} options={exhibitors} />
      )}
    </ActForm>
  );
}
