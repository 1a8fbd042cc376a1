import type { Jobs } from '../jobs.ts';
import { IDLE_MS } from './sessions.ts';
import type { IdentityHost } from './types.ts';

export function registerIdentityTasks(jobs: Jobs, app: Pick<IdentityHost, 'db' | 'clock'>): void {
  jobs.register('identity.forget', () => forgetExpired(app), { cron: '20 * * * *' });
}

/** Forgets what has ended: sessions, codes, links, challenges and counted attempts. */
export async function forgetExpired({
  db,
  clock,
}: Pick<IdentityHost, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  const idleSince = new Date(now.getTime() - IDLE_MS);
  await db
    .deleteFrom('accountSession')
    .where(({ eb, or }) => or([eb('endsAt', '<=', now), eb('lastSeenAt', '<=', idleSince)]))
    .execute();
  await db.deleteFrom('signInCode').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('signInLink').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('usedChallenge').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('attemptCount').where('windowEndsAt', '<=', now).execute();
}
