import { countryName, parseCountry } from '#platform/countries';
import type { Locale } from '#platform/i18n';
import { fold, latinDigits, withoutInvisible } from './fold.ts';
import { nearest } from './nearest.ts';
import type { RowErrorCode } from './types.ts';
import { instantOf, readDay, readFlag, readNumber, readTime, timeOfFraction } from './values.ts';

/** What a column makes of one cell that is not empty. */
export type Reading<Value> =
  | { value: Value }
  | { code: RowErrorCode; suggestion?: string; args?: Record<string, string> };

export type ReadContext = {
  /** In which suggestions name countries. */
  locale: Locale;
  /** IANA name of the zone in which times without one were written. */
  zone: string;
  /** Ids or codes that exist, by kind; a kind that is not given is not checked. */
  known: Readonly<Record<string, ReadonlySet<string>>>;
  /** Whether this column holds a date that only America writes so. */
  monthFirst: boolean;
  /** Spends the time that one reading may take to look for what was meant; false once it is gone. */
  mayCompare: (words: number) => boolean;
};

export type ColumnOptions = { required?: boolean };

/** How one column is read. `Options` keeps `required: true` for the type of the record. */
export type Column<Value, Options extends ColumnOptions = ColumnOptions> = {
  options: Options | undefined;
  /** The value of an empty cell and of a column that the file lacks. */
  whenEmpty: Value | null;
  holdsDates: boolean;
  read: (text: string, context: ReadContext) => Reading<Value>;
};

/** A text of at most `max` letters, in composed Unicode, without invisible marks. */
export function text<const Options extends ColumnOptions & { max?: number }>(
  options?: Options,
): Column<string, Options> {
  const max = options?.max ?? 10_000;
  return column(options, (cell) => {
    const value = withoutInvisible(cell).normalize('NFC');
    return value.length > max ? { code: 'too-long', args: { max: String(max) } } : { value };
  });
}

/** ISO 3166-1 alpha-2, from a code or a name in any of the four languages. */
export function country<const Options extends ColumnOptions>(
  options?: Options,
): Column<string, Options> {
  return column(options, (cell, { locale, mayCompare }) => {
    const name = withoutInvisible(cell);
    const quick = parseCountry(name, { suggest: false });
    if (quick.found !== null) return { value: quick.found };
    const parsed = mayCompare(1_200) ? parseCountry(name) : quick;
    if (parsed.found !== null) return { value: parsed.found };
    const names = parsed.suggestions.map((code) => `${code} (${countryName(code, locale)})`);
    return { code: parsed.reason, ...(names.length > 0 && { suggestion: names.join(', ') }) };
  });
}

/** A day as `YYYY-MM-DD`; bounds are days too and count as inside. */
export function date<const Options extends ColumnOptions & { min?: string; max?: string }>(
  options?: Options,
): Column<string, Options> {
  const read: Column<string>['read'] = (cell, { monthFirst }) => {
    const dayOnly = withoutInvisible(cell).replace(/T\d{2}:\d{2}(:\d{2})?$/, '');
    const reading = readDay(dayOnly, monthFirst);
    if ('wrong' in reading)
      return { code: reading.wrong, ...(reading.likely && { suggestion: reading.likely }) };
    return within(reading.day, options) ?? { value: reading.day };
  };
  return { ...column(options, read), holdsDates: true };
}

/** An instant, from a day and a 24-hour time; without a zone of its own it is local to the edition. */
export function dateTime<const Options extends ColumnOptions>(
  options?: Options,
): Column<Date, Options> {
  return { ...column(options, readInstant), holdsDates: true };
}

function readInstant(cell: string, { monthFirst, zone }: ReadContext): Reading<Date> {
  const written = latinDigits(withoutInvisible(cell));
  const serial = /^(\d{5})[.,](\d+)$/.exec(written);
  const [, dayText = written, timeText = '', offset = ''] =
    /^(\S+?)(?:T|,?\s+)(\d\S*?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(written) ?? [];

  const reading = readDay(serial?.[1] ?? dayText, monthFirst);
  if ('wrong' in reading)
    return { code: reading.wrong, ...(reading.likely && { suggestion: reading.likely }) };

  const minute = serial ? timeOfFraction(Number(`0.${serial[2]}`)) : readTime(timeText);
  const second = readSecond(timeText);
  if (minute === undefined || second === undefined) return { code: 'bad-time' };
  const time = `${minute}:${second}`;
  if (offset) {
    const zoned = offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
    return { value: new Date(`${reading.day}T${time}${zoned}`) };
  }
  return { value: instantOf(reading.day, time, zone) };
}

/** The seconds of `09:30:15.250`, as a device writes them; none where a person left them out. */
function readSecond(time: string): string | undefined {
  const written = /^\d{1,2}:\d{2}:(\d{2}(?:\.\d{1,3})?)/.exec(time)?.[1] ?? '00';
  return Number(written) < 60 ? written : undefined;
}

/** A time of day as `HH:MM` on the 24-hour clock. */
export function time<const Options extends ColumnOptions>(
  options?: Options,
): Column<string, Options> {
  return column(options, (cell) => {
    const value = readTime(withoutInvisible(cell));
    return value === undefined ? { code: 'bad-time' } : { value };
  });
}

type Bounds = ColumnOptions & { min?: number; max?: number };

/** A number with a comma or a point; bounds count as inside. */
export function decimal<const Options extends Bounds>(options?: Options): Column<number, Options> {
  return column(options, (cell) => {
    const value = readNumber(withoutInvisible(cell));
    if (value === undefined) return { code: 'bad-number' };
    return within(value, options) ?? { value };
  });
}

/** A whole number; bounds count as inside. */
export function integer<const Options extends Bounds>(options?: Options): Column<number, Options> {
  return column(options, (cell) => {
    const value = readNumber(withoutInvisible(cell));
    if (value === undefined || !Number.isSafeInteger(value)) return { code: 'bad-number' };
    return within(value, options) ?? { value };
  });
}

/** Yes or no; an empty cell says no. */
export function flag(): Column<boolean, { required: true }> {
  return {
    ...column<boolean, { required: true }>(undefined, (cell) => {
      const value = readFlag(withoutInvisible(cell));
      return value === undefined ? { code: 'bad-flag' } : { value };
    }),
    whenEmpty: false,
  };
}

/** One of a few words, whatever its case and accents; `also` holds other words for each. */
export function choice<
  const Choice extends string,
  const Options extends ColumnOptions & { also?: Partial<Record<Choice, readonly string[]>> },
>(choices: readonly Choice[], options?: Options): Column<Choice, Options> {
  const also: Partial<Record<Choice, readonly string[]>> = options?.also ?? {};
  const byWord = new Map(
    choices.flatMap((one) => [one, ...(also[one] ?? [])].map((word) => [fold(word), one] as const)),
  );
  return column(options, (cell, { mayCompare }) => {
    const word = fold(cell);
    const value = byWord.get(word);
    if (value !== undefined) return { value };
    const [likely] = mayCompare(byWord.size) ? nearest(word, byWord.keys()) : [];
    const suggestion = likely === undefined ? undefined : byWord.get(likely);
    const args = { choices: choices.join(', ') };
    return { code: 'bad-choice', args, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** Several texts in one cell, separated by `|`, `;` (Latin or Arabic) or a line break; empty when the cell is. */
export function list(options?: { max?: number }): Column<string[], { required: true }> {
  const max = options?.max ?? 1_000;
  return {
    ...column<string[], { required: true }>(undefined, (cell) => {
      const value = withoutInvisible(cell)
        .normalize('NFC')
        .split(/[|;؛\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return value.some((part) => part.length > max)
        ? { code: 'too-long', args: { max: String(max) } }
        : { value };
    }),
    whenEmpty: [],
  };
}

/** An address that could receive a letter; the domain in lower case. */
export function email<const Options extends ColumnOptions>(
  options?: Options,
): Column<string, Options> {
  return column(options, (cell) => {
    const address = withoutInvisible(cell).replace(/^mailto:/i, '');
    const parts =
      /^([^\s@<>(),;:"]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})$/u.exec(
        address,
      );
    return parts ? { value: `${parts[1]}@${parts[2]?.toLowerCase()}` } : { code: 'bad-email' };
  });
}

/** The id of something that must exist: one of `known[kind]` of the reading. */
export function reference<const Options extends ColumnOptions>(
  kind: string,
  options?: Options,
): Column<string, Options> {
  const code = kind === 'category' ? 'unknown-category' : 'unknown-reference';
  return column(options, (cell, { known, mayCompare }) => {
    const value = withoutInvisible(cell).normalize('NFC');
    const ids = known[kind];
    if (!ids || ids.has(value)) return { value };
    const [suggestion] = mayCompare(ids.size) ? nearest(value, ids) : [];
    return { code, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** The code of a category of the edition: one of `known.category`. */
export function category<const Options extends ColumnOptions>(
  options?: Options,
): Column<string, Options> {
  return reference('category', options);
}

function column<Value, Options extends ColumnOptions>(
  options: Options | undefined,
  read: Column<Value>['read'],
): Column<Value, Options> {
  return { options, whenEmpty: null, holdsDates: false, read };
}

function within<Value extends string | number>(
  value: Value,
  bounds: { min?: Value; max?: Value } | undefined,
): { code: 'out-of-range'; args: { limits: string } } | undefined {
  const { min, max } = bounds ?? {};
  const inside = (min === undefined || value >= min) && (max === undefined || value <= max);
  if (inside) return undefined;
  const limits = [min !== undefined && `≥ ${min}`, max !== undefined && `≤ ${max}`];
  return { code: 'out-of-range', args: { limits: limits.filter(Boolean).join(', ') } };
}
