import type { cli as source } from '../fr/cli.ts';
import type { Same } from '../same.ts';

export const cli = {
  help: {
    title: 'Kurukan: from the first invitation to the results report of a defence exhibition.',
    usage: 'Usage: {command} {rest}',
    commandAndOptions: 'COMMAND [OPTIONS]',
    options: '[OPTIONS]',
    value: 'VALUE',
    more: 'The options of a command: {command} COMMAND --help',
  },
  commands: {
    serve: 'Starts the database, the API and the pages',
    doctor: 'Checks that the installation is sound',
    backup: 'Saves the database, the files and the keys into one file',
    restore: 'Brings a backup back',
    ledgerVerify: 'Recomputes the chain of the ledger and finds any changed row',
  },
  arguments: {
    file: 'FILE',
  },
  options: {
    help: 'Shows this help',
    lang: 'Language of the messages: fr, en, tr or ar',
    empty: 'Starts without the demonstration data',
    stage: 'Moment of the demonstration: invitations, accreditation, show or results',
    port: 'TCP port of the pages (4600 by default)',
    force: 'Replaces everything this installation holds',
    edition: 'Id of the edition, for example bamex-2025',
  },
  usage: {
    unknownCommand: 'There is no command “{word}”; “kurukan --help” shows them all.',
    unknownOption: 'There is no option “{word}”; add --help to see those there are.',
    wrongOptionValue: 'The value of option {word} is missing or not understood.',
    missingOption: 'Option {word} is missing.',
    missingArgument: 'Missing: {word}.',
    unexpectedArgument: '“{word}” is too much.',
  },
  serve: {
    database: 'Database',
    migrations: 'Schema of the database',
    demo: 'Demonstration data',
    build: 'Building the pages, once per version',
    pages: 'Pages and API',
    links: 'Sign-in links, each good once within 24 hours:',
    ready: 'Kurukan is ready: {url}',
    howToStop: 'Ctrl-C stops it.',
    stopping: 'Stopping…',
  },
  ledger: {
    whole: '{edition}: ledger intact, {rows, plural, =0 {no row} one {# row} other {# rows}}.',
    touched: '{edition}: ledger touched at row {seq} ({fault}).',
    fault: {
      missing: 'a row is missing',
      edited: 'a row was edited',
      unchained: 'a row was written again',
      'cut-off': 'the last rows were cut off',
    },
  },
  doctor: {
    ok: 'ok',
    warning: 'look',
    failed: 'not ok',
    healthy: 'Everything is in order.',
    unhealthy: '{count, plural, one {# point to correct.} other {# points to correct.}}',
    node: 'Node {version}',
    nodeTooOld: 'Node {version}: version 24 or later is needed',
    folder: 'The data folder can be written to: {folder}',
    folderNotWritable: 'The data folder cannot be written to: {folder}',
    disk: 'Free space on the disk: {megabytes, number} MB',
    diskLow: 'The disk is nearly full: {megabytes, number} MB free',
    database: 'PostgreSQL {version} answers',
    databaseFailed: 'The database does not answer: {reason}',
    migrations: 'Schema of the database up to date',
    migrationsPending:
      '{count, plural, one {# migration waits} other {# migrations wait}} for the next start',
    clock: 'Clock of the machine plausible and in step with the database',
    clockWrong: 'The clock of the machine is wrong or {seconds, number} s away from the database’s',
    fonts: 'Latin and Arabic fonts present',
    fontsMissing: 'Fonts not found: {names}',
    keys: 'Key of the installation readable',
    keysMissing: 'Key of the installation not readable; the first start creates it',
    keysOpen: 'The key of the installation can be read by other accounts: {file}',
    mail: 'The mail server answers',
    mailMissing: 'SMTP_URL is not set: mails wait in the outbox',
    mailFailed: 'The mail server does not answer: {reason}',
    ledger: 'Ledger of {edition} intact',
    ledgerTouched: 'Ledger of {edition} touched at row {seq}',
  },
  backup: {
    written:
      'Backup written to {file}: {tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}, {files, plural, one {# file} other {# files}}.',
    notEncrypted:
      'It is not encrypted and holds the keys: lock it away, or set KURUKAN_BACKUP_PASSPHRASE.',
    withoutKey:
      'The key KURUKAN_KEY is not in it: keep it elsewhere, without it no document opens.',
    restored:
      'Backup of {date} restored: {tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}, {files, plural, one {# file} other {# files}}.',
  },
} as const satisfies Same<typeof source>;
