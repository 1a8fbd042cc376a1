import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { StepChoices } from '../schema.ts';
import { custodyPlaces } from '../types.ts';

/** Where an item goes next, who takes it, and when it is due back. */
export function StepForm({
  choices: { takers, lanes, stands },
  answer,
}: {
  choices: StepChoices;
  answer: unknown;
}) {
  const t = useTranslations('exhibits');
  const locale = useLocale();

  return (
    <ActForm intent="move" answer={answer} submit={t('move.act')}>
      <SelectField
        name="place"
        label={t('move.to')}
        required
        defaultValue="store"
        options={custodyPlaces
          .filter((place) => place !== 'out')
          .map((value) => ({ value, label: t(`place.${value}`) }))}
      />
      <SelectField
        name="laneId"
        label={t('move.lane')}
        unset={t('none')}
        options={lanes.map(({ id, code, name }) => ({
          value: id,
          label: `${code} ${inLanguage(name, locale)}`,
        }))}
      />
      {stands.length > 0 && (
        <SelectField
          name="standCode"
          label={t('move.stand')}
          options={stands.map((code) => ({ value: code, label: code }))}
        />
      )}
      <SelectField
        name="takenBy"
        label={t('move.taker')}
        hint={t('move.takerHint')}
        unset={t('nobody')}
        options={takers.map(({ id, name, organisation }) => ({
          value: id,
          label: organisation ? `${name} · ${organisation}` : name,
        }))}
      />
      <TextField name="dueBackAt" type="datetime-local" label={t('move.due')} />
      <TextField
        name="movedAt"
        type="datetime-local"
        label={t('move.when')}
        hint={t('move.whenHint')}
      />
    </ActForm>
  );
}
