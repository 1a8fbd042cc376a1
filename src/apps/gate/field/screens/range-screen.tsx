import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { useClock } from '../../screens/clock.ts';
import { Panel } from '../../screens/panel.tsx';
import { useNow } from '../../screens/use-now.ts';
import { rangeView, timelineOf, type RangeView } from '../range-view.ts';
import { useDay } from './day.ts';
import { HoldPlace } from './hold-place.tsx';
import { SessionScreen } from './session-screen.tsx';
import { StopFire } from './stop-fire.tsx';
import { useField } from './use-field.ts';

/** The range in the hand of its officer: stop-fire above everything, then the day. */
export function RangeScreen({ rangeId, onBack }: { rangeId: string; onBack: () => void }) {
  const t = useTranslations('gateField.range');
  const locale = useLocale();
  const { field, orders } = useField();
  const view = rangeView(orders, field.log(), rangeId);
  const [sessionId, setSession] = useState<string | null>(null);
  const session = view?.range.sessions.find(({ id }) => id === sessionId);

  if (!view)
    return (
      <Panel title={t('today')} onBack={onBack}>
        {null}
      </Panel>
    );
  return (
    <Panel
      title={session ? session.code : inLanguage(view.range.name, locale)}
      onBack={session ? () => setSession(null) : onBack}
    >
      <StopFire view={view} />
      {view.state.contested.length > 0 && (
        <p className="problem" role="alert">
          {t('contested', { count: view.state.contested.length })}
        </p>
      )}
      {session ? (
        <SessionScreen view={view} session={session} />
      ) : (
        <Timeline view={view} onOpen={setSession} />
      )}
    </Panel>
  );
}

function Timeline({ view, onOpen }: { view: RangeView; onOpen: (id: string) => void }) {
  const t = useTranslations('gateField.range');
  const { field } = useField();
  const { isSameDay } = useDay();
  useNow(10_000);
  const now = new Date(field.now());
  const today = timelineOf(view, {
    isToday: (at) => isSameDay(at, now),
    now: now.getTime(),
  });
  const others = view.range.sessions.filter(
    ({ id }) => !today.some(({ session }) => session.id === id),
  );

  return (
    <>
      <h2>{t('today')}</h2>
      {today.length === 0 && <p>{t('nobodyToday')}</p>}
      {today.map(({ session, lateMinutes }) => (
        <SessionRow
          key={session.id}
          {...{ view, session, lateMinutes }}
          onOpen={() => onOpen(session.id)}
        />
      ))}
      <h2>{t('lanes')}</h2>
      <HoldPlace view={view} place={{ kind: 'range' }} label={t('whole')} />
      {view.range.lanes.map(({ id, code }) => (
        <HoldPlace key={id} view={view} place={{ kind: 'lane', laneId: id }} label={code} />
      ))}
      {others.length > 0 && <h2>{t('others')}</h2>}
      {others.map((session) => (
        <SessionRow
          key={session.id}
          {...{ view, session, lateMinutes: null }}
          onOpen={() => onOpen(session.id)}
        />
      ))}
    </>
  );
}

function SessionRow({
  view: { state },
  session: { id, code, title, startsAt },
  lateMinutes,
  onOpen,
}: {
  view: RangeView;
  session: RangeView['range']['sessions'][number];
  lateMinutes: number | null;
  onOpen: () => void;
}) {
  const t = useTranslations('gateField.range');
  const locale = useLocale();
  const clock = useClock();
  const { dateOf } = useDay();
  const day = state.sessions.get(id);
  const isEarly = lateMinutes !== null && lateMinutes < 0;

  return (
    <button
      type="button"
      className="act field-session"
      data-session={code}
      data-state={day?.state}
      onClick={onOpen}
    >
      <strong>
        {startsAt && <bdi>{clock(startsAt.getTime())}</bdi>} {code}
      </strong>
      <span dir="auto">{inLanguage(title, locale)}</span>
      <small>
        {t(`state.${day?.state ?? 'waiting'}`)}
        {lateMinutes !== null &&
          ` · ${t(isEarly ? 'early' : 'late', { minutes: Math.abs(lateMinutes) })}`}
        {lateMinutes === null && startsAt && ` · ${dateOf(startsAt)}`}
      </small>
    </button>
  );
}
