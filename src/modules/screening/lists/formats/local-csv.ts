import { subjectKinds, type ListedEntity, type SubjectKind } from '../../types.ts';
import { readBirth } from '../reading/births.ts';
import { byHeader, readCsv, type NamedRow } from '../reading/csv.ts';
import { entityOf, rawName } from '../reading/draft.ts';
import { isOtherScript } from '../reading/names.ts';
import { ListRefusal } from '../reading/refusal.ts';
import { addEntity, type FileContent } from './reader.ts';

/**
 * The columns of a list of one's own: a service's watch list on a USB stick, the organiser's list
 * of those banned from the site. Only the first three are needed. Several values in one cell are
 * separated by semicolons.
 */
export const localColumns = [
  'list_id',
  'kind',
  'name',
  'aliases',
  'weak_aliases',
  'birth_date',
  'nationality',
  'country',
  'gender',
  'document_number',
  'programme',
  'un_reference',
] as const;

export type LocalColumn = (typeof localColumns)[number];

const needed = localColumns.slice(0, 3);

/** A line for each kind, with persons and bodies that do not exist. */
export const localTemplate = [
  localColumns.join(','),
  'L-001,person,Exemple Modibo,Modibo Exampel;Egzempl Modibo,Le Forgeron,1975,ML,ML,male,ZZ0000001,access-ban,',
  'L-002,organisation,Exemple Négoce SARL,ENS Trading,,,,NE,,RCCM-0000-B-00,police,',
  '',
].join('\r\n');

/** Reads the local list: a CSV with our columns, separated by commas, semicolons or tabulators. */
export async function readLocalList(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let nameCount = 0;
  let read: ReturnType<typeof byHeader> | undefined;
  const { first, rest } = await withFirst(chunks);
  const header = first.slice(0, first.search(/[\r\n]|$/));
  const delimiter = header.includes(';') ? ';' : header.includes('\t') ? '\t' : ',';
  await readCsv(rest, { delimiter, relaxed: false }, (cells, row) => {
    if (!read) {
      read = byHeader(cells, needed);
      return;
    }
    const named = read(cells, row);
    nameCount += 1 + several(named('aliases')).length + several(named('weak_aliases')).length;
    addEntity(entities, entryOf(named, row));
  });
  return { list: 'local', publishedAt: null, entities: [...entities.values()], nameCount };
}

function entryOf(row: NamedRow, line: number): ListedEntity {
  const kind = subjectKinds.find((known) => known === row('kind').toLowerCase());
  if (!kind) throw new ListRefusal('implausible', { what: 'kind', row: line });
  return entityOf({
    list: 'local',
    id: row('list_id'),
    kind,
    names: [
      rawName(row('name'), 'primary', 'good'),
      ...several(row('aliases')).map((text) => alias(text, 'good')),
      ...several(row('weak_aliases')).map((text) => alias(text, 'low')),
    ],
    births: several(row('birth_date')).map(readBirth),
    nationalities: several(row('nationality')),
    countries: several(row('country')),
    gender: row('gender'),
    documents: several(row('document_number')).map((number) => ({
      type: documentType(kind),
      number,
      country: null,
    })),
    programmes: several(row('programme')),
    unReference: row('un_reference'),
  });
}

function alias(text: string, quality: 'good' | 'low') {
  return rawName(text, isOtherScript(text) ? 'original' : 'alias', quality);
}

function documentType(kind: SubjectKind): string {
  return kind === 'person' ? 'passport' : 'registration';
}

function several(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

async function withFirst(chunks: AsyncIterable<string>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const start = await iterator.next();
  const first = start.done ? '' : start.value.replace(/^\uFEFF/, '');
  async function* rest() {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value;
  }
  return { first, rest: rest() };
}
