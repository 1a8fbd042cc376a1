import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { GridHead, HEAD_HEIGHT } from './grid-head.tsx';
import { GridRowLine } from './grid-row.tsx';
import { type DayLayout, rowsWithin, type Stacked, stackMeetings, widthOf } from './layout.ts';
import { LANE_HEIGHT } from './meeting-card.tsx';
import { rowOfMeeting } from './sheet-rows.ts';
import type { Cursor, GridMeeting, GridRow, RowKind } from './types.ts';
import { type GridAct, useGridKeys } from './use-grid-keys.ts';
import type { useGridWords } from './use-grid-words.ts';
import { usePrinting, useWindow } from './use-window.ts';
import type { RowVerdicts } from './verdicts.ts';
import './grid.css';

/** Room above and below the lanes of a row. */
const ROW_MARGIN = 8;
/** Rows are drawn so many pixels before they come into view. */
const SPARE = 400;

/**
 * A day of the plan: a row for each party or place, meetings where they begin. Only the rows in
 * view are drawn, so that a thousand of them scroll as smoothly as ten; on paper all of them are.
 */
export function PlanningGrid({
  label,
  rows,
  kind,
  layout,
  meetings,
  held,
  verdicts,
  cursor,
  scale,
  words,
  onCursor,
  onAct,
}: {
  label: string;
  rows: readonly GridRow[];
  kind: RowKind;
  layout: DayLayout;
  /** Those of the day. */
  meetings: readonly GridMeeting[];
  held: GridMeeting | null;
  verdicts: ReadonlyMap<string, RowVerdicts>;
  cursor: Cursor | null;
  /** Pixels for one minute. */
  scale: number;
  words: ReturnType<typeof useGridWords>;
  onCursor: (cursor: Cursor) => void;
  onAct: (act: GridAct) => void;
}) {
  const t = useTranslations('meetingGrid');
  const scroller = useRef<HTMLDivElement>(null);
  const followed = useRef<Cursor | null>(null);
  const { from, height, onScroll } = useWindow(scroller);
  const printing = usePrinting();
  const lines = useMemo(() => layRows(rows, meetings, kind), [rows, meetings, kind]);
  const tops = useMemo(() => lines.map(({ top }) => top), [lines]);
  const total = (lines.at(-1)?.top ?? 0) + (lines.at(-1)?.height ?? 0);

  const shown = printing
    ? { first: 0, last: lines.length - 1 }
    : rowsWithin(tops, { from, height, spare: SPARE });
  const cursorRow = cursor?.row ?? lines[0]?.row.id ?? null;
  const active: Cursor | null =
    cursor ?? (cursorRow === null ? null : { row: cursorRow, column: 0 });

  useLayoutEffect(() => {
    // Only when the cursor itself moves: the plan changes below it without taking the focus along.
    if (!cursor?.focus || followed.current === cursor) return;
    followed.current = cursor;
    const line = lines.find(({ row }) => row.id === cursor.row);
    if (line && scroller.current) bringIntoView(scroller.current, line);
    cellIn(scroller.current, cursor)?.focus();
  }, [cursor, lines]);

  const onKeyDown = useGridKeys({
    rowIds: useMemo(() => lines.map(({ row }) => row.id), [lines]),
    columns: layout.columns,
    cursor: active,
    held,
    verdicts,
    meetingAt: (at) =>
      lines
        .find(({ row }) => row.id === at.row)
        ?.stacked.map(({ meeting }) => meeting)
        .filter((meeting) => meeting.at === layout.columns[at.column]?.at) ?? [],
    onCursor: (next) => onCursor({ ...next, focus: true }),
    onAct,
  });

  return (
    <div ref={scroller} className="plan-scroll" onScroll={onScroll}>
      <table
        // A table whose cells take the focus is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={layout.columns.length + 1}
        aria-describedby="plan-keys"
        className="plan-grid"
        data-holding={held !== null || undefined}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <GridHead layout={layout} scale={scale} corner={t(`rows.${kind}`)} />
        <tbody
          className="plan-body"
          style={{ blockSize: total, inlineSize: widthOf(layout, scale) }}
        >
          {lines.map(({ row, top, height: rowHeight, stacked }, index) => {
            const isActive = active?.row === row.id;
            if ((index < shown.first || index > shown.last) && !isActive) return null;
            const holdsHere = held && stacked.some(({ meeting }) => meeting.id === held.id);
            return (
              <GridRowLine
                key={row.id}
                row={row}
                index={index}
                top={top}
                height={rowHeight}
                layout={layout}
                kind={kind}
                stacked={stacked}
                verdicts={verdicts.get(row.id)}
                holding={held !== null}
                held={holdsHere ? held.id : null}
                cursorColumn={isActive ? active.column : null}
                scale={scale}
                words={words}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Line = {
  row: GridRow;
  top: number;
  height: number;
  stacked: readonly Stacked[];
};

function layRows(
  rows: readonly GridRow[],
  meetings: readonly GridMeeting[],
  kind: RowKind,
): Line[] {
  const byRow = Map.groupBy(meetings, (meeting) => rowOfMeeting(meeting, kind));
  let top = 0;
  return rows.map((row) => {
    const { stacked, lanes } = stackMeetings(byRow.get(row.id) ?? []);
    const line = { row, top, height: lanes * LANE_HEIGHT + ROW_MARGIN, stacked };
    top += line.height;
    return line;
  });
}

function bringIntoView(scroller: HTMLElement, { top, height }: Line): void {
  const room = scroller.clientHeight - HEAD_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room;
}

function cellIn(scroller: HTMLElement | null, { row, column }: Cursor): HTMLElement | null {
  return (
    scroller?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(row)}"] [data-column="${column}"]`,
    ) ?? null
  );
}
