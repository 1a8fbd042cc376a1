import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeSettingsSaved } from './facts.ts';
import { defaultRangeSettings } from './rules.ts';
import { rangeSettingsSchema } from './schema.ts';
import { findRangeSettings, writeRangeSettings } from './store.ts';
import type { RangeSettings, SavedRangeSettings } from './types.ts';

/** The settings of the demo days, or those that hold while nobody has saved any. */
export async function readRangeSettings(
  db: Database,
  edition: EditionScope,
): Promise<SavedRangeSettings> {
  const stored = await findRangeSettings(db, edition);
  if (!stored) return { settings: defaultRangeSettings, version: 0 };
  return { settings: rangeSettingsSchema.parse(stored.content), version: stored.version };
}

/**
 * Saves settings over the version that was read. A timetable that is published stays as it is.
 *
 * @throws AppError `form.changed-meanwhile` where somebody saved in between
 */
export async function saveRangeSettings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { settings, version }: SavedRangeSettings,
): Promise<{ version: number }> {
  const before = await readRangeSettings(tx, edition);
  const keys = Object.keys(settings) as (keyof RangeSettings)[];
  const changed = keys.filter((key) => !isDeepStrictEqual(before.settings[key], settings[key]));
  if (changed.length === 0 && before.version === version) return { version };
  if (!(await writeRangeSettings(tx, edition, settings, version)))
    throw new AppError('form.changed-meanwhile');
  await record(tx, edition, by, [
    rangeSettingsSaved(edition, { version: version + 1, changed: [...changed] }),
  ]);
  return { version: version + 1 };
}
