import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { StateMark, toneOf } from '#ui/state-mark';
import type { ConvoyBoard, ConvoySummary } from '../reading/types.ts';
import { useExpected, useHour, useWarning } from './words.ts';
import './convoys.css';

/** The convoys of an edition by day: times, seats, what is open, and whether anybody is missed. */
export function ConvoyDays({
  board,
  hrefOf,
}: {
  board: ConvoyBoard;
  hrefOf: (id: string) => string;
}) {
  const t = useTranslations('convoys');
  const byDay = Map.groupBy(board.convoys, ({ dayIndex }) => dayIndex);
  return board.days.map(({ index, date }) => {
    const convoys = byDay.get(index);
    if (!convoys) return null;
    return (
      <section key={index}>
        <h2>{t('day', { date: new Date(`${date}T12:00:00Z`) })}</h2>
        <ul className="convoy-cards">
          {convoys.map((convoy) => (
            <ConvoyCard key={convoy.id} convoy={convoy} board={board} href={hrefOf(convoy.id)} />
          ))}
        </ul>
      </section>
    );
  });
}

function ConvoyCard({
  convoy,
  board: { timeZone, routes },
  href,
}: {
  convoy: ConvoySummary;
  board: ConvoyBoard;
  href: string;
}) {
  const t = useTranslations('convoys');
  const locale = useLocale();
  const hour = useHour(timeZone);
  const expected = useExpected(timeZone);
  const say = useWarning();
  const { taken, held, seats, withoutSeat, warnings, leftBehind } = convoy;
  const route = routes.find(({ id }) => id === convoy.routeId);
  const free = Math.max(0, seats - taken - held);

  return (
    <li className="convoy-card">
      <h3>
        <Link to={href}>
          <bdi>{convoy.code}</bdi>
        </Link>{' '}
        <StateMark tone={toneOf(convoy.state)}>{t(`state.${convoy.state}`)}</StateMark>
      </h3>
      {leftBehind > 0 && (
        <p className="convoy-missing" data-waits="true">
          {t('leftBehind.some', { count: leftBehind })}
        </p>
      )}
      <p>
        {route && <bdi>{inLanguage(route.name, locale)}</bdi>} ·{' '}
        {t('vehicles', { count: convoy.vehicles })}
      </p>
      <dl className="convoy-times">
        {(['meetAt', 'departsAt', 'arrivesAt', 'returnsAt', 'homeAt'] as const).map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>{hour(convoy[field])}</dd>
          </div>
        ))}
      </dl>
      {convoy.expected.out.last && (
        <p>
          {t('heading.out')}: {expected(convoy.expected.out)}
        </p>
      )}
      {convoy.expected.back.last && (
        <p>
          {t('heading.back')}: {expected(convoy.expected.back)}
        </p>
      )}
      <progress
        className="convoy-fill"
        max={Math.max(1, seats)}
        value={taken + held}
        aria-label={t('seating.title')}
      />
      <p>
        {t('seats', { taken, seats })} · {t('free', { free })}
        {held > 0 && ` · ${t('held', { held })}`}
        {withoutSeat > 0 && ` · ${t('withoutSeat', { count: withoutSeat })}`}
      </p>
      {warnings.length > 0 && (
        <details>
          <summary>
            {t('warnings')} ({warnings.length})
          </summary>
          <ul className="convoy-warnings">
            {warnings.map((warning) => (
              <li key={`${warning.kind} ${warning.vehicle ?? ''}`}>{say(warning)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
