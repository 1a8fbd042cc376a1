/**
 * The demo days against every target of their design, in one table. `DEMONSTRATIONS_PARTS` names
 * the parts that run, out of project, psplib and days; without it all do.
 */
import { benchDays } from './demonstrations-days.ts';
import { benchPlanted, benchPsplib } from './demonstrations-projects.ts';
import type { Row } from './row.ts';

const parts: Record<string, (report: (line: string) => void) => Promise<Row[]>> = {
  project: benchPlanted,
  psplib: benchPsplib,
  days: benchDays,
};

export async function benchDemonstrations(): Promise<Row[]> {
  const asked = process.env['DEMONSTRATIONS_PARTS']?.split(',') ?? Object.keys(parts);
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(parts))
    if (asked.includes(name)) rows.push(...(await bench((line) => console.log(line))));
  return rows;
}
