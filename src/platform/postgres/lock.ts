import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the one right to run a database in a folder; undefined when another process has it.
 *
 * The lock is the operating system's own, held through an SQLite file because Node offers
 * no other way to it: it dies with the process, however that dies, and needs no cleaning.
 */
export function takeLock(folder: string): { release(): void } | undefined {
  const path = join(folder, 'lock');
  // Nobody else may even read it: a reader could hold the lock up.
  closeSync(openSync(path, 'a', 0o600));
  const file = new DatabaseSync(path);
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch {
    file.close();
    return undefined;
  }

  return { release: () => file.close() };
}
