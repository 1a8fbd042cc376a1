import { useTranslations } from 'use-intl';
import { retentionClasses, type Controller } from '#modules/privacy/types';
import { ActForm, SelectField, TextField } from '#ui/form';

export function RetentionForm({ answer }: { answer: unknown }) {
  const t = useTranslations('privacy');

  return (
    <details open={answer !== undefined}>
      <summary>{t('office.change')}</summary>
      <ActForm intent="retention" answer={answer} submit={t('office.save')}>
        <SelectField
          name="retention"
          label={t('office.class')}
          required
          unset={t('office.choose')}
          options={retentionClasses.map((value) => ({ value, label: t(`retention.${value}`) }))}
        />
        <TextField
          name="length"
          label={`${t('office.length')} (${t('office.lengthDay')} / ${t('office.lengthMonth')})`}
          type="number"
          min={0}
          required
        />
        <TextField name="basis" label={t('office.basis')} hint={t('office.basisHint')} />
      </ActForm>
    </details>
  );
}

export function ControllerForm({
  controller,
  answer,
}: {
  controller: Controller | null;
  answer: unknown;
}) {
  const t = useTranslations('privacy.office');

  return (
    <ActForm intent="controller" answer={answer} submit={t('save')}>
      <TextField
        name="controller"
        label={t('name')}
        required
        maxLength={200}
        defaultValue={controller?.controller}
      />
      <TextField
        name="address"
        label={t('address')}
        required
        maxLength={300}
        defaultValue={controller?.address}
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        required
        defaultValue={controller?.email}
      />
      <TextField
        name="authority"
        label={t('authority')}
        required
        maxLength={200}
        defaultValue={controller?.authority}
      />
      <TextField
        name="declaration"
        label={t('declaration')}
        maxLength={100}
        defaultValue={controller?.declaration}
      />
    </ActForm>
  );
}
