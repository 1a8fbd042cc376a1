import { scoreTexts } from '#modules/screening/matching/compare';
import { qualityAt } from '#modules/screening/matching/quality';
import { workingCut, type Match, type Screener } from '#modules/screening/matching/screen';
import type { ListedEntity, Subject, SubjectKind } from '#modules/screening/types';
import type { Row } from './row.ts';
import { isDevelopment, personOf, readEvaluation } from './screening-data.ts';

/** The cut at which published results on the labelled pairs are given, of scores from 0 to 1. */
const pairsCut = 0.7;

/** F1 on labelled pairs: as a whole, of people and of bodies, and of the half nobody tuned on. */
export function benchPairs(): Row[] {
  const pairs = scorePairs('name_pairs.csv');
  const sahel = scorePairs('sahel_variants.csv');
  const f1 = (what: string, some: typeof pairs): Row => ({
    what: `${what} (${some.length})`,
    value: 100 * qualityAt(some, pairsCut).f1,
    unit: '% F1',
  });
  return [
    f1('name pairs, all', pairs),
    f1(
      'name pairs, people',
      pairs.filter(({ kind }) => kind === 'person'),
    ),
    f1(
      'name pairs, bodies',
      pairs.filter(({ kind }) => kind !== 'person'),
    ),
    f1(
      'name pairs, held-out half',
      pairs.filter(({ development }) => !development),
    ),
    f1(
      'name pairs, development half',
      pairs.filter(({ development }) => development),
    ),
    f1('Sahel spellings, all', sahel),
    f1(
      'Sahel spellings, held-out half',
      sahel.filter(({ development }) => !development),
    ),
  ];
}

function scorePairs(file: string) {
  return readEvaluation(file).map((row) => {
    const { name1 = '', name2 = '', schema = 'Person', is_match } = row;
    const kind: SubjectKind =
      schema === 'Person' ? 'person' : schema === 'Vessel' ? 'vessel' : 'organisation';
    return {
      kind,
      score: scoreTexts(name1, name2, kind) / 100,
      isMatch: is_match === 'true',
      development: isDevelopment(`${name1}|${name2}`),
    };
  });
}

/** How many listed people are found with typing errors, and how many others are taken for them. */
export function benchPeople(screener: Screener, listed: readonly ListedEntity[]): Row[] {
  const treated = readEvaluation('positives_un_treated.csv');
  const untreated = readEvaluation('positives_un_untreated.csv');
  // A few were taken off the list after the file was made, and nobody can find them there.
  const names = new Set(listed.flatMap((entity) => entity.names.map(({ text }) => plain(text))));
  const onList = treated.filter((_, index) =>
    names.has(plain(untreated[index]?.['full_name'] ?? '')),
  );
  const benign = readEvaluation('benign_people_25000.csv');
  const sahel = readEvaluation('sahel_benign_people.csv');
  const found = (change = same) =>
    share(treated.map((row) => alerted(screener, change(personOf(row, true)))));
  const byName = benign.map((row) => alerted(screener, personOf(row)));
  const withEvidence = benign.map((row) => alerted(screener, personOf(row, true)));
  const half = Math.ceil(benign.length / 2);
  const treatedByName = treated.map((row) => alerted(screener, personOf(row)));
  return [
    { what: 'working cut', value: workingCut, unit: 'of 100' },
    {
      what: `UN names with typing errors (${treated.length}), found`,
      value: share(treatedByName),
      unit: '%',
    },
    {
      what: `  of those still listed (${onList.length})`,
      value: share(onList.map((row) => treatedByName[treated.indexOf(row)] ?? false)),
      unit: '%',
    },
    { what: `benign people (${benign.length}), alerted`, value: share(byName), unit: '%' },
    { what: '  second half, not tuned on', value: share(byName.slice(half)), unit: '%' },
    {
      what: `Sahel people (${sahel.length}), alerted`,
      value: share(sahel.map((row) => alerted(screener, personOf(row)))),
      unit: '%',
    },
    { what: 'with birth date and nationality: UN found', value: found(), unit: '%' },
    { what: '  birth one year off', value: found(yearOff), unit: '%' },
    { what: '  day and month swapped', value: found(swapped), unit: '%' },
    { what: '  benign people alerted', value: share(withEvidence), unit: '%' },
    { what: '  second half, not tuned on', value: share(withEvidence.slice(half)), unit: '%' },
    // The list of the United Kingdom, as it lies beside the project, tells no birth date at all.
    {
      what: '  by an entry that tells a birth date',
      value: share(
        benign.map((row) => alerted(screener, personOf(row, true), (match) => !match.uncheckable)),
      ),
      unit: '%',
    },
  ];
}

function alerted(
  screener: Screener,
  subject: Subject,
  counts: (match: Match) => boolean = () => true,
): boolean {
  const screening = screener.screen(subject);
  return screening.comparable && screening.matches.some(counts);
}

function share(answers: readonly boolean[]): number {
  return (100 * answers.filter(Boolean).length) / answers.length;
}

function plain(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}]/gu, '');
}

const same = (subject: Subject) => subject;

function yearOff(subject: Subject): Subject {
  const [year, ...rest] = (subject.birthDate ?? '').split('-');
  return year ? { ...subject, birthDate: [Number(year) + 1, ...rest].join('-') } : subject;
}

function swapped(subject: Subject): Subject {
  const [year, month, day] = (subject.birthDate ?? '').split('-');
  return year && month && day && Number(day) <= 12
    ? { ...subject, birthDate: [year, day, month].join('-') }
    : subject;
}
