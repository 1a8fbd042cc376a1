import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocale } from 'use-intl';
import { directionOf } from '#platform/i18n';
import { columnAt, type DayLayout, nearestColumn } from './layout.ts';
import type { Cursor } from './types.ts';
import type { GridAct } from './use-grid-keys.ts';

/** A press becomes a drag once it has gone so many pixels. */
const DRAG_FROM = 5;
/** Near an edge the grid scrolls along. */
const EDGE = 40;

type Press = {
  meeting: string;
  words: string;
  x: number;
  y: number;
  /** Where in the card it was taken, from its beginning. */
  into: number;
};

type Given = {
  /** The grid and the lane beside it. */
  area: RefObject<HTMLElement | null>;
  layout: DayLayout;
  /** Pixels for one minute. */
  scale: number;
  held: string | null;
  onAct: (act: GridAct) => void;
  onCursor: (cursor: Cursor) => void;
  onHover: (cursor: Cursor | null) => void;
};

/**
 * The pointer of the grid. A click picks a meeting up and the next click drops it; with a mouse
 * it may be dragged as well. A finger only taps, because it scrolls by dragging.
 *
 * @returns what follows the pointer while something is dragged
 */
export function usePointer(given: Given): ReactNode {
  const rightToLeft = directionOf(useLocale()) === 'rtl';
  const ghost = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Press | null>(null);
  const latest = useRef({ ...given, rightToLeft });
  useEffect(() => {
    latest.current = { ...given, rightToLeft };
  });

  const { area } = given;
  useEffect(() => {
    const element = area.current;
    return element ? listen(element, { ghost, setDragged, now: () => latest.current }) : undefined;
  }, [area]);

  return (
    dragged &&
    createPortal(
      <div ref={ghost} className="plan-ghost" aria-hidden="true" dir="auto">
        {dragged.words}
      </div>,
      document.body,
    )
  );
}

function listen(
  area: HTMLElement,
  {
    ghost,
    setDragged,
    now,
  }: {
    ghost: RefObject<HTMLDivElement | null>;
    setDragged: (press: Press | null) => void;
    now: () => Given & { rightToLeft: boolean };
  },
): () => void {
  let press: Press | null = null;
  let drags = false;
  let justDragged = false;

  function down(event: PointerEvent): void {
    const card = cardOf(event);
    if (event.pointerType !== 'mouse' || event.button !== 0 || !card) return;
    const box = card.getBoundingClientRect();
    const inGrid = card.closest('[data-row]') !== null;
    press = {
      meeting: card.dataset['meeting'] ?? '',
      words: card.innerText,
      x: event.clientX,
      y: event.clientY,
      into: !inGrid ? 0 : now().rightToLeft ? box.right - event.clientX : event.clientX - box.left,
    };
  }

  function move(event: PointerEvent): void {
    if (!press) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_FROM;
    if (!drags && far) {
      drags = true;
      setDragged(press);
      now().onAct({ kind: 'pick-up', meeting: press.meeting });
    }
    if (!drags) return;
    event.preventDefault();
    if (ghost.current)
      ghost.current.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    scrollAtEdges(area.querySelector('.plan-scroll'), event);
    now().onHover(cellUnder(event, now(), press.into));
  }

  function up(event: PointerEvent): void {
    const ended = press;
    press = null;
    if (!ended || !drags) return;
    drags = false;
    // The click that follows belongs to the drag.
    justDragged = true;
    setTimeout(() => (justDragged = false));
    setDragged(null);
    const cursor = cellUnder(event, now(), ended.into);
    if (cursor) drop(cursor);
    else if (elementUnder(event)?.closest('[data-lane]'))
      now().onAct({ kind: 'unplace', meeting: ended.meeting });
    else now().onAct({ kind: 'let-go' });
  }

  function over(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && !press) now().onHover(cellUnder(event, now()));
  }

  function leave(): void {
    if (!press) now().onHover(null);
  }

  function click(event: MouseEvent): void {
    if (justDragged) return;
    const { held, onAct, onCursor } = now();
    const cursor = cellUnder(event, now());
    const card = cardOf(event);
    const meeting = card?.dataset['meeting'];
    if (meeting !== undefined && meeting === held) onAct({ kind: 'let-go' });
    else if (held !== null && cursor) drop(cursor);
    else if (meeting !== undefined) {
      const column = card?.closest<HTMLElement>('[data-column]')?.dataset['column'];
      if (cursor && column !== undefined) onCursor({ ...cursor, column: Number(column) });
      onAct({ kind: 'pick-up', meeting });
    } else if (cursor) onCursor(cursor);
  }

  function drop(cursor: Cursor): void {
    const { layout, onAct, onCursor } = now();
    const at = layout.columns[cursor.column]?.at;
    onCursor(cursor);
    if (at) onAct({ kind: 'drop', row: cursor.row, at });
  }

  const stopped = new AbortController();
  const { signal } = stopped;
  area.addEventListener('pointerdown', down, { signal });
  area.addEventListener('pointerover', over, { signal });
  area.addEventListener('pointerleave', leave, { signal });
  area.addEventListener('click', click, { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  return () => stopped.abort();
}

/** The cell at a point, or where a card that was taken there would begin. */
function cellUnder(
  event: MouseEvent,
  { layout, scale, rightToLeft }: Given & { rightToLeft: boolean },
  into = 0,
): Cursor | null {
  const line = elementUnder(event)?.closest<HTMLElement>('[data-row]');
  const track = line?.querySelector('.plan-ground')?.getBoundingClientRect();
  const row = line?.dataset['row'];
  if (!track || row === undefined) return null;
  const along = rightToLeft ? track.right - event.clientX : event.clientX - track.left;
  if (along < 0 || elementUnder(event)?.closest('.plan-row-name')) return null;
  const column =
    into > 0 ? nearestColumn(layout, (along - into) / scale) : columnAt(layout, along / scale);
  return { row, column };
}

function elementUnder({ clientX, clientY }: MouseEvent): Element | null {
  return document.elementFromPoint(clientX, clientY);
}

function cardOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-meeting]') : null;
}

function scrollAtEdges(scroller: Element | null, { clientX, clientY }: PointerEvent): void {
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  if (clientX < box.left || clientX > box.right) return;
  const pull = (at: number, from: number, to: number) =>
    at < from + EDGE ? -12 : at > to - EDGE ? 12 : 0;
  scroller.scrollBy(pull(clientX, box.left, box.right), pull(clientY, box.top, box.bottom));
}
