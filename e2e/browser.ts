import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What keeps a browser to itself. */
export const browserArguments: readonly string[] = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** @throws Error that says how to get a browser where there is none */
export function findBrowser(): string {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error('No Chromium was found: `apt install chromium`, or name one in CHROMIUM_PATH.');
  return executablePath;
}

/** @throws Error that says how to get a browser where there is none */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
}

export type Visitor = { page: Page; context: BrowserContext; complaints: string[] };

/** A fresh visitor, whose console errors and refused loads are complaints: a journey ends without any. */
export async function visit(
  browser: Browser,
  {
    origin,
    locale = 'en',
    width = 1280,
    javaScript = true,
  }: { origin: string; locale?: string; width?: number; javaScript?: boolean },
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale,
    viewport: { width, height: 860 },
    acceptDownloads: true,
    javaScriptEnabled: javaScript,
  });
  await context.addCookies([{ name: 'lang', value: locale, url: origin }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin)
      complaints.push(`third party: ${request.url()}`);
  });
  return { page, context, complaints };
}
