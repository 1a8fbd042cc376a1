import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { SelectField, TextField } from '#ui/form';
import type { LaneAnswer } from '../lanes/schema.ts';
import './lanes.css';

/** The morning to plan. It stands in the address, so that a plan can be sent to somebody. */
export function LaneForm({ answer: { asked, days } }: { answer: LaneAnswer }) {
  const t = useTranslations('lanes.form');
  const format = useFormatter();
  const dayName = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });

  return (
    <section className="panel">
      <h2>{t('question')}</h2>
      {days.length > 0 && <DayChoice asked={asked} days={days} dayName={dayName} />}
      <Form method="get" className="act-form lane-form" key={JSON.stringify(asked)}>
        {asked.day !== null && <input type="hidden" name="day" value={asked.day} />}
        <NumberField name="arrivals" max={50_000} label={t('arrivals')} value={asked.arrivals} />
        <NumberField name="minutes" min={5} max={720} label={t('minutes')} value={asked.minutes} />
        <SelectField
          name="shape"
          label={t('shape')}
          required
          defaultValue={asked.shape}
          options={[
            { value: 'peaked', label: t('peaked') },
            { value: 'even', label: t('even') },
          ]}
        />
        <NumberField
          name="secondsPerPerson"
          min={0.5}
          max={300}
          step={0.1}
          label={t('secondsPerPerson')}
          value={asked.secondsPerPerson}
        />
        <NumberField
          name="exceptionsPercent"
          max={50}
          step={0.1}
          label={t('exceptionsPercent')}
          value={asked.exceptionsPercent}
        />
        <NumberField
          name="exceptionSeconds"
          max={1_800}
          label={t('exceptionSeconds')}
          value={asked.exceptionSeconds}
        />
        <SelectField
          name="exceptionsWhere"
          label={t('exceptionsWhere')}
          required
          defaultValue={asked.exceptionsWhere}
          options={[
            { value: 'aside', label: t('aside') },
            { value: 'in-lane', label: t('inLane') },
          ]}
        />
        <NumberField
          name="targetMinutes"
          max={240}
          step={0.5}
          label={t('targetMinutes')}
          value={asked.targetMinutes}
        />
        <div className="form-foot">
          <button className="button button-first">{t('submit')}</button>
        </div>
      </Form>
    </section>
  );
}

/** A day is chosen apart, because another day means another number of people. */
function DayChoice({
  asked,
  days,
  dayName,
}: Pick<LaneAnswer, 'asked' | 'days'> & { dayName: (date: string) => string }) {
  const t = useTranslations('lanes.form');

  return (
    <Form method="get" className="act-form lane-day" key={asked.day}>
      <label className="field">
        {t('day')}
        <select name="day" defaultValue={asked.day ?? ''}>
          {days.map(({ index, date, people }) => (
            <option key={index} value={index}>
              {t('dayOf', { date: dayName(date), people })}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{t('chooseDay')}</button>
    </Form>
  );
}

function NumberField({
  name,
  label,
  value,
  min = 0,
  max,
  step = 1,
}: {
  name: string;
  label: string;
  value: number;
  min?: number;
  max: number;
  step?: number;
}) {
  return (
    <TextField
      type="number"
      name={name}
      label={label}
      defaultValue={value}
      min={min}
      max={max}
      step={step}
      required
    />
  );
}
