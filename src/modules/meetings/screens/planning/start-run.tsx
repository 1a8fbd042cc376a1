import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField, type Option } from '#ui/form';
import { frozenParts, weightProfiles } from '../../planning/types.ts';

/** The weights that can be bent for one run, by their names in the settings. */
export const weightNames = [
  'fairness',
  'idlePeriod',
  'walkingMinute',
  'movedTime',
  'movedPlace',
  'edgeSlot',
  'interpreterChange',
] as const;

const scopes = ['all', 'unplaced', 'day', 'party'] as const;

/** What a run may place, from where it begins, how long it searches and what weighs how much. */
export function StartRun({
  days,
  parties,
  plans,
  answer,
}: {
  /** Local dates of the blocks. */
  days: readonly Option[];
  /** `kind:id` of each. */
  parties: readonly Option[];
  /** Plans it may begin from. */
  plans: readonly Option[];
  answer: unknown;
}) {
  const t = useTranslations('meetingPlanning.start');
  const [scope, setScope] = useState<(typeof scopes)[number]>('all');
  const scopeField = useId();

  return (
    <ActForm intent="start" answer={answer} submit={t('submit')}>
      <div className="field">
        <label htmlFor={scopeField}>{t('scope')}</label>
        <select
          id={scopeField}
          name="scope"
          value={scope}
          onChange={(event) => setScope(scopes.find((one) => one === event.target.value) ?? 'all')}
        >
          {scopes
            .filter((one) => one !== 'party' || parties.length > 0)
            .map((one) => (
              <option key={one} value={one}>
                {t(`scopes.${one}`)}
              </option>
            ))}
        </select>
      </div>
      {scope === 'day' && <SelectField name="day" label={t('day')} options={days} required />}
      {scope === 'party' && (
        <SelectField name="party" label={t('party')} options={parties} required />
      )}
      <TextField
        type="number"
        name="seconds"
        label={t('seconds')}
        hint={t('secondsHint')}
        min={1}
        max={3600}
        defaultValue={30}
        required
      />
      <details>
        <summary>{t('more')}</summary>
        <div className="planning-more">
          <SelectField
            name="frozen"
            label={t('frozen')}
            options={frozenParts.map((value) => ({ value, label: t(`frozenParts.${value}`) }))}
            required
          />
          {plans.length > 0 && (
            <SelectField name="from" label={t('from')} unset={t('fromPublished')} options={plans} />
          )}
          <SelectField
            name="profile"
            label={t('profile')}
            options={weightProfiles.map((value) => ({ value, label: t(`profiles.${value}`) }))}
            required
          />
          <TextField
            type="number"
            name="seed"
            label={t('seed')}
            hint={t('seedHint')}
            min={0}
            max={2_147_483_647}
            defaultValue={1}
            required
          />
          <fieldset className="planning-weights">
            <legend>{t('weights')}</legend>
            <p className="field-hint">{t('weightsHint')}</p>
            {weightNames.map((name) => (
              <TextField
                key={name}
                type="number"
                name={`weight.${name}`}
                label={t(`weight.${name}`)}
                min={0}
                max={100_000}
              />
            ))}
          </fieldset>
        </div>
      </details>
    </ActForm>
  );
}
