import type { badgeKeys as source } from '../fr/badge-keys.ts';
import type { Same } from '../same.ts';

export const badgeKeys = {
  title: 'Badge keys',
  lead: 'The keys that sign badges, who vouches for them, and what each may sign.',
  root: {
    title: 'Root key',
    none: 'No offline root yet: the installation signs the list of keys itself. Whoever holds the server can add a key to it.',
    how: 'To make one: “kurukan badge keys root --out FILE”, then “kurukan badge keys sign”. Keep the file away from the server.',
    offline: 'Offline root key, fingerprint {fingerprint}.',
    list: 'List no. {number} of {date}.',
    noList: 'The list of keys has not been signed by the root yet: no gate can be served.',
    outdated:
      'Keys have changed since: the root has to sign anew, else gates will not know the new ones.',
  },
  keys: 'Keys',
  empty: {
    title: 'No key',
    what: 'The first key is made with the first badge.',
    first: 'Issue badges first.',
  },
  column: {
    kid: 'No.',
    kind: 'Role',
    label: 'Desk',
    rights: 'Rights',
    fingerprint: 'Fingerprint',
    validFrom: 'Badges from',
    validUntil: 'Badges until',
    acceptedUntil: 'Accepted until',
  },
  kind: {
    signing: 'Signs now',
    edition: 'Key of the edition',
    desk: 'Reprint desk',
  },
  rights: {
    all: 'All badges, revocations and passes',
    desk: 'Reprints only',
    categories: 'Reprints: {categories}',
  },
  always: 'no limit',
  rotate: {
    title: 'Change the key',
    lead: 'A new key signs from now on. Badges signed by the old one are accepted until the chosen day: reprint them before.',
    lastDay: 'Last day of the old key',
    submit: 'Make the new key',
  },
  desk: {
    title: 'New reprint desk',
    lead: 'A desk prints replacement badges only, of these categories and days. If it is stolen, take back its one key.',
    label: 'Name of the desk',
    categories: 'Categories it may print',
    categoriesHint: 'None ticked: all.',
    firstDay: 'First day',
    lastDay: 'Last day',
    passphrase: 'Passphrase of the file',
    passphraseHint: 'At least {least} characters; the desk will be asked for it.',
    submit: 'Make the desk’s key',
    done: 'Key {kid} made. It is kept nowhere else: save the file now.',
    save: 'Save the file',
  },
  retire: {
    submit: 'Take back',
    question: 'Take key {kid} back now? Nothing it has signed will count at the gates.',
  },
  rotated: 'Key {kid} signs from now on.',
  retired: 'Key {kid} is taken back.',
  revocations: {
    title: 'Dead badges',
    state:
      'Epoch {epoch}, of {date}: {count, plural, =0 {no badge revoked} one {# badge revoked} other {# badges revoked}}, {reprinted, plural, =0 {none reprinted} one {# reprinted} other {# reprinted}}.',
    paper: 'Sheet with the QR code, for a gate without network',
  },
  sheet: {
    title: 'Revoked badges',
    lead: 'To be read by every gate without network: in the app, “Read a code”, then this code. An older sheet never replaces a newer one.',
    edition: 'Edition',
    epoch: 'Epoch',
    issued: 'Issued',
    count: 'Badges revoked',
    reprinted: 'Badges reprinted',
    fingerprint: 'Fingerprint',
    note: 'The code is signed: nobody can lengthen or shorten it. It names nobody.',
    tooLong: 'The list is too long for one code: update the gate by file or by network.',
  },
} as const satisfies Same<typeof source>;
