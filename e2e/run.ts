/**
 * `npm run e2e`: journeys in a real browser, on the program as a newcomer starts it.
 * `npm run e2e -- accreditation` runs those whose name begins so.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { arePagesBuilt, startBuildingPages } from '../src/apps/cli/build-pages.ts';
import { launchBrowser } from './browser.ts';
import { from } from './journey.ts';
import { journeys } from './journeys.ts';
import { startProgram, type Program } from './program.ts';

const wanted = process.argv.slice(2);
const pictures = join('var', 'e2e');
mkdirSync(pictures, { recursive: true });
if (!arePagesBuilt()) await startBuildingPages().done;

const browser = await launchBrowser();
const programs = new Map<string, Program>();
let failed = 0;
let passed = 0;
try {
  for (const { name, stage, walk } of journeys) {
    if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
    const program = programs.get(stage) ?? (await startProgram({ stage }));
    programs.set(stage, program);
    if (await succeeds(browser, name, () => walk(from(browser, program, pictures)))) passed += 1;
    else failed += 1;
  }
} finally {
  await browser.close();
  for (const program of programs.values()) await program.stop();
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function succeeds(
  browser: Browser,
  name: string,
  walk: () => Promise<void>,
): Promise<boolean> {
  const begun = performance.now();
  try {
    await walk();
    console.log(`✓ ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    return true;
  } catch (failure) {
    console.log(`✗ ${name}`);
    console.error(failure);
    for (const context of browser.contexts())
      for (const page of context.pages())
        await page
          .screenshot({ path: join(pictures, `failed-${name.replaceAll(/\W+/g, '-')}.png`) })
          .catch(() => {});
    return false;
  } finally {
    for (const context of browser.contexts()) await context.close();
  }
}
