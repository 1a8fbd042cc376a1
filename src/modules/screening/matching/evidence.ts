import type { ListedEntity, Subject } from '../types.ts';
import { compareBirths, type BirthFinding } from './birth-evidence.ts';
import { compareDocuments, type DocumentFinding } from './document-evidence.ts';

/** What beside the name speaks for or against one person being the other. */
export type Evidence =
  | { kind: 'birth-date'; finding: BirthFinding; points: number }
  | { kind: 'document'; finding: DocumentFinding; points: number }
  | { kind: 'nationality'; finding: 'shared' | 'different'; points: number }
  | { kind: 'birth-country'; finding: 'shared' | 'different'; points: number }
  | { kind: 'gender'; finding: 'different'; points: number };

/**
 * Points that each finding adds to the name score. A list and a form that know a thing and agree
 * in it say much; a list that does not know it says nothing, and nothing is added.
 */
export const evidencePoints = {
  birth: {
    'same-day': 12,
    'same-year': 5,
    'day-and-month-swapped': 8,
    'one-digit-off': 6,
    'within-range': 3,
    'near-year': 1,
    'other-day': -3,
    'other-year': -35,
  },
  document: { same: 25, 'easily-misread': 15 },
  nationality: { shared: 3, different: -6 },
  birthCountry: { shared: 2, different: -1 },
  gender: { different: -20 },
} as const;

/** Everything beside the name that both sides know. What either does not know is left out. */
export function gatherEvidence(subject: Subject, entity: ListedEntity): Evidence[] {
  const evidence: Evidence[] = [];
  const birth = compareBirths(subject.birthDate, entity.births);
  if (birth)
    evidence.push({ kind: 'birth-date', finding: birth, points: evidencePoints.birth[birth] });

  const document = compareDocuments(subject.documentNumber, entity.documents);
  if (document)
    evidence.push({
      kind: 'document',
      finding: document,
      points: evidencePoints.document[document],
    });

  const nationality = compareSets(subject.nationalities, entity.nationalities);
  if (nationality)
    evidence.push({
      kind: 'nationality',
      finding: nationality,
      points: evidencePoints.nationality[nationality],
    });

  const country = compareSets(
    subject.birthCountry === null ? [] : [subject.birthCountry],
    entity.countries,
  );
  if (country)
    evidence.push({
      kind: 'birth-country',
      finding: country,
      points: evidencePoints.birthCountry[country],
    });

  if (subject.gender && entity.gender && subject.gender !== entity.gender)
    evidence.push({
      kind: 'gender',
      finding: 'different',
      points: evidencePoints.gender.different,
    });
  return evidence;
}

function compareSets(
  one: readonly string[],
  other: readonly string[],
): 'shared' | 'different' | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  return one.some((country) => other.includes(country)) ? 'shared' : 'different';
}
