import {
  dayWords,
  type DayPlace,
  type DayRefusal,
  type DaySession,
  type DayWord,
  type Hold,
  type RangeDayState,
  type Said,
  type SessionDay,
  type SignedItem,
} from './types.ts';

/**
 * The day as the words tell it: the same for any order in which they came and however often, on
 * a phone without a network and on the server. What the rules did not allow where it stands in
 * the log, because two phones were apart, changes nothing and is shown as contested.
 */
export function foldDay(said: Iterable<Said>, sessions: readonly DaySession[]): RangeDayState {
  const inOrder = [...new Map([...said].map((one) => [one.id, one])).values()].toSorted(
    compareSaid,
  );
  const day = emptyDay(sessions);
  for (const one of inOrder) {
    const place = placeOf(one, sessions);
    const refusal = refuse(day, place, one);
    if (!refusal) enter(day, place, one);
    else if (!harmless.includes(refusal.why)) day.contested.push({ said: one, why: refusal.why });
  }
  const { lanes, range, stopFire, contested } = day;
  return { sessions: new Map(sessions.map(seen)), lanes, range, stopFire, contested };

  function seen(session: DaySession): [string, SessionDay] {
    return [session.id, sessionDay(day, session)];
  }
}

/**
 * Whether a word may be said of a session now; null where it may.
 *
 * A session goes live only from ready, with every item of its checklist signed with a badge, and
 * never while it, its lane or the range is held, nor under stop-fire.
 */
export function canSay(
  state: RangeDayState,
  session: DaySession,
  word: DayWord,
  said: Partial<Pick<Said, 'detail' | 'signer'>> = {},
): DayRefusal | null {
  return canSayOf(state, { kind: 'session', session }, word, said);
}

/** The same of a session, a lane or the whole range. Anybody may stop the fire, at any moment. */
export function canSayOf(
  state: RangeDayState,
  place: DayPlace,
  word: DayWord,
  { detail = null, signer = null }: Partial<Pick<Said, 'detail' | 'signer'>> = {},
): DayRefusal | null {
  const { lanes, range, stopFire, sessions } = state;
  const sessionOf = (session: DaySession) => sessions.get(session.id) ?? unheard(session);
  return refuse({ lanes, range, stopFire, sessionOf }, place, { word, detail, signer });
}

/** A word as it travels: `hold/wind`; undefined for what is not said of the range. */
export function readDayWord(text: string): { word: DayWord; detail: string | null } | undefined {
  const [first = '', ...rest] = text.split('/');
  const word = dayWords.find((one) => one === first);
  return word && { word, detail: rest.length > 0 ? rest.join('/') : null };
}

export function writeDayWord({ word, detail }: Pick<Said, 'word' | 'detail'>): string {
  return detail === null ? word : `${word}/${detail}`;
}

/** In the order of the log: by time, then by id, which begins with the counter of the clock. */
export function compareSaid(a: Said, b: Said): number {
  return a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Said twice by two who did not hear each other; nothing came of the second. */
const harmless: readonly DayRefusal['why'][] = ['already-so', 'not-held'];

const wordsAt: Record<DayPlace['kind'], readonly DayWord[]> = {
  session: ['check', 'ready', 'live', 'hold', 'resume', 'done', 'abandon'],
  lane: ['hold', 'resume'],
  range: ['hold', 'resume', 'stop-fire', 'all-clear'],
};

/** What a rule asks of a day, whether it is being folded or is shown. */
type Standing = Pick<RangeDayState, 'lanes' | 'range' | 'stopFire'> & {
  sessionOf: (session: DaySession) => SessionDay;
};

type Spoken = Pick<Said, 'word' | 'detail' | 'signer'>;

function refuse(day: Standing, place: DayPlace, said: Spoken): DayRefusal | null {
  const { word } = said;
  if (!wordsAt[place.kind].includes(word)) return { why: 'not-here' };
  if (place.kind === 'session') return refuseOfSession(day, place.session, said);

  const held = place.kind === 'lane' ? day.lanes.has(place.laneId) : day.range !== null;
  const isSo = word === 'stop-fire' || word === 'all-clear' ? day.stopFire !== null : held;
  const begins = word === 'hold' || word === 'stop-fire';
  if (begins) return isSo ? { why: 'already-so' } : null;
  return isSo ? null : { why: 'not-held' };
}

function refuseOfSession(
  day: Standing,
  session: DaySession,
  { word, detail, signer }: Spoken,
): DayRefusal | null {
  const { state, signed, missing, heldBy, liveAt } = day.sessionOf(session);
  if (state === 'done' || state === 'abandoned') return { why: 'over' };

  switch (word) {
    case 'check': {
      if (detail === null || !session.items.includes(detail)) return { why: 'no-such-item' };
      if (signer === null) return { why: 'no-badge' };
      return signed.some(({ item }) => item === detail) ? { why: 'already-so' } : null;
    }
    case 'ready':
      if (state !== 'waiting') return { why: 'already-so' };
      return missing.length > 0 ? { why: 'not-signed', items: missing } : null;
    case 'live': {
      const against = blocking(day, session, heldBy);
      if (against) return against;
      if (missing.length > 0) return { why: 'not-signed', items: missing };
      if (state === 'live') return { why: 'already-so' };
      return state === 'ready' ? null : { why: 'not-ready' };
    }
    case 'hold':
      return heldBy?.place === 'session' ? { why: 'already-so' } : null;
    case 'resume':
      if (day.stopFire) return { why: 'stop-fire' };
      if (heldBy?.place === 'session') return null;
      return blocking(day, session, heldBy) ?? { why: 'not-held' };
    case 'done':
      return state === 'live' || (state === 'held' && liveAt !== null) ? null : { why: 'not-live' };
    default:
      return null;
  }
}

function blocking(
  { lanes, range, stopFire }: Standing,
  { laneId }: DaySession,
  heldBy: SessionDay['heldBy'],
): DayRefusal | null {
  if (stopFire) return { why: 'stop-fire' };
  if (range) return { why: 'range-held' };
  if (laneId !== null && lanes.has(laneId)) return { why: 'lane-held' };
  return heldBy ? { why: 'session-held' } : null;
}

type OpenSession = {
  base: 'waiting' | 'ready' | 'live' | 'done' | 'abandoned';
  signed: Map<string, SignedItem>;
  hold: Hold | null;
  readyAt: number | null;
  liveAt: number | null;
  endedAt: number | null;
  heldMs: number;
  /** Since when a live one stands still. */
  stillSince: number | null;
};

type OpenDay = {
  known: readonly DaySession[];
  open: Map<string, OpenSession>;
  lanes: Map<string, Hold>;
  range: Hold | null;
  stopFire: Hold | null;
  contested: { said: Said; why: DayRefusal['why'] }[];
  sessionOf: (session: DaySession) => SessionDay;
};

function emptyDay(known: readonly DaySession[]): OpenDay {
  const day: OpenDay = {
    ...{ known, open: new Map(), lanes: new Map(), range: null, stopFire: null, contested: [] },
    sessionOf: (session) => sessionDay(day, session),
  };
  return day;
}

/** A word of a place that is not on the list of sessions is one of a lane. */
function placeOf({ placeId }: Said, sessions: readonly DaySession[]): DayPlace {
  if (placeId === null) return { kind: 'range' };
  const session = sessions.find(({ id }) => id === placeId);
  return session ? { kind: 'session', session } : { kind: 'lane', laneId: placeId };
}

function enter(day: OpenDay, place: DayPlace, said: Said): void {
  const { at, by, word } = said;
  const hold = { reason: said.detail ?? word, at, by };
  if (place.kind === 'session') enterOfSession(openOf(day, place.session.id), said, hold);
  else if (place.kind === 'lane' && word === 'hold') day.lanes.set(place.laneId, hold);
  else if (place.kind === 'lane') day.lanes.delete(place.laneId);
  else if (word === 'hold' || word === 'resume') day.range = word === 'hold' ? hold : null;
  else if (word === 'all-clear') day.stopFire = null;
  else {
    day.stopFire = hold;
    // Each that was firing waits for a word of its own, also after the all-clear.
    for (const open of day.open.values()) if (open.base === 'live') open.hold ??= hold;
  }
  for (const session of day.known) tellTime(day, session, at);
}

function enterOfSession(open: OpenSession, said: Said, hold: Hold): void {
  const { word, detail, signer, at, by } = said;
  if (word === 'check' && detail !== null && signer !== null)
    open.signed.set(detail, { item: detail, signer, at, by });
  if (word === 'ready') Object.assign(open, { base: 'ready', readyAt: at });
  if (word === 'live') Object.assign(open, { base: 'live', liveAt: open.liveAt ?? at });
  if (word === 'hold') open.hold = hold;
  if (word === 'resume') open.hold = null;
  if (word === 'done') Object.assign(open, { base: 'done', endedAt: at, hold: null });
  if (word === 'abandon') Object.assign(open, { base: 'abandoned', endedAt: at, hold: null });
}

function tellTime(day: OpenDay, session: DaySession, at: number): void {
  const open = day.open.get(session.id);
  if (!open) return;
  const isStill = open.base === 'live' && heldBy(day, session, open) !== null;
  if (isStill) open.stillSince ??= at;
  else if (open.stillSince !== null) {
    open.heldMs += at - open.stillSince;
    open.stillSince = null;
  }
}

function sessionDay(day: OpenDay, session: DaySession): SessionDay {
  const open = day.open.get(session.id);
  if (!open) return { ...unheard(session), heldBy: heldBy(day, session, newSession()) };
  const { base, signed, readyAt, liveAt, endedAt, heldMs } = open;
  const held = heldBy(day, session, open);
  return {
    id: session.id,
    state: held && (base === 'live' || base === 'ready') ? 'held' : base,
    signed: [...signed.values()],
    missing: session.items.filter((item) => !signed.has(item)),
    heldBy: base === 'done' || base === 'abandoned' ? null : held,
    ...{ readyAt, liveAt, endedAt, heldMs },
  };
}

function heldBy(
  { lanes, range, stopFire }: Pick<OpenDay, 'lanes' | 'range' | 'stopFire'>,
  { laneId }: DaySession,
  { hold }: OpenSession,
): SessionDay['heldBy'] {
  const lane = laneId === null ? undefined : lanes.get(laneId);
  if (hold) return { place: 'session', hold };
  if (lane) return { place: 'lane', hold: lane };
  if (range) return { place: 'range', hold: range };
  return stopFire && { place: 'stop-fire', hold: stopFire };
}

function unheard({ id, items }: DaySession): SessionDay {
  return {
    ...{ id, state: 'waiting', signed: [], missing: items, heldBy: null },
    ...{ readyAt: null, liveAt: null, endedAt: null, heldMs: 0 },
  };
}

function openOf({ open }: OpenDay, id: string): OpenSession {
  const one = open.get(id) ?? newSession();
  open.set(id, one);
  return one;
}

function newSession(): OpenSession {
  return {
    ...{ base: 'waiting', signed: new Map(), hold: null },
    ...{ readyAt: null, liveAt: null, endedAt: null, heldMs: 0, stillSince: null },
  };
}
