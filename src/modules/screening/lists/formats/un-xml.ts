import type { BirthSpan, ListedEntity, NameKind, NameQuality } from '../../types.ts';
import { birthInYear, birthInYears, readBirth } from '../reading/births.ts';
import { entityOf, rawName, type DraftDocument } from '../reading/draft.ts';
import { isOtherScript, joinedName, type RawName } from '../reading/names.ts';
import { countryOf } from '../reading/places.ts';
import { all, deepTexts, first, readXml, textIn, type Element } from '../reading/xml.ts';
import { addEntity, instantOf, type FileContent } from './reader.ts';

/**
 * The consolidated list of the Security Council. Its file does not keep to its own schema: the
 * order of the children differs from entry to entry, so nothing here asks for one.
 */
export async function readUnXml(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let publishedAt: string | null = null;
  let nameCount = 0;
  await readXml(chunks, {
    records: ['INDIVIDUAL', 'ENTITY'],
    onRecord(record) {
      const names = namesOf(record);
      nameCount += names.length;
      addEntity(entities, entryOf(record, names));
    },
    onOther({ name, attributes }) {
      if (name === 'CONSOLIDATED_LIST') publishedAt = instantOf(attributes['dateGenerated']);
    },
  });
  return { list: 'un', publishedAt, entities: [...entities.values()], nameCount };
}

function entryOf(record: Element, names: RawName[]): ListedEntity {
  const part = record.name;
  const aliases = all(record, `${part}_ALIAS`);
  const id = textIn(record, 'REFERENCE_NUMBER');
  return entityOf({
    list: 'un',
    id,
    kind: part === 'INDIVIDUAL' ? 'person' : 'organisation',
    names,
    births: [
      ...all(record, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap(birthsOf),
      ...aliases.map((alias) => readBirth(textIn(alias, 'DATE_OF_BIRTH'))),
    ],
    nationalities: all(record, 'NATIONALITY').flatMap((some) => deepTexts(some, 'VALUE')),
    countries: [
      ...all(record, 'INDIVIDUAL_PLACE_OF_BIRTH').map((place) => textIn(place, 'COUNTRY')),
      ...aliases.map((alias) => textIn(alias, 'COUNTRY_OF_BIRTH')),
      ...all(record, `${part}_ADDRESS`).map((address) => textIn(address, 'COUNTRY')),
    ],
    gender: textIn(record, 'GENDER'),
    documents: all(record, 'INDIVIDUAL_DOCUMENT').map(documentOf),
    programmes: [textIn(record, 'UN_LIST_TYPE')],
    unReference: id,
  });
}

function namesOf(record: Element): RawName[] {
  const primary = joinedName(
    ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((name) => textIn(record, name)),
  );
  const originals = deepTexts(record, 'NAME_ORIGINAL_SCRIPT');
  const aliases = all(record, `${record.name}_ALIAS`)
    .map((alias) => ({ text: textIn(alias, 'ALIAS_NAME'), quality: textIn(alias, 'QUALITY') }))
    .filter(({ text }) => text !== '');
  return [
    rawName(primary, 'primary', 'good'),
    ...originals.map((text) => rawName(text, 'original', 'good')),
    ...aliases.map(({ text, quality }) => {
      const wasFormer = /^f\.?k\.?a/i.test(quality) || /previously listed as/i.test(text);
      const kind: NameKind = wasFormer ? 'former' : isOtherScript(text) ? 'original' : 'alias';
      return rawName(text, kind, qualityOf(quality));
    }),
  ];
}

function qualityOf(text: string): NameQuality {
  if (/^low/i.test(text)) return 'low';
  return /^good/i.test(text) ? 'good' : 'none';
}

function birthsOf(birth: Element): (BirthSpan | null)[] {
  const circa = /^approx/i.test(textIn(birth, 'TYPE_OF_DATE'));
  const from = Number(textIn(birth, 'FROM_YEAR'));
  const to = Number(textIn(birth, 'TO_YEAR'));
  if (from || to) return [birthInYears(from || to, to || from, circa)];

  const date = readBirth(textIn(birth, 'DATE'));
  if (date) return [{ ...date, circa: circa || date.circa }];
  const years = all(birth, 'YEAR').map((year) => birthInYear(Number(year.text.trim()), circa));
  return years.length > 0 ? years : [null];
}

function documentOf(document: Element): DraftDocument {
  const type = [textIn(document, 'TYPE_OF_DOCUMENT2'), textIn(document, 'TYPE_OF_DOCUMENT')];
  const issuer = first(document, 'ISSUING_COUNTRY') ?? first(document, 'COUNTRY_OF_ISSUE');
  return {
    type: documentType(type.find((text) => text !== '') ?? ''),
    number: textIn(document, 'NUMBER'),
    country: countryOf(issuer?.text),
  };
}

/** "National passport", "Numéro de passeport" and "Número de pasaporte" are passports. */
function documentType(text: string): string {
  return /pass(?:port|eport)|pasaporte/i.test(text) ? 'passport' : text.trim().toLowerCase();
}
