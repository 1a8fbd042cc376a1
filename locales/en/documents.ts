import type { documents as source } from '../fr/documents.ts';
import type { Same } from '../same.ts';

export const documents = {
  badge: {
    zones: 'Zones',
    days: 'Days',
    escort: 'Escort required',
    rulesTitle: 'Rules',
    rule1: 'Personal and not transferable; to be worn in sight at all times.',
    ruleTransferable:
      'Transferable badge without a name: valid with the personal badge of whoever wears it.',
    transferable: 'Transferable',
    rule2: 'It opens only the zones and days printed on the front.',
    rule3: 'To be shown whenever security staff ask for it.',
    rule4: 'It remains the property of the organiser and may be withdrawn at any time.',
    lost: 'Badge lost or found: tell the accreditation desk at once.',
  },
  custody: {
    cover: 'Badges for',
    badges: 'Badges:',
    category: 'Category',
    count: 'Number',
    sealed: 'Sealed. To be opened in front of whoever signs the list.',
    printed: 'Made out on',
    list: 'Badge handover list',
    code: 'Code',
    serial: 'Number',
    holder: 'Holder',
    transferable: 'transferable, no name',
    declaration:
      'The undersigned has received the badges on this list, has counted them and answers for them until they are with their holders. A lost badge is reported at once.',
    handsOver: 'Handed over by',
    takesOver: 'Received by',
    name: 'Name and function',
    shown: 'Document shown',
    when: 'Date and time',
    signature: 'Signature',
  },
  daySheet: {
    version: 'version',
    printed: 'printed on',
  },
  vehicle: {
    title: 'Authorised vehicle',
    zones: 'Zones',
    days: 'Days',
    rule: 'Place behind the windscreen, readable from outside. Every occupant shows a badge.',
  },
  table: {
    printed: 'Printed',
    rows: 'Rows:',
    empty: 'No rows.',
  },
  note: {
    title: 'Note verbale, {country}',
    heading: 'Note Verbale',
    number: 'No. {number}',
    embassy: 'Embassy of {ofCountry}',
    periodInMonth: 'from {from} to {to}',
    period: 'from {from} to {to}',
    oneDay: 'on {day}',
    inCity: 'in {city}',
    atVenue: 'in {city} ({venue})',
    opening:
      'The {ministry} presents its compliments to the Embassy of {ofCountry} and has the honour to inform it that {edition} will be held {period} {place}.',
    patronage: 'High patronage: {patronage}.',
    theme: 'Theme of this edition: “{theme}”.',
    invitation:
      'The Ministry has the honour to invite the Government of {ofCountry} to take part, and would be grateful if the Embassy would kindly convey this invitation to the competent authorities of its country.',
    request:
      'To this end, the Ministry kindly requests the Embassy to communicate, by {deadline} at the latest:',
    answerDelegationLabel: 'Official delegation',
    answerDelegation:
      'the response to the invitation, the name and rank of the head of delegation, and its composition;',
    answerExhibitorLabel: 'Exhibitors',
    answerExhibitor: 'the companies, public bodies and forces that wish to take a stand;',
    answerPartnerLabel: 'Financial partners',
    answerPartner: 'the banks, funds and institutions willing to be associated with the edition;',
    answerSpeakerLabel: 'Speakers',
    answerSpeaker: 'the personalities and experts proposed for the conferences and panels.',
    answerLink:
      'The reply may be given by note verbale or, in a few minutes, at the address opposite, which is reserved for the Embassy.',
    answerByNote: 'The reply may be given by note verbale.',
    closing:
      'The Ministry avails itself of this opportunity to renew to the Embassy of {ofCountry} the assurances of its highest consideration.',
    placeAndDate: '{city}, {date}',
    seal: 'Seal and initials',
    enclosures: 'Enclosures',
    deadline: 'Reply requested by',
    /** By the language that binds. */
    courtesy: {
      fr: 'Courtesy translation: only the text in French is authoritative.',
      en: 'Courtesy translation: only the text in English is authoritative.',
      tr: 'Courtesy translation: only the text in Turkish is authoritative.',
      ar: 'Courtesy translation: only the text in Arabic is authoritative.',
    },
  },
  letter: {
    title: 'Letter of invitation, {country}',
    subject: 'Subject: invitation, {edition}',
    government: 'Government of {ofCountry}',
    salutation: 'Excellency,',
    opening: 'I have the honour to inform you that {edition} will be held {period} {place}.',
    invitation:
      'It gives me particular pleasure to invite the Government of {ofCountry} to take part. Your presence would honour this edition.',
    request: 'I would be grateful if you would kindly communicate, by {deadline} at the latest:',
    answerLink:
      'The reply may be given by letter or, in a few minutes, by your Embassy at the address opposite, which is reserved for it.',
    answerByLetter: 'The reply may be given by letter or through your Embassy.',
    closing: 'Please accept, Excellency, the assurances of my highest consideration.',
    through: 'Through the Embassy of {ofCountry}',
    signature: 'Signature and seal',
  },
  report: {
    colon: ':',
    kind: 'Results report',
    patronage: 'Under the high patronage of',
    theme: 'Theme',
    organiser: 'Organiser',
    asOf: 'Figures as of',
    provisional: 'Provisional: these figures are neither frozen nor signed.',
    version: 'Frozen version',
    frozenAt: 'Frozen on',
    fingerprint: 'Signature fingerprint',
    key: 'Key',
    ledger: 'Ledger position',
    ledgerHash: 'Ledger hash',
    keyFigures: 'Key figures',
    contents: 'Contents',
    definition: 'Definition',
    scope: 'Scope',
    source: 'Source',
    figureAsOf: 'As of',
    claimed: 'Announced',
    recorded: 'Recorded',
    difference: 'Difference explained',
    methodTitle: 'Method and signature',
    method1:
      'Every figure of this report is a query over a single ledger, in which each invitation, answer, decision and passage is written once, dated and chained to the one before.',
    method2:
      'Invited, answered, named, accredited, badge issued, entered: these are distinct states of one person; they are never mixed up or added together.',
    method3:
      'A visitor is a person counted once, on evidence of entry. A visit is one person on one day. Attendance adds the entries of exhibitor staff, who are never counted as visitors.',
    method4:
      'Figures announced by others stand beside the records, with their source and an explanation of the difference.',
    verify:
      'Anyone who holds the data file of this version can compute its fingerprint again and check the signature with the public key of the organiser.',
  },
} as const satisfies Same<typeof source>;
