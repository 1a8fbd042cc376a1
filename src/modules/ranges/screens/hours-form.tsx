import { useLocale, useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { apart } from '#platform/i18n';
import { addWindows, offerDaylight, offerPrayers } from '../closures/rules.ts';
import type { WindowInput } from '../rules.ts';
import { conventions, sunDay, type Convention } from '../sun/rules.ts';
import { closingReasons, type Range, type RangeFeature, type RangeWindow } from '../types.ts';
import { RowButtons, useRows } from './rows.tsx';
import { SunTable, type Day } from './sun-table.tsx';
import { Scroll } from './scroll.tsx';

/** When the range and its parts may be used: open hours, and closures within them. */
export function HoursForm({
  range,
  windows,
  features,
  days,
  convention,
  timeZone,
  wallClock,
  answer,
}: {
  range: Range;
  windows: readonly RangeWindow[];
  features: readonly RangeFeature[];
  /** The demo days of the edition. */
  days: readonly Day[];
  convention: Convention;
  timeZone: string;
  wallClock: (instant: Date) => string;
  answer: unknown;
}) {
  const t = useTranslations('ranges.hours');
  const locale = useLocale();
  const { rows, add, remove } = useRows<WindowInput>(windows, () => blankOn(days[0]));
  const timed = new Set(windows.map(({ featureId }) => featureId));
  const places = features.filter(
    ({ id, kind }) => kind === 'lane' || kind === 'air-block' || timed.has(id),
  );
  const suns = days.map((day) => ({
    day,
    sun: sunDay(day.date, range.latitude, range.longitude, convention),
  }));
  const shown = rows.map(({ row }) => row);
  const offer = (offered: readonly WindowInput[]) =>
    add(addWindows(shown, offered).slice(shown.length));

  return (
    <section className="panel" id="hours">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      <SunTable suns={suns} convention={convention} timeZone={timeZone} />
      <ActForm intent="windows" answer={answer} submit={t('save')}>
        <input type="hidden" name="version" value={range.version} />
        <input type="hidden" name="rows" value={rows.map(({ key }) => key).join(' ')} />
        <p className="page-actions">
          <button
            type="button"
            className="button"
            onClick={() => offer(suns.flatMap(({ day, sun }) => offerDaylight(sun, day) ?? []))}
          >
            {t('offerDaylight')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => offer(suns.flatMap(({ day, sun }) => offerPrayers(sun, day)))}
          >
            {t('offerPrayers')}
          </button>
          <button type="button" className="button" onClick={() => add()}>
            {t('add')}
          </button>
        </p>
        {rows.length === 0 && <p>{t('none')}</p>}
        <Scroll label={t('title')}>
          <table className="plan-table" hidden={rows.length === 0}>
            <thead>
              <tr>
                {(['where', 'from', 'until', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
                <th>
                  <span className="unseen">{t('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, row }, index) => (
                <tr key={key}>
                  <td>
                    <select
                      name={`${key}.featureId`}
                      aria-label={t('where')}
                      defaultValue={row.featureId ?? ''}
                    >
                      <option value="">{t('wholeRange')}</option>
                      {places.map(({ id, code }) => (
                        <option key={id} value={id}>
                          {apart(code, locale)}
                        </option>
                      ))}
                    </select>
                  </td>
                  {(['startsAt', 'endsAt'] as const).map((end) => (
                    <td key={end}>
                      <input
                        type="datetime-local"
                        name={`${key}.${end}`}
                        aria-label={t(end === 'startsAt' ? 'from' : 'until')}
                        required
                        defaultValue={wallClock(row[end])}
                      />
                    </td>
                  ))}
                  <td>
                    <select
                      name={`${key}.state`}
                      aria-label={t('state')}
                      defaultValue={row.opens ? 'open' : (row.why ?? 'other')}
                    >
                      <option value="open">{t('open')}</option>
                      {closingReasons.map((why) => (
                        <option key={why} value={why}>
                          {t(`closed.${why}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <RowButtons name={String(index + 1)} onRemove={() => remove(key)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </ActForm>
    </section>
  );
}

/** Under which the prayers are computed: chosen in the address, kept nowhere. */
export function ConventionChoice({
  current,
  conventionHref,
}: {
  current: Convention;
  conventionHref: (convention: Convention) => string;
}) {
  const t = useTranslations('ranges.sun');

  return (
    <nav aria-label={t('convention')}>
      <ul className="plan-views">
        {(Object.keys(conventions) as Convention[]).map((convention) => (
          <li key={convention}>
            <a
              className="button"
              href={conventionHref(convention)}
              aria-current={convention === current ? 'true' : undefined}
            >
              {t(`conventions.${convention}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function blankOn(day: Day | undefined): WindowInput {
  const startsAt = day?.opensAt ?? new Date(0);
  const endsAt = day?.closesAt ?? new Date(3_600_000);
  return { featureId: null, startsAt, endsAt, opens: true, why: null };
}
