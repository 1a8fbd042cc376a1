import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { readAbsences } from '../absences/service.ts';
import { checkShowPlan } from '../engine/checking/show.ts';
import { readInterpreters } from '../interpreters/service.ts';
import { readPlaces } from '../places/service.ts';
import { readSavedSettings } from '../settings/service.ts';
import { readShow } from '../show/service.ts';
import type { MeetingSetup, ShowState } from './schema.ts';

/** Everything there is to set up, as the desk edits it. */
export async function readSetup(db: Database, edition: EditionScope): Promise<MeetingSetup> {
  const [{ settings, version }, places, interpreters, absences] = await Promise.all([
    readSavedSettings(db, edition),
    readPlaces(db, edition),
    readInterpreters(db, edition),
    readAbsences(db, edition),
  ]);
  return { settings, version, places, interpreters, absences };
}

/**
 * How many published meetings the set-up no longer allows: after a hall was closed, hours were
 * cut or somebody fell ill. They stand until a repair moves them.
 */
export async function readShowState(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<ShowState> {
  const { show, published, standing } = await readShow(db, edition, clock);
  const stands = new Set(published.assignments.map(({ meeting }) => meeting));
  const broken = new Set<string>();
  const byRule = new Map<string, Set<string>>();
  for (const { rule, about } of checkShowPlan(show, published)) {
    const meetings = about.filter((id) => stands.has(id));
    for (const id of meetings) broken.add(id);
    if (meetings.length > 0) byRule.set(rule, new Set([...(byRule.get(rule) ?? []), ...meetings]));
  }
  return {
    published: stands.size,
    open: show.meetings.length - stands.size,
    standing: standing.length,
    broken: broken.size,
    rules: [...byRule].map(([rule, { size }]) => ({ rule, meetings: size })),
  };
}
