import { factKind } from '#platform/ledger/kinds';

/** Subject: the session. How much later it is expected than it was published, and whether it is held for now. */
export const sessionDelayed = factKind<{ delayMinutes: number; onHold: boolean }>(
  'session.delayed',
);
