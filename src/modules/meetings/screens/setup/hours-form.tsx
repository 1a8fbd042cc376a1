import { useFormatter, useTranslations } from 'use-intl';
import { SelectField, TextField, type Option } from '#ui/form';
import { FREE_ROWS, NumberField, Section, type Shown } from './section.tsx';

const dayParts = ['am', 'pm', 'ev'] as const;

/** When meetings may be, block by block, and how long they take. */
export function HoursForm({ days, ...shown }: Shown & { days: readonly string[] }) {
  const t = useTranslations('meetingSetup.hours');
  const format = useFormatter();
  // A local date has no hour; giving it a zone would move it to the day before.
  const dayOf = (date: string) =>
    format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' });
  const { blocks, lengths, defaultLength } = shown.settings;
  const rows = [...blocks, ...Array.from({ length: FREE_ROWS }, () => null)];
  const parts = dayParts.map((value) => ({ value, label: t(`parts.${value}`) }));

  return (
    <Section intent="hours" title={t('title')} lead={t('lead')} {...shown}>
      {rows.map((block, row) => {
        const [date, from] = shown.wallClock(block?.startsAt ?? null).split('T');
        const until = shown.wallClock(block?.endsAt ?? null).split('T')[1];
        const name = `blocks.${row}`;
        return (
          <fieldset key={block?.id ?? `free-${row}`} className="setup-row">
            <legend>{t('row', { row: String(row + 1) })}</legend>
            <input type="hidden" name={`${name}.id`} value={block?.id ?? ''} />
            <SelectField
              name={`${name}.date`}
              label={t('date')}
              unset="–"
              options={days.map((value) => ({ value, label: dayOf(value) }))}
              defaultValue={date}
            />
            <TextField
              name={`${name}.startsAt`}
              label={t('startsAt')}
              type="time"
              step={300}
              defaultValue={from}
            />
            <TextField
              name={`${name}.endsAt`}
              label={t('endsAt')}
              type="time"
              step={300}
              defaultValue={until}
            />
            <SelectField
              name={`${name}.part`}
              label={t('part')}
              required
              options={parts}
              defaultValue={dayParts.find((part) => block?.halfDay.endsWith(part)) ?? 'am'}
            />
            <NumberField
              name={`${name}.step`}
              label={t('step')}
              min={5}
              step={5}
              value={block?.step ?? 30}
              required
            />
          </fieldset>
        );
      })}
      <div className="columns">
        <TextField
          name="lengths"
          label={t('lengths')}
          hint={t('lengthsHint')}
          required
          defaultValue={lengths.join(', ')}
        />
        <NumberField
          name="defaultLength"
          label={t('defaultLength')}
          min={5}
          step={5}
          value={defaultLength}
          required
        />
      </div>
    </Section>
  );
}

/** The minutes between halls. */
export function WalkingForm({ halls, ...shown }: Shown & { halls: readonly Option[] }) {
  const t = useTranslations('meetingSetup.walking');
  const rows = [...shown.settings.walking, ...Array.from({ length: FREE_ROWS }, () => null)];

  return (
    <Section intent="walking" title={t('title')} lead={t('lead')} {...shown}>
      {rows.map((way, row) => (
        <fieldset key={way ? `${way.fromHall} ${way.toHall}` : `free-${row}`} className="setup-row">
          <legend>{t('row', { row: String(row + 1) })}</legend>
          <SelectField
            name={`walking.${row}.fromHall`}
            label={t('from')}
            unset="–"
            options={halls}
            defaultValue={way?.fromHall}
          />
          <SelectField
            name={`walking.${row}.toHall`}
            label={t('to')}
            unset="–"
            options={halls}
            defaultValue={way?.toHall}
          />
          <NumberField
            name={`walking.${row}.minutes`}
            label={t('minutes')}
            value={way?.minutes ?? null}
          />
        </fieldset>
      ))}
    </Section>
  );
}
