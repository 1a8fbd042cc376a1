import { useTranslations } from 'use-intl';
import { SelectField, TextField, type Option } from '#ui/form';
import { endUses, exhibitKinds, exhibitStatuses, type Exhibit } from '../types.ts';

/** What is said of an item; whose it is only where the reader may say so. */
export function ExhibitFields({
  exhibit,
  exhibitors,
}: {
  exhibit?: Exhibit;
  exhibitors?: readonly Option[] | undefined;
}) {
  const t = useTranslations('exhibits');
  const options = <Value extends string>(values: readonly Value[], word: (v: Value) => string) =>
    values.map((value) => ({ value, label: word(value) }));

  return (
    <>
      {exhibit && (
        <>
          <input type="hidden" name="id" value={exhibit.id} />
          <input type="hidden" name="version" value={exhibit.version} />
          <input type="hidden" name="exhibitorId" value={exhibit.exhibitorId} />
        </>
      )}
      {exhibitors && !exhibit && (
        <SelectField
          name="exhibitorId"
          label={t('column.exhibitor')}
          required
          unset={t('choose')}
          options={exhibitors}
        />
      )}
      <SelectField
        name="kind"
        label={t('column.kind')}
        required
        defaultValue={exhibit?.kind}
        options={options(exhibitKinds, (kind) => t(`kind.${kind}`))}
      />
      <TextField
        name="designation"
        label={t('column.designation')}
        hint={t('hint.designation')}
        required
        maxLength={120}
        defaultValue={exhibit?.designation}
      />
      <TextField
        name="serial"
        label={t('column.serial')}
        maxLength={60}
        defaultValue={exhibit?.serial}
      />
      <SelectField
        name="status"
        label={t('column.status')}
        required
        defaultValue={exhibit?.status}
        options={options(exhibitStatuses, (status) => t(`status.${status}`))}
      />
      <SelectField
        name="endUse"
        label={t('column.endUse')}
        required
        defaultValue={exhibit?.endUse}
        options={options(endUses, (use) => t(`endUse.${use}`))}
      />
      <TextField
        name="importPermit"
        label={t('column.importPermit')}
        maxLength={60}
        defaultValue={exhibit?.importPermit}
      />
      <TextField
        name="temporaryAdmission"
        label={t('column.temporaryAdmission')}
        maxLength={60}
        defaultValue={exhibit?.temporaryAdmission}
      />
      <TextField
        name="store"
        label={t('column.store')}
        hint={t('hint.store')}
        maxLength={40}
        defaultValue={exhibit?.store}
      />
    </>
  );
}
