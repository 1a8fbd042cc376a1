import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Point } from '../types.ts';

/** What is seen of the plan, and how high a letter is that can be read there, in metres. */
export type Seen = Part & { letter: number };

type Part = { x: number; y: number; width: number; height: number };

/** Pixels. */
const LETTER = 12;
/** Pixels before anybody knows how large the drawing is. */
const USUAL = { width: 640, height: 480 };

/** Of the plan on each side, so that a corner at the edge can be grasped. */
const MARGIN = 0.03;
const CLOSEST_M = 5;
/** Pixels that a finger trembles while it taps. */
const TREMBLE = 6;

/**
 * Looking at a plan: nearer and farther by wheel, pinch and buttons, along by dragging the ground.
 * A press that does not move is a tap, told in metres.
 */
export function usePlanView({ widthM, heightM }: { widthM: number; heightM: number }): {
  drawing: RefObject<SVGSVGElement | null>;
  seen: Seen;
  zoom: (factor: number) => void;
  whole: () => void;
  pointAt: (event: { clientX: number; clientY: number }) => Point;
  listen: (onTap: (point: Point) => void) => {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void;
  };
} {
  const all = wholeOf(widthM, heightM);
  const drawing = useRef<SVGSVGElement>(null);
  const [part, setPart] = useState(all);
  const [pixels, setPixels] = useState(USUAL);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const pressed = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const matrix = drawing.current?.getScreenCTM();
    if (!matrix) return [0, 0];
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    return [x, y];
  };

  const zoomAt = (factor: number, at?: Point) =>
    setPart((before) => {
      const width = Math.min(all.width, Math.max(CLOSEST_M, before.width * factor));
      const share = width / before.width;
      const [x, y] = at ?? [before.x + before.width / 2, before.y + before.height / 2];
      return within(all, {
        ...{ width, height: before.height * share },
        x: x - (x - before.x) * share,
        y: y - (y - before.y) * share,
      });
    });

  useEffect(() => {
    const element = drawing.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      // A page is scrolled past a plan; with the key that enlarges pages, the plan is enlarged.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomAt(event.deltaY > 0 ? 1.2 : 1 / 1.2, pointAt(event));
    };
    // React listens to the wheel without the right to keep the page where it is.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  });

  useEffect(() => {
    const element = drawing.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setPixels({ width, height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const metresAPixel = () => {
    const matrix = drawing.current?.getScreenCTM();
    return matrix ? 1 / matrix.a : 1;
  };

  const listen = (onTap: (point: Point) => void) => ({
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      pressed.current = { x: event.clientX, y: event.clientY, moved: fingers.current.size > 1 };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const before = fingers.current.get(event.pointerId);
      const press = pressed.current;
      if (!before || !press) return;
      const now = { x: event.clientX, y: event.clientY };
      press.moved ||= Math.hypot(now.x - press.x, now.y - press.y) > TREMBLE;
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (other) {
        const apart = (finger: typeof now) =>
          Math.max(1, Math.hypot(finger.x - other.x, finger.y - other.y));
        const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
        zoomAt(apart(before) / apart(now), pointAt(middle));
      } else if (press.moved) {
        const metres = metresAPixel();
        setPart((old) =>
          within(all, {
            ...old,
            x: old.x - (now.x - before.x) * metres,
            y: old.y - (now.y - before.y) * metres,
          }),
        );
      }
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      fingers.current.delete(event.pointerId);
      if (pressed.current && !pressed.current.moved && fingers.current.size === 0)
        onTap(pointAt(event));
      if (fingers.current.size === 0) pressed.current = null;
    },
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => {
      fingers.current.delete(event.pointerId);
      pressed.current = null;
    },
  });

  const seen = {
    ...part,
    letter: LETTER * Math.max(part.width / pixels.width, part.height / pixels.height),
  };
  return { drawing, seen, zoom: zoomAt, whole: () => setPart(all), pointAt, listen };
}

function wholeOf(widthM: number, heightM: number): Part {
  const margin = Math.max(widthM, heightM) * MARGIN;
  return {
    ...{ x: -margin, y: -margin },
    ...{ width: widthM + 2 * margin, height: heightM + 2 * margin },
  };
}

function within(all: Part, seen: Part): Part {
  return {
    ...seen,
    x: Math.min(all.x + all.width - seen.width, Math.max(all.x, seen.x)),
    y: Math.min(all.y + all.height - seen.height, Math.max(all.y, seen.y)),
  };
}
