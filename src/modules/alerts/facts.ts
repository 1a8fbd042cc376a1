import { factKind } from '#platform/ledger/kinds';
import type { AlertCause, AlertParty } from './types.ts';

/** Subject of all of them: the alert. */
export const alertPrepared = factKind<{
  cause: AlertCause;
  causeId: string | null;
  parties: AlertParty[];
}>('alert.prepared');

/** `mails`: written, not yet delivered. */
export const alertSent = factKind<{ cause: AlertCause; parties: number; mails: number }>(
  'alert.sent',
);

export const alertWithdrawn = factKind<{ cause: AlertCause }>('alert.withdrawn');

export const alertRead = factKind<{ messageId: string; party: AlertParty }>('alert.read');

/** Printed to be handed over. */
export const alertPrinted = factKind<{ messages: string[] }>('alert.printed');
