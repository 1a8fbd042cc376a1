import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#platform/i18n';
import { rejectedRowsFile } from '#platform/tabular/rejected';
import type { FileOutcome } from './import-folder.ts';

/**
 * Writes the bad rows of each file, as they were sent and with their reasons, where they can be
 * put right and sent again. They hold people, so only their owner may read them.
 *
 * @returns the names of the files
 */
export async function writeRejected(
  files: readonly FileOutcome[],
  folder: string,
  locale: Locale,
): Promise<string[]> {
  const names: string[] = [];
  for (const { table, errors, file } of files) {
    if (!table || errors.length === 0) continue;
    const { bytes } = await rejectedRowsFile(table, errors, { locale });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = `${file.replace(/(\.rejected)?\.[^.]*$/, '')}.rejected.${table.format}`;
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
    names.push(name);
  }
  return names;
}
