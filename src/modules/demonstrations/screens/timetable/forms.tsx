import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import type { RangeSettings, SavedRangeSettings } from '../../settings/types.ts';
import { pausedPrayers } from '../../settings/types.ts';
import { keptKinds } from '../../show/types.ts';

/** Which days, what stays where it is, and how long is searched. */
export function RunForm({
  days,
  isLocking,
  answer,
}: {
  days: readonly string[];
  /** Whether the version shown has locked sessions that may be kept. */
  isLocking: boolean;
  answer: unknown;
}) {
  const t = useTranslations('rangeTimetable.run');
  const format = useFormatter();

  return (
    <ActForm intent="order" answer={answer} submit={t('submit')}>
      <fieldset className="field">
        <legend>{t('dates')}</legend>
        {days.map((day) => (
          <label key={day}>
            <input type="checkbox" name="date" value={day} defaultChecked />{' '}
            {format.dateTime(new Date(day), { dateStyle: 'full', timeZone: 'UTC' })}
          </label>
        ))}
      </fieldset>
      <SelectField
        name="keep"
        label={t('keep')}
        defaultValue="begun"
        options={keptKinds.map((value) => ({ value, label: t(`kept.${value}`) }))}
      />
      <TextField
        name="seconds"
        label={t('seconds')}
        type="number"
        min={1}
        max={300}
        defaultValue={10}
      />
      {isLocking && <CheckField name="from" label={t('fromVersion')} defaultChecked />}
    </ActForm>
  );
}

/** What holds for every timetable. */
export function SettingsForm({
  saved: { settings, version },
  answer,
}: {
  saved: SavedRangeSettings;
  answer: unknown;
}) {
  const t = useTranslations('rangeTimetable.settings');
  const { grid, marginMinutes, fuelLitres, prayerMinutes } = settings;

  return (
    <ActForm intent="settings" answer={answer} submit={t('submit')}>
      <input type="hidden" name="version" value={version} />
      <SelectField
        name="grid"
        label={t('grid')}
        defaultValue={String(grid)}
        options={['5', '10', '15'].map((value) => ({ value, label: value }))}
      />
      <TextField
        name="marginMinutes"
        label={t('margin')}
        type="number"
        min={0}
        max={240}
        defaultValue={marginMinutes}
      />
      <TextField
        name="fuelLitres"
        label={t('fuel')}
        type="number"
        min={0}
        defaultValue={fuelLitres}
      />
      <TextField
        name="prayerMinutes"
        label={t('prayerMinutes')}
        type="number"
        min={0}
        max={120}
        defaultValue={prayerMinutes}
      />
      <Prayers chosen={settings.prayers} />
    </ActForm>
  );
}

function Prayers({ chosen }: { chosen: RangeSettings['prayers'] }) {
  const t = useTranslations('rangeTimetable.settings');
  return (
    <fieldset className="field">
      <legend>{t('prayers')}</legend>
      {pausedPrayers.map((prayer) => (
        <label key={prayer}>
          <input
            type="checkbox"
            name="prayer"
            value={prayer}
            defaultChecked={chosen.includes(prayer)}
          />{' '}
          {t(`prayer.${prayer}`)}
        </label>
      ))}
    </fieldset>
  );
}
