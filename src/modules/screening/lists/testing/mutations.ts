import { gzipSync } from 'node:zlib';
import { readXml, type Element } from '../reading/xml.ts';

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What happens to files on their way. All but `reordered` damage the list. */
export const mutations = [
  'truncated',
  'html',
  'half',
  'bomb',
  'wrong-header',
  'reordered',
  'flipped',
  'empty',
  'gz-garbage',
  'lines-lost',
] as const;

export type Mutation = (typeof mutations)[number];

export async function mutate(bytes: Buffer, mutation: Mutation, random: Random): Promise<Buffer> {
  const text = bytes.toString();
  switch (mutation) {
    case 'truncated':
      return bytes.subarray(0, Math.floor(bytes.length * random()));
    case 'html':
      return Buffer.from(
        `<!DOCTYPE html>\n<html><body>Service unavailable ${random()}</body></html>`,
      );
    case 'half':
      return Buffer.from(halved(text, random));
    case 'bomb':
      return Buffer.from(withBomb(text));
    case 'wrong-header':
      return Buffer.from(withWrongHeader(text, random));
    case 'reordered':
      return Buffer.from(await reordered(text, random));
    case 'flipped':
      return flipped(bytes, random);
    case 'empty':
      return Buffer.from(random() < 0.5 ? '' : '\r\n \n');
    case 'gz-garbage':
      return gzGarbage(bytes, random);
    case 'lines-lost':
      return Buffer.from(withoutSomeLines(text, random));
  }
}

const record =
  /<(INDIVIDUAL|ENTITY|sanctionEntity|Designation|sdnEntry)(?:\s[^>]*)?>[\s\S]*?<\/\1>/g;

function halved(text: string, random: Random): string {
  if (isXml(text)) return text.replace(record, (one) => (random() < 0.5 ? '' : one));
  const { head, rows, end } = tableOf(text);
  return [...head, ...rows.filter(() => random() < 0.5), ''].join(end);
}

function withBomb(text: string): string {
  const laughs = Array.from(
    { length: 12 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  const declared = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]>`;
  return `<?xml version="1.0"?>${declared}${text.replace(/<\?xml[^>]*\?>/, '').replace('</', '&l12;</')}`;
}

function withWrongHeader(text: string, random: Random): string {
  if (isXml(text)) return text.replace(/<(?:(?!\?|!)[^>\s]+)/, '<Something');
  const { head, rows, end } = tableOf(text);
  const first = (head.at(-1) ?? rows[0] ?? '').replace(/[A-Za-z]{3,}|\d+/g, (word) =>
    random() < 0.5 ? `x${word}` : word,
  );
  return head.length > 0
    ? [...head.slice(0, -1), `x${first}`, ...rows, ''].join(end)
    : [`x${first}`, ...rows.slice(1), ''].join(end);
}

/** Other children first, other rows first, other columns first: the same list. */
async function reordered(text: string, random: Random): Promise<string> {
  if (!isXml(text)) {
    const { head, rows, end } = tableOf(text);
    return [...head, ...shuffled(rows, random), ''].join(end);
  }
  const records: string[] = [];
  for (const [one] of text.matchAll(record)) records.push(await withOtherOrder(one, random));
  return text.replace(record, () => records.shift() ?? '');
}

async function withOtherOrder(xml: string, random: Random): Promise<string> {
  let turned = '';
  async function* whole() {
    yield xml;
  }
  const name = /^<([\w:]+)/.exec(xml)?.[1] ?? '';
  await readXml(whole(), {
    records: [name],
    onRecord: (element) => {
      turned = written(element, random);
    },
    onOther: () => {},
  });
  return turned;
}

function written({ name, attributes, children, text }: Element, random: Random): string {
  const inside = shuffled(children, random).map((child) => written(child, random));
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${given.join('')}>${escaped(children.length > 0 ? '' : text)}${inside.join('\n')}</${name}>`;
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const touched = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 8); count > 0; count -= 1) {
    const place = Math.floor(random() * touched.length);
    touched[place] = (touched[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return touched;
}

function gzGarbage(bytes: Buffer, random: Random): Buffer {
  const packed = gzipSync(bytes);
  if (random() < 0.5) return packed.subarray(0, 2 + Math.floor((packed.length - 3) * random()));
  for (let place = 12; place < packed.length; place += 97)
    packed[place] = Math.floor(random() * 256);
  return packed;
}

function withoutSomeLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const from = Math.floor(random() * (lines.length - 1));
  lines.splice(from, 1 + Math.floor(random() * 3));
  return lines.join('\n');
}

function tableOf(text: string): { head: string[]; rows: string[]; end: string } {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end).filter((line) => line !== '' && line !== '\u001A');
  const hasNoHeader = /^\d+,/.test(text);
  const headLines = hasNoHeader ? 0 : text.startsWith('Report Date') ? 2 : 1;
  return { head: lines.slice(0, headLines), rows: lines.slice(headLines), end };
}

function isXml(text: string): boolean {
  return text.trimStart().startsWith('<');
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
