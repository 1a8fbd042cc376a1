import { useFormatter, useTranslations } from 'use-intl';
import type { EditHead, RowKind } from './types.ts';
import { rowKinds } from './types.ts';
import type { GridAct } from './use-grid-keys.ts';

/** Pixels for one minute. */
export const scales = { small: 1.25, middle: 3, large: 5 } as const;

export type Scale = keyof typeof scales;

const scaleNames = ['small', 'middle', 'large'] as const;

/** What the grid shows, and the way back from what was done. */
export function GridToolbar({
  days,
  day,
  kind,
  scale,
  wanted,
  undo,
  redo,
  busy,
  onDay,
  onKind,
  onScale,
  onWanted,
  onAct,
}: {
  days: readonly string[];
  day: string;
  kind: RowKind;
  scale: Scale;
  wanted: string;
  undo: EditHead | null;
  redo: EditHead | null;
  busy: boolean;
  onDay: (day: string) => void;
  onKind: (kind: RowKind) => void;
  onScale: (scale: Scale) => void;
  onWanted: (wanted: string) => void;
  onAct: (act: GridAct) => void;
}) {
  const t = useTranslations('meetingGrid');
  const format = useFormatter();
  const dayName = (date: string) =>
    format.dateTime(new Date(`${date}T00:00Z`), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });

  return (
    <div className="plan-toolbar">
      <label className="plan-choice">
        {t('choose.day')}
        <select value={day} onChange={(event) => onDay(event.target.value)}>
          {days.map((date) => (
            <option key={date} value={date}>
              {dayName(date)}
            </option>
          ))}
        </select>
      </label>
      <label className="plan-choice">
        {t('choose.rows')}
        <select
          value={kind}
          onChange={(event) => {
            const chosen = rowKinds.find((one) => one === event.target.value);
            if (chosen) onKind(chosen);
          }}
        >
          {rowKinds.map((one) => (
            <option key={one} value={one}>
              {t(`rows.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="plan-choice">
        {t('choose.wanted')}
        <input
          type="search"
          dir="auto"
          value={wanted}
          onChange={(event) => onWanted(event.target.value)}
        />
      </label>
      <label className="plan-choice plan-wide">
        {t('choose.scale')}
        <select
          value={scale}
          onChange={(event) => {
            const chosen = scaleNames.find((one) => one === event.target.value);
            if (chosen) onScale(chosen);
          }}
        >
          {scaleNames.map((one) => (
            <option key={one} value={one}>
              {t(`scale.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="page-actions">
        <Back act={{ kind: 'undo' }} head={undo} busy={busy} onAct={onAct} />
        <Back act={{ kind: 'redo' }} head={redo} busy={busy} onAct={onAct} />
      </div>
    </div>
  );
}

/** With what would be undone, because it may have been somebody else's. */
function Back({
  act,
  head,
  busy,
  onAct,
}: {
  act: { kind: 'undo' | 'redo' };
  head: EditHead | null;
  busy: boolean;
  onAct: (act: GridAct) => void;
}) {
  const t = useTranslations('meetingGrid');

  return (
    <button
      type="button"
      className="button"
      disabled={head === null}
      aria-disabled={busy}
      title={head ? `${t(`edit.${head.kind}`)} · ${head.madeBy}` : undefined}
      onClick={() => !busy && onAct(act)}
    >
      {t(`act.${act.kind}`)}
    </button>
  );
}
