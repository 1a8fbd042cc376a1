/**
 * `npm run e2e`: journeys in a real browser, on the program as a newcomer starts it.
 * `npm run e2e -- accreditation` runs those whose name begins so.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Browser } from 'playwright-core';
import { arePagesBuilt, startBuildingPages } from '../src/apps/cli/build-pages.ts';
import { launchBrowser } from './browser.ts';
import { from, type Journey } from './journey.ts';
import { journeys } from './journeys.ts';
import { inOrder, walkInLanes } from './lanes.ts';
import { startProgram, type Program } from './program.ts';

/** Most of the time of a journey is waiting, and the smallest machines have two cores. */
const LANES = 2;

const wanted = process.argv.slice(2);
const chosen = journeys.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
const pictures = join('var', 'e2e');
mkdirSync(pictures, { recursive: true });
if (!arePagesBuilt()) await startBuildingPages().done;

const begun = performance.now();
const tell = inOrder(chosen, (text) => console.log(text));
// Each lane has a browser of its own: what one closes or looks at is never the other's.
const browsers = await Promise.all(Array.from({ length: LANES }, launchBrowser));
const programs = new Map<Journey['stage'], Promise<Program>>();
let failed = 0;
try {
  await walkInLanes(chosen, LANES, async (journey, lane) => {
    const browser = browsers[lane];
    if (!browser) throw new Error(`there is no lane ${lane}`);
    const { passed, told } = await walkOne(journey, browser);
    if (!passed) failed += 1;
    tell(journey, told.join('\n'));
  });
} finally {
  for (const browser of browsers) await browser.close();
  for (const program of await Promise.allSettled(programs.values()))
    if (program.status === 'fulfilled') await program.value.stop();
}

console.log(
  `\n${chosen.length - failed} passed, ${failed} failed in ${secondsSince(begun).toFixed(0)} s`,
);
process.exit(failed > 0 || chosen.length === 0 ? 1 : 0);

async function walkOne(
  { name, stage, walk }: Journey,
  browser: Browser,
): Promise<{ passed: boolean; told: string[] }> {
  const told: string[] = [];
  const program = await programOf(stage);
  const started = performance.now();
  try {
    await walk(from(browser, program, { pictures, tell: (line) => told.push(`  ${line}`) }));
    return { passed: true, told: [`✓ ${name} (${secondsSince(started).toFixed(1)} s)`, ...told] };
  } catch (failure) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const page of pages)
      await page
        .screenshot({ path: join(pictures, `failed-${name.replaceAll(/\W+/g, '-')}.png`) })
        .catch(() => {});
    return { passed: false, told: [`✗ ${name}`, ...told, inspect(failure)] };
  } finally {
    for (const context of browser.contexts()) await context.close();
  }
}

function programOf(stage: Journey['stage']): Promise<Program> {
  const program = programs.get(stage) ?? startProgram({ stage });
  programs.set(stage, program);
  return program;
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
