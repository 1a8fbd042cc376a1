import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import type { TablePage, TableQuery } from '#platform/table';
import { readExhibitor } from '#modules/exhibitors/service';
import { readCounting } from '../counting/service.ts';
import { everywhere } from '../counting/rules.ts';
import { dueAt, findOverdue, foldCustody } from '../custody/rules.ts';
import {
  readCustody,
  readMovements,
  readOverdueMinutes,
  readTakerNames,
} from '../custody/service.ts';
import { listLanes } from '../custody/store.ts';
import { readExhibit } from '../service.ts';
import { listExhibitRows } from '../store.ts';
import type { ExhibitRow } from '../table.ts';
import type { CustodyPlace, Exhibit } from '../types.ts';

/** Who looks: within one exhibitor or all of them, at what instant, in which language. */
export type Looking = { within: string | null; now: Date; locale: Locale };

type Alarm = 'missing' | 'overdue';

/** Items that are missing or out for too long, the missing first, each with where it should be. */
export async function readAlarms(
  db: Database,
  edition: EditionScope,
  { within, now, locale }: Looking,
) {
  const { exhibits, standings, missing } = await readCounting(db, edition, now);
  const overdueMinutes = await readOverdueMinutes(db, edition);
  const nameOf = await placeNames(db, edition, locale);
  const own = new Map(
    exhibits
      .filter(({ exhibitorId }) => within === null || exhibitorId === within)
      .map((exhibit) => [exhibit.id, exhibit]),
  );
  const late = findOverdue([...own.values()], standings, { now, overdueMinutes });
  const gone = new Set(missing.map(({ exhibitId }) => exhibitId));
  const alarms = [
    ...missing.map(({ exhibitId, since }) => ({ exhibitId, since, alarm: 'missing' as const })),
    ...late
      .filter(({ exhibitId }) => !gone.has(exhibitId))
      .map((one) => ({ exhibitId: one.exhibitId, since: one.dueAt, alarm: 'overdue' as const })),
  ];
  return alarms.flatMap(({ exhibitId, since, alarm }) => {
    const exhibit = own.get(exhibitId);
    const standing = standings.get(exhibitId);
    if (!exhibit || !standing) return [];
    const { id, code, designation } = exhibit;
    const placeName = nameOf(standing.placeId);
    return [{ id, code, designation, alarm, since, place: standing.place, placeName }];
  });
}

/** One page of the register, each item with where it is and whether that is as it should be. */
export async function readRegister(
  db: Database,
  edition: EditionScope,
  query: TableQuery,
  looking: Looking,
): Promise<TablePage<ExhibitRow>> {
  const { rows, total } = await listExhibitRows(db, edition, query, looking.within);
  const standings = await readCustody(
    db,
    edition,
    rows.map(({ id }) => id),
  );
  const overdueMinutes = await readOverdueMinutes(db, edition);
  const alarms = new Map(
    (await readAlarms(db, edition, looking)).map(({ id, alarm }) => [id, alarm]),
  );
  const nameOf = await placeNames(db, edition, looking.locale);
  return {
    total,
    rows: rows.map((row) => {
      const standing = standings.get(row.id);
      return {
        ...row,
        place: standing?.place ?? null,
        placeName: nameOf(standing?.placeId ?? null),
        since: standing?.since ?? null,
        dueAt: standing ? dueAt(row, standing, overdueMinutes) : null,
        alarm: alarms.get(row.id) ?? null,
      };
    }),
  };
}

/** One item with its papers and its chain of custody, the latest step first. */
export async function readExhibitFile(
  db: Database,
  edition: EditionScope,
  id: string,
  looking: Looking,
) {
  const exhibit = await readExhibit(db, edition, id, looking.within);
  const movements = await readMovements(db, edition, [id]);
  const standing = foldCustody(movements).get(id);
  const names = await readTakerNames(db, edition, movements, looking.within);
  const nameOf = await placeNames(db, edition, looking.locale);
  const alarms = await readAlarms(db, edition, looking);
  const overdueMinutes = await readOverdueMinutes(db, edition);
  const { counted } = await readCounting(db, edition, looking.now);
  const owner = await readExhibitor(db, edition, exhibit.exhibitorId);
  return {
    exhibit,
    exhibitor: owner.displayName,
    movements: movements.toReversed().map((step) => ({
      ...{ id: step.id, place: step.place, placeName: nameOf(step.placeId) },
      taker: names.get(step.takenBy ?? '') ?? null,
      hidden: step.takenBy !== null && !names.has(step.takenBy),
      ...{ movedAt: step.movedAt, dueBackAt: step.dueBackAt },
      by: step.recordedBy.startsWith('device:') ? ('phone' as const) : ('desk' as const),
    })),
    standing: standing
      ? {
          ...{ place: standing.place, placeName: nameOf(standing.placeId) },
          since: standing.since,
          dueAt: dueAt(exhibit, standing, overdueMinutes),
        }
      : null,
    alarm: alarmOf(alarms, id),
    countedToday: counted.has(id),
  };
}

function alarmOf(alarms: readonly { id: string; alarm: Alarm }[], id: string): Alarm | null {
  return alarms.find((one) => one.id === id)?.alarm ?? null;
}

/** What a lane is called in the reader's language; a stand by its code. */
export async function placeNames(
  db: Database,
  edition: EditionScope,
  locale: Locale,
): Promise<(placeId: string | null) => string | null> {
  const lanes = new Map(
    (await listLanes(db, edition)).map(({ id, code, name }) => [
      id,
      inLanguage(name, locale) || code,
    ]),
  );
  return (placeId) => placeId && (lanes.get(placeId) ?? placeId);
}

/** The place of a count in the reader's words: `stand/A12` is `A12`. */
export function nameOfKey(
  key: string,
  nameOf: (placeId: string | null) => string | null,
): { place: CustodyPlace | typeof everywhere; placeName: string | null } {
  const [place, ...rest] = key.split('/');
  const known = places.find((one) => one === place);
  return { place: known ?? everywhere, placeName: nameOf(rest.join('/') || null) };
}

const places: readonly CustodyPlace[] = ['border', 'store', 'stand', 'transit', 'lane', 'out'];

export function itemOf({ id, code, designation }: Exhibit) {
  return { id, code, designation };
}
