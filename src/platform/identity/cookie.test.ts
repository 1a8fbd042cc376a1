import { describe, expect, it } from 'vitest';
import { clearedSessionCookie, readSessionToken, sessionCookie } from './cookie.ts';
import { isSameOrigin } from './same-origin.ts';

const token = 'k'.repeat(43);

describe('the session cookie', () => {
  it('is bound to the host over TLS', () => {
    expect(sessionCookie({ token }, 'https://kurukan.example')).toBe(
      `__Host-kurukan=${token}; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
  });

  it('has a plain name over http, where browsers refuse the other one', () => {
    expect(sessionCookie({ token }, 'http://localhost:4600')).toBe(
      `kurukan=${token}; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax`,
    );
  });

  it('is taken back under the name it was given', () => {
    expect(clearedSessionCookie('https://kurukan.example')).toMatch(
      /^__Host-kurukan=; Max-Age=0; Path=\/; HttpOnly; Secure/,
    );
  });

  it.each([
    ['https://kurukan.example', `lang=ar; __Host-kurukan=${token}`, token],
    ['https://kurukan.example', `kurukan=${token}`, null],
    ['http://localhost:4600', `kurukan=${token}`, token],
    ['http://localhost:4600', 'kurukan=', null],
    ['http://localhost:4600', '', null],
  ])('is read at %s from "%s"', (origin, cookie, read) => {
    const request = new Request(origin, { headers: { cookie } });

    expect(readSessionToken(request, origin)).toBe(read);
  });

  it('is read without the origin too, the name bound to the host first', () => {
    const request = new Request('http://localhost', {
      headers: { cookie: `kurukan=tossed; __Host-kurukan=${token}` },
    });

    expect(readSessionToken(request)).toBe(token);
  });
});

describe('isSameOrigin', () => {
  const origin = 'https://kurukan.example';

  it.each([
    ['GET', {}, true],
    ['HEAD', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'sec-fetch-site': 'same-origin', origin }, true],
    ['POST', { 'sec-fetch-site': 'same-site', origin: 'https://x.kurukan.example' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site', origin }, false],
    ['POST', { 'sec-fetch-site': 'none' }, false],
    ['POST', { origin }, true],
    ['POST', { origin: 'http://127.0.0.1:4600' }, true],
    ['POST', { origin: 'https://evil.example' }, false],
    ['POST', { origin: 'null' }, false],
    ['POST', {}, false],
    ['DELETE', { referer: `${origin}/account` }, false],
  ])('answers a %s with %j: %s', (method, headers, answer) => {
    const request = new Request('http://127.0.0.1:4600/account', { method, headers });

    expect(isSameOrigin(request, origin)).toBe(answer);
  });
});
