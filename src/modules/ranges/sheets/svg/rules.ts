import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { SheetReading } from '../types.ts';
import { sizeOfDrawing } from './size/rules.ts';
import { elements, safeAttribute, safeCss } from './safe/rules.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DEEPEST = 200;

/**
 * A drawing rebuilt from those of its elements and attributes that are known to be harmless. What
 * is not on the list is not there afterwards: scripts, handlers, foreign objects, animations,
 * references to anything outside the file. Entities of its own are not expanded; one that is used
 * makes the file ill-formed.
 */
export function readSvgSheet(text: string): SheetReading {
  const state = emptyBuilding();
  const parser = new SaxesParser({ xmlns: true, position: true });
  let fault: SheetReading | null = null;
  parser.on('error', () => {
    fault ??= {
      read: false,
      fault: 'sheet.svg-not-well-formed',
      details: { line: parser.line, column: parser.columnIndex + 1 },
    };
  });
  parser.on('opentag', (tag) => {
    if (state.open.length > DEEPEST) fault ??= { read: false, fault: 'sheet.svg-too-deep' };
    else begin(state, tag);
  });
  parser.on('closetag', () => end(state));
  parser.on('text', (words) => write(state, words));
  parser.on('cdata', (words) => write(state, words));
  parser.write(text).close();

  if (fault) return fault;
  if (!state.root) return { read: false, fault: 'sheet.svg-not-svg' };
  const size = sizeOfDrawing(state.root);
  if (!size) return { read: false, fault: 'sheet.svg-without-size' };
  if (!state.drawn) return { read: false, fault: 'sheet.empty' };
  cutEchoes(state);
  const { left, top, width, height } = size;
  const head = `<svg xmlns="${SVG}" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}">`;
  return {
    read: true,
    sheet: {
      kind: 'svg',
      content: new TextEncoder().encode(`${head}${state.parts.join('')}</svg>`),
      mediaType: 'image/svg+xml',
      ...{ width, height, metresPerUnit: null },
    },
    leftOut: [...state.leftOut].map(([what, count]) => ({ what, count })),
  };
}

type Building = {
  parts: string[];
  /** What is open; the name is null for what is left out. */
  open: { name: string | null; id: string | undefined }[];
  /** How many of those that are open are left out. */
  skipping: number;
  root: Map<string, string> | null;
  drawn: boolean;
  leftOut: Map<string, number>;
  /** Where parts are drawn a second time: the place among `parts`, and of what. */
  uses: { at: number; target: string }[];
  /** Ids of what draws a part a second time in itself. */
  holders: Set<string>;
};

function begin(state: Building, tag: SaxesTagNS): void {
  const attributes = Object.values(tag.attributes).map(({ name, value }) => ({ name, value }));
  if (state.open.length === 0) {
    if (tag.local === 'svg' && tag.uri === SVG)
      state.root = new Map(attributes.map(({ name, value }) => [name, value]));
    state.open.push(leftOutHere);
    return;
  }
  const known = tag.uri === SVG && state.skipping === 0 && state.root !== null;
  if (!known || !elements.has(tag.local)) {
    if (known) leaveOut(state, tag.local);
    state.open.push(leftOutHere);
    state.skipping += 1;
    return;
  }
  const kept = safeOnes(state, tag.local, attributes);
  const id = kept.get('id');
  const target = kept.get('href')?.slice(1);
  if (tag.local === 'use' && target !== undefined) {
    state.uses.push({ at: state.parts.length, target });
    for (const one of [...state.open, { id }]) if (one.id) state.holders.add(one.id);
  }
  if (!structural.has(tag.local)) state.drawn = true;
  const words = [...kept].map(([name, value]) => `${name}="${escaped(value)}"`);
  state.parts.push(`<${[tag.local, ...words].join(' ')}>`);
  state.open.push({ name: tag.local, id });
}

function safeOnes(
  state: Building,
  element: string,
  attributes: readonly { name: string; value: string }[],
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { name, value } of attributes) {
    const safe = safeAttribute(element, name, value);
    if (safe === 'unsafe') leaveOut(state, name);
    else if (safe !== 'unknown') kept.set(name === 'xlink:href' ? 'href' : name, safe.value);
  }
  return kept;
}

const leftOutHere = { name: null, id: undefined };

/**
 * What is drawn a second time may not itself draw a second time: ten in ten in ten would be a
 * drawing that no machine finishes.
 */
function cutEchoes(state: Building): void {
  for (const { at, target } of state.uses)
    if (state.holders.has(target)) {
      state.parts[at] = '<use>';
      leaveOut(state, 'use');
    }
}

function emptyBuilding(): Building {
  return {
    ...{ parts: [], open: [], skipping: 0, root: null, drawn: false },
    ...{ leftOut: new Map(), uses: [], holders: new Set() },
  };
}

const structural = new Set(['g', 'defs', 'title', 'desc', 'style', 'symbol', 'clipPath']);

function end(state: Building): void {
  const name = state.open.pop()?.name;
  if (name) state.parts.push(`</${name}>`);
  else if (state.open.length > 0) state.skipping -= 1;
}

function write(state: Building, words: string): void {
  if (state.skipping > 0) return;
  const inside = state.open.at(-1)?.name;
  if (inside === 'style') {
    const css = safeCss(words);
    if (css === null) leaveOut(state, 'style');
    else state.parts.push(escaped(css));
  } else if (inside === 'text' || inside === 'tspan' || inside === 'title' || inside === 'desc')
    state.parts.push(escaped(words));
}

function leaveOut(state: Building, what: string): void {
  // A name is shown to a reader; a long one is a game with the page.
  const name = what.slice(0, 40);
  state.leftOut.set(name, (state.leftOut.get(name) ?? 0) + 1);
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
