import { parse, type Details, type FieldName } from 'mrz';
import type { DoubtfulPart, PassportReading } from './types.ts';

/**
 * Reads the machine-readable lines of a passport (ICAO 9303, TD3) or of an identity card (TD1,
 * TD2), as they were typed, pasted or recognised. Null where the lines are none.
 *
 * A part is believed when its own check digit fits. Whether a state is known to the library is
 * nothing to us: `alpha2Of` says which codes are countries.
 */
export function readPassport(
  typed: string,
  { today, alpha2Of }: { today: string; alpha2Of: (alpha3: string) => string | undefined },
): PassportReading | null {
  const lines = cleanLines(typed);
  const details = lines && parsed(lines);
  if (!lines || !details) return null;

  const raw = (field: FieldName) => rawText(details.get(field), lines);
  const fits = (field: FieldName) => details.get(field)?.valid === true;
  const doubtful: DoubtfulPart[] = [];
  if (!fits('documentNumberCheckDigit')) doubtful.push('documentNumber');
  if (!fits('birthDateCheckDigit')) doubtful.push('birthDate');
  if (!fits('expirationDateCheckDigit')) doubtful.push('expiry');
  if (doubtful.length === 0 && !fits('compositeCheckDigit')) doubtful.push('all');

  const believed = (part: DoubtfulPart) => !doubtful.includes(part);
  const [familyName = '', givenNames = ''] = namesIn(raw('lastName'));
  const alpha3 = raw('nationality').replaceAll('<', '');
  // Germany alone writes one letter.
  const nationality = alpha2Of(alpha3 === 'D' ? 'DEU' : alpha3) ?? null;
  return {
    familyName,
    givenNames,
    birthDate: believed('birthDate') ? bornBy(today, raw('birthDate')) : null,
    nationality,
    documentNumber: believed('documentNumber') ? numberOf(details.get('documentNumber')) : null,
    documentType: documentTypeOf(lines[0] ?? ''),
    expiresOn: believed('expiry') ? dayOf(2000, raw('expirationDate')) : null,
    doubtful,
    lostLetters: lettersLostIn(`${familyName} ${givenNames}`, nationality),
  };
}

/** Upper case, without spaces; the signs that keyboards and readers put for `<` become it. */
function cleanLines(typed: string): string[] | null {
  const lines = typed
    .toUpperCase()
    .replaceAll(/[«‹≤〈]/g, '<')
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/\s/g, ''))
    .filter((line) => line !== '');
  const [only] = lines;
  const parts = lines.length === 1 && only ? inLines(only) : lines;
  const shape = parts.map(({ length }) => length).join('+');
  const isOne = shape === '44+44' || shape === '36+36' || shape === '30+30+30';
  return isOne && parts.every((line) => /^[A-Z0-9<]+$/.test(line)) ? parts : null;
}

/** Pasted as one line, they are still of known lengths. */
function inLines(text: string): string[] {
  const each = text.length === 90 ? 30 : text.length / 2;
  return [0, 1, 2].map((at) => text.slice(at * each, (at + 1) * each)).filter(Boolean);
}

/** The parts by their names; null for lines that are of another kind of document. */
function parsed(lines: string[]): Map<FieldName, Details> | null {
  try {
    const { details, format } = parse(lines);
    if (format !== 'TD1' && format !== 'TD2' && format !== 'TD3') return null;
    return new Map(details.flatMap((one) => (one.field ? [[one.field, one] as const] : [])));
  } catch {
    return null;
  }
}

/** As it stands in the lines: the library gives no value where it does not know a state. */
function rawText(part: Details | undefined, lines: string[]): string {
  const [range] = part?.ranges ?? [];
  return range ? (lines[range.line] ?? '').slice(range.start, range.end) : '';
}

function namesIn(field: string): string[] {
  return field
    .split('<<')
    .map((name) => name.replaceAll('<', ' ').trim())
    .slice(0, 2);
}

function numberOf(part: Details | undefined): string | null {
  return part?.value ?? null;
}

/** `YYMMDD` in a century; null for a day that is none. */
function dayOf(century: 1900 | 2000, text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(century + Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return year !== '' && exists ? date.toISOString().slice(0, 10) : null;
}

/** Nobody is born after today: what would be to come is of the century before. */
function bornBy(today: string, text: string): string | null {
  const recent = dayOf(2000, text);
  return recent && recent <= today ? recent : dayOf(1900, text);
}

function lettersLostIn(names: string, nationality: string | null): string[] {
  const own = spellings.find(({ countries }) => countries.has(nationality ?? ''))?.letters ?? [];
  return [...new Set([...own, ...doubled])]
    .filter(([written]) => names.includes(written))
    .map(([, letter]) => letter);
}

type Spelling = readonly [written: string, letter: string];

/** How anybody's letters may be written, by ICAO 9303-3, section 6. */
const doubled: readonly Spelling[] = [
  ['AE', 'Ä'],
  ['OE', 'Ö'],
  ['UE', 'Ü'],
];

const spellings: readonly { countries: ReadonlySet<string>; letters: readonly Spelling[] }[] = [
  {
    countries: new Set(['TR', 'AZ']),
    letters: [
      ['S', 'Ş'],
      ['C', 'Ç'],
      ['G', 'Ğ'],
      ['I', 'İ'],
      ['O', 'Ö'],
      ['U', 'Ü'],
    ],
  },
  {
    countries: new Set('FR BE CH ML BF NE SN CI BJ TG GN TD CM GA CG CD CF MG DJ KM BI'.split(' ')),
    letters: [
      ['E', 'É'],
      ['C', 'Ç'],
      ['I', 'Ï'],
    ],
  },
];

/** The second letter of a passport is the state's own; D and S are used by most for two kinds. */
function documentTypeOf(line: string): PassportReading['documentType'] {
  if (line.startsWith('PD')) return 'diplomatic-passport';
  if (line.startsWith('PS')) return 'service-passport';
  if (line.startsWith('P')) return 'passport';
  return /^[ACI]/.test(line) ? 'identity-card' : null;
}
