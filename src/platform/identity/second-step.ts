import type { Database } from '../database.ts';
import type { SecondStep } from './types.ts';

/** The roles that an installation can ask for a second step. */
export const rolesWithSecondStep = ['administrator', 'organiser', 'commission'] as const;

export type RoleWithSecondStep = (typeof rolesWithSecondStep)[number];

/** The roles that sign in with an authenticator app; none in a new installation. */
export async function listSecondStepRoles(db: Database): Promise<RoleWithSecondStep[]> {
  const setting = await db
    .selectFrom('identitySetting')
    .select('secondStepRoles')
    .executeTakeFirst();
  const chosen = setting?.secondStepRoles ?? [];
  return rolesWithSecondStep.filter((role) => chosen.includes(role));
}

/** Holds from the next sign-in on; sessions that are open stay open. */
export async function requireSecondStep(
  db: Database,
  roles: readonly RoleWithSecondStep[],
): Promise<void> {
  await db
    .insertInto('identitySetting')
    .values({ secondStepRoles: [...roles] })
    .onConflict((conflict) =>
      conflict.column('isTheOne').doUpdateSet({ secondStepRoles: [...roles] }),
    )
    .execute();
}

/**
 * What an account owes after a code or a link.
 *
 * Whoever has set up an authenticator is always asked for it; whoever has none, but a role
 * that needs one, sets it up first.
 */
export async function findSecondStep(db: Database, accountId: string): Promise<SecondStep | null> {
  const account = await db
    .selectFrom('account')
    .leftJoin('accountAuthenticator', 'accountAuthenticator.accountId', 'account.id')
    .select(['isAdministrator', 'confirmedAt'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (account.confirmedAt) return 'confirm';

  const needed = await listSecondStepRoles(db);
  if (needed.length === 0) return null;
  if (account.isAdministrator && needed.includes('administrator')) return 'enrol';

  const grant = await db
    .selectFrom('roleGrant')
    .select('role')
    .where('accountId', '=', accountId)
    .where('role', 'in', needed)
    .limit(1)
    .executeTakeFirst();
  return grant ? 'enrol' : null;
}
