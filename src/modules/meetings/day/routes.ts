import { z } from 'zod';
import { readEdition } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { mayAskMeetings } from '../asking/permissions.ts';
import { seatShape } from '../asking/schema.ts';
import { meetingStates } from '../types.ts';
import { readBoard } from './board/service.ts';
import { checkInBadge, tapArrival } from './coming/service.ts';
import { mayCheckIn, mayGiveTime, mayReadBoard } from './permissions.ts';
import { rateMeeting, readOwnRating } from './rating/service.ts';
import { releaseMeeting } from './releasing/service.ts';
import {
  arriveShape,
  boardSchema,
  checkedInSchema,
  checkInShape,
  freedSchema,
  giveShape,
  ownRatingSchema,
  rateShape,
  releaseShape,
} from './schema.ts';
import { giveTime, listFreed } from './waiting/service.ts';

const hour = '/editions/{edition}/meeting-hour';
const own = '/editions/{edition}/own-meetings/{id}';

const stateSchema = z.object({ id: z.uuid(), state: z.enum(meetingStates) });

/** The day itself: who has come, whose time came free, and what came of it. */
export const meetingDayRoutes = {
  board: allow(mayReadBoard)
    .route({ method: 'GET', path: hour, summary: 'What is on, who has come, where there is room' })
    .input(inEdition({}))
    .output(boardSchema)
    .handler(({ context: { db, edition, ...reader } }) => readBoard(db, edition, reader)),

  checkIn: allow(mayCheckIn)
    .route({ method: 'POST', path: `${hour}/check-in`, summary: 'Check a badge in' })
    .input(inEdition(checkInShape))
    .output(checkedInSchema)
    .handler(async ({ context: { db, edition, by }, input: { badge } }) => {
      const { meeting, side } = await checkInBadge(db, edition, by, badge);
      const { id, startsAt, place, state } = meeting;
      return { id, side, startsAt, place, state };
    }),

  arrive: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/arrival`, summary: 'Say that a side has come' })
    .input(inEdition(arriveShape))
    .output(stateSchema)
    .handler(async ({ context: { db, edition, by }, input }) => {
      const { id, state } = await tapArrival(db, edition, by, input);
      return { id, state };
    }),

  release: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/release`, summary: 'Give a missed time free' })
    .input(inEdition(releaseShape))
    .output(stateSchema)
    .handler(async ({ context: { db, edition, by }, input }) => {
      const { id, state } = await releaseMeeting(db, edition, by, input);
      return { id, state };
    }),

  freed: allow(mayGiveTime)
    .route({ method: 'GET', path: `${hour}/freed`, summary: 'Times that came free, and who waits' })
    .input(inEdition({}))
    .output(freedSchema)
    .handler(async ({ context: { db, edition, clock } }) => {
      const { timeZone } = await readEdition(db, edition);
      return listFreed(db, edition, clock, timeZone);
    }),

  give: allow(mayGiveTime)
    .route({ method: 'POST', path: `${hour}/freed`, summary: 'Give a time that came free' })
    .input(inEdition(giveShape))
    .output(stateSchema)
    .handler(async ({ context: { db, edition, by }, input }) => {
      const { id, state } = await giveTime(db, edition, by, input);
      return { id, state };
    }),

  rating: allow(mayAskMeetings)
    .route({
      method: 'GET',
      path: `${own}/outcome`,
      summary: 'What the own side said of a meeting',
    })
    .input(inEdition(seatShape))
    .output(ownRatingSchema)
    .handler(({ context: { db, edition, ...reader }, input }) =>
      readOwnRating(db, edition, reader, input),
    ),

  rate: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/outcome`, summary: 'Say what came of a meeting' })
    .input(inEdition(rateShape))
    .output(stateSchema)
    .handler(async ({ context: { db, edition, by }, input }) => {
      const { id, state } = await rateMeeting(db, edition, by, input);
      return { id, state };
    }),
};
