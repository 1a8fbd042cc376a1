import type { ListedEntity, SubjectKind } from '../../types.ts';
import { readCsv } from '../reading/csv.ts';
import { entityOf, rawName } from '../reading/draft.ts';
import { ListRefusal } from '../reading/refusal.ts';
import { readRemarks } from './ofac-remarks.ts';
import { addEntity, type FileContent } from './reader.ts';

/** The four files of a list of OFAC. None has a header; each is known by its columns. */
export const ofacParts = ['main', 'alternate-names', 'addresses', 'comments'] as const;

export type OfacPart = (typeof ofacParts)[number];

/** Columns of each, and the place of the entry's number. */
const widths: Record<OfacPart, number> = {
  main: 12,
  'alternate-names': 5,
  addresses: 6,
  comments: 2,
};

/** The rows of one file, by the number of the entry they belong to. */
export type OfacRows = Map<string, string[][]>;

const NOTHING = '-0-';

/** Which of the four a file is by its first row; null for something else. */
export function ofacPartOf(cells: readonly string[]): OfacPart | null {
  if (!/^\d+$/.test(cells[0]?.trim() ?? '')) return null;
  const [, , third = ''] = cells.map((cell) => cell.trim());
  switch (cells.length) {
    case widths.main:
      return third in kinds ? 'main' : null;
    case widths['alternate-names']:
      return /^[afn]ka$/i.test(third) ? 'alternate-names' : null;
    case widths.addresses:
      return /^\d+$/.test(cells[1]?.trim() ?? '') ? 'addresses' : null;
    case widths.comments:
      return 'comments';
    default:
      return null;
  }
}

/** Reads one file of the four into rows. A row of another width means that the file is damaged. */
export async function readOfacRows(
  chunks: AsyncIterable<string>,
  part: OfacPart,
): Promise<OfacRows> {
  const rows: OfacRows = new Map();
  await readCsv(chunks, { delimiter: ',', relaxed: false }, (cells, row) => {
    const trimmed = cells.map((cell) => (cell.trim() === NOTHING ? '' : cell.trim()));
    if (cells.length !== widths[part] || !/^\d+$/.test(trimmed[0] ?? ''))
      throw new ListRefusal('damaged', { at: 'csv', row });
    const [number = ''] = trimmed;
    const known = rows.get(number);
    if (!known) rows.set(number, [trimmed]);
    else if (part === 'main')
      throw new ListRefusal('implausible', { what: 'repeated', id: number });
    else known.push(trimmed);
  });
  return rows;
}

/** Puts the files of one set together. Files other than the main one may be missing. */
export function ofacList(parts: Partial<Record<OfacPart, OfacRows>>): FileContent {
  const main = parts.main ?? new Map();
  for (const [part, rows] of Object.entries(parts)) {
    const stray = [...rows.keys()].find((number) => !main.has(number));
    if (stray) throw new ListRefusal('implausible', { what: 'part', part, id: stray });
  }
  const list = isConsolidated([...main.values()].flat()) ? 'ofac-consolidated' : 'ofac-sdn';
  const entities = new Map<string, ListedEntity>();
  let nameCount = 0;
  for (const [number, [cells = []]] of main) {
    const alternates = parts['alternate-names']?.get(number) ?? [];
    nameCount += 1 + alternates.length;
    const [, name = '', kind = '', programmes = ''] = cells;
    // What does not fit into a field of 1,000 characters goes on in the fourth file.
    const overflow = parts.comments?.get(number)?.map(([, text = '']) => text) ?? [];
    const remarks = readRemarks([cells[11] ?? '', ...overflow].join(''));
    addEntity(
      entities,
      entityOf({
        list,
        id: number,
        kind: kinds[kind || NOTHING] ?? 'organisation',
        names: [
          rawName(name, 'primary', 'good'),
          ...alternates.map(([, , type = '', text = '']) =>
            rawName(text, /^fka$/i.test(type) ? 'former' : 'alias', 'good'),
          ),
          ...remarks.formerNames.map((text) => rawName(text, 'former', 'low')),
          ...remarks.weakNames.map((text) => rawName(text, 'alias', 'low')),
        ],
        births: remarks.births,
        nationalities: remarks.nationalities,
        countries: [
          ...remarks.birthCountries,
          ...(parts.addresses?.get(number)?.map((address) => address[4] ?? '') ?? []),
        ],
        gender: remarks.gender,
        documents: remarks.documents,
        programmes: programmesIn(programmes),
      }),
    );
  }
  return { list, publishedAt: null, entities: [...entities.values()], nameCount };
}

/** Written `A] [B`. */
export function programmesIn(text: string): string[] {
  return text.split(/\]\s*\[/).map((programme) => programme.replace(/[[\]]/g, '').trim());
}

/**
 * Whether most entries stand under programmes of the other list, which blocks nothing but
 * forbids some dealings. Both are published in the same form.
 */
export function isConsolidatedProgramme(programme: string): boolean {
  return /^(?:NS-|561|SSI|FSE-|HRIT-IR$|CMIC|CAATSA - RUSSIA|UKRAINE-EO13662|BELARUS-EO14038|CAPTA|MBS)/i.test(
    programme,
  );
}

function isConsolidated(rows: readonly string[][]): boolean {
  const marked = rows.filter(([, , , programmes = '']) =>
    programmesIn(programmes).some(isConsolidatedProgramme),
  );
  return marked.length * 2 > rows.length;
}

const kinds: Record<string, SubjectKind> = {
  [NOTHING]: 'organisation',
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};
