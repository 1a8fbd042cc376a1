import { useFormatter, useTranslations } from 'use-intl';
import type { EditionPlan } from '#modules/editions/types';
import { ActForm, SelectField, TextField } from '#ui/form';
import { changeKinds, changeReasons, type DayOrder } from '../changing/types.ts';
import type { DayPreviewTold } from '../schema.ts';

/** What shall become of a day; shows first what it would do. */
export function DayForm({ plan, answer }: { plan: EditionPlan; answer: unknown }) {
  const t = useTranslations('crisis.change');
  const nameOf = useDayName(plan);
  const days = plan.days.map(({ index }) => ({ value: String(index), label: nameOf(index) }));

  return (
    <ActForm intent="preview" answer={answer} submit={t('preview')}>
      <SelectField name="dayIndex" label={t('day')} options={days} required />
      <SelectField
        name="kind"
        label={t('kind')}
        required
        options={changeKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField name="minutes" label={t('minutes')} type="number" step={5} />
      <SelectField name="toDayIndex" label={t('toDay')} options={days} unset="–" />
      <SelectField
        name="why"
        label={t('why')}
        required
        options={changeReasons.map((why) => ({ value: why, label: t(`whys.${why}`) }))}
      />
    </ActForm>
  );
}

/** What an order would do to each thing of the day, and whom it would be told. */
export function DayPreview({
  order,
  preview: { changed, warnings, told },
  plan,
  answer,
}: {
  order: DayOrder;
  preview: DayPreviewTold;
  plan: EditionPlan;
  answer: unknown;
}) {
  const t = useTranslations('crisis.change');
  const format = useFormatter();
  const nameOf = useDayName(plan);
  const at = (time: Date) => format.dateTime(time, { dateStyle: 'short', timeStyle: 'short' });
  const count = (...kinds: string[]) => changed.filter(({ what }) => kinds.includes(what)).length;

  return (
    <section className="panel" aria-labelledby="day-preview">
      <h3 id="day-preview">
        {t('previewTitle')} · {nameOf(order.dayIndex)}
      </h3>
      <p>
        {t('counts', {
          sessions: count('session', 'range-session'),
          convoys: count('convoy'),
          meetings: count('meeting'),
        })}
      </p>
      <p>{t('told', told)}</p>
      {warnings.length > 0 && (
        <>
          <h4>{t('warnings')}</h4>
          <ul>
            {warnings.map(({ code, about }) => (
              <li key={`${code} ${about}`}>{t(`warning.${code}`, { about })}</li>
            ))}
          </ul>
        </>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-labelledby="day-preview">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ what, id, title, from, to }) => (
              <tr key={`${what} ${id}`}>
                <th scope="row">
                  <bdi>{title}</bdi> <small>{t(`what.${what}`)}</small>
                </th>
                <td>{at(from)}</td>
                <td>{to ? at(to) : t('off')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ActForm intent="change" answer={answer} submit={t('apply')}>
        {Object.entries(order).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
      </ActForm>
    </section>
  );
}

/** A day of the edition as it is spoken of: "Thursday 13 November". */
export function useDayName({ days }: Pick<EditionPlan, 'days'>): (index: number) => string {
  const format = useFormatter();

  return (index) => {
    const day = days.find((one) => one.index === index);
    return day
      ? format.dateTime(new Date(`${day.date}T12:00:00Z`), {
          ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
        })
      : String(index);
  };
}
