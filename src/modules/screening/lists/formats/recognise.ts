import { parse } from 'csv-parse/sync';
import { ListRefusal } from '../reading/refusal.ts';
import type { ListFormat } from '../types.ts';
import { localColumns } from './local-csv.ts';
import { ofacPartOf, type OfacPart } from './ofac-csv.ts';

export type Recognised =
  | { format: Exclude<ListFormat, 'ofac-csv'> }
  | { format: 'ofac-csv'; part: OfacPart }
  /** The last byte of OFAC's files and nothing else: a list without overflowing remarks. */
  | { format: 'nothing' };

/**
 * Tells what a file is by how it begins; its name says nothing.
 *
 * @throws ListRefusal `html`, `entities`, `unsupported-format`, `unknown-format`
 */
export function recognise(head: string): Recognised {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (start === '' || start === '\u001A') return { format: 'nothing' };
  if (start.startsWith('PK')) throw new ListRefusal('unsupported-format', { format: 'zip' });
  return start.startsWith('<') ? recogniseXml(start) : recogniseTable(start);
}

function recogniseXml(start: string): Recognised {
  if (/^<(?:!doctype\s+html|html|head|body|script)/i.test(start)) throw new ListRefusal('html');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start)) throw new ListRefusal('entities');
  const bare = start.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<\?[\s\S]*?\?>/g, '');
  const [, root = '', attributes = ''] = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)([^>]*)/.exec(bare) ?? [];
  switch (root) {
    case 'CONSOLIDATED_LIST':
      return { format: 'un-xml' };
    case 'export':
      return { format: 'eu-xml' };
    case 'Designations':
      return { format: 'uk-xml' };
    case 'sdnList':
      return { format: 'ofac-xml' };
    case 'Sanctions':
      throw new ListRefusal('unsupported-format', { format: 'sdn_advanced.xml' });
    default:
      if (root.toLowerCase() === 'html' || /xhtml/.test(attributes)) throw new ListRefusal('html');
      throw new ListRefusal('unknown-format');
  }
}

function recogniseTable(start: string): Recognised {
  const [first = '', second = ''] = start.split(/\r?\n/, 2);
  const columns = new Set(
    first
      .toLowerCase()
      .split(/[,;\t]/)
      .map(plain),
  );
  const has = (...names: string[]) => names.every((name) => columns.has(plain(name)));
  if (has('Entity_LogicalId') || /^"?fileGenerationDate/i.test(first)) return { format: 'eu-csv' };
  if (/^"?Report Date:/i.test(first) || has('Unique ID', 'Name 6')) return { format: 'uk-csv' };
  if (has('id', 'schema', 'name', 'aliases')) return { format: 'opensanctions-csv' };
  if (has(...localColumns.slice(0, 3))) return { format: 'local-csv' };
  const part = ofacPartOf(cellsOf(first)) ?? ofacPartOf(cellsOf(second));
  if (part) return { format: 'ofac-csv', part };
  throw new ListRefusal('unknown-format');
}

function cellsOf(line: string): string[] {
  try {
    return parse(line.replaceAll('\u001A', ''), { relax_column_count: true })[0] ?? [];
  } catch {
    return [];
  }
}

function plain(cell: string): string {
  return cell.replace(/["\s]/g, '').toLowerCase();
}
