import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  settings: {
    invalid: 'The setting {name} is not understood; correct it or remove it from the environment.',
  },
  start: {
    'already-running':
      'Kurukan is already running on this data ({folder}); stop it first, or choose another folder with KURUKAN_DATA.',
    'database-account':
      'PostgreSQL does not run as root and this machine has neither a “postgres” nor a “nobody” account; start Kurukan from an ordinary account.',
    'database-failed': 'The database did not start: {reason} (log: {log}).',
    'database-missing':
      'PostgreSQL 15 or later was not found; install it, or name a server with DATABASE_URL.',
    'database-stopped':
      'The database stopped by itself; its log is in {folder}. Start Kurukan again: nothing that was confirmed is lost.',
    'database-unreachable': 'The server named by DATABASE_URL does not answer: {reason}.',
    'database-version':
      'This data needs PostgreSQL {needed}, but PostgreSQL {found} is what is here; install the right version, or go through “kurukan backup” and “kurukan restore”.',
    'disk-full': 'The disk of {folder} is full; free at least 200 MB, then try again.',
    'folder-not-writable':
      'The folder {folder} cannot be written to; change its rights, or choose another one with KURUKAN_DATA.',
    'port-in-use':
      'Port {port} is already taken; stop the other program, or choose a port with PORT.',
  },
  restore: {
    'file-damaged': 'The backup is damaged ({part}); nothing was changed. Use another copy of it.',
    'file-unknown': 'The file {file} is not a Kurukan backup.',
    'not-empty': 'This installation already holds data; add --force to replace all of it.',
    'passphrase-wrong': 'The backup is encrypted and KURUKAN_BACKUP_PASSPHRASE does not open it.',
    'version-unknown':
      'The backup comes from a later version of Kurukan ({version}); upgrade first.',
  },
} as const satisfies Same<typeof source>;
