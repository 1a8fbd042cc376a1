import { SaxesParser } from 'saxes';
import { ListRefusal } from './refusal.ts';

/** One element of a record, its children in whatever order they came. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
};

export type XmlShape = {
  /** Elements that are one entry of the list each, handed over when they end. */
  records: readonly string[];
  onRecord(record: Element): void;
  /** Elements around the records: the root with its attributes, a date of publication. */
  onOther(element: Omit<Element, 'children'>): void;
};

// The deepest of the lists has 7 levels, and the longest text (reasons for a listing) 20,000 characters.
const DEEPEST = 32;
const LONGEST_TEXT = 2_000_000;

/**
 * Reads XML in pieces and hands over record by record, so that a list of 60 MB needs the memory
 * of one entry. A document type is refused before anything of it is read.
 *
 * @throws ListRefusal `entities`, `damaged`
 */
export async function readXml(chunks: AsyncIterable<string>, shape: XmlShape): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const records = new Set(shape.records);
  const open: Element[] = [];
  let record: Element | undefined;
  let textLength = 0;

  parser.on('error', (cause) => {
    throw new ListRefusal('damaged', { at: 'xml' }, { cause });
  });
  parser.on('doctype', () => {
    throw new ListRefusal('entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) throw new ListRefusal('implausible', { what: 'depth' });
    const element: Element = { name: localName(name), attributes, children: [], text: '' };
    if (record) open.at(-1)?.children.push(element);
    else if (records.has(element.name)) record = element;
    open.push(element);
  });
  const onText = (text: string) => {
    textLength += text.length;
    if (textLength > LONGEST_TEXT) throw new ListRefusal('implausible', { what: 'text' });
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (element === record) {
      record = undefined;
      textLength = 0;
      shape.onRecord(element);
    } else if (!record) {
      textLength = 0;
      shape.onOther(element);
    }
  });

  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** Every element of that name directly inside. */
export function all(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of that name directly inside. */
export function first(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first element of that name, without its margins; empty where there is none. */
export function textIn(element: Element | undefined, name: string): string {
  return first(element, name)?.text.trim() ?? '';
}

/** Texts of all elements of that name at any depth, empty ones left out. */
export function deepTexts(element: Element | undefined, name: string): string[] {
  if (!element) return [];
  return element.children.flatMap((child) => {
    const inside = deepTexts(child, name);
    const own = child.name === name ? child.text.trim() : '';
    return own ? [own, ...inside] : inside;
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
