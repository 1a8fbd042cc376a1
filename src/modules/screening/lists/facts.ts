import { factKind } from '#platform/ledger/kinds';
import type { ListId, SnapshotRefusal } from './types.ts';

/** The subject is the snapshot. Written into each edition that is screened against the list. */
export const listLoaded = factKind<{
  list: ListId;
  sha256: string;
  added: number;
  changed: number;
  removed: number;
}>('list.loaded');

export const listRejected = factKind<{ list: ListId; sha256: string; refusal: SnapshotRefusal }>(
  'list.rejected',
);

export const licenceAcknowledged = factKind<{ list: ListId; licence: string }>(
  'list.licence-acknowledged',
);
