import { listDeeds } from '#modules/gates/deeds/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { checklistFor } from '../checklists/rules.ts';
import { listSessions } from '../store.ts';
import type { RangeSession } from '../types.ts';
import { rangeWordSaid, rangeWordTakenBack } from './facts.ts';
import { canSayOf, compareSaid, foldDay, readDayWord, writeDayWord } from './rules.ts';
import { addWord, listDayPlaces, listWords, lockRangeDay } from './store.ts';
import type { DayPlace, DaySession, DayWord, RangeDayState, Said } from './types.ts';

/**
 * What was said of a range (of every range where none is named), by phones and by the office,
 * without what was taken back, in the order of the log.
 */
export async function readSaid(
  db: Database,
  edition: EditionScope,
  rangeId: string | null = null,
): Promise<Said[]> {
  const places = await listDayPlaces(db, edition, rangeId);
  const kinds = ['word'] as const;
  const deeds = await listDeeds(db, edition, { kinds, places: places.map(({ id }) => id) });
  const byId = new Map(places.map((place) => [place.id, place]));
  const fromPhones = deeds.flatMap((deed): Said[] => {
    const place = byId.get(deed.place);
    const read = readDayWord(deed.word);
    if (!place || !read) return [];
    return [
      {
        ...read,
        id: deed.id,
        rangeId: place.rangeId,
        placeId: place.kind === 'range' ? null : place.id,
        at: deed.at,
        by: `device:${deed.device}`,
        // The badge was verified where it was read; whose it is may be unknown here.
        signer: deed.participantId ?? (deed.badge && `badge:${deed.badge.idx}`),
      },
    ];
  });
  return [...fromPhones, ...(await readOfficeWords(db, edition, rangeId))].toSorted(compareSaid);
}

/** What the office has said, without what it took back: phones hear it with their orders. */
export async function readOfficeWords(
  db: Database,
  edition: EditionScope,
  rangeId: string | null = null,
): Promise<Said[]> {
  const words = await listWords(db, edition, rangeId);
  return words.flatMap(({ saidAt, saidBy, word, ...row }): Said[] => {
    const read = readDayWord(word);
    return read ? [{ ...row, ...read, at: saidAt.getTime(), by: saidBy, signer: null }] : [];
  });
}

/** The sessions of a range that come to a day, as the fold asks for them. */
export function daySessionsOf(sessions: readonly RangeSession[]): DaySession[] {
  return sessions
    .filter(({ state }) => state === 'approved' || state === 'scheduled')
    .map((session) => ({
      id: session.id,
      laneId: session.laneId,
      items: checklistFor(session).map(({ id }) => id),
    }));
}

/** How the range stands, by everything that was heard so far. */
export async function readRangeDay(
  db: Database,
  edition: EditionScope,
  rangeId: string,
): Promise<{ said: Said[]; sessions: DaySession[]; state: RangeDayState }> {
  const said = await readSaid(db, edition, rangeId);
  const sessions = daySessionsOf(await listSessions(db, edition, { rangeId }));
  return { said, sessions, state: foldDay(said, sessions) };
}

export type OfficeWord = {
  rangeId: string;
  /** A session or a lane; null for the whole range. */
  placeId: string | null;
  word: DayWord;
  detail?: string | null;
};

/**
 * The office says a word of the day, in the caller's transaction; returns its id. Items are
 * signed with a badge, so that a phone alone ticks them.
 *
 * @throws AppError `range-day.unknown` for no place of this range; `range-day.refused` with the
 * reason where the rules do not allow it now
 */
export async function say(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, placeId, word, detail = null }: OfficeWord,
): Promise<string> {
  await lockRangeDay(tx, edition);
  const { said, sessions, state } = await readRangeDay(tx, edition, rangeId);
  const place = await placeIn(tx, edition, { rangeId, placeId, sessions });
  const refusal = canSayOf(state, place, word, { detail });
  if (refusal) throw new AppError('range-day.refused', { reason: refusal.why });

  // After all that was heard, or it would count as said before what it answers.
  const last = said.at(-1)?.at ?? 0;
  const saidAt = new Date(Math.max(by.clock.now().getTime(), last + 1));
  const text = writeDayWord({ word, detail });
  const about = { rangeId, placeId: place.kind === 'range' ? null : placeId, word: text };
  const row = { ...about, saidAt, saidBy: by.actor.id, takesBack: null };
  const id = await addWord(tx, edition, row);
  await record(tx, edition, by, [rangeWordSaid(id, about)]);
  return id;
}

/**
 * A word of the office counts as not having been.
 *
 * @throws AppError `range-day.unknown` for a word the office has not said, or has taken back
 */
export async function takeWordBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  wordId: string,
): Promise<void> {
  await lockRangeDay(tx, edition);
  const words = await listWords(tx, edition, null);
  const word = words.find(({ id }) => id === wordId);
  if (!word) throw new AppError('range-day.unknown');
  const { id: takesBack, rangeId, placeId, word: text } = word;
  const saidAt = by.clock.now();
  const row = { rangeId, placeId, word: text, saidAt, saidBy: by.actor.id, takesBack };
  const id = await addWord(tx, edition, row);
  await record(tx, edition, by, [rangeWordTakenBack(id, { wordId: takesBack })]);
}

async function placeIn(
  tx: Transaction,
  edition: EditionScope,
  {
    rangeId,
    placeId,
    sessions,
  }: Pick<OfficeWord, 'rangeId' | 'placeId'> & { sessions: readonly DaySession[] },
): Promise<DayPlace> {
  const session = sessions.find(({ id }) => id === placeId);
  if (session) return { kind: 'session', session };
  const places = await listDayPlaces(tx, edition, rangeId);
  const place = places.find(({ id }) => id === (placeId ?? rangeId));
  if (!place || place.kind === 'session') throw new AppError('range-day.unknown');
  return place.kind === 'range' ? { kind: 'range' } : { kind: 'lane', laneId: place.id };
}
