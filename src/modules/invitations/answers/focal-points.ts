import type { Application } from '#platform/application';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import {
  accessLinkAddress,
  createAccessLink,
  revokeAccessLinks,
} from '#platform/identity/access-links';
import { createAccount, findAccountByEmail } from '#platform/identity/accounts';
import { grantRoleWithin, revokeRoleWithin } from '#platform/identity/roles';
import type { AccountSummary } from '#platform/identity/types';
import { isAppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { queueLinkMail } from './mails.ts';
import { findFocalPointAccess, saveFocalPointAccess } from './store.ts';
import type { FocalPoint } from './types.ts';

type Place = { country: string; validUntil: Date };

/**
 * Lets the focal point of a government in by a link of their own, mailed to them, and by a code:
 * their address gets an account with the role `embassy`, narrowed to the government. Whoever was
 * the focal point before is let in no more by either, unless it is they who hand over.
 *
 * An address that belongs to somebody with another role gets the link only: an embassy must not
 * change what another account may do by naming it.
 */
export async function letFocalPointIn(
  tx: Transaction,
  app: Pick<Application, 'clock' | 'origin'>,
  edition: EditionScope,
  by: Signature,
  { country, validUntil, focalPoint }: Place & { focalPoint: FocalPoint & { email: string } },
): Promise<void> {
  await endFocalPointAccess(tx, edition, by, country);

  const { email, language } = focalPoint;
  const { id, token } = await createAccessLink(tx, edition, by, {
    purpose: 'embassy',
    country,
    locale: language,
    validUntil,
  });
  const address = accessLinkAddress(app.origin, token);
  await queueLinkMail(tx, edition, by, { recipient: email, locale: language, address, validUntil });

  const accountId = await accountFor(tx, edition, by, { country, focalPoint });
  await saveFocalPointAccess(tx, edition, country, { linkId: id, accountId });
}

/** Ends the link and the role that the focal point of now was given. */
export async function endFocalPointAccess(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  country: string,
): Promise<void> {
  const access = await findFocalPointAccess(tx, edition, country);
  if (!access) return;

  const { linkId, accountId } = access;
  // Whoever hands over to a colleague is not thrown out of the page they do it on.
  const isActing = (id: string) => by.actor.id === id;
  if (linkId && !isActing(`link:${linkId}`))
    await revokeAccessLinks(tx, edition, by, { ids: [linkId] });
  if (accountId && !isActing(`account:${accountId}`))
    await withoutUnknownRole(() =>
      revokeRoleWithin(tx, edition, by, { accountId, role: 'embassy' }),
    );
  await saveFocalPointAccess(tx, edition, country, { linkId: null, accountId: null });
}

/** The account that gets the role; null where the address is somebody's whose roles stay theirs. */
async function accountFor(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { country, focalPoint }: { country: string; focalPoint: FocalPoint & { email: string } },
): Promise<string | null> {
  const { email, name, language } = focalPoint;
  const known = await findAccountByEmail(tx, email);
  if (known && !mayBecomeFocalPoint(known, edition, country)) return null;

  const accountId =
    known?.id ??
    (await createAccount({ db: tx, clock: by.clock }, { email, displayName: name, language }));
  await grantRoleWithin(tx, edition, by, { accountId, role: 'embassy', country });
  return accountId;
}

/** Only an account that has never been more than a focal point of this government. */
function mayBecomeFocalPoint(
  { disabledAt, isAdministrator, grants }: AccountSummary,
  edition: EditionScope,
  country: string,
): boolean {
  return (
    disabledAt === null &&
    !isAdministrator &&
    grants.every(
      (grant) =>
        grant.role === 'embassy' && grant.country === country && grant.editionId !== edition,
    )
  );
}

/** An administrator may have taken the role away already. */
async function withoutUnknownRole(revoke: () => Promise<void>): Promise<void> {
  try {
    await revoke();
  } catch (failure) {
    if (!isAppError(failure) || failure.code !== 'role.unknown') throw failure;
  }
}
