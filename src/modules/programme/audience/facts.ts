import { factKind } from '#platform/ledger/kinds';
import type { Audience } from './types.ts';

/** Subject: the session. Ids only. */
export const audienceSet = factKind<{ audience: Audience[] }>('session-audience.set');
