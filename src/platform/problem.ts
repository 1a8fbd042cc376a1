import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { httpStatusByCode } from './error-codes.ts';
import { isAppError, type ErrorCode, type ErrorDetails } from './errors.ts';
import type { Locale } from './i18n.ts';
import { translatorFor } from './messages.ts';

/** A failure as it crosses the wire: RFC 9457, with our code and the sentence in the reader's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  details: ErrorDetails;
  /** One entry per field that was not understood. */
  fields: { field: string; message: string }[];
};

/** Tells a failure to its reader. Whatever is not meant for them becomes `internal` without a word of it. */
export async function asProblem(failure: unknown, locale: Locale): Promise<Problem> {
  const fields = issuesOf(failure).map((issue) => ({
    field: issue.path?.map(String).join('.') ?? '',
    message: localized(issue, locale),
  }));
  const { code, details } =
    fields.length > 0 ? { code: 'request.invalid' as const, details: {} } : codeOf(failure);

  return {
    type: `urn:kurukan:problem:${code}`,
    title: await sentenceFor(code, details, locale),
    status: httpStatusByCode[code],
    code,
    details,
    fields,
  };
}

/** The sentence at `errors.<code>`; the dots of a code are the levels of the texts. */
export async function sentenceFor(
  code: ErrorCode,
  details: ErrorDetails,
  locale: Locale,
): Promise<string> {
  const t = await translatorFor(locale);
  // Codes come from a closed list and each has its sentence, which a test proves; only the
  // arguments cannot be known here.
  return (t as (key: string, values: ErrorDetails) => string)(`errors.${code}`, details);
}

export function isBug(failure: unknown): boolean {
  return codeOf(failure).code === 'internal' && issuesOf(failure).length === 0;
}

function codeOf(failure: unknown): { code: ErrorCode; details: ErrorDetails } {
  if (isAppError(failure)) return { code: failure.code, details: failure.details };
  if (failure instanceof ORPCError && failure.status === 404)
    return { code: 'page.unknown', details: {} };
  if (failure instanceof ORPCError && failure.status < 500)
    return { code: 'request.invalid', details: {} };
  if (isUnstorable(failure)) return { code: 'request.invalid', details: {} };
  return { code: 'internal', details: {} };
}

/**
 * Whether PostgreSQL refused a value itself: a text with a NUL or half a letter, a date before
 * its calendar, a number beyond its type. Schemas take them, and no statement of ours makes them.
 */
function isUnstorable(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    'severity' in failure &&
    'code' in failure &&
    UNSTORABLE.has(String(failure.code))
  );
}

/** SQLSTATE: numeric and datetime out of range or malformed, untranslatable characters. */
const UNSTORABLE = new Set(['22003', '22007', '22008', '22009', '22021', '22P02', '22P05']);

type Issue = { path?: readonly PropertyKey[]; message: string };

function issuesOf(failure: unknown): Issue[] {
  if (failure instanceof z.ZodError) return failure.issues;
  if (!(failure instanceof ORPCError) || failure.status !== 400) return [];
  const data: unknown = failure.data;
  return typeof data === 'object' && data !== null && 'issues' in data
    ? (data.issues as Issue[])
    : [];
}

const wordings = {
  fr: z.locales.fr().localeError,
  en: z.locales.en().localeError,
  tr: z.locales.tr().localeError,
  ar: z.locales.ar().localeError,
};

function localized(issue: Issue, locale: Locale): string {
  const told = wordings[locale](issue as Parameters<(typeof wordings)['fr']>[0]);
  return (typeof told === 'string' ? told : told?.message) ?? issue.message;
}
