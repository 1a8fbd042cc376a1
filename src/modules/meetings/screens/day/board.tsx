import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { BoardPage, BoardRow } from '../../day/schema.ts';
import type { Side } from '../../types.ts';
import './board.css';

/** What is on and what comes, each meeting in letters that are read from across a hall. */
export function HourBoard({ board, mayAct }: { board: BoardPage; mayAct: boolean }) {
  const t = useTranslations('meetingDay.board');
  const { meetings, now } = board;
  const begun = meetings.filter(({ startsAt }) => new Date(startsAt) <= new Date(now));
  const ahead = meetings.filter(({ startsAt }) => new Date(startsAt) > new Date(now));

  return (
    <>
      {meetings.length === 0 && <p className="hour-clock">{t('nothing')}</p>}
      <Rows title={t('on')} rows={begun} mayAct={mayAct} />
      <Rows title={t('next')} rows={ahead} mayAct={mayAct} />
      <FreePlaces free={board.free} />
    </>
  );
}

/** The time it is, and how long the present slot still takes. */
export function HourClock({ board: { now, endsAt } }: { board: BoardPage }) {
  const t = useTranslations('meetingDay.board');
  const clock = useClock();
  const minutes = endsAt
    ? Math.max(0, Math.floor((new Date(endsAt).getTime() - new Date(now).getTime()) / 60_000))
    : null;

  return (
    <p className="hour-clock" role="timer">
      {t('now', { time: clock(now) })}
      {minutes !== null && <> · {t('nextEnd', { minutes })}</>}
    </p>
  );
}

function Rows({
  title,
  rows,
  mayAct,
}: {
  title: string;
  rows: readonly BoardRow[];
  mayAct: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="hour-board">
        {rows.map((meeting) => (
          <Row key={meeting.id} meeting={meeting} mayAct={mayAct} />
        ))}
      </ul>
    </section>
  );
}

function Row({ meeting, mayAct }: { meeting: BoardRow; mayAct: boolean }) {
  const t = useTranslations('meetingDay');
  const clock = useClock();
  const { place, startsAt, endsAt, standing, lateMinutes, missedBy, isReleased } = meeting;

  return (
    <li data-standing={standing}>
      <p>
        <span className="hour-place">{place ?? '—'}</span>{' '}
        <bdi>
          {clock(startsAt)}–{clock(endsAt)}
        </bdi>{' '}
        · {t(`standing.${standing}`)}
        {lateMinutes > 0 && <> · {t('lateBy', { count: lateMinutes })}</>}
      </p>
      <Came side="guest" meeting={meeting} />
      <Came side="host" meeting={meeting} />
      {missedBy && (
        <p>
          {t('missing', { who: t(`side.${missedBy}`) })}
          {isReleased && <> · {t('released')}</>}
        </p>
      )}
      {mayAct && <RowActs meeting={meeting} />}
    </li>
  );
}

function Came({ side, meeting }: { side: Side; meeting: BoardRow }) {
  const t = useTranslations('meetingDay.came');
  const clock = useClock();
  const at = side === 'guest' ? meeting.guestCameAt : meeting.hostCameAt;
  const { name } = meeting[side];

  return (
    <p>
      <span aria-hidden="true">{at ? '● ' : '○ '}</span>
      <strong dir="auto">{name}</strong> · {at ? t('here', { time: clock(at) }) : t('notYet')}
    </p>
  );
}

function RowActs({ meeting: { id, standing, guestCameAt, hostCameAt } }: { meeting: BoardRow }) {
  const t = useTranslations('meetingDay');
  const isOpen = standing !== 'held' && standing !== 'missed' && standing !== 'over';
  if (!isOpen) return null;

  return (
    <Form method="post" className="hour-acts">
      <input type="hidden" name="id" value={id} />
      {!guestCameAt && (
        <button className="button" name="arrive" value="guest">
          {t('checkIn.guestHere')}
        </button>
      )}
      {!hostCameAt && (
        <button className="button" name="arrive" value="host">
          {t('checkIn.hostHere')}
        </button>
      )}
      {standing === 'releasable' && (
        <button className="button button-danger" name="release" value="missing">
          {t('release.submit')}
        </button>
      )}
    </Form>
  );
}

function FreePlaces({ free }: { free: BoardPage['free'] }) {
  const t = useTranslations('meetingDay.board');
  const clock = useClock();

  return (
    <section>
      <h2>{t('freePlaces')}</h2>
      {free.length === 0 && <p>{t('noPlace')}</p>}
      <ul className="hour-free">
        {free.map(({ id, code, freeUntil }) => (
          <li key={id}>
            <strong>{code}</strong> {freeUntil && t('until', { time: clock(freeUntil) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hours and minutes of the edition. */
export function useClock(): (instant: Date) => string {
  const format = useFormatter();
  return (instant) =>
    format.dateTime(new Date(instant), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
