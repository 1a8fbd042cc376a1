import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { openEngine } from './gate-engine.ts';
import { expectThat, type Way } from './journey.ts';
import type { Program } from './program.ts';

export const EDITION = 'bamex-2025';
export const PIN = '2580';

/** Codes of the office, each of which lets one device in. */
export async function enrolmentCodes(way: Way, count: number): Promise<string[]> {
  const { page, context } = await way.signedIn('Organiser');
  await page.goto('/office/account');
  const texts = await page.evaluate(
    async ([edition, wanted]) => {
      const answer = await fetch(`/api/v1/editions/${edition}/gate-enrolments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ count: wanted, origin: location.origin }),
      });
      const made: { text: string }[] = await answer.json();
      return made.map(({ text }) => text);
    },
    [EDITION, count] as const,
  );
  await context.close();
  return texts;
}

/** Texts of badges that people wear, by number. */
export async function badgeTexts({ environment }: Program, limit: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['scripts/with-runtime.mjs', 'src/apps/cli/main.ts', 'badges'],
      ...['--edition', EDITION, '--tokens', '--limit', String(limit)],
    ],
    { env: environment },
  );
  // A badge may end in a space.
  return stdout.split('\n').filter((text) => text !== '');
}

/** An enrolled device that works at a gate. */
export async function aGate(
  context: BrowserContext,
  origin: string,
  { code, gateId, operator }: { code: string; gateId: string; operator: string },
): Promise<Page> {
  const page = await openEngine(context, origin);
  const enrolled = await page.evaluate(
    ([text, pin, name]) => window.device.enrol(text, pin, name),
    [code, PIN, operator] as const,
  );
  expectThat(enrolled.ok, `the device was not enrolled: ${JSON.stringify(enrolled)}`);
  await work(page, { gateId, operator });
  return page;
}

export async function work(
  page: Page,
  { gateId, operator }: { gateId: string; operator: string },
): Promise<void> {
  const chosen = await page.evaluate(([gate, who]) => window.device.chooseGate(gate, who), [
    gateId,
    operator,
  ] as const);
  expectThat(chosen.ok, `the gate was not chosen: ${JSON.stringify(chosen)}`);
}
