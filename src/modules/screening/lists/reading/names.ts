import type { ListedName, NameKind, NameQuality, SubjectKind } from '../../types.ts';

/** A name as a list gives it: one field, which may hold more, or less, than one name. */
export type RawName = { text: string; kind: NameKind; quality: NameQuality };

/**
 * The names in one field of a list. Fields hold several names ("Abdul Rehman; Abd Ur-Rehman"),
 * two scripts ("عبدالله السندي (Abdullah Sindhi)"), enumerations ("a) … b) …"), prose
 * (", born in Kandahar on 01 Jan.1967", "(previously listed as)") and nothing ("na").
 */
export function namesIn(raw: RawName, of: SubjectKind): ListedName[] {
  return raw.text
    .replace(/\s*\(original script\)/gi, '')
    .split(enumeration)
    .flatMap((part) => part.split(between))
    .flatMap((part) => namesInPart({ ...raw, text: part }, of))
    .filter(({ text }) => isName(text));
}

/** Joins the parts of a name in their order, without those that say that there is none. */
export function joinedName(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '' && !absent.test(part))
    .join(' ');
}

/**
 * Each text once. Of two equal ones the better placed stays: a primary name before an alias, a
 * good one before a low one.
 */
export function withoutRepeatedNames(names: readonly ListedName[]): ListedName[] {
  const known = new Map<string, ListedName>();
  for (const name of names) {
    const before = known.get(name.text);
    if (!before || isBetter(name, before)) known.set(name.text, name);
  }
  return [...known.values()].toSorted((one, other) => kindOrder(one) - kindOrder(other));
}

/** Whether a text is written in letters other than Latin ones. */
export function isOtherScript(text: string): boolean {
  return scriptOf(text) !== 'Latin';
}

const absent = /^(?:na|n\/a|n\.a\.|-0-|-|none|unknown)$/;
/** "Mohammed Sabet b) M. Javad Sabet". */
const enumeration = /(?:^|\s)[a-h]\)\s/;
/** Semicolons outside brackets, a new line, a slash with room around it. */
const between = /\s*(?:;(?![^(]*\))|\r?\n|\s\/\s)\s*/;
const born = /[,(]?\s*\b(?:born|d\.?o\.?b\.?|date of birth|née? le)\b.*$/i;
const kinship = /\s(?:son|daughter|wife|brother) of\s.*$/i;
const quotes = /^[\s"'“”«»„‘’‚]+|[\s"'“”«»„‘’‚]+$/g;

function namesInPart(raw: RawName, of: SubjectKind): ListedName[] {
  const bare =
    of === 'person' ? raw.text.replace(born, '').replace(kinship, keepBrackets) : raw.text;
  const { outside, asides } = withoutBrackets(bare);
  const others = asides.flatMap((aside) => otherNames(aside, { ...raw, text: outside }, of));
  const keepsBrackets = of !== 'person' && asides.some((aside) => isPartOfName(aside, outside));
  const text = keepsBrackets ? bare : outside;
  return [{ ...raw, text }, ...others].map((name) => ({
    ...name,
    kind: name.kind === 'alias' && isOtherScript(name.text) ? 'original' : name.kind,
    text: tidy(name.text),
  }));
}

/** What stands in brackets behind a name: the same in another script, another spelling, or no name. */
function otherNames({ inside, isOneOfSeveral }: Aside, raw: RawName, of: SubjectKind): RawName[] {
  const [, original] = /^original script:\s*(.+)$/i.exec(inside) ?? [];
  if (original) return [{ ...raw, text: original, kind: 'original' }];
  if (scriptOf(inside) !== scriptOf(raw.text) && /\p{L}{2}/u.test(inside))
    return [{ ...raw, text: inside, kind: isOtherScript(inside) ? 'original' : 'alias' }];
  if (of !== 'person' && isOneOfSeveral) return [{ ...raw, text: inside, kind: 'alias' }];
  if (of !== 'person')
    return /^\p{Lu}[\p{Lu}\p{N}&-]{2,9}$/u.test(inside)
      ? [{ text: inside, kind: 'alias', quality: 'low' }]
      : [];
  return isRespelling(inside, raw.text) ? [respelt(raw, inside)] : [];
}

/** Whether brackets belong to the name of a body: not its initials, its other script or other names. */
function isPartOfName({ inside, isOneOfSeveral }: Aside, outside: string): boolean {
  if (isOneOfSeveral || scriptOf(inside) !== scriptOf(outside)) return false;
  return !/^\p{Lu}[\p{Lu}\p{N}&-]{2,9}$/u.test(inside);
}

/** "Lom-ali Butayev (Butaev)": another spelling of the last part, known by its first letter. */
function isRespelling(inside: string, name: string): boolean {
  const last = name.split(/[\s,]+/).findLast((part) => part !== '') ?? '';
  return /^\p{Lu}[\p{L}'’-]+$/u.test(inside) && last[0]?.toLowerCase() === inside[0]?.toLowerCase();
}

function respelt(raw: RawName, last: string): RawName {
  return { ...raw, kind: 'alias', text: raw.text.replace(/\S+\s*,?\s*$/, last) };
}

/** What stands in one pair of brackets, or one of several names in it. */
type Aside = { inside: string; isOneOfSeveral: boolean };

function withoutBrackets(text: string): { outside: string; asides: Aside[] } {
  const asides: Aside[] = [];
  const titled = text.replace(/^\s*\((\p{Lu}\p{Ll}+)\)\s/u, '$1 ');
  const outside = titled.replace(/\(([^()]*)\)?/g, (_all, some: string) => {
    const parts = some.split(';').map((part) => part.trim());
    const filled = parts.filter((part) => part !== '');
    for (const inside of filled) asides.push({ inside, isOneOfSeveral: filled.length > 1 });
    return ' ';
  });
  return { outside, asides };
}

/** Kinship ends a name, but not what stands in brackets behind it. */
function keepBrackets(prose: string): string {
  return /\([^)]*\)/.exec(prose)?.[0] ?? '';
}

function tidy(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s,.:)]+|[\s,:]+$/g, '');
  const outer = spaced.replace(quotes, '');
  // Quotes around a part stay: "PJSC “Zavod”" loses none when its name ends with one.
  return /["“”«»„]/.test(outer) ? spaced : outer;
}

function isName(text: string): boolean {
  return !absent.test(text) && /\p{L}|\p{N}{2}/u.test(text);
}

function isBetter(one: ListedName, other: ListedName): boolean {
  const difference = kindOrder(one) - kindOrder(other);
  return (
    difference < 0 || (difference === 0 && qualityOrder[one.quality] < qualityOrder[other.quality])
  );
}

function kindOrder({ kind }: ListedName): number {
  return kindOrders[kind];
}

const kindOrders: Record<NameKind, number> = {
  primary: 0,
  variation: 1,
  original: 2,
  alias: 3,
  former: 4,
};

const qualityOrder: Record<NameQuality, number> = { good: 0, none: 1, low: 2 };

const scripts = [
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Other', /(?!\p{Script=Latin})\p{L}/gu],
] as const;

/** The script most letters of a text are in. */
function scriptOf(text: string): string {
  if (/^[\p{ASCII}\u00C0-\u024F]*$/u.test(text)) return 'Latin';
  let most = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  let script = 'Latin';
  for (const [name, letters] of scripts) {
    const count = (text.match(letters) ?? []).length;
    if (count > most) [most, script] = [count, name];
  }
  return script;
}
