import type { KeyboardEvent } from 'react';
import { directionOf } from '#platform/i18n';
import { useLocale } from 'use-intl';
import type { WallTime } from '../../../engine/types.ts';
import type { Cursor, GridMeeting } from './types.ts';
import { nextOpenColumn, type RowVerdicts } from './verdicts.ts';

/** What an organiser does on the grid, by key or by pointer. */
export type GridAct =
  | { kind: 'pick-up'; meeting: string }
  | { kind: 'drop'; row: string; at: WallTime }
  | { kind: 'let-go' }
  | { kind: 'lock'; meeting: string; what: 'time' | 'place' }
  | { kind: 'unplace'; meeting: string }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** Rows that Page Up and Page Down go over. */
const PAGE = 8;

/** The keyboard of the grid: arrows, Enter, Escape, N, L, Delete, U. */
export function useGridKeys({
  rowIds,
  columns,
  cursor,
  held,
  verdicts,
  meetingAt,
  onCursor,
  onAct,
}: {
  rowIds: readonly string[];
  columns: readonly { at: WallTime }[];
  cursor: Cursor | null;
  held: GridMeeting | null;
  verdicts: ReadonlyMap<string, RowVerdicts>;
  meetingAt: (cursor: Cursor) => readonly GridMeeting[];
  onCursor: (cursor: Cursor) => void;
  onAct: (act: GridAct) => void;
}) {
  const forwards = directionOf(useLocale()) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';

  function moved(event: KeyboardEvent, at: Cursor): Cursor | null {
    const row = rowIds.indexOf(at.row);
    const last = columns.length - 1;
    const inRow = (column: number) => ({
      row: at.row,
      column: Math.min(last, Math.max(0, column)),
    });
    const inColumn = (index: number) => ({
      row: rowIds[Math.min(rowIds.length - 1, Math.max(0, index))] ?? at.row,
      column: at.column,
    });
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return inRow(at.column + (event.key === forwards ? 1 : -1));
      case 'ArrowUp':
        return inColumn(row - 1);
      case 'ArrowDown':
        return inColumn(row + 1);
      case 'PageUp':
        return inColumn(row - PAGE);
      case 'PageDown':
        return inColumn(row + PAGE);
      case 'Home':
        return event.ctrlKey ? { ...inColumn(0), column: 0 } : inRow(0);
      case 'End':
        return event.ctrlKey ? { ...inColumn(rowIds.length - 1), column: last } : inRow(last);
      case 'n':
      case 'N': {
        const open = nextOpenColumn(columns, verdicts.get(at.row), at.column);
        return held && open !== null ? inRow(open) : null;
      }
      default:
        return null;
    }
  }

  function acted(event: KeyboardEvent, at: Cursor): GridAct | null {
    const here = meetingAt(at);
    const meant = held ?? here[0];
    switch (event.key) {
      case 'Enter':
      case ' ':
        return pickedOrDropped(at, here);
      case 'Escape':
        return held && { kind: 'let-go' };
      case 'l':
      case 'L':
        return meant
          ? { kind: 'lock', meeting: meant.id, what: event.shiftKey ? 'place' : 'time' }
          : null;
      case 'Delete':
      case 'Backspace':
        return meant ? { kind: 'unplace', meeting: meant.id } : null;
      case 'u':
      case 'U':
        return { kind: event.shiftKey ? 'redo' : 'undo' };
      default:
        return null;
    }
  }

  /** Where several stand in one cell, Enter takes the first, and again the next one. */
  function pickedOrDropped(at: Cursor, here: readonly GridMeeting[]): GridAct | null {
    const place = held ? here.findIndex(({ id }) => id === held.id) : -1;
    const next = held ? place >= 0 && here[place + 1] : here[0];
    if (next) return { kind: 'pick-up', meeting: next.id };
    const column = columns[at.column];
    if (!held || !column) return null;
    return place >= 0 ? { kind: 'let-go' } : { kind: 'drop', row: at.row, at: column.at };
  }

  return (event: KeyboardEvent): void => {
    if (!cursor || event.altKey || event.metaKey) return;
    if (event.ctrlKey && !['z', 'y', 'Home', 'End'].includes(event.key)) return;
    const act =
      event.ctrlKey && (event.key === 'z' || event.key === 'y')
        ? ({ kind: event.key === 'z' ? 'undo' : 'redo' } as const)
        : acted(event, cursor);
    const next = act ? null : moved(event, cursor);
    if (!act && !next) return;
    event.preventDefault();
    if (act) onAct(act);
    if (next) onCursor(next);
  };
}
