import type { ListedEntity, SubjectKind } from '../../types.ts';
import { readBirth } from '../reading/births.ts';
import { entityOf, rawName, type DraftDocument } from '../reading/draft.ts';
import { joinedName, type RawName } from '../reading/names.ts';
import { countryOf, countryOfPlace } from '../reading/places.ts';
import { ListRefusal } from '../reading/refusal.ts';
import { all, deepTexts, first, readXml, textIn, type Element } from '../reading/xml.ts';
import { isConsolidatedProgramme } from './ofac-csv.ts';
import { readRemarks } from './ofac-remarks.ts';
import { addEntity, type FileContent } from './reader.ts';

/** The lists of OFAC as `sdn.xml` and `consolidated.xml`, which tell their date and their number of entries. */
export async function readOfacXml(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let publishedAt: string | null = null;
  let stated = -1;
  let nameCount = 0;
  await readXml(chunks, {
    records: ['sdnEntry'],
    onRecord(record) {
      nameCount += 1 + all(first(record, 'akaList'), 'aka').length;
      addEntity(entities, entryOf(record));
    },
    onOther({ name, text }) {
      if (name === 'Publish_Date') publishedAt = americanDate(text.trim());
      if (name === 'Record_Count') stated = Number(text.trim());
    },
  });
  if (stated >= 0 && stated !== entities.size)
    throw new ListRefusal('implausible', { what: 'count', stated, found: entities.size });

  const read = [...entities.values()];
  const marked = read.filter(({ programmes }) => programmes.some(isConsolidatedProgramme));
  const list = marked.length * 2 > read.length ? 'ofac-consolidated' : 'ofac-sdn';
  return { list, publishedAt, entities: read.map((entity) => ({ ...entity, list })), nameCount };
}

const kinds: Record<string, SubjectKind> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

function entryOf(record: Element): ListedEntity {
  const remarks = readRemarks(textIn(record, 'remarks'));
  const places = deepTexts(first(record, 'placeOfBirthList'), 'placeOfBirth').map(countryOfPlace);
  return entityOf({
    list: 'ofac-sdn',
    id: textIn(record, 'uid'),
    kind: kinds[textIn(record, 'sdnType').toLowerCase()] ?? 'organisation',
    names: [
      rawName(nameOf(record), 'primary', 'good'),
      ...all(first(record, 'akaList'), 'aka').map(aliasOf),
      ...remarks.weakNames.map((text) => rawName(text, 'alias', 'low')),
    ],
    births: [
      ...deepTexts(first(record, 'dateOfBirthList'), 'dateOfBirth').map(readBirth),
      ...remarks.births,
    ],
    nationalities: [
      ...deepTexts(first(record, 'nationalityList'), 'country'),
      ...deepTexts(first(record, 'citizenshipList'), 'country'),
      ...remarks.nationalities,
    ],
    countries: [
      ...places.filter((place) => place !== null),
      ...remarks.birthCountries,
      ...deepTexts(first(record, 'addressList'), 'country'),
    ],
    gender: genderIn(record) || remarks.gender,
    documents: [...all(first(record, 'idList'), 'id').map(documentOf), ...remarks.documents],
    programmes: deepTexts(first(record, 'programList'), 'program'),
  });
}

/** As in the other files of OFAC: the family name, a comma, the rest. */
function nameOf(element: Element): string {
  const names = [textIn(element, 'lastName'), textIn(element, 'firstName')];
  return joinedName([names.filter((name) => name !== '').join(', ')]);
}

function aliasOf(aka: Element): RawName {
  const kind = /^f\.?k\.?a/i.test(textIn(aka, 'type')) ? 'former' : 'alias';
  return rawName(nameOf(aka), kind, textIn(aka, 'category') === 'weak' ? 'low' : 'good');
}

function genderIn(record: Element): string {
  const papers = all(first(record, 'idList'), 'id');
  const gender = papers.find((paper) => textIn(paper, 'idType') === 'Gender');
  return textIn(gender, 'idNumber');
}

function documentOf(paper: Element): DraftDocument {
  const type = textIn(paper, 'idType').toLowerCase();
  return {
    type: type.includes('passport') ? 'passport' : type,
    number: type === 'gender' ? '' : textIn(paper, 'idNumber'),
    country: countryOf(textIn(paper, 'idCountry')),
  };
}

function americanDate(text: string): string | null {
  const [, month = '', day = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
