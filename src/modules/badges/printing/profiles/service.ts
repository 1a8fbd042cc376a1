import { violatedConstraint, type Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { plainPrinter, type PrinterProfile, type PrinterSettings } from '../types.ts';
import { listProfiles, removeProfileRow, saveProfileRow } from './store.ts';

export async function readProfiles(db: Database, edition: EditionScope): Promise<PrinterProfile[]> {
  return listProfiles(db, edition);
}

/**
 * Keeps how a printer wants its badges; without an id as a new printer.
 *
 * @throws AppError `print.profile-name-taken`, `print.profile-unknown`
 */
export async function saveProfile(
  db: Database,
  edition: EditionScope,
  profile: Omit<PrinterProfile, 'id'> & { id?: string | undefined },
): Promise<void> {
  try {
    if (!(await saveProfileRow(db, edition, profile))) throw new AppError('print.profile-unknown');
  } catch (failure) {
    if (violatedConstraint(failure) !== 'printer_profile_name_once') throw failure;
    throw new AppError('print.profile-name-taken', { name: profile.name }, { cause: failure });
  }
}

/** Runs that were asked for with it keep what it said. */
export async function removeProfile(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<void> {
  await removeProfileRow(db, edition, id);
}

/**
 * The settings of a printer by its id or its name; those of any office printer where none is named.
 *
 * @throws AppError `print.profile-unknown`
 */
export async function settingsFor(
  db: Database,
  edition: EditionScope,
  named: string | undefined,
): Promise<PrinterSettings> {
  if (!named) return plainPrinter;
  const profiles = await listProfiles(db, edition);
  const found = profiles.find(({ id, name }) => id === named || name === named);
  if (!found) throw new AppError('print.profile-unknown');
  const { format, offsetX, offsetY, overlay, dpi } = found;
  return { format, offsetX, offsetY, overlay, dpi };
}
