import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { AppError } from '#platform/errors';

/** The account of the operating system the database runs as. */
export type Account = {
  name: string;
  /** Absent when the program is not root: the database then runs as the program does. */
  switchTo?: { uid: number; gid: number };
};

const PREFERRED = ['postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, and rightly: so root lends it an account without
 * rights. An existing cluster keeps the account that owns its files.
 */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return { name: userInfo().username };

  const accounts = listAccounts();
  const owner = ownerOf(dataFolder);
  const chosen =
    accounts.find((account) => owner !== 0 && account.uid === owner) ??
    PREFERRED.flatMap((name) => accounts.filter((account) => account.name === name))[0];
  if (!chosen) throw new AppError('start.database-account');

  return { name: chosen.name, switchTo: { uid: chosen.uid, gid: chosen.gid } };
}

function ownerOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.uid ?? 0;
}

function listAccounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
}
