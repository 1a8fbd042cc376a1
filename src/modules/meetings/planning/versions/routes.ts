import { z } from 'zod';
import { readEdition } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { translatorFor } from '#platform/messages';
import { readActors, readNames } from '../naming/store.ts';
import { mayPlanMeetings } from '../permissions.ts';
import { publishedSchema } from '../publication/schema.ts';
import { changeSchema } from '../schema.ts';
import { sayBreach } from '../words/breaches.ts';
import { speaker } from '../words/speaker.ts';
import { versionSchema } from './schema.ts';
import { bringBack, compare } from './service.ts';
import { countReplies, listVersions } from './store.ts';
import { sayChanges, withPairs } from './telling.ts';

const path = '/editions/{edition}/meeting-versions';
const number = z.coerce.number().int().min(1);

export const versionRoutes = {
  list: allow(mayPlanMeetings)
    .route({ method: 'GET', path, summary: 'Published versions, the latest first' })
    .input(inEdition({}))
    .output(z.array(versionSchema))
    .handler(async ({ context: { db, edition, locale } }) => {
      const [versions, replies, names, t] = await Promise.all([
        listVersions(db, edition),
        countReplies(db, edition),
        readNames(db, edition, locale),
        translatorFor(locale),
      ]);
      const nameOf = await readActors(
        db,
        versions.flatMap(({ publishedBy, content }) => [
          publishedBy,
          ...content.overrides.map(({ by }) => by),
        ]),
      );
      return versions.map(({ content: { meetings, origin, overrides }, planId: _, ...head }) => {
        const say = speaker(t, locale, names, pairsOf(meetings));
        const countOf = (answer: string) =>
          replies.find((row) => row.version === head.number && row.answer === answer)?.count ?? 0;
        const { planRevision: __, ...from } = origin;
        return {
          ...head,
          ...from,
          publishedBy: nameOf(head.publishedBy),
          meetings: meetings.length,
          firm: meetings.filter(({ firm }) => firm).length,
          overrides: overrides.map(({ reason, by, ...breach }) => ({
            ...{ rule: breach.rule, text: sayBreach(say, breach), reason, by: nameOf(by) },
          })),
          replies: {
            confirmed: countOf('confirmed'),
            move: countOf('move'),
            refused: countOf('refused'),
          },
        };
      });
    }),

  compare: allow(mayPlanMeetings)
    .route({
      method: 'GET',
      path: `${path}/compare`,
      summary: 'What changed between two versions; without one, against what stands now',
    })
    .input(
      inEdition({ from: number.nullable().default(null), to: number.nullable().default(null) }),
    )
    .output(z.object({ changes: z.array(changeSchema) }))
    .handler(async ({ context: { db, edition, locale }, input: { from, to } }) => {
      const { changes, meetings } = await compare(db, edition, { from, to });
      const persons = meetings
        .filter(({ guest }) => guest.kind === 'participant')
        .map(({ guest }) => guest.id);
      const [names, { timeZone }] = await Promise.all([
        readNames(db, edition, locale, [...new Set(persons)]),
        readEdition(db, edition),
      ]);
      return { changes: sayChanges(names, withPairs(changes, meetings), timeZone) };
    }),

  bringBack: allow(mayPlanMeetings)
    .route({
      method: 'POST',
      path: `${path}/{number}/bring-back`,
      summary: 'Publish an older version anew',
    })
    .input(
      inEdition({
        number,
        basedOn: z.number().int().min(0),
        reason: z.string().trim().min(1).max(500),
      }),
    )
    .output(publishedSchema)
    .handler(({ context: { db, edition, by }, input }) => bringBack(db, edition, by, input)),
};

function pairsOf(
  meetings: Awaited<ReturnType<typeof listVersions>>[number]['content']['meetings'],
) {
  return meetings.map(({ meeting, guest, exhibitorId }) => ({
    ...{ id: meeting, guest: guest.id, host: exhibitorId },
  }));
}
