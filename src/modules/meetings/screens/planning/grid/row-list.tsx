import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { rowOfMeeting } from './sheet-rows.ts';
import type { GridMeeting, GridRow, PlanSheet, RowKind, Verdict } from './types.ts';
import type { GridAct } from './use-grid-keys.ts';
import type { useGridWords } from './use-grid-words.ts';

/**
 * The plan where there is no room for a grid: the meetings of one party or place, each with the
 * times and places it may be moved to and what stands against the others.
 */
export function RowList({
  rows,
  kind,
  sheet,
  held,
  verdicts,
  words,
  onAct,
  onVerdict,
}: {
  rows: readonly GridRow[];
  kind: RowKind;
  sheet: PlanSheet;
  held: GridMeeting | null;
  verdicts: readonly Verdict[] | null;
  words: ReturnType<typeof useGridWords>;
  onAct: (act: GridAct) => void;
  onVerdict: (verdict: Verdict) => void;
}) {
  const t = useTranslations('meetingGrid');
  const [chosen, setChosen] = useState('');
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const meetings = sheet.meetings
    .filter((meeting) => row && rowOfMeeting(meeting, kind) === row.id)
    .toSorted((one, other) => ((one.at ?? '~') < (other.at ?? '~') ? -1 : 1));

  return (
    <section className="plan-list">
      <label className="plan-choice">
        {t(`rows.${kind}`)}
        <select value={row?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {rows.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {meetings.length === 0 && <p>{t('list.none')}</p>}
      <ol className="plain-list">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="panel plan-list-item">
            <p>
              <strong>
                {meeting.at ? words.whenWords(meeting.at) : t('panel.unplaced')}
                {meeting.place && (
                  <>
                    {' · '}
                    <bdi>{words.nameOf(meeting.place)}</bdi>
                  </>
                )}
              </strong>
              <br />
              <bdi>{words.nameOf(kind === 'hosts' ? meeting.guest : meeting.host)}</bdi>
              {kind === 'places' && (
                <>
                  {' · '}
                  <bdi>{words.nameOf(meeting.guest)}</bdi>
                </>
              )}
            </p>
            {held?.id === meeting.id ? (
              <Targets meeting={meeting} verdicts={verdicts} words={words} onVerdict={onVerdict} />
            ) : null}
            <ListActs meeting={meeting} isHeld={held?.id === meeting.id} onAct={onAct} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ListActs({
  meeting: { id, at, past, lockedTime, lockedPlace },
  isHeld,
  onAct,
}: {
  meeting: GridMeeting;
  isHeld: boolean;
  onAct: (act: GridAct) => void;
}) {
  const t = useTranslations('meetingGrid');
  if (past) return <p className="field-hint">{t('past')}</p>;

  return (
    <div className="page-actions">
      <button
        type="button"
        className="button"
        aria-expanded={isHeld}
        onClick={() => onAct(isHeld ? { kind: 'let-go' } : { kind: 'pick-up', meeting: id })}
      >
        {t(isHeld ? 'act.letGo' : 'list.move')}
      </button>
      {at &&
        (['time', 'place'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            aria-pressed={what === 'time' ? lockedTime : lockedPlace}
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
    </div>
  );
}

/** Where it may go, the free ones first; what is chosen says its reasons before anything is done. */
function Targets({
  meeting,
  verdicts,
  words,
  onVerdict,
}: {
  meeting: GridMeeting;
  verdicts: readonly Verdict[] | null;
  words: ReturnType<typeof useGridWords>;
  onVerdict: (verdict: Verdict) => void;
}) {
  const t = useTranslations('meetingGrid');
  const [chosen, setChosen] = useState('');
  if (!verdicts) return <output>{t('waiting')}</output>;
  const elsewhere = verdicts.filter(
    ({ at, place }) => at !== meeting.at || place !== meeting.place,
  );
  const verdict = elsewhere.find((one) => keyOf(one) === chosen);

  return (
    <div className="plan-targets">
      <label className="plan-choice">
        {t('list.to')}
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('list.choose')}</option>
          {(['free', 'possible', 'clash'] as const).map((state) => {
            const ofState = elsewhere.filter((one) => one.state === state);
            return (
              ofState.length > 0 && (
                <optgroup key={state} label={t(`state.${state}`)}>
                  {ofState.map((one) => (
                    <option key={keyOf(one)} value={keyOf(one)}>
                      {words.whenWords(one.at)} · {words.nameOf(one.place)}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </select>
      </label>
      {verdict && (
        <>
          <output className="plan-status" data-tone={verdict.state}>
            {words.verdictWords(verdict)}
          </output>
          <button type="button" className="button button-first" onClick={() => onVerdict(verdict)}>
            {t('list.do')}
          </button>
        </>
      )}
    </div>
  );
}

function keyOf({ at, place }: Verdict): string {
  return `${at} ${place}`;
}
