import type { z } from 'zod';
import type { Breach, Show } from '../../engine/types.ts';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import { partyKindOf } from '../publication/rules.ts';
import { gone } from '../reading/rules.ts';
import type { Reply } from '../replies/store.ts';
import type { breachSchema } from '../schema.ts';
import type { PlanContent, PlanEdit } from '../types.ts';
import { sayBreach } from '../words/breaches.ts';
import type { Speaker } from '../words/speaker.ts';
import { breachKey, editToRedo, editToUndo, locksOf, mayPass, passedRules } from './rules.ts';
import type { planSheetSchema, sheetMeetingSchema } from './schema.ts';
import type { OpenPlan } from './service.ts';

export type PlanSheet = z.output<typeof planSheetSchema>;

export type SheetMeeting = z.output<typeof sheetMeetingSchema>;

/** What a sheet is told with. */
export type Showing = {
  say: Speaker;
  names: Names;
  replies: readonly Reply[];
  /** The name of the account behind an act. */
  nameOf: (actor: string) => string;
};

/** A plan as the grid shows it. */
export function sheetOf(
  { head, now, content, breaches, edits }: OpenPlan,
  { say, names, replies, nameOf }: Showing,
): PlanSheet {
  const { show } = now;
  const { runId: _, ...plan } = head;
  return {
    ...{ ...plan, madeBy: nameOf(plan.madeBy) },
    publishedVersion: now.version || null,
    timeZone: now.zone,
    ...{ grid: show.grid, now: now.at },
    blocks: show.blocks.map((block) => ({ ...block })),
    places: show.places.map(({ busy, ...place }) => ({
      ...place,
      name: names.places.get(place.id) ?? place.id,
      busy: busy.map((one) => ({ ...one, why: say.why(one.why) })),
    })),
    parties: show.parties.map(({ id, kind, teams, busy, minimum, minimumFor }) => ({
      ...named(names, id),
      kind: partyKindOf(kind),
      ...{ teams, minimum, minimumFor },
      busy: busy.map((one) => ({ ...one, why: say.why(one.why) })),
    })),
    interpreters: show.interpreters.map(({ id, languages }) => ({
      ...{ id, name: names.interpreters.get(id) ?? id, languages: [...languages] },
    })),
    meetings: meetingsOf(now, content, { names, replies }),
    breaches: sayBreaches(say, breaches, edits),
    gone: gone(content, show),
    edits: edits.map((edit) => headOf(edit, nameOf)),
    ...stepsOf(edits, nameOf),
  };
}

/** Broken rules in words, with the reason of those that were let pass. */
export function sayBreaches(
  say: Speaker,
  breaches: readonly Breach[],
  edits: readonly PlanEdit[],
): z.output<typeof breachSchema>[] {
  const passed = passedRules(edits);
  return breaches.map((breach) => ({
    ...{ rule: breach.rule, about: [...breach.about], at: breach.at },
    text: sayBreach(say, breach),
    reason: passed.get(breachKey(breach))?.reason ?? null,
    mayPass: mayPass(breach),
  }));
}

/** What undo and redo would do. */
export function stepsOf(
  edits: readonly PlanEdit[],
  nameOf: Showing['nameOf'],
): Pick<PlanSheet, 'undo' | 'redo'> {
  const [undo, redo] = [editToUndo(edits), editToRedo(edits)];
  return { undo: undo && headOf(undo, nameOf), redo: redo && headOf(redo, nameOf) };
}

function headOf(
  { changes: _, overrides: __, ...head }: PlanEdit,
  nameOf: Showing['nameOf'],
): PlanSheet['edits'][number] {
  return { ...head, madeBy: nameOf(head.madeBy) };
}

function meetingsOf(
  { show, published, at: now }: OpenPlan['now'],
  { assignments }: PlanContent,
  { names, replies }: { names: Names; replies: readonly Reply[] },
): SheetMeeting[] {
  const placed = new Map(assignments.map((one) => [one.meeting, one]));
  const before = new Map(published.assignments.map((one) => [one.meeting, one]));
  const answers = Map.groupBy(replies, ({ meetingId }) => meetingId);
  return show.meetings.map((meeting: Show['meetings'][number]) => {
    const one = placed.get(meeting.id);
    const stood = before.get(meeting.id);
    return {
      ...{ id: meeting.id, guest: meeting.guest, host: meeting.host, minutes: meeting.minutes },
      ...{ bracket: meeting.bracket, score: meeting.score, required: meeting.required },
      closed: meeting.closed,
      interpreter: meeting.interpreter && [...meeting.interpreter],
      ...{ at: one?.slot ?? null, place: one?.place ?? null },
      interpretedBy: one?.interpreter ?? null,
      ...(one ? locksOf(meeting, one) : { lockedTime: false, lockedPlace: false }),
      past: stood !== undefined && stood.slot < now,
      published: stood
        ? { at: stood.slot, place: stood.place, placeName: names.places.get(stood.place) ?? null }
        : null,
      replies: (answers.get(meeting.id) ?? []).map(({ side, answer, reason }) => ({
        ...{ side, answer, reason },
      })),
    };
  });
}
