import { openDB, type DBSchema } from 'idb';
import type { StayEvent } from '#modules/stays/types';

/** Pages and assets that are there without a network. */
export const CACHE = 'liaison-1';

/** A tap that the office has not confirmed yet. */
export type Unsent = StayEvent & { edition: string };

interface Kept extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { edition: string } };
  /** When each address was last received, by this telephone's clock. */
  received: { key: string; value: number };
}

function open() {
  return openDB<Kept>('kurukan-liaison', 1, {
    upgrade(database) {
      database.createObjectStore('unsent', { keyPath: 'id' }).createIndex('edition', 'edition');
      database.createObjectStore('received');
    },
  });
}

export async function keepUnsent(event: Unsent): Promise<void> {
  await (await open()).put('unsent', event);
}

export async function listUnsent(edition: string): Promise<Unsent[]> {
  return (await open()).getAllFromIndex('unsent', 'edition', edition);
}

export async function forgetSent(ids: readonly string[]): Promise<void> {
  const transaction = (await open()).transaction('unsent', 'readwrite');
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}

export async function noteReceived(address: string): Promise<void> {
  await (await open()).put('received', Date.now(), address);
}

export async function receivedAt(address: string): Promise<number | undefined> {
  return (await open()).get('received', address);
}
