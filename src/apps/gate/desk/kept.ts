import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DeskRights } from '#modules/gates/desks/types';
import { strict } from '../device/database.ts';
import type { Vault } from './vault.ts';

/**
 * What a desk keeps beside the log: its own key, and the badges it may print again, sealed under
 * the passphrase. A database of its own, so that a gate that is no desk has nothing of it.
 */
interface Kept extends DBSchema {
  desk: { key: 'this'; value: KeptDesk };
  /** Pages of the list, sealed. */
  pages: { key: number; value: Uint8Array<ArrayBuffer> };
  /** New prints that the hub has not taken over, sealed; by number of their event. */
  prints: { key: number; value: Uint8Array<ArrayBuffer> };
}

export type KeptDesk = {
  rights: DeskRights;
  /** Ed25519; cannot be read, not even by this program. */
  privateKey: CryptoKey;
  vault: Vault;
  /** A word sealed under the passphrase, to tell a wrong one by. */
  proof: Uint8Array<ArrayBuffer>;
  /** ms UTC of the list held. */
  renewedAt: number;
};

export type DeskDatabase = IDBPDatabase<Kept>;

const NAME = 'kurukan-desk';

export function openDeskDatabase(): Promise<DeskDatabase> {
  return openDB<Kept>(NAME, 1, {
    upgrade(database) {
      for (const name of ['desk', 'pages', 'prints'] as const) database.createObjectStore(name);
    },
  });
}

export async function deleteDeskDatabase(database: DeskDatabase): Promise<void> {
  database.close();
  await deleteDB(NAME);
}

/** Takes a new list over as a whole: either all of it is there, or the one before. */
export async function keepList(
  database: DeskDatabase,
  desk: KeptDesk,
  pages: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const transaction = database.transaction(['desk', 'pages'], 'readwrite', strict);
  const store = transaction.objectStore('pages');
  await Promise.all([
    transaction.objectStore('desk').put(desk, 'this'),
    store.clear(),
    ...pages.map((page, place) => store.put(page, place)),
    transaction.done,
  ]);
}
