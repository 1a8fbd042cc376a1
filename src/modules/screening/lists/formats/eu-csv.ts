import type { ListedEntity } from '../../types.ts';
import { entityOf, type Draft } from '../reading/draft.ts';
import { byHeader, readCsv, type NamedRow } from '../reading/csv.ts';
import { euBirth, euDocument, euNames, isPerson, type EuFields } from './eu-xml.ts';
import { addEntity, agreed, instantOf, type FileContent } from './reader.ts';

type Group = Required<Pick<Draft, 'births' | 'documents'>> & {
  row: NamedRow;
  aliases: EuFields[];
  nationalities: Set<string>;
  countries: Set<string>;
  programmes: Set<string>;
  seen: Set<string>;
};

const needed = ['Entity_LogicalId', 'Entity_SubjectType', 'NameAlias_WholeName'];

/**
 * The same file as a table, one row for each repeated child of an entry, so that an entry spans
 * many rows. Rows of one entry need not stand together.
 */
export async function readEuCsv(chunks: AsyncIterable<string>): Promise<FileContent> {
  const groups = new Map<string, Group>();
  let read: ReturnType<typeof byHeader> | undefined;
  let publishedAt: string | null = null;
  await readCsv(chunks, { delimiter: ';' }, (cells, row) => {
    if (!read) {
      read = byHeader(cells, needed);
      return;
    }
    const named = read(cells, row);
    publishedAt ??= instantOf(named('fileGenerationDate'));
    const id = named('Entity_LogicalId');
    const group = groups.get(id) ?? newGroup(named);
    groups.set(id, group);
    addRow(group, named);
  });

  const entities = new Map<string, ListedEntity>();
  let nameCount = 0;
  for (const [logicalId, group] of groups) {
    nameCount += group.aliases.length;
    addEntity(entities, entryOf(logicalId, group));
  }
  return { list: 'eu', publishedAt, entities: [...entities.values()], nameCount };
}

function newGroup(row: NamedRow): Group {
  return {
    row,
    aliases: [],
    births: [],
    documents: [],
    nationalities: new Set(),
    countries: new Set(),
    programmes: new Set(),
    seen: new Set(),
  };
}

function addRow(group: Group, row: NamedRow): void {
  const once = (key: string) => !group.seen.has(key) && group.seen.add(key);
  const name = fieldsOf(row, 'NameAlias', [
    ...['lastName', 'firstName', 'middleName', 'wholeName', 'strong', 'gender', 'logicalId'],
  ]);
  const text = name['wholeName'] || name['lastName'];
  if (text && once(`name ${name['logicalId'] || text}`)) group.aliases.push(name);

  const birth = fieldsOf(row, 'BirthDate', [
    ...['birthdate', 'year', 'yearRangeFrom', 'yearRangeTo', 'circa', 'calendarType'],
    'countryIso2Code',
  ]);
  birth['birthdate'] = row('BirthDate_BirthDate');
  const span = euBirth(birth);
  if (span && once(`birth ${span.from} ${span.to}`)) group.births.push(span);

  const document = euDocument({
    identificationTypeCode: row('Identification_TypeCode'),
    number: row('Identification_Number'),
    countryIso2Code: row('Identification_CountryIso2Code'),
  });
  if (document.number && once(`document ${document.type} ${document.number}`))
    group.documents.push(document);

  group.nationalities.add(row('Citizenship_CountryIso2Code'));
  group.countries.add(birth['countryIso2Code'] ?? '').add(row('Address_CountryIso2Code'));
  group.programmes.add(row('Entity_Regulation_Programme'));
}

function fieldsOf(row: NamedRow, prefix: string, names: readonly string[]): EuFields {
  return Object.fromEntries(names.map((name) => [name, row(`${prefix}_${name}`)]));
}

function entryOf(logicalId: string, { row, ...group }: Group): ListedEntity {
  const kind = row('Entity_SubjectType_ClassificationCode') || row('Entity_SubjectType');
  return entityOf({
    list: 'eu',
    id: row('Entity_EU_ReferenceNumber') || logicalId,
    kind: isPerson(kind) ? 'person' : 'organisation',
    names: euNames(group.aliases),
    births: group.births,
    nationalities: [...group.nationalities],
    countries: [...group.countries],
    gender: agreed(group.aliases.map(({ gender }) => gender)),
    documents: group.documents,
    programmes: [...group.programmes],
    unReference: row('Entity_UnitedNationId'),
  });
}
