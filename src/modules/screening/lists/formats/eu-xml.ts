import type { BirthSpan, ListedEntity } from '../../types.ts';
import { birthInYears, readBirth } from '../reading/births.ts';
import { birthInCalendarYear } from '../reading/calendars.ts';
import { entityOf, rawName, type DraftDocument } from '../reading/draft.ts';
import { isOtherScript, joinedName, type RawName } from '../reading/names.ts';
import { countryOf } from '../reading/places.ts';
import { all, first, readXml, type Element } from '../reading/xml.ts';
import { addEntity, agreed, instantOf, type FileContent } from './reader.ts';

/** The consolidated financial sanctions file of the European Union, version 1.1. */
export async function readEuXml(chunks: AsyncIterable<string>): Promise<FileContent> {
  const entities = new Map<string, ListedEntity>();
  let publishedAt: string | null = null;
  let nameCount = 0;
  await readXml(chunks, {
    records: ['sanctionEntity'],
    onRecord(record) {
      const names = euNames(all(record, 'nameAlias').map(({ attributes }) => attributes));
      nameCount += names.length;
      addEntity(entities, entryOf(record, names));
    },
    onOther({ name, attributes }) {
      if (name === 'export') publishedAt = instantOf(attributes['generationDate']);
    },
  });
  return { list: 'eu', publishedAt, entities: [...entities.values()], nameCount };
}

/** Attribute or column names without the prefix of their group: `wholeName`, `lastName`, … */
export type EuFields = Record<string, string | undefined>;

/**
 * The names of an entry. The list marks none as the main one: the first that was registered is,
 * by its number, so that another order of the same names is no change.
 */
export function euNames(aliases: readonly EuFields[]): RawName[] {
  const numbers = aliases.map(({ logicalId }) => Number(logicalId) || Infinity);
  const main = numbers.indexOf(Math.min(...numbers));
  return aliases.map((fields, place) => {
    const text =
      fields['wholeName']?.trim() ||
      joinedName([fields['firstName'], fields['middleName'], fields['lastName']]);
    if (place === main) return rawName(text, 'primary', 'good');
    const kind = isOtherScript(text) ? 'original' : 'alias';
    return rawName(text, kind, fields['strong'] === 'false' ? 'low' : 'good');
  });
}

export function euBirth(fields: EuFields): BirthSpan | null {
  const circa = fields['circa'] === 'true';
  const calendar = fields['calendarType'] ?? '';
  const day = readBirth(fields['birthdate'] ?? '');
  // The day is Gregorian even where the year beside it is of another calendar.
  if (day) return { ...day, circa: circa || day.circa };

  const from = Number(fields['yearRangeFrom']);
  const to = Number(fields['yearRangeTo']);
  if (from || to) return birthInYears(from || to, to || from, circa);
  const year = Number(fields['year']);
  if (!year) return null;
  const country = countryOf(fields['countryIso2Code']);
  return birthInCalendarYear(calendar, year, { country, circa });
}

/** A number known to be false still identifies: it is the one that will be shown. */
export function euDocument(fields: EuFields): DraftDocument {
  return {
    type: fields['identificationTypeCode'] ?? '',
    number: fields['number'] ?? fields['latinNumber'] ?? '',
    country: countryOf(fields['countryIso2Code']),
  };
}

function entryOf(record: Element, names: RawName[]): ListedEntity {
  const { euReferenceNumber, logicalId, unitedNationId } = record.attributes;
  const kindOf = first(record, 'subjectType')?.attributes;
  const births = all(record, 'birthdate').map(({ attributes }) => attributes);
  const codes = (elements: Element[]) =>
    elements.map(({ attributes }) => attributes['countryIso2Code'] ?? '');
  return entityOf({
    list: 'eu',
    id: euReferenceNumber?.trim() || (logicalId ?? ''),
    kind: isPerson(kindOf?.['classificationCode'] ?? kindOf?.['code']) ? 'person' : 'organisation',
    names,
    births: births.map(euBirth),
    nationalities: codes(all(record, 'citizenship')),
    countries: [
      ...births.map((birth) => birth['countryIso2Code'] ?? ''),
      ...codes(all(record, 'address')),
    ],
    gender: agreed(all(record, 'nameAlias').map(({ attributes }) => attributes['gender'])),
    documents: all(record, 'identification').map(({ attributes }) => euDocument(attributes)),
    programmes: all(record, 'regulation').map(({ attributes }) => attributes['programme'] ?? ''),
    unReference: unitedNationId?.trim(),
  });
}

/** `P` and `E` in one column, `person` and `enterprise` in the other; issues have swapped them. */
export function isPerson(code: string | undefined): boolean {
  return /^p/i.test(code?.trim() ?? '');
}
