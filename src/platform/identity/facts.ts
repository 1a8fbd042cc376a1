import { factKind } from '../ledger/kinds.ts';

/** Subject: the account. `country` and `exhibitorId` say to what the role is narrowed; null, to nothing. */
export const roleGranted = factKind<{
  role: string;
  country: string | null;
  exhibitorId: string | null;
}>('role.granted');

export const roleRevoked = factKind<{ role: string }>('role.revoked');

/**
 * Subject: the account that the link opens. Written in every edition in which it holds a role,
 * because whoever makes such a link could use it.
 */
export const linkMade = factKind<{ roles: string[] }>('account.link-made');

/** Subject: the link. It lets in whoever has it for one government, or for one person of it. */
export const accessLinkMade = factKind<{ purpose: string; country: string }>('link.made');

export const accessLinkRevoked = factKind<{ purpose: string; country: string }>('link.revoked');
