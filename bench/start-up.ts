/** From `npm start` to "ready", with the demo, and again on the same data; the dependencies are there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arePagesBuilt, startBuildingPages } from '../src/apps/cli/build-pages.ts';
import { startProgram } from '../e2e/program.ts';
import type { Row } from './row.ts';

const LATER_STARTS = 3;

export async function benchStartUp(): Promise<Row[]> {
  if (!arePagesBuilt()) await startBuildingPages().done;
  const dataFolder = mkdtempSync(join(tmpdir(), 'kurukan-bench-start-'));
  try {
    const first = await secondsToReady(dataFolder);
    const later: number[] = [];
    for (let round = 0; round < LATER_STARTS; round += 1)
      later.push(await secondsToReady(dataFolder));

    return [
      { what: 'first start: database, schema, whole demo, pages', value: first, unit: 's' },
      {
        what: 'later start, median',
        value: later.toSorted((one, other) => one - other)[1] ?? 0,
        unit: 's',
      },
    ];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function secondsToReady(dataFolder: string): Promise<number> {
  const begun = performance.now();
  const program = await startProgram({ stage: 'results', dataFolder });
  const seconds = (performance.now() - begun) / 1000;
  await program.stop();
  return seconds;
}
