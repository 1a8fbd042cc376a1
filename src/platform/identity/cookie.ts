import { parse, serialize } from 'hono/utils/cookie';

/**
 * The session cookie. `__Host-` makes the browser refuse it from any other host or without
 * TLS; over plain http, as on the laptop itself, browsers would not store such a name.
 */
export function sessionCookie({ token, expiresAt }: SessionToken, origin: string): string {
  return serialize(nameFor(origin), token, { ...attributesFor(origin), expires: expiresAt });
}

export type SessionToken = { token: string; expiresAt: Date };

export function clearedSessionCookie(origin: string): string {
  return serialize(nameFor(origin), '', { ...attributesFor(origin), maxAge: 0 });
}

/** Null where the request carries no session. */
export function readSessionToken(request: Request, origin: string): string | null {
  const cookies = parse(request.headers.get('cookie') ?? '', nameFor(origin));
  return cookies[nameFor(origin)] || null;
}

function nameFor(origin: string): string {
  return isSecure(origin) ? '__Host-kurukan' : 'kurukan';
}

function attributesFor(origin: string) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) } as const;
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}
