import { parse, serialize } from 'hono/utils/cookie';
import { linkPurposes, type LinkPurpose } from './access-links.ts';

/**
 * The session cookie. `__Host-` makes the browser refuse it from any other host or without
 * TLS; over plain http, as on the laptop itself, browsers would not store such a name.
 */
export function sessionCookie({ token }: { token: string }, origin: string): string {
  // The server ends the session; a date here would be wrong wherever the clocks disagree.
  return serialize(nameFor(origin), token, { ...attributesFor(origin), maxAge: KEPT_SECONDS });
}

export function clearedSessionCookie(origin: string): string {
  return serialize(nameFor(origin), '', { ...attributesFor(origin), maxAge: 0 });
}

/**
 * Null where the request carries no session. The name that only this host can have set wins;
 * with the origin known, it is the only one read over TLS.
 */
export function readSessionToken(request: Request, origin?: string): string | null {
  const cookies = parse(request.headers.get('cookie') ?? '');
  if (origin !== undefined) return cookies[nameFor(origin)] || null;
  return cookies[SECURE_NAME] || cookies[PLAIN_NAME] || null;
}

/**
 * The cookie of an opened link. It is another one than that of a session, and another one for
 * each purpose: whoever opens the link of a colleague stays what they are elsewhere.
 */
export function linkCookie(
  { purpose, token, seconds }: { purpose: LinkPurpose; token: string; seconds: number },
  origin: string,
): string {
  const maxAge = Math.min(seconds, LONGEST_COOKIE_SECONDS);
  return serialize(linkNameFor(purpose, origin), token, { ...attributesFor(origin), maxAge });
}

export function clearedLinkCookies(origin: string): string[] {
  return linkPurposes.map((purpose) =>
    serialize(linkNameFor(purpose, origin), '', { ...attributesFor(origin), maxAge: 0 }),
  );
}

/** Null where the request carries no link of this purpose. */
export function readLinkToken(
  request: Request,
  purpose: LinkPurpose,
  origin: string,
): string | null {
  const cookies = parse(request.headers.get('cookie') ?? '');
  return cookies[linkNameFor(purpose, origin)] || null;
}

/** Browsers keep no cookie for longer. */
const LONGEST_COOKIE_SECONDS = 400 * 24 * 3600;

/** As long as a session lasts at the most. */
const KEPT_SECONDS = 7 * 24 * 3600;
const SECURE_NAME = '__Host-kurukan';
const PLAIN_NAME = 'kurukan';

function nameFor(origin: string): string {
  return isSecure(origin) ? SECURE_NAME : PLAIN_NAME;
}

function linkNameFor(purpose: LinkPurpose, origin: string): string {
  return `${nameFor(origin)}-${purpose}`;
}

function attributesFor(origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) } as const;
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}
