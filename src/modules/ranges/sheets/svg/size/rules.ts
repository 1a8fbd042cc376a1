/** The part of the plane that is shown: by its view box, else by its width and height in pixels. */
export function sizeOfDrawing(
  root: ReadonlyMap<string, string>,
): { left: number; top: number; width: number; height: number } | null {
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [left = NaN, top = NaN, width = NaN, height = NaN] = box;
  if (box.length === 4 && box.every(Number.isFinite) && width > 0 && height > 0)
    return { left, top, width, height };

  const wide = pixels(root.get('width'));
  const high = pixels(root.get('height'));
  return wide && high ? { left: 0, top: 0, width: wide, height: high } : null;
}

/** CSS pixels of a length such as `210mm`; null for one in percent, or none. */
function pixels(length: string | undefined): number | null {
  const [, digits, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(length ?? '') ?? [];
  const size = Number(digits) * (pixelsIn[unit.toLowerCase()] ?? 1);
  return size > 0 && Number.isFinite(size) ? size : null;
}

const pixelsIn: Record<string, number> = {
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
