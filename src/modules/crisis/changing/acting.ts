import type { NewAlertMessage } from '#modules/alerts/types';
import { enterConvoyState, moveConvoys } from '#modules/convoys/service';
import { readInOrder } from '#modules/delegations/service';
import { saveSchedule } from '#modules/demonstrations/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import type { EditionPlan } from '#modules/editions/types';
import { moveMeetings, type MeetingPlace } from '#modules/meetings/moving/service';
import { namesOfShow } from '#modules/meetings/planning/naming/service';
import type { Names } from '#modules/meetings/planning/naming/types';
import { guestOf } from '#modules/meetings/rules';
import { readAudiences } from '#modules/programme/audience/service';
import type { Audience } from '#modules/programme/audience/types';
import { moveSessions } from '#modules/programme/moving/service';
import type { Transaction } from '#platform/database';
import { localDay } from '#platform/days/rules';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { LocalText } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { messagesOf, type Concerned } from './messages.ts';
import { readDayAhead, shiftOf, type DayAhead } from './reading.ts';
import { refuseOrder, refuseTime } from './rules.ts';
import { hasUntold, lockDays } from './store.ts';
import type { ChangeWarning, DayBefore, DayOrder } from './types.ts';

export type Acted = {
  concerned: Concerned[];
  warnings: ChangeWarning[];
  messages: NewAlertMessage[];
  before: DayBefore;
};

/**
 * Does to a day what is ordered, inside a transaction that a preview takes back. What has begun
 * stays as it is.
 *
 * @throws AppError `day-change.<OrderRefusal>`; `day-change.nothing-ahead`;
 * `day-change.not-told-yet` while an earlier change of the day is neither sent nor undone
 */
export async function actOnDay(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { plan, order }: { plan: EditionPlan; order: DayOrder },
): Promise<Acted> {
  const now = by.clock.now();
  const { timeZone } = plan.edition;
  await lockDays(tx, edition);
  const refusal = refuseOrder(order, plan.days, localDay(now, timeZone));
  if (refusal) throw new AppError(`day-change.${refusal}`);

  if (await hasUntold(tx, edition, order.dayIndex)) throw new AppError('day-change.not-told-yet');

  const ahead = await readDayAhead(tx, edition, { plan, dayIndex: order.dayIndex, now });
  if (Object.values(ahead).every(({ length }) => length === 0))
    throw new AppError('day-change.nothing-ahead');
  const shift = shiftOf(order, plan);
  const toOf = (from: Date) => shift && later(from, shift(from));
  if (shift) refuseTimes(ahead, shift, { now, timeZone, kind: order.kind });

  const audiences = await readAudiences(tx, edition);
  await moveThings(tx, edition, by, ahead, shift);
  const moves = ahead.meetings.map(({ id, startsAt }) => ({ id, byMs: shift && shift(startsAt) }));
  const meetings = await moveMeetings(tx, edition, by, { moves, reason: order.why });
  const names = await namesOfShow(tx, edition, 'fr', { parties: [], attendees: [] });
  const lost = new Set(meetings.lost);
  const concerned = concernedBy(ahead, { toOf, audiences, names, lost });
  const date = (index: number | null) => plan.days.find((day) => day.index === index)?.date ?? null;

  return {
    concerned,
    warnings: warningsOf(ahead, {
      concerned,
      lost: shift ? lost : new Set(),
      target: date(order.toDayIndex),
    }),
    messages: messagesOf(concerned, {
      order,
      day: date(order.dayIndex) ?? plan.edition.startsOn,
      to: date(order.toDayIndex),
      delegations: (await readInOrder(tx, edition, 'fr')).map(({ id }) => id),
      exhibitors: [...(await exhibitorIds(tx, edition)).values()],
    }),
    before: beforeOf(ahead, meetings.before, { toOf, lost }),
  };
}

function beforeOf(
  { sessions, convoys, rangeSessions }: DayAhead,
  meetings: readonly MeetingPlace[],
  { toOf, lost }: { toOf: ToOf; lost: ReadonlySet<string> },
): DayBefore {
  const to = (from: Date) => toOf(from)?.toISOString() ?? null;
  return {
    sessions: sessions.map(({ id, startsAt, endsAt }) => ({
      ...{ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      to: to(startsAt),
    })),
    convoys: convoys.map(({ id, state, departsAt, returnsAt }) => ({
      ...{ id, departsAt: departsAt.toISOString(), returnsAt: returnsAt.toISOString() },
      state: state === 'published' ? state : 'planned',
      to: to(departsAt),
    })),
    rangeSessions: rangeSessions.map(({ id, startsAt, officerId, medicId, interpreterId }) => ({
      ...{ id, startsAt: startsAt.toISOString(), officerId, medicId, interpreterId },
      to: to(startsAt),
    })),
    meetings: meetings.map(({ startsAt, endsAt, ...place }) => ({
      ...place,
      startsAt: startsAt && startsAt.toISOString(),
      endsAt: endsAt && endsAt.toISOString(),
      to: startsAt && !lost.has(place.id) ? to(startsAt) : null,
    })),
  };
}

function refuseTimes(
  { sessions, convoys, rangeSessions, meetings }: DayAhead,
  shift: (startsAt: Date) => number,
  { now, timeZone, kind }: { now: Date; timeZone: string; kind: DayOrder['kind'] },
): void {
  const dayOf = (at: Date) => localDay(at, timeZone);
  const spans = [
    ...[...sessions, ...meetings].map(({ startsAt, endsAt }) => [startsAt, endsAt] as const),
    ...rangeSessions.map(
      ({ startsAt, runMinutes }) => [startsAt, later(startsAt, runMinutes * 60_000)] as const,
    ),
    ...convoys.map(({ meetAt, homeAt }) => [meetAt, homeAt] as const),
  ];
  for (const [from, end] of spans) {
    const until = end ?? from;
    const byMs = shift(from);
    const after = { from: later(from, byMs), until: later(until, byMs) };
    const refusal = refuseTime({ from, until }, after, { now, dayOf, kind });
    if (refusal) throw new AppError(`day-change.${refusal}`);
  }
}

async function moveThings(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { sessions, convoys, rangeSessions }: DayAhead,
  shift: ((startsAt: Date) => number) | null,
): Promise<void> {
  if (!shift)
    for (const { id } of convoys) await enterConvoyState(tx, edition, by, { id, to: 'cancelled' });
  else
    await moveConvoys(
      tx,
      edition,
      by,
      convoys.map(({ id, departsAt }) => ({ id, byMs: shift(departsAt) })),
    );
  await moveSessions(
    tx,
    edition,
    by,
    sessions.map(({ id, startsAt, endsAt }) =>
      shift
        ? {
            id,
            startsAt: later(startsAt, shift(startsAt)),
            endsAt: later(endsAt, shift(startsAt)),
          }
        : { id, state: 'cancelled' },
    ),
  );
  await saveSchedule(
    tx,
    edition,
    by,
    rangeSessions.map(({ id, startsAt, officerId, medicId, interpreterId }) => ({
      ...{ id, officerId, medicId, interpreterId },
      startsAt: shift && later(startsAt, shift(startsAt)),
    })),
  );
}

function concernedBy(
  { sessions, convoys, rangeSessions, meetings }: DayAhead,
  {
    toOf,
    audiences,
    names,
    lost,
  }: {
    toOf: ToOf;
    audiences: ReadonlyMap<string, Audience[]>;
    names: Names;
    lost: ReadonlySet<string>;
  },
): Concerned[] {
  const nameOf = (id: string) => names.parties.get(id)?.name ?? '';
  const published = new Set(sessions.map(({ id }) => id));
  return [
    ...convoys.map((convoy): Concerned => ({
      ...{ what: 'convoy', id: convoy.id, title: convoy.code, text: everywhere(convoy.code) },
      ...{ from: convoy.departsAt, to: toOf(convoy.departsAt) },
      audience: audiences.get(convoy.sessionOutId ?? '') ?? [],
    })),
    ...sessions.map((session): Concerned => ({
      ...{ what: 'session', id: session.id, title: session.code, text: session.title },
      ...{ from: session.startsAt, to: toOf(session.startsAt) },
      audience: [
        ...(audiences.get(session.id) ?? []),
        ...(session.exhibitorId ? [{ kind: 'exhibitor' as const, id: session.exhibitorId }] : []),
      ],
    })),
    // One that the programme shows is told there.
    ...rangeSessions
      .filter(({ sessionId }) => !sessionId || !published.has(sessionId))
      .map((session): Concerned => ({
        ...{ what: 'range-session', id: session.id, title: session.code, text: session.title },
        ...{ from: session.startsAt, to: toOf(session.startsAt) },
        audience: session.exhibitorId ? [{ kind: 'exhibitor', id: session.exhibitorId }] : [],
      })),
    ...meetings.map((meeting): Concerned => {
      const guest = guestOf(meeting);
      const [guestName, hostName] = [nameOf(guest.id), nameOf(meeting.exhibitorId)];
      const title = [guestName, hostName].filter(Boolean).join(' · ');
      return {
        ...{ what: 'meeting', id: meeting.id, title, text: everywhere(title) },
        ...{ from: meeting.startsAt, to: lost.has(meeting.id) ? null : toOf(meeting.startsAt) },
        audience: [],
        sides: [
          { party: guest, withName: hostName },
          { party: { kind: 'exhibitor', id: meeting.exhibitorId }, withName: guestName },
        ],
      };
    }),
  ];
}

function warningsOf(
  { rangeSessions }: DayAhead,
  {
    concerned,
    lost,
    target,
  }: {
    concerned: readonly Concerned[];
    lost: ReadonlySet<string>;
    target: string | null;
  },
): ChangeWarning[] {
  return [
    ...concerned.flatMap(({ what, id, title }): ChangeWarning[] =>
      what === 'meeting' && lost.has(id) ? [{ code: 'meeting-has-no-room', about: title }] : [],
    ),
    ...rangeSessions.flatMap(({ dates, code }): ChangeWarning[] =>
      target && dates.length > 0 && !dates.includes(target)
        ? [{ code: 'not-on-that-day', about: code }]
        : [],
    ),
  ];
}

/** When something begins that began then; null where it takes place no more. */
type ToOf = (from: Date) => Date | null;

function later(at: Date, byMs: number): Date {
  return new Date(at.getTime() + byMs);
}

/** A code or a name is the same in every language. */
function everywhere(text: string): LocalText {
  return { fr: text, en: text, tr: text, ar: text };
}
