import type { lists as source } from '../fr/lists.ts';
import type { Same } from '../same.ts';

export const lists = {
  title: 'Screening lists',
  lead: 'The lists each person is compared with: where they come from, how old they are, what changed on them.',
  empty: {
    title: 'No list in force',
    what: 'Without a list nobody is screened.',
    first: 'Load the United Nations list first.',
  },
  inForce: 'In force',
  history: 'Latest loads',
  name: {
    un: 'United Nations, Security Council',
    eu: 'European Union',
    uk: 'United Kingdom',
    'ofac-sdn': 'United States, OFAC SDN list',
    'ofac-consolidated': 'United States, OFAC non-SDN list',
    opensanctions: 'OpenSanctions',
    local: 'Local list of the edition',
  },
  column: {
    list: 'List',
    publishedAt: 'Published on',
    loadedAt: 'Loaded on',
    recordCount: 'Entries',
    nameCount: 'Names',
    difference: 'Difference',
    status: 'State',
    cameBy: 'Came by',
    sha256: 'SHA-256 digest',
  },
  undated: 'undated',
  difference: '+{added, number} added · {changed, number} changed · −{removed, number} removed',
  status: {
    active: 'in force',
    replaced: 'replaced',
    rejected: 'rejected',
  },
  cameBy: {
    file: 'file',
    upload: 'upload in the office',
    url: 'download',
    bundle: 'signed bundle',
  },
  changeAccepted: 'accepted by a named person in spite of how much changed',
  upload: {
    title: 'Load a list',
    lead: 'The format is recognised from the content, whatever the file is called. A short, older or damaged list never replaces the one in force.',
    files: 'Files: XML, CSV, gzip or a .tar bundle',
    set: 'For OFAC in CSV, choose the four files together.',
    acceptsChange: 'I accept in my own name that the list shrank or changed a lot',
    submit: 'Load',
  },
  licence: {
    title: 'OpenSanctions',
    lead: 'These data are licensed under CC BY-NC 4.0: business use needs a paid licence. They stay switched off until somebody states which licence is held.',
    label: 'Licence held, for example its number and date',
    submit: 'I state this licence',
    acknowledgedAt: 'Licence stated on {date}.',
  },
  outcome: {
    title: 'Outcome',
    taken: '{list}: in force, entries: {count, number}.',
    kept: '{list}: refused, the one before stays in force. {reason}',
    refused: '{file}: {reason}',
  },
  refusal: {
    empty: 'The file is empty.',
    html: 'This is a web page and not a list: the site probably answered with an error.',
    'unknown-format': 'No known list is written like this.',
    'unsupported-format':
      'This format ({format}) is not read. For OFAC take sdn.xml or the four CSV files; unpack a zip archive.',
    entities: 'The file declares XML entities, which no list does: it is dangerous.',
    damaged: 'The file is cut off or damaged.',
    encoding:
      'The text is not in the encoding it should be in: the file was damaged or saved differently.',
    'too-large': 'The file is far larger than any list.',
    'column-missing':
      'The column “{column}” is missing: it is another list, or its format changed.',
    implausible:
      'The content is not that of such a list: entries without names, repeated or absent.',
    licence: 'OpenSanctions is off until its licence is stated.',
    'part-alone': 'This OFAC file completes a list: load it together with the main file.',
    superseded: 'Another file of the same list was taken.',
    older: 'It is older than the one in force.',
    shrunk:
      'It shrank too much: {was, number} before, {is, number} now. A person may accept it by name.',
    'much-changed':
      'More than half of its entries read differently. A person may accept it by name.',
    'same-date-differs':
      'It bears the date of the one in force with other content: one of the two was touched.',
    'already-active': 'It is the list already in force.',
    'local-without-edition': 'A local list belongs to an edition: say which.',
    'bundle-damaged': 'The bundle is damaged or its signature does not hold.',
    'bundle-unknown-key':
      'The bundle is signed by an unknown key. Compare this fingerprint by telephone with whoever prepared it, then load it with --trust-key: {fingerprint}',
  },
  bundle: {
    written:
      'Bundle written: {file}. Fingerprint of the key, to be read over the telephone: {fingerprint}',
  },
  source: {
    set: '{list}: asked for every six hours at {address}',
    off: '{list}: no longer downloaded',
  },
} as const satisfies Same<typeof source>;
