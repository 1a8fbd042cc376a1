import type { Busy, Show, ShowMeeting, Span, WallTime } from '../../engine/types.ts';
import type { RepairEvent } from '../types.ts';

/** The show with what has happened in it; `from` is the beginning of the repair. */
export function showAfter(show: Show, events: readonly RepairEvent[], from: WallTime): Show {
  return events.reduce((changed, event) => withEvent(changed, event, from), show);
}

/** What a repair may look at beside what no longer holds. */
export type Answers = {
  /** Refused by a side: not planned again. */
  refused: ReadonlySet<string>;
  /** Asked to be at another time. */
  toMove: ReadonlySet<string>;
};

/**
 * The show as its parties answered: what was refused is out of it, and what was asked to be moved
 * may be at any other time than now.
 */
export function showAnswered(show: Show, { refused, toMove }: Answers): Show {
  return {
    ...show,
    meetings: show.meetings
      .filter(({ id }) => !refused.has(id))
      .map((meeting) => (toMove.has(meeting.id) ? elsewhen(meeting, show) : meeting)),
  };
}

/** Meetings of a show that are published, or may be moved: no other wish is looked at. */
export function withoutUnmet(show: Show): Show {
  return { ...show, meetings: show.meetings.filter(({ published }) => published !== null) };
}

/** When the last block of a show ends. */
export function lastTime({ blocks }: Pick<Show, 'blocks'>): WallTime {
  return blocks.reduce((last, { to }) => (to > last ? to : last), '');
}

function withEvent(show: Show, event: RepairEvent, from: WallTime): Show {
  const end = lastTime(show);
  switch (event.kind) {
    case 'cancelled':
      return absent(show, event.party.id, { from, to: end, why: 'elsewhere' });
    case 'late':
      return absent(show, event.party.id, { from, to: event.until, why: 'travel' });
    case 'place-closed': {
      const busy = { from: event.from, to: event.until ?? end, why: 'closed' };
      return {
        ...show,
        places: show.places.map((place) =>
          place.id === event.place ? { ...place, busy: [...place.busy, busy] } : place,
        ),
      };
    }
    case 'interpreter-absent':
      return {
        ...show,
        interpreters: show.interpreters.map((one) =>
          one.id === event.interpreter
            ? { ...one, shifts: without(one.shifts, { from, to: event.until ?? end }) }
            : one,
        ),
      };
    case 'replies':
      return show;
  }
}

/** A party that is not there has no meeting that must be, and none that is locked. */
function absent(show: Show, party: string, busy: Busy): Show {
  if (busy.to <= busy.from) return show;
  const isHit = ({ guest, host, published }: ShowMeeting) =>
    (guest === party || host === party) &&
    published !== null &&
    published.at >= busy.from &&
    published.at < busy.to;
  return {
    ...show,
    parties: show.parties.map((one) =>
      one.id === party ? { ...one, busy: [...one.busy, busy] } : one,
    ),
    meetings: show.meetings.map((meeting) =>
      isHit(meeting)
        ? { ...meeting, required: false, locked: { ...meeting.locked, at: null } }
        : meeting,
    ),
  };
}

function without(shifts: readonly Span[], gone: Span): Span[] {
  return shifts.flatMap(({ from, to }) =>
    [
      { from, to: to < gone.from ? to : gone.from },
      { from: from > gone.to ? from : gone.to, to },
    ].filter((span) => span.from < span.to),
  );
}

function elsewhen(meeting: ShowMeeting, show: Show): ShowMeeting {
  const { published, windows } = meeting;
  if (!published) return meeting;
  const whole = windows ?? show.blocks.map(({ from, to }) => ({ from, to }));
  return {
    ...meeting,
    required: false,
    locked: { ...meeting.locked, at: null },
    windows: without(whole, { from: published.at, to: endOf(published.at, meeting.minutes) }),
  };
}

function endOf(at: WallTime, minutes: number): WallTime {
  const end = new Date(`${at}Z`);
  end.setUTCMinutes(end.getUTCMinutes() + minutes);
  return end.toISOString().slice(0, 16);
}
