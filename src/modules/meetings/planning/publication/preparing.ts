import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { noticesOfMeetings, type MeetingOf } from '#modules/policy/notices/service';
import type { CountryNotice } from '#modules/policy/notices/types';
import type { Breach } from '../../engine/types.ts';
import { fromWall } from '../../show/times.ts';
import { lockMeetings } from '../../store.ts';
import type { Meeting } from '../../types.ts';
import { readNames } from '../naming/store.ts';
import { breachKey, passedRules } from '../plans/rules.ts';
import { breachesOf } from '../plans/service.ts';
import { listEdits } from '../plans/store.ts';
import { completed, happened } from '../reading/rules.ts';
import { readNow, type Now } from '../reading/service.ts';
import { kindOfChange } from '../versions/rules.ts';
import type { MeetingChangeTold, PlanContent, VersionContent, VersionKind } from '../types.ts';
import { chosen, decideRows, standingOfRow, type Groups, type RowChange } from './rules.ts';
import { listHostCountries, listPlaceCodes, listProgramme, listRefused } from './store.ts';

/** Everything a publication would do, before anything of it is done. */
export type Prepared = {
  now: Now;
  content: PlanContent;
  changes: readonly RowChange[];
  told: readonly MeetingChangeTold[];
  /** Placed meetings that stay as they are. */
  kept: number;
  /** Rules broken and not let pass. */
  breaches: readonly Breach[];
  /** Rules broken and let pass, with the reason. */
  passed: VersionContent['overrides'];
  unread: readonly { meeting: Meeting; notices: readonly CountryNotice[] }[];
};

export type Wanted = {
  planId: string;
  /** Null for a plan that no run has made. */
  runId: string | null;
  content: PlanContent;
  kind: VersionKind;
  groups: Groups;
};

/**
 * Works out what publishing a plan changes, against the meetings as they are at this moment. The
 * rows it is about are held until the transaction ends.
 */
export async function prepare(
  tx: Transaction,
  edition: EditionScope,
  { clock }: Pick<Signature, 'clock'>,
  { planId, runId, content: made, kind, groups }: Wanted,
): Promise<Prepared> {
  const planned = made.assignments.map(({ meeting }) => meeting);
  const known = await listProgramme(tx, edition);
  const held = await lockMeetings(tx, edition, [...new Set([...known, ...planned])]);
  const now = happened(await readNow(tx, edition, clock), made);
  const content = chosen(completed(made, now), groups, now);
  const rows = new Map(held.map((row) => [row.id, row]));
  const later = content.assignments
    .map(({ meeting }) => meeting)
    .filter((meeting) => !rows.has(meeting));
  for (const row of await lockMeetings(tx, edition, later)) rows.set(row.id, row);

  const persons = now.show.parties.filter(({ kind: one }) => one === 'person');
  const [names, codes, refused, edits] = await Promise.all([
    readNames(
      tx,
      edition,
      'fr',
      persons.map(({ id }) => id),
    ),
    listPlaceCodes(tx, edition),
    listRefused(tx, edition),
    listEdits(tx, edition, planId),
  ]);
  const changes = decideRows({
    ...{ kind, show: now.show, content, rows, now: clock.now() },
    ...{ refused: new Set(refused), standing: new Set(now.standing) },
    source: runId ? 'run' : 'organiser',
    instantOf: (wall) => fromWall(wall, now.zone),
    countryOf: (party) => names.parties.get(party)?.country ?? '',
    codeOf: (place) => codes.get(place) ?? null,
  });
  const passes = passedRules(edits);
  // What is over can no longer be mended.
  const broken = breachesOf(now, content).filter(({ at }) => at === null || at >= now.at);
  const passed = broken.flatMap((breach) => passes.get(breachKey(breach)) ?? []);
  const planning = changes.filter(({ after }) => after.state === 'planned');
  return {
    ...{ now, content, changes, passed },
    told: changes.flatMap(toldOf),
    kept: content.assignments.length - planning.length,
    breaches: broken.filter((breach) => !passes.has(breachKey(breach))),
    unread: await unreadNotices(
      tx,
      edition,
      clock,
      planning.map(({ after }) => after),
    ),
  };
}

/** A meeting as the notices see it. */
export function dealing(meeting: Meeting, hosts: ReadonlyMap<string, string[]>): MeetingOf {
  const { id, exhibitorId, country } = meeting;
  return { id, exhibitorId, country, exhibitorCountries: hosts.get(exhibitorId) ?? [] };
}

async function unreadNotices(
  db: Database,
  edition: EditionScope,
  clock: Signature['clock'],
  meetings: readonly Meeting[],
): Promise<Prepared['unread']> {
  const hosts = await listHostCountries(db, edition, [
    ...new Set(meetings.map(({ exhibitorId }) => exhibitorId)),
  ]);
  const found = await noticesOfMeetings(
    db,
    edition,
    clock,
    meetings.map((meeting) => dealing(meeting, hosts)),
  );
  return meetings.flatMap((meeting) => {
    const notices = found.get(meeting.id)?.unread ?? [];
    return notices.length > 0 ? [{ meeting, notices }] : [];
  });
}

function toldOf({ before, after }: RowChange): MeetingChangeTold[] {
  const [then, next] = [standingOfRow(before), standingOfRow(after)];
  const what = kindOfChange(then, next);
  return what ? [{ meetingId: after.id, what, before: then ?? null, after: next ?? null }] : [];
}

/** @throws AppError `meeting-plan.breaks-rules` with the plan to mend and how many rules it breaks */
export function refuseBreaches({ breaches }: Prepared, planId: string): void {
  if (breaches.length === 0) return;
  throw new AppError('meeting-plan.breaks-rules', {
    plan: planId,
    breaches: String(breaches.length),
  });
}
