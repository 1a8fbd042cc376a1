import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField, type Option } from '#ui/form';
import type { Range } from '../types.ts';
import { NameFields } from './feature-form.tsx';

/** Where a range lies and how large its plan is; with a sheet at a scale, the sheet says how large. */
export function RangeForm({
  range,
  venues,
  answer,
}: {
  /** Null for a new one. */
  range: Range | null;
  venues: readonly Option[];
  answer: unknown;
}) {
  const t = useTranslations('ranges.range');
  const isMeasured = Boolean(range?.sheet?.scale);

  return (
    <section className="panel" id="range">
      <h2>{range ? t('change') : t('new')}</h2>
      <ActForm intent="range" answer={answer} submit={range ? t('save') : t('add')}>
        {range && <input type="hidden" name="version" value={range.version} />}
        <NameFields name={range?.name} />
        <div className="plan-fields">
          <SelectField
            name="venueId"
            label={t('venue')}
            required
            options={venues}
            defaultValue={range?.venueId}
          />
          <TextField
            name="latitude"
            type="number"
            step="any"
            min={-90}
            max={90}
            label={t('latitude')}
            hint={t('latitudeHint')}
            required
            defaultValue={range?.latitude}
          />
          <TextField
            name="longitude"
            type="number"
            step="any"
            min={-180}
            max={180}
            label={t('longitude')}
            hint={t('longitudeHint')}
            required
            defaultValue={range?.longitude}
          />
          <TextField
            name="northDegrees"
            type="number"
            step="any"
            min={-360}
            max={360}
            label={t('north')}
            hint={t('northHint')}
            required
            defaultValue={range?.northDegrees ?? 0}
          />
          <TextField
            name="widthM"
            type="number"
            step="any"
            min={10}
            max={100_000}
            label={t('width')}
            {...(isMeasured && { hint: t('measured') })}
            required
            defaultValue={range?.widthM ?? 1000}
          />
          <TextField
            name="heightM"
            type="number"
            step="any"
            min={10}
            max={100_000}
            label={t('height')}
            required
            defaultValue={range?.heightM ?? 1000}
          />
        </div>
      </ActForm>
      {range && (
        <Form method="post" className="page-actions">
          <ConfirmButton danger name="intent" value="remove-range" question={t('sureToRemove')}>
            {t('remove')}
          </ConfirmButton>
        </Form>
      )}
    </section>
  );
}

/** The same for those who only read it. */
export function RangeFacts({ range, venues }: { range: Range; venues: readonly Option[] }) {
  const t = useTranslations('ranges.range');
  const format = useFormatter();
  const facts = {
    venue: venues.find(({ value }) => value === range.venueId)?.label ?? range.venueId,
    latitude: format.number(range.latitude, { maximumFractionDigits: 5 }),
    longitude: format.number(range.longitude, { maximumFractionDigits: 5 }),
    north: format.number(range.northDegrees, { maximumFractionDigits: 1 }),
    width: format.number(range.widthM, { style: 'unit', unit: 'meter' }),
    height: format.number(range.heightM, { style: 'unit', unit: 'meter' }),
  };

  return (
    <dl className="panel facts">
      {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{facts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
