import { readPicture } from '#modules/participants/photo/rules';
import { longestSide } from '../../image/rules.ts';

/** What may stand in a drawing. Neither scripts nor foreign objects, links, animations or filters. */
export const elements: ReadonlySet<string> = new Set([
  ...['g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'clipPath', 'pattern', 'marker'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'linearGradient', 'radialGradient', 'stop', 'mask'],
]);

const geometry = [
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'points'],
  ...['width', 'height', 'transform', 'viewBox', 'preserveAspectRatio', 'pathLength', 'fx', 'fy'],
  ...['offset', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'rotate'],
  ...['patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits', 'textLength'],
  ...['maskContentUnits', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
  ...['lengthAdjust', 'id', 'class'],
];

const presentation = [
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-dashoffset'],
  ...['stroke-miterlimit', 'vector-effect', 'opacity', 'color', 'display', 'visibility'],
  ...['clip-path', 'clip-rule', 'mask', 'marker-start', 'marker-mid', 'marker-end', 'overflow'],
  ...['stop-color', 'stop-opacity', 'paint-order', 'shape-rendering', 'image-rendering'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'letter-spacing'],
  ...['word-spacing', 'dominant-baseline', 'alignment-baseline', 'baseline-shift', 'direction'],
  ...['writing-mode', 'text-decoration', 'mix-blend-mode', 'isolation', 'font-variant'],
];

const attributes: ReadonlySet<string> = new Set([...geometry, ...presentation]);
const properties: ReadonlySet<string> = new Set(presentation);

/**
 * What becomes of an attribute: its value, made safe; `unknown` for what no drawing needs, such as
 * the notes of a drawing program; `unsafe` for what could reach outside or run.
 */
export function safeAttribute(
  element: string,
  name: string,
  value: string,
): { value: string } | 'unknown' | 'unsafe' {
  if (name === 'href' || name === 'xlink:href') return safeReference(element, value);
  if (name === 'style') {
    const css = safeDeclarations(value);
    return css === null ? 'unsafe' : { value: css };
  }
  if (/^on/i.test(name)) return 'unsafe';
  if (!attributes.has(name)) return 'unknown';
  return reachesOut(value) ? 'unsafe' : { value };
}

/** A sheet of styles without imports, fonts or anything fetched; null where it has such. */
export function safeCss(css: string): string | null {
  const bare = withoutComments(css).replace(/<!--|-->/g, ' ');
  return /[@\\]/.test(bare) || reachesOut(bare) ? null : bare;
}

/**
 * One pass: an expression would look to the end again at every beginning of a comment, and a
 * million of them that are never closed would stop the server.
 */
function withoutComments(css: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = css.indexOf('/*', from);
    parts.push(css.slice(from, open < 0 ? undefined : open));
    const close = open < 0 ? -1 : css.indexOf('*/', open + 2);
    if (close < 0) return parts.join(' ');
    from = close + 2;
  }
}

/** Within the drawing, or a picture that the drawing carries in itself. */
function safeReference(element: string, value: string): { value: string } | 'unsafe' {
  const target = value.trim();
  if (/^#[\w.:-]+$/.test(target)) return { value: target };
  if (element === 'image' && isEmbeddedPicture(target)) return { value: target };
  return 'unsafe';
}

function isEmbeddedPicture(target: string): boolean {
  const [, kind, data] =
    /^data:(image\/(?:png|jpeg|jpg));base64,([A-Za-z0-9+/=\s]+)$/.exec(target) ?? [];
  if (!kind || !data) return false;
  const head = Uint8Array.from(atob(beginning(data)), (letter) => letter.charCodeAt(0));
  const picture = readPicture(head);
  return picture !== null && Math.max(picture.width, picture.height) <= longestSide;
}

/** As much of it as holds the size of a picture, in whole groups of four. */
function beginning(data: string): string {
  const letters = data.replace(/\s/g, '').slice(0, 400_000).replace(/=+$/, '');
  return letters.slice(0, letters.length - (letters.length % 4));
}

function safeDeclarations(style: string): string | null {
  const bare = safeCss(style);
  if (bare === null) return null;
  return bare
    .split(';')
    .map((declaration) => declaration.split(':'))
    .flatMap(([name = '', value = '', ...rest]) =>
      properties.has(name.trim()) && rest.length === 0 ? `${name.trim()}:${value.trim()}` : [],
    )
    .join(';');
}

/** Anything that names an address, but for a part of this very drawing. */
function reachesOut(value: string): boolean {
  const elsewhere = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, '');
  return /url\s*\(|image-set|expression|javascript:|data:|\/\/|-moz-binding|\\/i.test(elsewhere);
}
