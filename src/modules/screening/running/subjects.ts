import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/canonical-json';
import type { Subject } from '../types.ts';
import type { SubjectRow } from './store.ts';

export function subjectOf(row: SubjectRow): Subject {
  const { kind, names, birthDate, nationality, documentNumber } = row;
  return {
    kind,
    names,
    birthDate,
    nationalities: [nationality],
    birthCountry: null,
    gender: null,
    documentNumber,
  };
}

/** A digest of all that was compared: what two people said of a hit is about this subject only. */
export function versionOfSubject(subject: Subject): string {
  return createHash('sha256').update(canonicalJson(subject)).digest('hex').slice(0, 32);
}
