import type { Browser, Page } from 'playwright-core';
import { visit, type Visitor } from './browser.ts';
import type { Program } from './program.ts';

export type Journey = {
  name: string;
  /** The stage of the demo it happens at. */
  stage: 'invitations' | 'accreditation' | 'show' | 'results';
  walk(way: Way): Promise<void>;
};

/** What a journey needs: somebody in front of a browser, signed in or not. */
export type Way = {
  origin: string;
  program: Program;
  /** Where pictures go. */
  pictures: string;
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
  | 'Reader of reports';

type Options = {
  /** Of a program that the journey has started for itself. */
  origin?: string;
  locale?: string;
  width?: number;
  /** Whether the pages may run scripts; they may unless told otherwise. */
  javaScript?: boolean;
};

const cookies = new Map<string, { name: string; value: string; url: string }[]>();

export function from(browser: Browser, program: Program, pictures: string): Way {
  const { origin } = program;
  return {
    origin,
    program,
    pictures,
    stranger: (options = {}) => visit(browser, { origin, ...options }),
    async signedIn(role, options = {}) {
      const visitor = await visit(browser, { origin, ...options });
      const key = `${origin} ${role}`;
      const kept = cookies.get(key);
      if (kept) {
        await visitor.context.addCookies(kept);
        return visitor;
      }
      await useLink(visitor.page, program.links.get(role) ?? '');
      const all = await visitor.context.cookies();
      cookies.set(
        key,
        all
          .filter(({ name }) => name === 'kurukan')
          .map(({ name, value }) => ({ name, value, url: origin })),
      );
      return visitor;
    },
  };
}

/** A link opens a page with one button, so that a mail scanner cannot use it up. */
export async function useLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/(office|embassy)/);
}

/** @throws Error naming what is not so */
export function expectThat(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Nothing was blocked, nothing failed in the console, nobody else was called. */
export function expectQuiet({ complaints }: Visitor): void {
  expectThat(complaints.length === 0, `the browser complains:\n${complaints.join('\n')}`);
}
