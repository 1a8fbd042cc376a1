import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { isAllowed } from '#platform/permissions';
import { AppError } from '#platform/errors';
import { mayFollowRange, mayHoldRange, mayRunRange } from './permissions.ts';
import { writeDayWord } from './rules.ts';
import { rangeDaySchema, sayShape, type RangeDayAnswer } from './schema.ts';
import { readRangeDay, say, takeWordBack } from './service.ts';
import type { Hold, RangeDayState } from './types.ts';

const day = '/editions/{edition}/ranges/{range}/day';

/** Words by which anybody who may hold the range makes it safer. */
const heldBack = ['hold', 'stop-fire'];

/** The day of a range: what was said of it, and what the office says. */
export const rangeDayRoutes = {
  read: allow(mayFollowRange)
    .route({ method: 'GET', path: day, summary: 'How the range stands now' })
    .input(inEdition({ range: z.uuid() }))
    .output(rangeDaySchema)
    .handler(async ({ context: { db, edition }, input: { range } }) =>
      answerOf((await readRangeDay(db, edition, range)).state),
    ),

  say: allow(mayHoldRange)
    .route({
      method: 'POST',
      path: `${day}/words`,
      successStatus: 201,
      summary: 'Say a word of the day: hold, resume, live, stop-fire',
    })
    .input(inEdition(sayShape))
    .output(z.object({ id: z.uuid() }))
    .handler(async ({ context: { db, edition, by }, input: { range, place, word, detail } }) => {
      if (!heldBack.includes(word) && !isAllowed(by.actor, mayRunRange))
        throw new AppError('permission.denied');
      const said = { rangeId: range, placeId: place, word, detail };
      const id = await db.transaction().execute((tx) => say(tx, edition, by, said));
      return { id };
    }),

  takeBack: allow(mayRunRange)
    .route({
      method: 'DELETE',
      path: '/editions/{edition}/range-words/{id}',
      successStatus: 204,
      summary: 'Take back a word of the office',
    })
    .input(inEdition({ id: z.uuid() }))
    .handler(async ({ context: { db, edition, by }, input: { id } }) => {
      await db.transaction().execute((tx) => takeWordBack(tx, edition, by, id));
    }),
};

function answerOf({ range, stopFire, lanes, sessions, contested }: RangeDayState): RangeDayAnswer {
  return {
    range: range && dated(range),
    stopFire: stopFire && dated(stopFire),
    lanes: [...lanes].map(([id, hold]) => ({ id, hold: dated(hold) })),
    sessions: [...sessions.values()].map((session) => ({
      ...session,
      missing: [...session.missing],
      signed: session.signed.map(({ item, at }) => ({ item, at: new Date(at) })),
      heldBy: session.heldBy && { ...session.heldBy, hold: dated(session.heldBy.hold) },
      readyAt: dateOf(session.readyAt),
      liveAt: dateOf(session.liveAt),
      endedAt: dateOf(session.endedAt),
      heldMinutes: Math.round(session.heldMs / 60_000),
    })),
    contested: contested.map(({ said, why }) => ({
      word: writeDayWord(said),
      place: said.placeId,
      why,
    })),
  };
}

function dated({ reason, at, by }: Hold) {
  return { reason, at: new Date(at), by };
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
