import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { acceptMeeting, declineMeeting, proposeOtherwise, takeUpAgain } from './answers/service.ts';
import { askForMeeting } from './asks/service.ts';
import {
  cancelMeeting,
  changeQuestion,
  substitutePeople,
  withdrawQuestion,
} from './changes/service.ts';
import { bookAtDesk, findNext, listDeskParties } from './desk/service.ts';
import { listMeetable } from './meetable/service.ts';
import { offerOtherTimes, offerTimes } from './offers/service.ts';
import { mayAskMeetings, mayRunMeetingDesk } from './permissions.ts';
import {
  acceptShape,
  askShape,
  declineShape,
  deskBookingShape,
  deskPairShape,
  namedPartySchema,
  oneMeetingSchema,
  nextSchema,
  openingsSchema,
  ownMeetingsSchema,
  partySchema,
  proposeShape,
  questionShape,
  seatShape,
} from './schema.ts';
import { whoSpeaksFor } from '../speaking/service.ts';
import type { Meeting } from '../types.ts';
import { readOneMeeting, readOwnMeetings } from './views/service.ts';

const own = '/editions/{edition}/own-meetings';
const desk = '/editions/{edition}/meeting-desk';

const standingSchema = z.object({
  id: z.uuid(),
  state: z.string(),
  startsAt: z.date().nullable(),
  place: z.string().nullable(),
});

/** Meetings as their sides arrange them: asked for, answered, moved, taken back. */
export const meetingAskingRoutes = {
  mine: allow(mayAskMeetings)
    .route({ method: 'GET', path: own, summary: 'The meetings of a party the reader speaks for' })
    .input(inEdition({ party: partySchema.optional() }))
    .output(ownMeetingsSchema)
    .handler(({ context: { db, edition, ...reader }, input: { party } }) =>
      readOwnMeetings(db, edition, reader, party ?? null),
    ),

  read: allow(mayAskMeetings)
    .route({ method: 'GET', path: `${own}/{id}`, summary: 'One meeting with its log' })
    .input(inEdition(seatShape))
    .output(oneMeetingSchema)
    .handler(({ context: { db, edition, ...reader }, input }) =>
      readOneMeeting(db, edition, reader, input),
    ),

  meetable: allow(mayAskMeetings)
    .route({ method: 'GET', path: `${own}/meetable`, summary: 'Whom a party may ask' })
    .input(inEdition({ party: partySchema }))
    .output(z.array(namedPartySchema))
    .handler(async ({ context: { db, edition, actor, clock }, input }) => {
      const { party } = await whoSpeaksFor(db, edition, actor, input.party);
      return listMeetable(db, edition, clock, party);
    }),

  openings: allow(mayAskMeetings)
    .route({ method: 'GET', path: `${own}/openings`, summary: 'When two parties can meet' })
    .input(
      inEdition({
        from: partySchema,
        to: partySchema,
        minutes: questionShape.minutes,
        interpreted: questionShape.interpreted,
        closed: questionShape.closed,
      }),
    )
    .output(openingsSchema)
    .handler(({ context: { db, edition, ...reader }, input }) =>
      offerTimes(db, edition, reader, input),
    ),

  otherTimes: allow(mayAskMeetings)
    .route({ method: 'GET', path: `${own}/{id}/openings`, summary: 'When else it could be' })
    .input(inEdition(seatShape))
    .output(openingsSchema.pick({ openings: true, skipped: true }))
    .handler(({ context: { db, edition, ...reader }, input }) =>
      offerOtherTimes(db, edition, reader, input),
    ),

  ask: allow(mayAskMeetings)
    .route({ method: 'POST', path: own, successStatus: 201, summary: 'Ask for a meeting' })
    .input(inEdition(askShape))
    .output(z.object({ id: z.uuid() }))
    .handler(async ({ context: { db, edition, by }, input }) => ({
      id: await askForMeeting(db, edition, by, input),
    })),

  accept: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/accept`, summary: 'Say yes' })
    .input(inEdition(acceptShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await acceptMeeting(db, edition, by, input)),
    ),

  decline: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/decline`, summary: 'Say no, with a reason' })
    .input(inEdition(declineShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await declineMeeting(db, edition, by, input)),
    ),

  propose: allow(mayAskMeetings)
    .route({
      method: 'POST',
      path: `${own}/{id}/propose`,
      summary: 'Propose another slot, place or person',
    })
    .input(inEdition(proposeShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await proposeOtherwise(db, edition, by, input)),
    ),

  change: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/change`, summary: 'Change what it is about' })
    .input(inEdition({ ...seatShape, ...questionShape }))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await changeQuestion(db, edition, by, input)),
    ),

  withdraw: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/withdraw`, summary: 'Take a question back' })
    .input(inEdition(seatShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await withdrawQuestion(db, edition, by, input)),
    ),

  cancel: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/cancel`, summary: 'Cancel, with a reason' })
    .input(inEdition(declineShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await cancelMeeting(db, edition, by, input)),
    ),

  takeUp: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/take-up`, summary: 'Take a meeting up again' })
    .input(inEdition({ ...seatShape, read: acceptShape.read }))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await takeUpAgain(db, edition, by, input)),
    ),

  substitute: allow(mayAskMeetings)
    .route({ method: 'POST', path: `${own}/{id}/people`, summary: 'Send other people' })
    .input(inEdition({ ...seatShape, personIds: acceptShape.personIds }))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await substitutePeople(db, edition, by, input)),
    ),

  deskParties: allow(mayRunMeetingDesk)
    .route({ method: 'GET', path: `${desk}/parties`, summary: 'Whom the desk may bring together' })
    .input(inEdition({}))
    .output(z.object({ guests: z.array(namedPartySchema), hosts: z.array(namedPartySchema) }))
    .handler(({ context: { db, edition, clock } }) => listDeskParties(db, edition, clock)),

  next: allow(mayRunMeetingDesk)
    .route({ method: 'GET', path: `${desk}/next`, summary: 'The next common free slot and place' })
    .input(inEdition(deskPairShape))
    .output(nextSchema)
    .handler(({ context: { db, edition, clock }, input }) => findNext(db, edition, clock, input)),

  book: allow(mayRunMeetingDesk)
    .route({ method: 'POST', path: desk, successStatus: 201, summary: 'Book two parties at once' })
    .input(inEdition(deskBookingShape))
    .output(standingSchema)
    .handler(async ({ context: { db, edition, by }, input }) =>
      told(await bookAtDesk(db, edition, by, input)),
    ),
};

function told({ id, state, startsAt, place }: Meeting) {
  return { id, state, startsAt, place };
}
