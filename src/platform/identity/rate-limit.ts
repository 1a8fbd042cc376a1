import { sql } from 'kysely';
import type { Application } from '../application.ts';
import { AppError } from '../errors.ts';

export type Limit = {
  /** What is counted, such as `code-per-email`. */
  what: string;
  attempts: number;
  windowMinutes: number;
};

/**
 * Counts one attempt, over all processes, and refuses it when the window is full.
 *
 * Counted before the attempt is looked at, so that guesses sent at once are all counted. Whose
 * attempt it is stays a digest.
 *
 * @throws AppError `request.too-many` with the minutes until the window ends.
 */
export async function countAttempt(
  { db, clock, keyring }: Pick<Application, 'db' | 'clock' | 'keyring'>,
  { what, attempts, windowMinutes }: Limit,
  whose: string,
): Promise<void> {
  const now = clock.now();
  const ends = new Date(now.getTime() + windowMinutes * 60_000);

  const counted = await db
    .insertInto('attemptCount')
    .values({
      bucket: keyring.digest('attempts', Buffer.from(`${what}\n${whose}`)),
      attempts: 1,
      windowEndsAt: ends,
    })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        attempts: sql`case when attempt_count.window_ends_at <= ${now} then 1
          else attempt_count.attempts + 1 end`,
        windowEndsAt: sql`case when attempt_count.window_ends_at <= ${now} then ${ends}
          else attempt_count.window_ends_at end`,
      }),
    )
    .returning(['attempts', 'windowEndsAt'])
    .executeTakeFirstOrThrow();

  if (counted.attempts <= attempts) return;
  const minutes = Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 60_000);
  throw new AppError('request.too-many', { minutes });
}

/**
 * The network an address belongs to: an IPv6 subscriber holds 2^64 addresses and is counted
 * as one, an IPv4 address stands for itself.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;

  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
