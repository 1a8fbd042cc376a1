import type { Browser, Page } from 'playwright-core';
import { visit, type Visitor } from './browser.ts';
import type { Program } from './program.ts';

export type Journey = {
  name: string;
  /** The stage of the demo it happens at. */
  stage: 'invitations' | 'accreditation' | 'show' | 'results';
  /** It changes nothing that another sees, so several of these walk on one program at once. */
  onlyLooks?: true;
  /** It starts a program of its own, and leaves that of its stage to others. */
  ownProgram?: true;
  /** It does things at instants: nothing else keeps the machine busy meanwhile. */
  alone?: true;
  walk(way: Way): Promise<void>;
};

/** What a journey needs: somebody in front of a browser, signed in or not. */
export type Way = {
  origin: string;
  program: Program;
  /** Where pictures go. */
  pictures: string;
  /** A line that is printed below the name of the journey. */
  tell(line: string): void;
  stranger(options?: Options): Promise<Visitor>;
  /** Signed in by the one-time link that was printed for the role. */
  signedIn(role: RoleName, options?: Omit<Options, 'origin'>): Promise<Visitor>;
};

/** As the program prints them in English. */
export type RoleName =
  | 'Administrator'
  | 'Organiser'
  | 'State commission'
  | 'State commission (2)'
  | 'Protocol'
  | 'Liaison officer'
  | 'Embassy'
  | 'Exhibitor'
  | 'Access control'
  | 'Range control'
  | 'Reader of reports';

type Options = {
  /** Of a program that the journey has started for itself. */
  origin?: string;
  locale?: string;
  width?: number;
  /** Whether the pages may run scripts; they may unless told otherwise. */
  javaScript?: boolean;
};

type SessionCookie = { name: string; value: string; url: string };

/** A link is good for one visitor; others who come in with the same role wait for its cookie. */
const sessions = new Map<string, Promise<SessionCookie[]>>();

export function from(
  browser: Browser,
  program: Program,
  { pictures, tell }: Pick<Way, 'pictures' | 'tell'>,
): Way {
  const { origin } = program;
  return {
    origin,
    program,
    pictures,
    tell,
    stranger: (options = {}) => visit(browser, { origin, ...options }),
    async signedIn(role, options = {}) {
      const visitor = await visit(browser, { origin, ...options });
      const key = `${origin} ${role}`;
      const kept = sessions.get(key);
      if (kept) {
        await visitor.context.addCookies(await kept);
        return visitor;
      }
      const session = useLink(visitor.page, program.links.get(role) ?? '').then(() =>
        sessionOf(visitor, origin),
      );
      sessions.set(key, session);
      await session;
      return visitor;
    },
  };
}

async function sessionOf({ context }: Visitor, url: string): Promise<SessionCookie[]> {
  return (await context.cookies())
    .filter(({ name }) => name === 'kurukan')
    .map(({ name, value }) => ({ name, value, url }));
}

/** A link opens a page with one button, so that a mail scanner cannot use it up. */
export async function useLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/(office|embassy)/);
}

/**
 * How many pixels a page is wider than its window, which nobody can scroll to on a phone. Asks the
 * page that is there once it has arrived, also where one is just leaving.
 */
export async function overflowOf(page: Page): Promise<number> {
  return page.locator('body').evaluate((body) => {
    const { documentElement, defaultView } = body.ownerDocument;
    return documentElement.scrollWidth - (defaultView?.innerWidth ?? 0);
  });
}

/** @throws Error naming what is not so */
export function expectThat(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Nothing was blocked, nothing failed in the console, nobody else was called. */
export function expectQuiet({ complaints }: Visitor): void {
  expectThat(complaints.length === 0, `the browser complains:\n${complaints.join('\n')}`);
}
