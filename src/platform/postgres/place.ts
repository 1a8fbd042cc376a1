import { accessSync, chmodSync, chownSync, closeSync, constants, mkdirSync } from 'node:fs';
import { mkdtempSync, openSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AppError } from '#platform/errors';
import { chooseAccount, type Account } from './account.ts';

/** Where a cluster lives, and how the account it runs as gets there. */
export type Place = {
  folder: string;
  data: string;
  /** As the client names it; short enough for the address of a socket. */
  socket: string;
  log: string;
  account: Account;
  /** The same folders as the database names them. */
  seen: { data: string; socket: string };
  /** Handed to the database's programs as their descriptor 3. */
  descriptor?: number;
};

export const PORT = 5432;

/** `sun_path` has 104 bytes on macOS and 108 on Linux, the closing zero included. */
const LONGEST_ADDRESS = 103;

const NEEDED_MEGABYTES = 100;

/** Makes the folder when it is missing, and changes nothing else: another program may be at work in it. */
export function openFolder(wanted: string, { durable }: { durable: boolean }): string {
  const folder = resolve(wanted);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOSPC' ? 'start.disk-full' : 'start.folder-not-writable';
    throw new AppError(reason, { folder }, { cause: error });
  }

  if (durable) refuseFullDisk(folder);
  return folder;
}

/**
 * Makes the folder ready for a cluster; to be called with the lock held. When root lends
 * the database an account, that account may have no right to pass through the folders
 * above, root's home for one: on Linux the database is then given the folder itself, as an
 * open descriptor, and no permission above is touched.
 */
export function preparePlace(folder: string): Place {
  const data = join(folder, 'data');
  const account = chooseAccount(data);
  if (account.switchTo) chmodSync(folder, 0o711);
  const descriptor =
    account.switchTo && process.platform === 'linux' ? openSync(folder, 'r') : undefined;
  const root = descriptor === undefined ? folder : '/proc/self/fd/3';

  const inside = join(folder, 'socket');
  const isShort = Buffer.byteLength(join(inside, `.s.PGSQL.${PORT}`)) <= LONGEST_ADDRESS;
  const socket = isShort ? inside : mkdtempSync(join(tmpdir(), 'kurukan-'));
  if (isShort) rmSync(inside, { recursive: true, force: true });
  makePrivateFolder(socket, account);

  return {
    folder,
    data,
    socket,
    log: join(folder, 'postgres.log'),
    account,
    seen: { data: join(root, 'data'), socket: isShort ? join(root, 'socket') : socket },
    ...(descriptor !== undefined && { descriptor }),
  };
}

export function leavePlace(place: Place) {
  if (place.descriptor !== undefined) closeSync(place.descriptor);
  rmSync(place.socket, { recursive: true, force: true });
}

export function makePrivateFolder(folder: string, account: Account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(account, folder);
}

export function giveTo({ switchTo }: Account, path: string) {
  if (switchTo) chownSync(path, switchTo.uid, switchTo.gid);
}

/** A database that meets a full disk in the middle of its work stops; one not started loses nothing. */
function refuseFullDisk(folder: string) {
  const { bavail, bsize } = statfsSync(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMegabytes < NEEDED_MEGABYTES)
    throw new AppError('start.disk-full', {
      folder,
      freeMegabytes,
      neededMegabytes: NEEDED_MEGABYTES,
    });
}
