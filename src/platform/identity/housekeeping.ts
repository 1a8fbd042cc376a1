import type { IdentityHost } from './types.ts';
import { IDLE_MS } from './sessions.ts';

/** Forgets what has ended: sessions, codes, links, challenges and counted attempts. */
export async function forgetExpired({ db, clock }: Pick<IdentityHost, 'db' | 'clock'>) {
  const now = clock.now();
  await db
    .deleteFrom('accountSession')
    .where(({ eb, or }) =>
      or([eb('endsAt', '<=', now), eb('lastSeenAt', '<=', new Date(now.getTime() - IDLE_MS))]),
    )
    .execute();
  await db.deleteFrom('signInCode').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('signInLink').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('usedChallenge').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('attemptCount').where('windowEndsAt', '<=', now).execute();
}
