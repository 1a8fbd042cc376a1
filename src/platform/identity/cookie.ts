import { parse, serialize } from 'hono/utils/cookie';

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

/** As long as a session lasts at the most. */
const KEPT_SECONDS = 7 * 24 * 3600;
const SECURE_NAME = '__Host-kurukan';
const PLAIN_NAME = 'kurukan';

function nameFor(origin: string): string {
  return isSecure(origin) ? SECURE_NAME : PLAIN_NAME;
}

function attributesFor(origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) } as const;
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}
