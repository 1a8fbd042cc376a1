import { openRecord, rosterIdOf } from '#modules/badges/roster/sealing';
import type { RosterPage } from '#modules/badges/roster/types';
import { hexOf } from '#modules/gates/log/bytes';
import { strict, type GateDatabase } from './database.ts';
import type { Holder } from './types.ts';

/** Keeps a page of sealed records, and up to where the roster is held now. */
export async function keepRosterPage(
  database: GateDatabase,
  { records, next }: RosterPage,
): Promise<void> {
  const transaction = database.transaction(['roster', 'rosterHeld'], 'readwrite', strict);
  const roster = transaction.objectStore('roster');
  await Promise.all([
    ...records.map(({ id, sealed }) =>
      sealed ? roster.put(sealed, hexOf(id)) : roster.delete(hexOf(id)),
    ),
    transaction.objectStore('rosterHeld').put(next, 'this'),
    transaction.done,
  ]);
}

/**
 * Opens the record of a badge with the badge itself; null where the roster has none.
 *
 * @param photoHash as the badge has it: eight hexadecimal digits
 */
export async function openHolder(
  database: GateDatabase,
  token: string,
  photoHash: string | null,
): Promise<Holder | null> {
  const id = await rosterIdOf(token);
  const sealed = id && (await database.get('roster', hexOf(id)));
  const record = sealed && (await openRecord(token, sealed));
  if (!record) return null;

  const { name, nameAr = null, organisation = null, country, photo } = record;
  return {
    name,
    nameAr,
    organisation,
    country,
    photo: photo ? new Blob([photo], { type: 'image/jpeg' }) : null,
    isPhotoOfBadge: photo && photoHash ? await isOfHash(photo, photoHash) : null,
  };
}

async function isOfHash(photo: Uint8Array<ArrayBuffer>, photoHash: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', photo));
  return hexOf(digest.subarray(0, 4)) === photoHash;
}
