import { useFormatter, useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { ArrivalRow } from '../types.ts';
import './arrivals.css';

/** The arrivals of a day by place and hour; what nobody takes care of is red, and said in words. */
export function ArrivalsBoard({
  board: { rows, timeZone, day, at },
  hrefOf,
}: {
  board: { rows: ArrivalRow[]; timeZone: string; day: string; at: Date };
  hrefOf: (delegationId: string) => string;
}) {
  const t = useTranslations('stays');
  const format = useFormatter();
  const unmet = rows.filter(({ mark }) => mark === 'unmet').length;
  const hour = (date: Date) =>
    format.dateTime(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });

  return (
    <>
      <p className="arrivals-state" data-unmet={unmet > 0} aria-live="polite">
        <strong>
          {format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' })}
        </strong>{' '}
        · {t('arrivals.unmetCount', { count: unmet })} · {t('arrivals.asOf', { time: hour(at) })}
      </p>
      {[...Map.groupBy(rows, ({ place }) => place)].map(([place, those]) => (
        <section key={place}>
          <h2>
            <bdi>{place}</bdi>
          </h2>
          <div className="arrivals-scroll">
            <table className="arrivals">
              <thead>
                <tr>
                  <th scope="col">{t('field.expectedAt')}</th>
                  <th scope="col">{t('field.number')}</th>
                  <th scope="col">{t('field.delegation')}</th>
                  <th scope="col">{t('field.state')}</th>
                  <th scope="col">{t('arrivals.who')}</th>
                  <th scope="col">{t('field.vehicle')}</th>
                </tr>
              </thead>
              <tbody>
                {those.map((row) => (
                  <tr key={row.id} data-mark={row.mark}>
                    <td>
                      <Hours row={row} hour={hour} />
                    </td>
                    <td>
                      <bdi>
                        {[row.carrier, row.number].filter(Boolean).join(' ') ||
                          t(`mode.${row.mode}`)}
                      </bdi>
                    </td>
                    <td>
                      <a href={hrefOf(row.delegationId)}>
                        <CountryName code={row.country} />
                      </a>{' '}
                      <small>
                        {t('count', { count: row.count })}
                        {row.vipLounge && ` · ${t('arrivals.lounge')}`}
                      </small>
                    </td>
                    <td>
                      <strong className="arrivals-mark">{t(`mark.${row.mark}`)}</strong>
                      {row.stateAt && <small> {hour(row.stateAt)}</small>}
                    </td>
                    <td>
                      <bdi>{row.officers.join(', ') || t('arrivals.noOfficer')}</bdi>
                    </td>
                    <td>
                      <bdi>{row.vehicles.join(', ') || t('arrivals.noVehicle')}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

function Hours({ row, hour }: { row: ArrivalRow; hour: (at: Date) => string }) {
  const isLate = row.expectedAt.getTime() !== row.scheduledAt.getTime();

  return (
    <>
      <time dateTime={row.expectedAt.toISOString()}>{hour(row.expectedAt)}</time>
      {isLate && (
        <>
          {' '}
          <s>{hour(row.scheduledAt)}</s>
        </>
      )}
    </>
  );
}
