import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  participant: {
    unknown: 'This person is not in the edition, or not in your charge.',
    'category-unknown': 'There is no category “{categoryId}” in this edition.',
    'delegation-unknown': 'There is no such delegation in this edition.',
    'exhibitor-unknown': 'There is no such exhibitor in this edition.',
    'two-parties': 'A person comes for a delegation or for an exhibitor, not for both.',
    'head-without-delegation': 'A head of delegation must belong to a delegation.',
    'second-head': 'This delegation already has a head; take that role from them first.',
    'out-of-reach':
      'You can register only people of your own country or company, in a category that is theirs.',
    'identity-frozen':
      'The identity of this person is before the commission or cleared by it; it can be corrected only after the commission has asked for information.',
    withdrawn: 'This person has withdrawn from the edition.',
    'photo-not-an-image': 'This file is not a JPEG or PNG photo.',
    'photo-too-large': 'This photo is too large: at most 6 MB and 12,000 pixels a side.',
    'photo-too-small': 'This photo is too small: at least 240 pixels a side.',
    'no-photo': 'This person has no photo yet.',
  },
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
  import: {
    'not-a-table': 'The file {file} is not a table; save it as XLSX or CSV.',
    empty: 'The file {file} is empty.',
    'header-twice': 'Two columns of {file} are called “{column}”; rename or remove one of them.',
    'quote-not-closed':
      'A quotation mark opened in {file} is never closed; correct it, or save the file as XLSX.',
    'old-workbook': '{file} is in the format of old Excel (.xls); save it as XLSX.',
    'too-large': 'The file {file} is too large; split it into files of 200,000 rows at most.',
  },
} as const satisfies Same<typeof source>;
