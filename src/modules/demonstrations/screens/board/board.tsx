import { Form } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage, type Locale } from '#platform/i18n';
import { ConfirmButton } from '#ui/confirm-button';
import { LocalText } from '#ui/local-text';
import { useText } from '#ui/use-text';
import type { RangeBoard } from '../../board/schema.ts';
import { LaneChart, type LaneBlock } from '../lanes/lane-chart.tsx';
import './board.css';

type Session = RangeBoard['sessions'][number];

/** The time it is, and the button that stops everything. */
export function BoardClock({
  board: { now, stopFire, hold },
  may,
}: {
  board: RangeBoard;
  may: { hold: boolean; run: boolean };
}) {
  const t = useTranslations('rangeTimetable.board');
  const clock = useClock();
  const reason = useReason();

  return (
    <>
      {stopFire && (
        <p className="range-alarm" role="alert">
          {t('stopFireOn', { time: clock(stopFire.at) })}
        </p>
      )}
      {hold && (
        <p className="range-held" role="alert">
          {t('hold.on', { reason: reason(hold.reason), minutes: minutesBetween(hold.at, now) })}
        </p>
      )}
      <div className="range-clock">
        <span role="timer">{t('now', { time: clock(now) })}</span>
        {may.run && hold && <Word word="resume" place="" label={t('hold.resume')} />}
        {may.hold && !stopFire && (
          <Form method="post">
            <input type="hidden" name="intent" value="say" />
            <StopButton />
          </Form>
        )}
        {may.run && stopFire && (
          <Form method="post">
            <input type="hidden" name="intent" value="say" />
            <ConfirmButton name="word" value="all-clear" question={t('allClearQuestion')}>
              {t('allClear')}
            </ConfirmButton>
          </Form>
        )}
      </div>
    </>
  );
}

/** Asks nothing: whoever sees the reason stops first. */
function StopButton() {
  const t = useTranslations('rangeTimetable.board');
  return (
    <button className="range-stop" name="word" value="stop-fire">
      {t('stopFire')}
    </button>
  );
}

/** Time against lanes with a line where the day stands. */
export function BoardChart({ board }: { board: RangeBoard }) {
  const t = useTranslations('rangeTimetable');
  const locale = useLocale() as Locale;
  const reason = useReason();
  const minute = useMinute();
  if (board.sessions.length === 0) return <p className="panel">{t('board.nothing')}</p>;
  const blocks = board.sessions.flatMap((session): LaneBlock[] => {
    const { id, laneId, code, title, setUpAt, startsAt, endsAt, clearedAt, state } = session;
    if (!laneId) return [];
    return [
      {
        ...{ id, laneId, code, tone: state, from: minute(setUpAt), to: minute(clearedAt) },
        setUp: minutesBetween(setUpAt, startsAt),
        clear: minutesBetween(endsAt, clearedAt),
        label: `${code} ${inLanguage(title, locale)}, ${t(`board.state.${state}`)}`,
        below: t(`board.state.${state}`),
      },
    ];
  });
  const from = Math.min(minute(board.opens), ...blocks.map((block) => block.from));
  const to = Math.max(minute(board.closes), ...blocks.map((block) => block.to));

  return (
    <LaneChart
      label={t('board.lanes')}
      lanes={board.lanes.map(({ id, code, name, hold }) => ({
        ...{ id, code, name: <LocalText text={name} /> },
        mark: hold && (
          <small className="range-lacks">
            {reason(hold.reason)} · {minutesBetween(hold.at, board.now)}′
          </small>
        ),
      }))}
      blocks={blocks}
      from={from}
      to={to}
      now={minute(board.now)}
    />
  );
}

/** Each lane with what is on or comes next, what that lacks, and whether it stands still. */
export function NextOnLanes({ board, mayRun }: { board: RangeBoard; mayRun: boolean }) {
  const t = useTranslations('rangeTimetable.board');
  const reason = useReason();
  const known = new Map(board.sessions.map((session) => [session.id, session]));

  return (
    <section>
      <h2>{t('next')}</h2>
      <ul className="range-next">
        {board.lanes.map(({ id, code, hold, nextId }) => {
          const next = known.get(nextId ?? '');
          const tone = hold || next?.heldBy ? 'held' : next?.state;
          return (
            <li key={id} data-tone={tone}>
              <p className="range-lane">
                <bdi>{code}</bdi>
              </p>
              {hold && (
                <p className="range-lacks">
                  {t('hold.on', {
                    reason: reason(hold.reason),
                    minutes: minutesBetween(hold.at, board.now),
                  })}{' '}
                  {mayRun && <Word word="resume" place={id} label={t('hold.resume')} />}
                </p>
              )}
              {next ? <Next session={next} now={board.now} /> : <p>{t('nothingNext')}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Read at a glance; the others are a touch away. */
const LACKS_TOLD = 2;

function Next({ session, now }: { session: Session; now: Date }) {
  const t = useTranslations('rangeTimetable.board');
  const clock = useClock();
  const text = useText();
  const { code, title, state, heldBy, startsAt, endsAt, missing, officer, medic } = session;
  const minutes = minutesBetween(now, startsAt);
  const lacks = [
    ...(session.lacksOfficer ? [t('officer')] : []),
    ...(session.lacksMedic ? [t('medic')] : []),
    ...missing.map((item) => text(`demonstrations.checklist.item.${item}`)),
  ];

  return (
    <>
      <p>
        <strong>
          <bdi>{code}</bdi> <LocalText text={title} />
        </strong>
      </p>
      <p>
        <bdi>
          {clock(startsAt)}–{clock(endsAt)}
        </bdi>{' '}
        · {t(`state.${state}`)}
        {heldBy && <> · {t(`heldBy.${heldBy}`)}</>}
        {state !== 'live' && (
          <> · {minutes >= 0 ? t('inMinutes', { minutes }) : t('late', { minutes: -minutes })}</>
        )}
      </p>
      <p>
        <bdi>{[officer, medic].filter(Boolean).join(' · ')}</bdi>
      </p>
      {state !== 'live' &&
        (lacks.length > 0 ? (
          <details>
            <summary className="range-lacks">
              {t('lacks')} ({lacks.length}) : {lacks.slice(0, LACKS_TOLD).join(', ')}
              {lacks.length > LACKS_TOLD && ' …'}
            </summary>
            <ul>
              {lacks.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
        ) : (
          <p>{t('ready')}</p>
        ))}
    </>
  );
}

/** What was said, the latest first. */
export function DayLog({ board: { log } }: { board: RangeBoard }) {
  const t = useTranslations('rangeTimetable.board');
  const text = useText();
  const clock = useClock();
  const reason = useReason();

  return (
    <section className="panel">
      <h2>{t('log')}</h2>
      {log.length === 0 && <p>{t('logNone')}</p>}
      <ul className="range-log">
        {log.map(({ id, at, word, detail, place, from }) => (
          <li key={id}>
            <bdi>{clock(at)}</bdi> <strong>{text(`rangeTimetable.board.word.${word}`)}</strong> ·{' '}
            <bdi>{place ?? t('everywhere')}</bdi>
            {detail && (
              <>
                {' '}
                ·{' '}
                {word === 'check'
                  ? text(`demonstrations.checklist.item.${detail}`)
                  : reason(detail)}
              </>
            )}{' '}
            · {t(`from.${from}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One word of the day, said by a button. */
function Word({ word, place, label }: { word: string; place: string; label: string }) {
  return (
    <Form method="post" style={{ display: 'inline' }}>
      <input type="hidden" name="intent" value="say" />
      <input type="hidden" name="place" value={place} />
      <button className="button" name="word" value={word}>
        {label}
      </button>
    </Form>
  );
}

/** Hours and minutes of the edition. */
export function useClock(): (instant: Date) => string {
  const format = useFormatter();
  return (instant) =>
    format.dateTime(new Date(instant), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A reason of a hold in words; an unknown one as it is. */
export function useReason(): (reason: string) => string {
  const t = useTranslations('rangeTimetable.board');
  const text = useText();
  return (reason) =>
    t.has(`reason.${reason}` as 'reason.wind')
      ? text(`rangeTimetable.board.reason.${reason}`)
      : reason;
}

/** The minute of the local day, on the clocks of the edition. */
function useMinute(): (instant: Date) => number {
  const format = useFormatter();
  return (instant) => {
    const told = format.dateTime(new Date(instant), {
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn' },
    });
    const [hour = 0, minute = 0] = told.split(/\D+/).filter(Boolean).map(Number);
    return hour * 60 + minute;
  };
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000);
}
