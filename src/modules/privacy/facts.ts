import { factKind } from '#platform/ledger/kinds';

/** Something was erased; the subject is the number of the proof. Rows by `table.column`. */
export const privacyErased = factKind<{
  counts: Record<string, number>;
  people: number;
  files: number;
  rules: number;
}>('privacy.erased');

/** Somebody was given all that is held about a person: to hand it on, or the person. */
export const privacyExported = factKind<{ participantId: string }>('privacy.exported');

export const privacyRetentionSet = factKind<{ length: number; hasBasis: boolean }>(
  'privacy.retention-set',
);

export const privacyControllerSet = factKind<Record<string, never>>('privacy.controller-set');
