import { createHash } from 'node:crypto';
import { readEuCsv } from './formats/eu-csv.ts';
import { readEuXml } from './formats/eu-xml.ts';
import { readLocalList } from './formats/local-csv.ts';
import {
  ofacList,
  ofacParts,
  readOfacRows,
  type OfacPart,
  type OfacRows,
} from './formats/ofac-csv.ts';
import { readOfacXml } from './formats/ofac-xml.ts';
import { readOpenSanctions } from './formats/opensanctions-csv.ts';
import type { FileContent, ReadFormat } from './formats/reader.ts';
import { recognise, type Recognised } from './formats/recognise.ts';
import { readUkCsv } from './formats/uk-csv.ts';
import { readUkXml } from './formats/uk-xml.ts';
import { readUnXml } from './formats/un-xml.ts';
import { ListRefusal } from './reading/refusal.ts';
import { openText, usualLimits, type Limits, type ListFile } from './reading/source.ts';
import { findImplausible } from './rules.ts';
import { PARSER_VERSION, type ListFormat, type ReadList, type RefusedFile } from './types.ts';

export type ReadOptions = {
  limits?: Limits;
  /** Whether somebody acknowledged the licence of OpenSanctions, which is not free for business. */
  openSanctionsAcknowledged?: boolean;
};

const readers: Record<Exclude<ListFormat, 'ofac-csv'>, ReadFormat> = {
  'un-xml': readUnXml,
  'eu-xml': readEuXml,
  'eu-csv': readEuCsv,
  'uk-xml': readUkXml,
  'uk-csv': readUkCsv,
  'ofac-xml': readOfacXml,
  'opensanctions-csv': readOpenSanctions,
  'local-csv': readLocalList,
};

/**
 * Reads files of lists, whatever they are called and in whatever order they come. A file that
 * cannot be read is told with its reason, and keeps no other from being read.
 */
export async function readFiles(
  files: readonly ListFile[],
  options: ReadOptions = {},
): Promise<{ lists: ReadList[]; refused: RefusedFile[] }> {
  const lists: ReadList[] = [];
  const refused: RefusedFile[] = [];
  const parts: OfacFile[] = [];
  for (const file of files) {
    try {
      const read = await readFile(file, options);
      if ('part' in read) parts.push(read);
      else if (read.list) lists.push(read.list);
    } catch (failure) {
      if (!(failure instanceof ListRefusal)) throw failure;
      refused.push({ file: file.name, code: failure.code, details: failure.details });
    }
  }
  for (const set of setsOf(parts, refused)) {
    try {
      lists.push(listOfSet(set));
    } catch (failure) {
      if (!(failure instanceof ListRefusal)) throw failure;
      for (const { name } of set)
        refused.push({ file: name, code: failure.code, details: failure.details });
    }
  }
  return { lists, refused };
}

type OfacFile = {
  name: string;
  part: OfacPart;
  rows: OfacRows;
  sha256: string;
  publishedAt: string | null;
};

async function readFile(
  file: ListFile,
  { limits = usualLimits, openSanctionsAcknowledged = false }: ReadOptions,
): Promise<OfacFile | { list: ReadList | null }> {
  const text = await openText(file, limits);
  try {
    const recognised = recognise(text.head);
    if (recognised.format === 'nothing') return { list: null };
    if (recognised.format === 'opensanctions-csv' && !openSanctionsAcknowledged)
      throw new ListRefusal('licence', { list: 'opensanctions' });
    const { name, publishedAt = null } = file;
    if (recognised.format === 'ofac-csv') {
      const rows = await readOfacRows(text.chunks, recognised.part);
      return { name, part: recognised.part, rows, sha256: text.sha256(), publishedAt };
    }
    const content = await readers[recognised.format](text.chunks);
    const dated = { ...content, publishedAt: content.publishedAt ?? publishedAt };
    return { list: readList(dated, recognised.format, text.sha256(), [name]) };
  } finally {
    await text.close();
  }
}

function readList(
  { list, publishedAt, entities, nameCount }: FileContent,
  source: Exclude<Recognised['format'], 'nothing'>,
  sha256: string,
  files: string[],
): ReadList {
  const implausible = findImplausible(list, entities);
  if (implausible) throw new ListRefusal('implausible', implausible);
  const counts = { recordCount: entities.length, nameCount, parserVersion: PARSER_VERSION };
  return { snapshot: { list, source, publishedAt, sha256, ...counts }, entities, files };
}

/** Each main file with those of the others whose entries are its own. */
function setsOf(files: readonly OfacFile[], refused: RefusedFile[]): OfacFile[][] {
  const sets = files.filter(({ part }) => part === 'main').map((main) => [main]);
  for (const file of files.filter(({ part }) => part !== 'main')) {
    const owner = sets.find(
      ([main, ...others]) =>
        main &&
        !others.some(({ part }) => part === file.part) &&
        [...file.rows.keys()].some((number) => main.rows.has(number)),
    );
    if (owner) owner.push(file);
    else refused.push({ file: file.name, code: 'part-alone', details: { part: file.part } });
  }
  return sets;
}

function listOfSet(set: readonly OfacFile[]): ReadList {
  const content = ofacList(Object.fromEntries(set.map(({ part, rows }) => [part, rows])));
  const inOrder = ofacParts.flatMap((part) => set.filter((file) => file.part === part));
  const hash = createHash('sha256');
  for (const { sha256 } of inOrder) hash.update(sha256);
  const publishedAt = inOrder.find((file) => file.publishedAt)?.publishedAt ?? null;
  const names = inOrder.map(({ name }) => name);
  return readList({ ...content, publishedAt }, 'ofac-csv', hash.digest('hex'), names);
}
