import { factKind } from '#platform/ledger/kinds';

/** Subject: the edition. The names of the fields that are other ones now. */
export const rangeSettingsSaved = factKind<{ version: number; changed: string[] }>(
  'range-settings.saved',
);
