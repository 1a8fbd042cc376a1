import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ZoneSettings } from '../../deciding/types.ts';
import './devices.css';

/** The PIN of supervisors; it is never shown again. */
export function PinPanel({
  isSet,
  isDone,
  answer,
}: {
  isSet: boolean;
  /** Whether it was just changed. */
  isDone: boolean;
  answer: unknown;
}) {
  const t = useTranslations('gateDevices.pin');

  return (
    <section className="panel" aria-labelledby="supervisor-pin">
      <h2 id="supervisor-pin">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>{isSet ? t('set') : t('unset')}</p>
      {isDone && <output>{t('done')}</output>}
      <ActForm intent="pin" answer={answer} submit={t('submit')}>
        <label className="field">
          <span>{t('field')}</span>
          <input
            type="password"
            name="password"
            inputMode="numeric"
            pattern="[0-9]{4,12}"
            required
            autoComplete="new-password"
          />
        </label>
      </ActForm>
      {isSet && (
        <Form method="post">
          <input type="hidden" name="intent" value="no-pin" />
          <button type="submit" className="button">
            {t('remove')}
          </button>
        </Form>
      )}
    </section>
  );
}

/** How many a zone holds, and when it counts as empty. */
export function ZonesPanel({
  zones,
  isDone,
  answer,
}: {
  zones: readonly { name: string; settings: ZoneSettings }[];
  /** Whether they were just changed. */
  isDone: boolean;
  answer: unknown;
}) {
  const t = useTranslations('gateDevices.zones');
  const kinds = (['soft', 'hard'] as const).map((value) => ({ value, label: t(value) }));

  return (
    <section className="panel" aria-labelledby="zone-rules">
      <h2 id="zone-rules">{t('title')}</h2>
      <p>{t('lead')}</p>
      {isDone && <output>{t('done')}</output>}
      <ActForm intent="zones" answer={answer} submit={t('submit')}>
        {zones.map(({ name, settings }) => (
          <fieldset key={settings.zoneBit} className="zone-fields">
            <legend>{name}</legend>
            <TextField
              name={`capacity-${settings.zoneBit}`}
              type="number"
              label={t('capacity')}
              min={0}
              max={1_000_000}
              defaultValue={settings.capacity?.people}
            />
            <SelectField
              name={`kind-${settings.zoneBit}`}
              label={t('kind')}
              options={kinds}
              defaultValue={settings.capacity?.kind ?? 'soft'}
            />
            <TextField
              name={`nightlyExit-${settings.zoneBit}`}
              type="time"
              label={t('nightlyExit')}
              defaultValue={settings.nightlyExitAt}
            />
            <TextField
              name={`forgetAfter-${settings.zoneBit}`}
              type="number"
              label={t('forgetAfter')}
              min={1}
              max={20_160}
              required
              defaultValue={settings.forgetAfterMinutes}
            />
          </fieldset>
        ))}
      </ActForm>
    </section>
  );
}
