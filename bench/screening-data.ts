import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readListFolder } from '#modules/screening/lists/read-folder';
import type { ListedEntity, Subject } from '#modules/screening/types';
import { parseCountry } from '#platform/countries';

/** Where the lists and the labelled names lie: beside the project, or where KURUKAN_SHARED says. */
const shared =
  process.env['KURUKAN_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));

export const screeningData = `${shared}/data/screening`;

export function hasScreeningData(): boolean {
  return existsSync(`${screeningData}/eval/name_pairs.csv`);
}

/** The entries of these lists, read as the product reads them. */
export async function readLists(...folders: string[]): Promise<ListedEntity[]> {
  const lists: ListedEntity[] = [];
  for (const folder of folders) {
    const { entities } = await readListFolder(`${screeningData}/${folder}`);
    lists.push(...entities);
  }
  return lists;
}

/** Pairs of one file whose lines begin without a header, but with remarks. */
export function readRemarkedPairs(file: string): { one: string; other: string }[] {
  const rows: string[][] = parse(readFileSync(`${screeningData}/eval/${file}`), {
    comment: '#',
    skip_empty_lines: true,
    relax_column_count: true,
  });
  return rows.map(([one = '', other = '']) => ({ one, other }));
}

export function readEvaluation(file: string): Record<string, string>[] {
  return parse(readFileSync(`${screeningData}/eval/${file}`), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  });
}

/** Somebody of an evaluation file, by name alone or with birth date and nationality. */
export function personOf(row: Record<string, string>, withEvidence = false): Subject {
  const nationality = parseCountry(row['nationality'] ?? '', { suggest: false }).found;
  return {
    kind: 'person',
    names: [row['full_name'] ?? ''],
    birthDate: withEvidence ? row['date_of_birth'] || null : null,
    nationalities: withEvidence && nationality ? [nationality] : [],
    birthCountry: null,
    gender: null,
    documentNumber: null,
  };
}

/**
 * Whether a pair or a person belongs to the half that was looked at while the matcher was tuned
 * (even) or to the one that was not (odd).
 */
export function isDevelopment(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % 2 === 0;
}
