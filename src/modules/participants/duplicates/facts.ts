import { factKind } from '#platform/ledger/kinds';

/** Subject: the file that ended; its own facts stay where they are. */
export const participantMerged = factKind<{ into: string }>('participant.merged');

/** Somebody looked at a pair and said that they are two people. Subject: the pair. */
export const duplicateDismissed = factKind<{ participantIds: [string, string] }>(
  'duplicate.dismissed',
);
