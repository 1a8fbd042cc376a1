import { useTranslations } from 'use-intl';
import type { GridMeeting, PlanSheet } from './types.ts';
import type { GridAct } from './use-grid-keys.ts';
import type { useGridWords } from './use-grid-words.ts';

/** The meeting in hand: who, when, where, what was replied, and the acts for it. */
export function MeetingPanel({
  sheet,
  meeting,
  words,
  onAct,
}: {
  sheet: PlanSheet;
  meeting: GridMeeting | null;
  words: ReturnType<typeof useGridWords>;
  onAct: (act: GridAct) => void;
}) {
  const t = useTranslations('meetingGrid');
  if (!meeting)
    return (
      <section className="panel plan-panel">
        <h2>{t('panel.title')}</h2>
        <p>{t('panel.none')}</p>
      </section>
    );

  const { id, guest, host, at, place, minutes, interpreter, interpretedBy, published } = meeting;
  const teams = sheet.parties.find((party) => party.id === guest)?.teams ?? 1;

  return (
    <section className="panel plan-panel">
      <h2>{t('panel.title')}</h2>
      <p className="plan-pair">
        <bdi>{words.nameOf(guest)}</bdi>
        <br />
        <bdi>{words.nameOf(host)}</bdi>
      </p>
      <dl className="plan-facts">
        <dt>{t('panel.bracket')}</dt>
        <dd>{t(`bracket.${meeting.bracket}`)}</dd>
        <dt>{t('panel.when')}</dt>
        <dd>
          {at && place ? `${words.whenWords(at)} · ${words.nameOf(place)}` : t('panel.unplaced')} ·{' '}
          {t('panel.minutes', { minutes })}
        </dd>
        {interpreter && (
          <>
            <dt>{t('panel.interpreter')}</dt>
            <dd>
              <bdi>{interpreter.join(' – ')}</bdi>{' '}
              {interpretedBy && <bdi>{words.nameOf(interpretedBy)}</bdi>}
            </dd>
          </>
        )}
        {published && (
          <>
            <dt>{t('panel.published')}</dt>
            <dd>
              {words.whenWords(published.at)} · <bdi>{published.placeName}</bdi>
            </dd>
          </>
        )}
        {teams > 1 && (
          <>
            <dt>{t('panel.teams')}</dt>
            <dd>{teams}</dd>
          </>
        )}
        {meeting.replies.map((reply) => (
          <div key={reply.side} className="plan-reply">
            <dt>{t(`reply.side.${reply.side}`)}</dt>
            <dd>
              {t(`reply.answer.${reply.answer}`)} <bdi>{reply.reason}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="page-actions">
        {(['time', 'place'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            aria-pressed={what === 'time' ? meeting.lockedTime : meeting.lockedPlace}
            disabled={!at}
            onClick={() => onAct({ kind: 'lock', meeting: id, what })}
          >
            {t(`lock.${what}`)}
          </button>
        ))}
        {at && (
          <button
            type="button"
            className="button"
            onClick={() => onAct({ kind: 'unplace', meeting: id })}
          >
            {t('act.unplace')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onAct({ kind: 'let-go' })}>
          {t('act.letGo')}
        </button>
      </div>
    </section>
  );
}
