import { isDeepStrictEqual } from 'node:util';
import { readPlan } from '#modules/editions/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { defaultSettings } from './defaults.ts';
import { meetingSettingsSaved } from './facts.ts';
import { refuseSettings } from './rules.ts';
import { meetingSettingsSchema } from './schema.ts';
import { findSettings, writeSettings } from './store.ts';
import type { MeetingSettings, SavedSettings } from './types.ts';

/** The settings of an edition, those of `defaultSettings` where nobody has saved any. */
export async function readSettings(db: Database, edition: EditionScope): Promise<MeetingSettings> {
  return (await readSavedSettings(db, edition)).settings;
}

/** The settings with the version they are saved over. @throws AppError `edition.unknown` */
export async function readSavedSettings(
  db: Database,
  edition: EditionScope,
): Promise<SavedSettings> {
  const stored = await findSettings(db, edition);
  if (stored)
    return { settings: meetingSettingsSchema.parse(stored.content), version: stored.version };
  return { settings: defaultSettings(await readPlan(db, edition)), version: 0 };
}

/**
 * Saves settings over the version that was read. Meetings that stand outside the new blocks stay
 * where they are until a run or a repair moves them.
 *
 * @throws AppError `meeting-settings.<SettingsFault>` with the field and its row;
 * `form.changed-meanwhile` where somebody saved in between
 */
export async function saveSettings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { settings, version }: SavedSettings,
): Promise<{ version: number }> {
  const plan = await readPlan(tx, edition);
  const sorted = {
    ...settings,
    blocks: settings.blocks.toSorted((one, other) => Number(one.startsAt) - Number(other.startsAt)),
  };
  const [fault] = refuseSettings(settings, {
    days: plan.days.map(({ date }) => date),
    halls: plan.halls.map(({ id }) => id),
    timeZone: plan.edition.timeZone,
  });
  if (fault)
    throw new AppError(`meeting-settings.${fault.code}`, { field: fault.field, row: fault.row });

  const before = await readSavedSettings(tx, edition);
  const changed = changedIn(before.settings, sorted);
  if (changed.length === 0 && before.version === version) return { version };
  if (!(await writeSettings(tx, edition, sorted, version)))
    throw new AppError('form.changed-meanwhile');
  const now = version + 1;
  await record(tx, edition, by, [meetingSettingsSaved(edition, { version: now, changed })]);
  return { version: now };
}

function changedIn(before: MeetingSettings, after: MeetingSettings): (keyof MeetingSettings)[] {
  return (Object.keys(after) as (keyof MeetingSettings)[]).filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );
}
