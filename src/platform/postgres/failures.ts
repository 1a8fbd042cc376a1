import { AppError } from '#platform/errors';
import type { Place } from './place.ts';

/** What went wrong, out of what PostgreSQL's programs say in English. */
export function failureIn(output: string, place: Pick<Place, 'folder' | 'log'>): AppError {
  if (/No space left on device/.test(output))
    return new AppError('start.disk-full', { folder: place.folder });

  const [, reason = lastLine(output)] = /(?:FATAL|PANIC|error): +(.+)/.exec(output) ?? [];
  return new AppError('start.database-failed', { reason, log: place.log });
}

/**
 * After a hard kill the helpers of the former server need a moment to notice, and hold its
 * memory and its files until then.
 */
export function mayPass(output: string): boolean {
  return /pre-existing shared memory block|lock file ".*" already exists|Address already in use/.test(
    output,
  );
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
