/**
 * The meetings against every target of their design, in one table. `MEETINGS_PARTS` names the
 * parts that run, out of yardstick, shows and load; without it all do.
 */
import { benchMeetingsLoad } from './meetings-load.ts';
import { benchShows } from './meetings-show.ts';
import { benchYardstick } from './meetings-yardstick.ts';
import type { Row } from './row.ts';

const parts: Record<string, (report: (line: string) => void) => Promise<Row[]>> = {
  yardstick: benchYardstick,
  shows: benchShows,
  load: benchMeetingsLoad,
};

export async function benchMeetings(): Promise<Row[]> {
  const asked = process.env['MEETINGS_PARTS']?.split(',') ?? Object.keys(parts);
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(parts))
    if (asked.includes(name)) rows.push(...(await bench((line) => console.log(line))));
  return rows;
}
