import { useTranslations } from 'use-intl';
import { LongTextField, SelectField, TextField } from '#ui/form';
import type { DelegationRow } from '../table.ts';
import { levels } from '../types.ts';

/** What an office tells of a delegation. `wallClock` writes an instant as the edition's clocks show it. */
export function DelegationFields({
  delegation,
  wallClock,
}: {
  delegation?: DelegationRow;
  wallClock: (instant: Date | null) => string;
}) {
  const t = useTranslations('delegations');

  return (
    <>
      <TextField
        name="name"
        label={t('column.name')}
        required
        maxLength={200}
        defaultValue={delegation?.name}
      />
      <SelectField
        name="level"
        label={t('column.level')}
        required
        defaultValue={delegation?.level ?? 'minister'}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <TextField
        name="liaisonOfficer"
        label={t('column.liaisonOfficer')}
        maxLength={300}
        defaultValue={delegation?.liaisonOfficer}
      />
      <TextField
        type="datetime-local"
        name="arrivesAt"
        label={t('column.arrivesAt')}
        defaultValue={wallClock(delegation?.arrivesAt ?? null)}
      />
      <TextField
        type="datetime-local"
        name="departsAt"
        label={t('column.departsAt')}
        defaultValue={wallClock(delegation?.departsAt ?? null)}
      />
      <TextField
        name="hotel"
        label={t('column.hotel')}
        maxLength={300}
        defaultValue={delegation?.hotel}
      />
      <LongTextField
        name="seeks"
        label={t('column.seeks')}
        rows={2}
        defaultValue={delegation?.seeks}
      />
    </>
  );
}
