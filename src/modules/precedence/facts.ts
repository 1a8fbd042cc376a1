import { factKind } from '#platform/ledger/kinds';

/** An order was given out; the hash proves which. */
export const precedenceVersionKept = factKind<{
  ceremony: string;
  version: number;
  sha256: string;
}>('precedence.version-kept');
