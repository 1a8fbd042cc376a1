import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { dayOf, daysOf, layDay } from './grid/layout.ts';
import { PlanningGrid } from './grid/planning-grid.tsx';
import { rowOfMeeting, rowsOf } from './grid/sheet-rows.ts';
import type { Cursor, PlanDesk, PlanSheet, RowKind } from './grid/types.ts';
import { useGridWords } from './grid/use-grid-words.ts';
import { usePlan } from './grid/use-plan.ts';
import { usePointer } from './grid/use-pointer.tsx';
import { type RowVerdicts, verdictsByRow } from './grid/verdicts.ts';
import { GridToolbar, type Scale, scales } from './grid/grid-toolbar.tsx';
import { KeysHelp } from './grid/keys-help.tsx';
import { MeetingPanel } from './grid/meeting-panel.tsx';
import { MoveDialog } from './grid/move-dialog.tsx';
import { RowList } from './grid/row-list.tsx';
import { StatusLine } from './grid/status-line.tsx';
import { UnplacedLane } from './grid/unplaced-lane.tsx';
import { useActs } from './grid/use-acts.ts';
// After the grid's own, which it changes where the page is narrow or printed.
import './grid/editor.css';

/**
 * A plan on a grid, mended by hand: pick a meeting up, see where it may go and why not, drop it.
 * Where the screen is narrow it is a list of one party's or place's meetings instead.
 */
export function PlanEditor({ given, desk }: { given: PlanSheet; desk: PlanDesk }) {
  const t = useTranslations('meetingGrid');
  const locale = useLocale();
  const plan = usePlan(given, desk);
  const { sheet } = plan;
  const days = useMemo(() => daysOf(sheet.blocks), [sheet.blocks]);
  const [kind, setKind] = useState<RowKind>('guests');
  const [day, setDay] = useState(() => firstDay(days, sheet.now));
  const [scale, setScale] = useState<Scale>('middle');
  const [wanted, setWanted] = useState('');
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [hover, setHover] = useState<Cursor | null>(null);
  const area = useRef<HTMLDivElement>(null);

  const names = useMemo(() => namesIn(sheet), [sheet]);
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names]);
  const words = useGridWords(nameOf);
  const { held, question, message, onAct, decide, settle, close } = useActs({
    plan,
    desk,
    kind,
    words,
    onShow: (row, at) => {
      const next = dayOf(at);
      const meetings = sheet.meetings.filter((meeting) => meeting.at && dayOf(meeting.at) === next);
      const { columns } = layDay(next, sheet.blocks, meetings);
      setDay(next);
      setCursor({ row, column: columns.findIndex((column) => column.at === at), focus: true });
    },
  });

  const heldMeeting = sheet.meetings.find(({ id }) => id === held?.meeting) ?? null;
  const rows = useMemo(() => {
    const collator = new Intl.Collator(locale);
    const all = rowsOf(sheet, kind, {
      countryName: (code) => countryName(code, locale),
      collator,
    });
    const search = wanted.trim().toLocaleLowerCase(locale);
    return search
      ? all.filter(({ name, detail }) =>
          `${name} ${detail}`.toLocaleLowerCase(locale).includes(search),
        )
      : all;
  }, [sheet, kind, wanted, locale]);
  const ofDay = useMemo(
    () => sheet.meetings.filter(({ at }) => at !== null && dayOf(at) === day),
    [sheet.meetings, day],
  );
  const layout = useMemo(() => layDay(day, sheet.blocks, ofDay), [day, sheet.blocks, ofDay]);
  const asked = held?.verdicts ?? null;
  const verdicts = useMemo(
    () =>
      heldMeeting && asked
        ? verdictsByRow(asked, { kind, meeting: heldMeeting })
        : new Map<string, RowVerdicts>(),
    [asked, heldMeeting, kind],
  );
  const ghost = usePointer({
    area,
    layout,
    scale: scales[scale],
    held: held?.meeting ?? null,
    onAct,
    onCursor: setCursor,
    onHover: setHover,
  });

  const looked = hover ?? cursor;
  const lookedAt = looked && layout.columns[looked.column]?.at;
  const lookedRow = looked && rows.find(({ id }) => id === looked.row);

  return (
    <div className="plan-editor" ref={area}>
      <GridToolbar
        days={days}
        day={day}
        kind={kind}
        scale={scale}
        wanted={wanted}
        undo={sheet.undo}
        redo={sheet.redo}
        busy={plan.busy}
        onDay={setDay}
        onKind={(next) => {
          setKind(next);
          setCursor(null);
        }}
        onScale={setScale}
        onWanted={setWanted}
        onAct={onAct}
      />
      <StatusLine
        message={message}
        waiting={held !== null && held.verdicts === null}
        holding={heldMeeting}
        looked={
          looked && lookedAt && lookedRow
            ? {
                at: lookedAt,
                row: lookedRow,
                verdict: verdicts.get(looked.row)?.get(lookedAt),
                meetings: ofDay.filter(
                  (meeting) =>
                    meeting.at === lookedAt && rowOfMeeting(meeting, kind) === looked.row,
                ),
              }
            : null
        }
        words={words}
      />
      <div className="plan-table">
        <PlanningGrid
          key={kind}
          label={t('gridOf', { number: String(sheet.number), day })}
          rows={rows}
          kind={kind}
          layout={layout}
          meetings={ofDay}
          held={heldMeeting}
          verdicts={verdicts}
          cursor={cursor}
          scale={scales[scale]}
          words={words}
          onCursor={setCursor}
          onAct={onAct}
        />
        <aside className="plan-side" aria-label={t('side')}>
          <MeetingPanel sheet={sheet} meeting={heldMeeting} words={words} onAct={onAct} />
          <UnplacedLane meetings={sheet.meetings} held={held?.meeting ?? null} nameOf={nameOf} />
        </aside>
      </div>
      <RowList
        rows={rows}
        kind={kind}
        sheet={sheet}
        held={heldMeeting}
        verdicts={asked}
        words={words}
        onAct={onAct}
        onVerdict={settle}
      />
      <KeysHelp />
      {question && (
        <MoveDialog
          question={question}
          words={words}
          busy={plan.busy}
          onDecide={decide}
          onClose={close}
        />
      )}
      {ghost}
    </div>
  );
}

/** Today while the show runs, and its first day before. */
function firstDay(days: readonly string[], now: string): string {
  return days.find((day) => day === dayOf(now)) ?? days[0] ?? dayOf(now);
}

function namesIn({ parties, places, interpreters }: PlanSheet): Map<string, string> {
  return new Map([...parties, ...places, ...interpreters].map(({ id, name }) => [id, name]));
}
