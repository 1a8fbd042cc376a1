import { createHash } from 'node:crypto';
import type { Application } from '#platform/application';
import { AppError } from '#platform/errors';

/** First eight hexadecimal digits of the SHA-256 of a stored photo; null where it cannot be read. */
export type PhotoHash = (photoId: string) => Promise<string | null>;

/** Reads each photo once, and can be asked again under a lock without reading it again. */
export function photoHashes({ db, files }: Pick<Application, 'db' | 'files'>): PhotoHash {
  const known = new Map<string, Promise<string | null>>();
  return (photoId) => {
    const found = known.get(photoId) ?? hashOf(photoId);
    known.set(photoId, found);
    return found;
  };

  async function hashOf(photoId: string): Promise<string | null> {
    try {
      const { content } = await files.read(db, photoId);
      return createHash('sha256').update(content).digest('hex').slice(0, 8);
    } catch (failure) {
      if (failure instanceof AppError) return null;
      throw failure;
    }
  }
}
