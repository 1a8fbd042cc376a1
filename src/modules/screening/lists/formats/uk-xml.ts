import type { ListedEntity } from '../../types.ts';
import { entityOf, rawName, type DraftDocument } from '../reading/draft.ts';
import type { RawName } from '../reading/names.ts';
import { all, deepTexts, first, readXml, textIn, type Element } from '../reading/xml.ts';
import { addEntity, agreed, instantOf, later, type FileContent } from './reader.ts';
import { ukBirth, ukKind, ukName, ukParts, ukProgramme } from './uk-fields.ts';

/** The UK sanctions list. Where the file has no date of its own, its latest correction dates it. */
export async function readUkXml(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let reportedAt: string | null = null;
  let correctedAt: string | null = null;
  let nameCount = 0;
  await readXml(chunks, {
    records: ['Designation'],
    onRecord(record) {
      const names = namesOf(record);
      nameCount += names.length;
      correctedAt = later(correctedAt, instantOf(textIn(record, 'LastUpdated')));
      addEntity(entities, entryOf(record, names));
    },
    onOther({ name, attributes, text }) {
      const date =
        name === 'DateGenerated' || name === 'ReportDate' ? text : attributes['DateGenerated'];
      reportedAt ??= instantOf(date);
    },
  });
  const publishedAt = reportedAt ?? correctedAt;
  return { list: 'uk', publishedAt, entities: [...entities.values()], nameCount };
}

function namesOf(record: Element): RawName[] {
  const latin = all(first(record, 'Names'), 'Name').map((name) =>
    ukName(
      ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6'].map((part) => textIn(name, part)),
      textIn(name, 'NameType'),
      textIn(name, 'AliasStrength'),
    ),
  );
  const originals = deepTexts(first(record, 'NonLatinNames'), 'NameNonLatinScript');
  return [...latin, ...originals.map((text) => rawName(text, 'original', 'good'))].filter(
    ({ text }) => text !== '',
  );
}

function entryOf(record: Element, names: RawName[]): ListedEntity {
  const texts = (name: string) => deepTexts(record, name).flatMap(ukParts);
  return entityOf({
    list: 'uk',
    id: textIn(record, 'UniqueID'),
    kind: ukKind(textIn(record, 'IndividualEntityShip')),
    names,
    births: deepTexts(record, 'DOB').map(ukBirth),
    nationalities: texts('Nationality'),
    countries: [...texts('CountryOfBirth'), ...texts('AddressCountry')],
    gender: agreed(deepTexts(record, 'Gender')),
    documents: documentsOf(record),
    programmes: [ukProgramme(textIn(record, 'RegimeName'))],
    unReference: textIn(record, 'UNReferenceNumber'),
  });
}

const documentElements = [
  ['PassportNumber', 'passport'],
  ['NationalIdentifierNumber', 'national-id'],
  ['BusinessRegistrationNumber', 'registration'],
  ['IMONumber', 'imo'],
] as const;

function documentsOf(record: Element): DraftDocument[] {
  return documentElements.flatMap(([element, type]) =>
    deepTexts(record, element).map((number) => ({ type, number, country: null })),
  );
}
