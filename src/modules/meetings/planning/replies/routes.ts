import { z } from 'zod';
import { readEdition } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { toWall } from '../../show/times.ts';
import { named } from '../naming/service.ts';
import { readActors, readNames } from '../naming/store.ts';
import { mayPlanMeetings, mayReplyToMeetings } from '../permissions.ts';
import { partySchema } from '../schema.ts';
import { givenReplySchema, openReplySchema, replySchema } from './schema.ts';
import { giveReply, openReplies, readReplies } from './service.ts';

const path = '/editions/{edition}/meeting-replies';

export const replyRoutes = {
  open: allow(mayReplyToMeetings)
    .route({ method: 'GET', path: `${path}/open`, summary: 'Meetings that wait for an answer' })
    .input(inEdition({ party: partySchema.optional() }))
    .output(z.array(openReplySchema))
    .handler(async ({ context: { db, edition, actor, locale }, input: { party } }) => {
      const open = await openReplies(db, edition, actor, party);
      const persons = open
        .filter(({ other }) => other.kind === 'participant')
        .map(({ other }) => other.id);
      const names = await readNames(db, edition, locale, persons);
      return open.map(({ meeting, side, other, version, replyUntil, own, others }) => ({
        ...{ meeting: meeting.id, side, version, replyUntil },
        ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt },
        other: named(names, other.id),
        place: meeting.placeId && (names.places.get(meeting.placeId) ?? null),
        ...{ answer: own?.answer ?? null, reason: own?.reason ?? '' },
        ...{ onBehalf: own?.onBehalf ?? false, otherAnswer: others?.answer ?? null },
      }));
    }),

  give: allow(mayReplyToMeetings)
    .route({ method: 'POST', path, summary: 'Confirm a meeting, ask to move it, or refuse it' })
    .input(inEdition(replySchema.shape))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...reply } }) => {
      await giveReply(db, edition, by, reply);
      return {};
    }),

  list: allow(mayPlanMeetings)
    .route({ method: 'GET', path, summary: 'Answers to the provisional version' })
    .input(inEdition({}))
    .output(z.array(givenReplySchema))
    .handler(async ({ context: { db, edition, locale } }) => {
      const [replies, { timeZone }] = await Promise.all([
        readReplies(db, edition),
        readEdition(db, edition),
      ]);
      const persons = replies
        .filter(({ meeting: { guest } }) => guest.kind === 'participant')
        .map(({ meeting: { guest } }) => guest.id);
      const [names, nameOf] = await Promise.all([
        readNames(db, edition, locale, [...new Set(persons)]),
        readActors(
          db,
          replies.map(({ repliedBy }) => repliedBy),
        ),
      ]);
      return replies.map(({ meeting, meetingId: _, version: __, ...reply }) => ({
        ...{ ...reply, repliedBy: nameOf(reply.repliedBy) },
        meeting: meeting.id,
        guest: named(names, meeting.guest.id),
        host: named(names, meeting.exhibitorId),
        at: toWall(meeting.startsAt, timeZone),
      }));
    }),
};
