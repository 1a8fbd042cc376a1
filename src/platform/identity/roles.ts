import { violatedConstraint, type Database, type Transaction } from '../database.ts';
import type { EditionScope } from '../edition.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { record, type Signature } from '../ledger/ledger.ts';
import type { AccountRole } from '../permissions.ts';
import { roleGranted, roleRevoked } from './facts.ts';

/**
 * A role that an account holds in an edition. Running the installation belongs to the account
 * itself, and a person comes by a link.
 */
export type EditionRole = Exclude<AccountRole, 'administrator'>;

export type RoleGrant = {
  accountId: string;
  role: EditionRole;
  /** ISO 3166 alpha-2; an embassy and a liaison officer must have one. */
  country?: string | null;
  /** Exhibitor staff must have one. */
  exhibitorId?: string | null;
};

/**
 * Gives an account a role in an edition, on the record. A role that is already held is narrowed
 * anew; granting it as it is writes nothing.
 *
 * @throws AppError `role.two-bodies` where the account would sit in the operator and in the
 * commission at once; `role.not-narrowed`; `account.unknown`; `edition.unknown`
 */
export async function grantRole(
  db: Database,
  edition: EditionScope,
  by: Signature,
  grant: RoleGrant,
): Promise<void> {
  await db.transaction().execute((tx) => grantRoleWithin(tx, edition, by, grant));
}

/** The same within a change of the caller's. */
export async function grantRoleWithin(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { accountId, role, country = null, exhibitorId = null }: RoleGrant,
): Promise<void> {
  const granted = await orTold(edition, () =>
    tx
      .insertInto('roleGrant')
      .values({
        editionId: edition,
        accountId,
        role,
        country,
        exhibitorId,
        grantedAt: by.clock.now(),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['editionId', 'accountId', 'role'])
          .doUpdateSet({ country, exhibitorId, grantedAt: by.clock.now() })
          .where(({ eb, or }) =>
            or([
              eb('roleGrant.country', 'is distinct from', country),
              eb('roleGrant.exhibitorId', 'is distinct from', exhibitorId),
            ]),
          ),
      )
      .returning('accountId')
      .executeTakeFirst(),
  );
  if (granted)
    await record(tx, edition, by, [roleGranted(accountId, { role, country, exhibitorId })]);
}

/** @throws AppError `role.unknown` where the account does not hold it. */
export async function revokeRole(
  db: Database,
  edition: EditionScope,
  by: Signature,
  grant: Pick<RoleGrant, 'accountId' | 'role'>,
): Promise<void> {
  await db.transaction().execute((tx) => revokeRoleWithin(tx, edition, by, grant));
}

/** The same within a change of the caller's. @throws AppError `role.unknown` */
export async function revokeRoleWithin(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { accountId, role }: Pick<RoleGrant, 'accountId' | 'role'>,
): Promise<void> {
  const revoked = await tx
    .deleteFrom('roleGrant')
    .where('editionId', '=', edition)
    .where('accountId', '=', accountId)
    .where('role', '=', role)
    .returning('accountId')
    .executeTakeFirst();
  if (!revoked) throw new AppError('role.unknown');
  await record(tx, edition, by, [roleRevoked(accountId, { role })]);
}

const codeByConstraint: Record<string, ErrorCode> = {
  role_grant_one_body: 'role.two-bodies',
  role_grant_is_narrowed: 'role.not-narrowed',
  role_grant_account_id_fkey: 'account.unknown',
  role_grant_edition: 'edition.unknown',
};

async function orTold<Result>(edition: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (failure) {
    const code = codeByConstraint[violatedConstraint(failure) ?? ''];
    if (!code) throw failure;
    throw new AppError(code, code === 'edition.unknown' ? { edition } : {}, { cause: failure });
  }
}
