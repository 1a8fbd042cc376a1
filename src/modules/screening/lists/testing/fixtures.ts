import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileInMemory, type ListFile } from '../reading/source.ts';

const folder = join(import.meta.dirname, '..', 'fixtures');

/** Invented persons and bodies in the layouts of the publishers, with the traps of each. */
export function fixture(name: string): ListFile {
  return fileInMemory(name, fixtureBytes(name));
}

export function fixtureBytes(name: string): Buffer {
  return readFileSync(join(folder, name));
}

export const ofacSet = ['main', 'alternate-names', 'addresses', 'comments'].map(
  (part) => `ofac-${part}.csv`,
);

/** A UN list of so many invented persons, for what depends on counts. */
export function anUnList({
  people = 600,
  dateGenerated = '2026-10-01T00:00:00.000Z',
  nameOf = (index: number) => `PERSONNE EXEMPLE ${index}`,
  from = 0,
}: {
  people?: number;
  dateGenerated?: string;
  nameOf?: (index: number) => string;
  /** The number of the first. */
  from?: number;
} = {}): ListFile & { bytes: Buffer } {
  const entries = Array.from({ length: people }, (_, place) => {
    const index = from + place;
    return `<INDIVIDUAL><FIRST_NAME>${nameOf(index)}</FIRST_NAME><UN_LIST_TYPE>TEST</UN_LIST_TYPE><REFERENCE_NUMBER>ZZi.${index}</REFERENCE_NUMBER><NATIONALITY><VALUE>Mali</VALUE></NATIONALITY></INDIVIDUAL>`;
  });
  const bytes = Buffer.from(
    `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="${dateGenerated}"><INDIVIDUALS>${entries.join('\n')}</INDIVIDUALS></CONSOLIDATED_LIST>`,
  );
  return { ...fileInMemory('un.xml', bytes), bytes };
}
