import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { subjectKinds, type Subject, type SubjectKind } from '#modules/screening/types';
import { parseCountry } from '#platform/countries';
import { UsageError } from './arguments.ts';

export type NamedSubject = { externalId: string; subject: Subject };

/**
 * Reads who is to be screened from a CSV file with the columns `external_id`, `name`,
 * `birth_date`, `nationality`, `document_number` and `kind`; only the name is needed. Several
 * nationalities are parted by `;`, and a country may be a code or a name in any of the languages.
 */
export async function readSubjects(file: string): Promise<NamedSubject[]> {
  const rows = await readRows(file, ['name']);
  return rows.map((row, index) => ({
    externalId: row['external_id'] || String(index + 1),
    subject: {
      kind: readKind(row['kind'] ?? ''),
      names: [row['name'] ?? ''],
      birthDate: row['birth_date'] || null,
      nationalities: (row['nationality'] ?? '')
        .split(';')
        .flatMap((country) => parseCountry(country, { suggest: false }).found ?? []),
      birthCountry: null,
      gender: null,
      documentNumber: row['document_number'] || null,
    },
  }));
}

/** The rows of a CSV file by column. @throws UsageError where it cannot be read or lacks a column */
export async function readRows(
  file: string,
  columns: readonly string[],
): Promise<Record<string, string>[]> {
  let rows: Record<string, string>[];
  try {
    rows = parse(await readFile(file), {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch {
    throw new UsageError('wrongArgument', file);
  }
  const missing = columns.find((column) => rows[0] && !(column in rows[0]));
  if (missing !== undefined) throw new UsageError('wrongArgument', `${file}: ${missing}`);
  return rows;
}

/** A kind as the lists or as tables of companies write it; a person where nothing is written. */
export function readKind(text: string): SubjectKind {
  const kind = text.trim().toLowerCase();
  const known = subjectKinds.find((one) => one === kind);
  if (known) return known;
  return kind === '' || kind === 'individual'
    ? 'person'
    : kind === 'ship'
      ? 'vessel'
      : 'organisation';
}
