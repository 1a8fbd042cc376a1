import { factKind } from '#platform/ledger/kinds';
import type { Quota } from './types.ts';

/** Subject: the category, or the delegation whose own quota it is. */
export const quotaSet = factKind<{
  categoryId: string;
  delegationId: string | null;
  country: string | null;
  places: Quota;
}>('quota.set');

type Asked = { delegationId: string; categoryId: string; country: string; places: number };

/** Why stands in the request and not here, because people write names. */
export const quotaRequested = factKind<Asked>('quota.requested');

export const quotaGranted = factKind<Asked>('quota.granted');

export const quotaRefused = factKind<Asked>('quota.refused');
