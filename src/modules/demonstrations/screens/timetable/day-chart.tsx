import { Form, Link, useNavigate } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage, type Locale } from '#platform/i18n';
import { LocalText } from '#ui/local-text';
import type { TimetableView } from '../../timetable/schema.ts';
import { clockOf, LaneChart, minuteOf, type LaneBlock } from '../lanes/lane-chart.tsx';
import './timetable.css';

type Session = TimetableView['sessions'][number];

/**
 * One day as time against lanes. A session of a version that is ready is taken in hand by a click
 * or Enter; the times it may have then stand on its lane, and nothing else can be chosen.
 */
export function DayChart({
  view,
  day,
  cells,
  inHand,
  addressOf,
}: {
  view: TimetableView;
  day: TimetableView['days'][number];
  /** Local times offered for the session in hand; null where nothing may be moved. */
  cells: readonly string[] | null;
  inHand: string | null;
  /** The page with a session in hand, or none. */
  addressOf: (session: string | null) => string;
}) {
  const t = useTranslations('rangeTimetable.grid');
  const format = useFormatter();
  const navigate = useNavigate();
  const blocks = useBlocks(view.sessions, day.id, inHand);
  const title = format.dateTime(new Date(day.id), { dateStyle: 'full', timeZone: 'UTC' });
  const held = view.sessions.find(({ id }) => id === inHand);
  const ofDay = cells?.filter((at) => at.startsWith(day.id)) ?? [];

  return (
    <section className="timetable-day">
      <h2>{title}</h2>
      {blocks.length === 0 && <p>{t('none')}</p>}
      <LaneChart
        label={t('label', { day: title })}
        lanes={view.lanes.map(({ id, code, name }) => ({
          ...{ id, code, name: <LocalText text={name} /> },
        }))}
        blocks={blocks}
        onEscape={() => inHand && void navigate(addressOf(null))}
        pauses={day.pauses.map(({ from, to }) => ({
          ...{ from: minuteOf(from), to: minuteOf(to), why: t('pause') },
        }))}
        from={minuteOf(day.opens)}
        to={minuteOf(day.closes)}
        {...(cells && {
          blockAs: (block, inside, drawn) => (
            <Link
              key={block.id}
              {...drawn}
              data-stop=""
              to={addressOf(block.id === inHand ? null : block.id)}
              preventScrollReset
              aria-label={t('choose', { code: block.code })}
            >
              {inside}
            </Link>
          ),
        })}
        laneExtra={(laneId, place) =>
          held?.laneId === laneId &&
          ofDay.map((at) => (
            <Form key={at} method="post" preventScrollReset>
              <input type="hidden" name="intent" value="move" />
              <input type="hidden" name="session" value={held.id} />
              <button
                className="lane-cell"
                style={place(minuteOf(at), view.grid)}
                name="at"
                value={at}
                data-stop=""
                title={t('moveTo', { code: held.code, at: at.slice(11) })}
                aria-label={t('moveTo', { code: held.code, at: at.slice(11) })}
              />
            </Form>
          ))
        }
      />
    </section>
  );
}

function useBlocks(sessions: readonly Session[], date: string, inHand: string | null): LaneBlock[] {
  const locale = useLocale() as Locale;
  return sessions.flatMap((session): LaneBlock[] => {
    const { at, setUp, run, clear, code, title } = session;
    if (!at?.startsWith(date)) return [];
    const begin = minuteOf(at);
    const name = inLanguage(title, locale);
    return [
      {
        ...{ id: session.id, laneId: session.laneId, setUp, clear, code },
        from: begin - setUp,
        to: begin + run + clear,
        label: `${code} ${name}, ${clockOf(begin)}–${clockOf(begin + run)}`,
        below: name,
        isLocked: session.isLocked,
        isHeld: session.id === inHand,
      },
    ];
  });
}
