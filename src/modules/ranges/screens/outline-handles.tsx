import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import {
  drag,
  drop,
  moveCorner,
  ontoPlan,
  removeCorner,
  shift,
  snap,
  splitSide,
  step,
  type Draft,
} from '../drawing/rules.ts';
import type { Outline, Point, Range } from '../types.ts';
import { pointsOf } from './plan.tsx';
import type { Seen } from './use-plan-view.ts';

export type Snapping = { others: readonly Outline[]; reach: number; grid: number } | null;

/**
 * The corners of what is being drawn. Each is moved with a finger or a mouse, or with the keyboard:
 * arrows move it by a metre (ten with Shift, a tenth with Alt), Delete removes it, Enter adds one
 * behind it. A point in the middle of a side becomes a corner when it is grasped. The area itself
 * moves the whole.
 */
export function OutlineHandles({
  draft,
  onDraft,
  range,
  seen,
  pointAt,
  snapping,
}: {
  draft: Draft;
  onDraft: (next: Draft) => void;
  range: Range;
  seen: Seen;
  pointAt: (event: { clientX: number; clientY: number }) => Point;
  snapping: Snapping;
}) {
  const t = useTranslations('ranges.plan');
  const format = useFormatter();
  const outline = draft.present;
  const { letter } = seen;
  const held = useRef<{ from: Outline; index: number | 'all'; at: Point } | null>(null);

  const meant = (point: Point) => ontoPlan(snapping ? snap(point, snapping) : point, range);

  const hold = (event: PointerEvent<SVGElement>, index: number | 'all', from = outline) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { from: draft.present, index, at: pointAt(event) };
    if (from !== outline) onDraft(drag(draft, from));
  };
  const pull = (event: PointerEvent<SVGElement>) => {
    const hand = held.current;
    if (!hand) return;
    event.stopPropagation();
    const [x, y] = pointAt(event);
    onDraft(
      drag(
        draft,
        hand.index === 'all'
          ? shift(hand.from, [x - hand.at[0], y - hand.at[1]], range)
          : moveCorner(outline, hand.index, meant([x, y])),
      ),
    );
  };
  const release = (event: PointerEvent<SVGElement>) => {
    const hand = held.current;
    if (!hand) return;
    event.stopPropagation();
    held.current = null;
    onDraft(drop(draft, hand.from));
  };
  const grasp = { onPointerMove: pull, onPointerUp: release, onPointerCancel: release };

  const press = (event: KeyboardEvent, index: number | 'all') => {
    const next = afterKey(event, outline, index, range);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onDraft(step(draft, next));
  };
  const metres = (value: number) => format.number(value, { maximumFractionDigits: 2 });

  return (
    <>
      {outline.length > 2 ? (
        <polygon
          className="plan-draft"
          points={pointsOf(outline)}
          {...pressable}
          aria-label={t('whole')}
          onPointerDown={(event) => hold(event, 'all')}
          onKeyDown={(event) => press(event, 'all')}
          {...grasp}
        />
      ) : (
        <polyline className="plan-draft" data-open="true" points={pointsOf(outline)} />
      )}
      {outline.length > 1 &&
        outline.map((corner, index) => {
          const next = outline[(index + 1) % outline.length];
          if (!next || (outline.length === 2 && index === 1)) return null;
          return (
            <g
              key={`middle ${index}`}
              className="plan-handle"
              data-middle="true"
              transform={`translate(${(corner[0] + next[0]) / 2} ${(corner[1] + next[1]) / 2})`}
              onPointerDown={(event) => hold(event, index + 1, splitSide(outline, index))}
              {...grasp}
            >
              <circle r={letter * 0.9} />
              <circle r={letter * 0.28} />
            </g>
          );
        })}
      {outline.map(([x, y], index) => (
        <g
          key={`corner ${index}`}
          className="plan-handle"
          transform={`translate(${x} ${y})`}
          {...pressable}
          aria-label={t('corner', { number: index + 1, x: metres(x), y: metres(y) })}
          onPointerDown={(event) => hold(event, index)}
          onKeyDown={(event) => press(event, index)}
          {...grasp}
        >
          <circle r={letter * 1.2} />
          <circle r={letter * 0.5} />
        </g>
      ))}
    </>
  );
}

/** A drawing has no buttons of its own. */
const pressable = { role: 'button', tabIndex: 0 } as const;

/** The outline after a key was pressed on a corner or on the whole; null for any other key. */
function afterKey(
  { key, shiftKey, altKey }: KeyboardEvent,
  outline: Outline,
  index: number | 'all',
  range: Range,
): Outline | null {
  const way = ways[key];
  if (way) {
    const metres = shiftKey ? 10 : altKey ? 0.1 : 1;
    const by: Point = [way[0] * metres, way[1] * metres];
    if (index === 'all') return shift(outline, by, range);
    const [x, y] = outline[index] ?? [0, 0];
    return moveCorner(outline, index, ontoPlan([x + by[0], y + by[1]], range));
  }
  if (index === 'all') return null;
  if (key === 'Delete' || key === 'Backspace')
    return outline.length > 3 ? removeCorner(outline, index) : outline;
  return key === 'Enter' || key === 'Insert' ? splitSide(outline, index) : null;
}

const ways: Record<string, Point | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
