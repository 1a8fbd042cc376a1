import { localDay } from '#platform/days/rules';
import { readEdition } from '#modules/editions/service';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { instantOf } from '#platform/tabular/values';
import { markArrival } from '../rules.ts';
import { directions, type ArrivalRow, type Direction } from '../types.ts';
import { listMovements } from './store.ts';

const DAY_MS = 86_400_000;

export type ArrivalsBoard = { day: string; timeZone: string; at: Date; rows: ArrivalRow[] };

/**
 * The arrivals of one local day, by place and hour, each with what is to be done about it.
 *
 * @param day `YYYY-MM-DD` in the zone of the edition; today where it is left out
 */
export async function readArrivals(
  db: Database,
  edition: EditionScope,
  { day, at }: { day: string | undefined; at: Date },
): Promise<ArrivalsBoard> {
  const { timeZone } = await readEdition(db, edition);
  const shown = day ?? localDay(at, timeZone);
  const rows = await readMovements(db, edition, { day: shown, only: ['arrival'] });
  return {
    day: shown,
    timeZone,
    at,
    rows: rows.map((row) => ({
      ...row,
      mark: markArrival(row, { hasOfficer: row.officers.length > 0, at }),
    })),
  };
}

/** Everybody who comes or goes on one local day, or without a day at any time. */
export async function readMovements(
  db: Database,
  edition: EditionScope,
  { day, only = directions }: { day: string | null; only?: readonly Direction[] },
): Promise<Omit<ArrivalRow, 'mark'>[]> {
  const { timeZone } = await readEdition(db, edition);
  const from = day === null ? new Date(0) : instantOf(day, '00:00', timeZone);
  const until =
    day === null ? new Date('9999-01-01T00:00:00Z') : instantOf(dayAfter(day), '00:00', timeZone);
  return listMovements(db, edition, { from, until, directions: only });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
