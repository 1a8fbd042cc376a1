import { inFour } from '#modules/alerts/rules';
import type { AlertLine, AlertParty, FourTexts, NewAlertMessage } from '#modules/alerts/types';
import type { Standing } from '../../publishing/messages/types.ts';
import type { HeldMeeting, HoldEffect, HoldWanted } from '../types.ts';

/** What is said at the head of every message of a hold. */
export type HoldHead = Pick<HoldWanted, 'minutes' | 'reason'> & {
  /** What stands still, as it is called: a lane, or the range with `isRange`. */
  place: FourTexts;
  isRange: boolean;
};

/**
 * One message for each group a hold touches, whatever it does to it: what it was to see later, or
 * no longer, and which of its meetings fall into that; the exhibitors that show, and those whose
 * meetings are warned; the desks with how much it is.
 */
export function messagesOfHold(
  { moved, dropped, lost, meetings, convoys }: HoldEffect,
  {
    head,
    before,
    known,
    instant,
  }: {
    head: HoldHead;
    /** Everything that stood on the timetable, with who saw it. */
    before: readonly Standing[];
    known: readonly HeldMeeting[];
    instant: (wall: string) => Date;
  },
): NewAlertMessage[] {
  const stood = new Map(before.map((one) => [one.id, one]));
  const isLost = new Set(lost.map(({ group, session }) => `${session} ${group}`));
  const told: NewAlertMessage[] = [
    ...moved.flatMap(({ session, to }) => {
      const one = stood.get(session);
      if (!one) return [];
      const line = movedLine(one, instant(to));
      return [
        ...one.groups.map((id) =>
          tell({ kind: 'delegation', id }, isLost.has(`${session} ${id}`) ? lostLine(one) : line),
        ),
        ...toExhibitor(one, line),
      ];
    }),
    ...dropped.flatMap(({ session }) => {
      const one = stood.get(session);
      if (!one) return [];
      const line = droppedLine(one);
      const groups = one.groups.map((id) => tell({ kind: 'delegation', id }, line));
      return [...groups, ...toExhibitor(one, line)];
    }),
    ...lostElsewhere({ moved, dropped, lost }, stood),
    ...meetingsTold(meetings, known),
  ];
  const summary: AlertLine = {
    key: 'summary',
    values: {
      sessions: moved.length + dropped.length,
      meetings: new Set(meetings.map(({ meetingId }) => meetingId)).size,
      convoys: convoys.length,
    },
  };
  const first = headLine(head);
  const parties = told.map(({ party }) => tell(party, first));
  const desks = (['range', 'organiser', 'protocol'] as const).map((desk) => ({
    ...{ party: { kind: 'desk' as const, desk }, lines: [first, summary] },
  }));
  return [...parties, ...told, ...desks];
}

/** Sights lost of sessions that stayed where they are: the way there became too long. */
function lostElsewhere(
  { moved, dropped, lost }: Pick<HoldEffect, 'moved' | 'dropped' | 'lost'>,
  stood: ReadonlyMap<string, Standing>,
): NewAlertMessage[] {
  const told = new Set([...moved, ...dropped].map(({ session }) => session));
  return lost.flatMap(({ session, group }) => {
    const one = stood.get(session);
    return one && !told.has(session)
      ? [tell({ kind: 'delegation', id: group }, lostLine(one))]
      : [];
  });
}

/** To both sides of each meeting. */
function meetingsTold(
  meetings: HoldEffect['meetings'],
  known: readonly HeldMeeting[],
): NewAlertMessage[] {
  const hit = new Set(meetings.map(({ meetingId }) => meetingId));
  return known
    .filter(({ id }) => hit.has(id))
    .flatMap(({ delegationId, delegationName, exhibitorId, exhibitorName, startsAt }) => {
      const line = (other: string): AlertLine => ({
        ...{ key: 'meeting', values: { at: startsAt.toISOString(), with: other } },
      });
      return [
        tell({ kind: 'delegation', id: delegationId }, line(exhibitorName)),
        tell({ kind: 'exhibitor', id: exhibitorId }, line(delegationName)),
      ];
    });
}

function headLine({ place, isRange, minutes, reason }: HoldHead): AlertLine {
  return isRange
    ? { key: 'heldRange', values: { ...inFour('range', place), minutes, reason } }
    : { key: 'heldLane', values: { ...inFour('lane', place), minutes, reason } };
}

function movedLine({ code, title, startsAt }: Standing, to: Date): AlertLine {
  const times = { from: startsAt.toISOString(), to: to.toISOString() };
  return { key: 'moved', values: { code, ...inFour('title', title), ...times } };
}

function droppedLine({ code, title, startsAt }: Standing): AlertLine {
  const values = { code, ...inFour('title', title), at: startsAt.toISOString() };
  return { key: 'dropped', values };
}

function lostLine({ code, title }: Standing): AlertLine {
  return { key: 'lost', values: { code, ...inFour('title', title) } };
}

function toExhibitor({ exhibitorId }: Standing, line: AlertLine): NewAlertMessage[] {
  return exhibitorId ? [tell({ kind: 'exhibitor', id: exhibitorId }, line)] : [];
}

function tell(party: AlertParty, line: AlertLine): NewAlertMessage {
  return { party, lines: [line] };
}
