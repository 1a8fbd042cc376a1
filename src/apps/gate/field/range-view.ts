import { foldDay, readDayWord } from '#modules/demonstrations/day/rules';
import type { DaySession, RangeDayState, Said } from '#modules/demonstrations/day/types';
import { entryOfWord, standingEntries } from '#modules/exhibits/ammunition/rules';
import { passageIdOf } from '#modules/gates/log/meaning';
import type { GateEvent, GateState } from '#modules/gates/log/types';
import { heardOf } from './heard.ts';
import type { FieldOrders, FieldRange, FieldSession } from './orders.ts';

/** A range as this phone knows it: by everybody it has heard. */
export type RangeView = {
  range: FieldRange;
  said: Said[];
  state: RangeDayState;
};

export function rangeView(
  { ranges }: Pick<FieldOrders, 'ranges'>,
  log: GateState,
  rangeId: string,
): RangeView | undefined {
  const range = ranges.find(({ id }) => id === rangeId);
  if (!range) return undefined;
  const said = [...saidIn(range, log), ...range.said];
  return { range, said, state: foldDay(said, range.sessions.map(daySession)) };
}

export function daySession({ id, laneId, checklist }: FieldSession): DaySession {
  return { id, laneId, items: checklist.map((item) => item.id) };
}

/** Of one session, on its day: when it was to begin, and how late it is or was. */
export type TimelineRow = {
  session: FieldSession;
  /** Minutes after the timetable; null where nothing can be said yet, below zero for early. */
  lateMinutes: number | null;
};

/** The sessions of one local day in order; what is not live at its hour is late by the clock. */
export function timelineOf(
  { range, state }: Pick<RangeView, 'range' | 'state'>,
  { isToday, now }: { isToday: (at: Date) => boolean; now: number },
): TimelineRow[] {
  return range.sessions
    .filter(({ startsAt }) => startsAt !== null && isToday(startsAt))
    .map((session) => {
      const day = state.sessions.get(session.id);
      const planned = session.startsAt?.getTime() ?? now;
      const began = day?.liveAt ?? null;
      const isOver = day?.state === 'done' || day?.state === 'abandoned';
      const late = began ?? (isOver || now < planned ? null : now);
      return {
        session,
        lateMinutes: late === null ? null : Math.round((late - planned) / 60_000),
      };
    });
}

/** Rounds of one lot at one session. */
export type RoundsOfLot = { lotId: string; issued: number; fired: number; returned: number };

/** What is still out there: above zero it is missing, below zero there is too much. */
export function openRounds({ issued, fired, returned }: RoundsOfLot): number {
  return issued - fired - returned;
}

/** By desks and by phones; what this phone has heard itself counts once. */
export function roundsOf(
  orders: Pick<FieldOrders, 'rounds'>,
  log: GateState,
  session: Pick<FieldSession, 'id' | 'lotIds'>,
): RoundsOfLot[] {
  const heard = heardOf(log, 'word', new Set([session.id])).flatMap((event) => {
    const told = entryOfWord(event.reason ?? '');
    return told && event.count !== null
      ? [{ ...told, id: passageIdOf(event), rounds: event.count }]
      : [];
  });
  const known = new Set(heard.map(({ id }) => id));
  const told = standingEntries(orders.rounds).filter(
    ({ id, rangeSessionId }) =>
      rangeSessionId === session.id && !known.has(id) && !log.events.has(id),
  );
  const all = [...told, ...heard];
  const lots = [...new Set([...session.lotIds, ...all.map(({ lotId }) => lotId)])];
  return lots.map((lotId) => {
    const sum = (kind: string) =>
      all
        .filter((one) => one.lotId === lotId && one.kind === kind)
        .reduce((rounds, one) => rounds + one.rounds, 0);
    return { lotId, issued: sum('issued'), fired: sum('fired'), returned: sum('returned') };
  });
}

function saidIn({ id, lanes, sessions }: FieldRange, log: GateState): Said[] {
  const places = new Set([id, ...lanes.map((lane) => lane.id), ...sessions.map((one) => one.id)]);
  return heardOf(log, 'word', places).flatMap((event) => {
    const read = readDayWord(event.reason ?? '');
    return read ? [saidBy(event, id, read)] : [];
  });
}

function saidBy(event: GateEvent, rangeId: string, read: Pick<Said, 'word' | 'detail'>): Said {
  const { gateId, hlc, device, badge } = event;
  return {
    ...read,
    ...{ id: passageIdOf(event), rangeId, placeId: gateId === rangeId ? null : gateId },
    ...{ at: hlc.ms, by: `device:${device}`, signer: badge && `badge:${badge.idx}` },
  };
}
