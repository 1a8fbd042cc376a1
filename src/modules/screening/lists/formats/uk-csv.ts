import type { ListedEntity } from '../../types.ts';
import { byHeader, readCsv, type NamedRow } from '../reading/csv.ts';
import { entityOf, rawName, type DraftDocument } from '../reading/draft.ts';
import type { RawName } from '../reading/names.ts';
import { addEntity, agreed, instantOf, type FileContent } from './reader.ts';
import { ukBirth, ukKind, ukName, ukParts, ukProgramme } from './uk-fields.ts';

/** What an entry has several of; its rows are the cross product of them. */
const repeated = [
  ...['D.O.B', 'Nationality(/ies)', 'Country of birth', 'Address Country', 'Gender'],
  ...['Passport number', 'National Identifier number', 'IMO number'],
  'Business registration number (s)',
] as const;

type Repeated = (typeof repeated)[number];

type Group = {
  type: string;
  regime: string;
  unReference: string;
  names: Map<string, RawName>;
  values: Map<Repeated, Set<string>>;
};

const needed = ['Unique ID', 'Name 6', 'Name 1', 'Name type', 'Regime Name'];
const nameColumns = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'];

/**
 * The UK sanctions list as a table: a line with the date of the report, a header, and one row for
 * each combination of a name and an address, so that rows are grouped by their `Unique ID`.
 */
export async function readUkCsv(chunks: AsyncIterable<string>): Promise<FileContent> {
  const groups = new Map<string, Group>();
  let publishedAt: string | null = null;
  let read: ReturnType<typeof byHeader> | undefined;
  await readCsv(chunks, { delimiter: ',' }, (cells, row) => {
    const [, date] = /^Report Date:\s*(.+)$/i.exec(cells[0] ?? '') ?? [];
    if (!read && date) publishedAt = instantOf(date);
    else if (!read) read = byHeader(cells, needed);
    else addRow(groups, read(cells, row));
  });

  const entities = new Map<string, ListedEntity>();
  let nameCount = 0;
  for (const [id, group] of groups) {
    nameCount += group.names.size;
    addEntity(entities, entryOf(id, group));
  }
  return { list: 'uk', publishedAt, entities: [...entities.values()], nameCount };
}

function addRow(groups: Map<string, Group>, row: NamedRow): void {
  const id = row('Unique ID');
  let group = groups.get(id);
  if (!group) {
    group = {
      type: row('Designation Type') || row('Individual, Entity, Ship'),
      regime: row('Regime Name'),
      unReference: row('UN Reference Number'),
      names: new Map(),
      values: new Map(repeated.map((column) => [column, new Set<string>()])),
    };
    groups.set(id, group);
  }
  const name = ukName(nameColumns.map(row), row('Name type'), row('Alias strength'));
  if (name.text) group.names.set(`${name.kind} ${name.text}`, name);
  const original = row('Name non-latin script');
  if (original) group.names.set(`original ${original}`, rawName(original, 'original', 'good'));
  for (const [column, values] of group.values) {
    const value = row(column);
    if (value) values.add(value);
  }
}

function entryOf(id: string, group: Group): ListedEntity {
  const parts = (column: Repeated) => [...(group.values.get(column) ?? [])].flatMap(ukParts);
  const numbers = (column: Repeated, type: string): DraftDocument[] =>
    parts(column).map((number) => ({ type, number, country: null }));
  return entityOf({
    list: 'uk',
    id,
    kind: ukKind(group.type),
    names: [...group.names.values()],
    births: parts('D.O.B').map(ukBirth),
    nationalities: parts('Nationality(/ies)'),
    countries: [...parts('Country of birth'), ...parts('Address Country')],
    gender: agreed(parts('Gender')),
    documents: [
      ...numbers('Passport number', 'passport'),
      ...numbers('National Identifier number', 'national-id'),
      ...numbers('Business registration number (s)', 'registration'),
      ...numbers('IMO number', 'imo'),
    ],
    programmes: [ukProgramme(group.regime)],
    unReference: group.unReference,
  });
}
