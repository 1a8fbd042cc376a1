import { redirect } from 'react-router';
import type { Problem } from '#platform/problem';
import type { SignInStep } from '../page-context.ts';
import { refuse } from '../problem-api.ts';
import { isProblem } from '../problem-in.ts';

/** Goes on to where an act of the sign-in leads, or gives the problem back to its form. */
export function takeStep(step: SignInStep | Problem, form: FormData) {
  if (isProblem(step)) return refuse(step, form);

  const owesMore = step.next.startsWith('/sign-in/');
  const wanted = ownAddress(form.get('next'));
  return redirect(owesMore ? withNext(step.next, wanted) : (wanted ?? step.next), {
    headers: cookiesOf(step),
  });
}

/** The headers that keep what a step of the sign-in gave. */
export function cookiesOf({ setCookies }: Pick<SignInStep, 'setCookies'>): Headers {
  const headers = new Headers();
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  return headers;
}

/** An address of this installation; anything else could lead a reader astray after the sign-in. */
export function ownAddress(value: unknown): string | undefined {
  const isPath = typeof value === 'string' && /^\/[^\s\\]*$/.test(value);
  // As a browser reads it: `/..//evil.example` comes to `//evil.example`.
  return isPath && isPathOfOurs(URL.parse(value, OWN)) ? value : undefined;
}

const OWN = 'http://own.invalid';

function isPathOfOurs(address: URL | null): boolean {
  return address?.origin === OWN && !address.pathname.startsWith('//');
}

export function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
