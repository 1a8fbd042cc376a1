import { z } from 'zod';
import { readEdition } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import { translatorFor } from '#platform/messages';
import { named } from '../naming/service.ts';
import { readActors, readNames } from '../naming/store.ts';
import { mayPlanMeetings } from '../permissions.ts';
import { sayChanges } from '../versions/telling.ts';
import { sayChange } from '../words/changes.ts';
import { speaker } from '../words/speaker.ts';
import { tellingSchema } from './schema.ts';
import { noteTold, readTellings } from './service.ts';

const path = '/editions/{edition}/meeting-tellings';

export const tellingRoutes = {
  list: allow(mayPlanMeetings)
    .route({ method: 'GET', path, summary: 'Whom to tell of what changed, and how' })
    .input(inEdition({ open: z.boolean().default(false) }))
    .output(z.array(tellingSchema))
    .handler(async ({ context: { db, edition, locale }, input: { open } }) => {
      const [tellings, { timeZone: zone }] = await Promise.all([
        readTellings(db, edition, { open }),
        readEdition(db, edition),
      ]);
      const persons = tellings.flatMap(({ pairs, party }) =>
        [party, ...[...pairs.values()].map(({ guest }) => guest)]
          .filter(({ kind }) => kind === 'participant')
          .map(({ id }) => id),
      );
      const names = await readNames(db, edition, locale, [...new Set(persons)]);
      const nameOf = await readActors(
        db,
        tellings.map(({ toldBy }) => toldBy),
      );
      const say = speaker(await translatorFor(locale, zone), locale, names, []);
      return tellings.map(({ pairs, changes, party, ...telling }) => {
        const paired = changes.flatMap((change) => {
          const pair = pairs.get(change.meetingId);
          return pair ? [{ ...change, guest: pair.guest.id, host: pair.host.id }] : [];
        });
        const { name, country } = named(names, party.id);
        return {
          ...{ ...telling, party, name, country },
          toldBy: telling.toldBy && nameOf(telling.toldBy),
          changes: sayChanges(names, paired, zone),
          lines: paired.map((change) => {
            const other = change.guest === party.id ? change.host : change.guest;
            return sayChange(say, change, { other: say.who(other), zone });
          }),
        };
      });
    }),

  tell: allow(mayPlanMeetings)
    .route({ method: 'POST', path, summary: 'Note that parties were told' })
    .input(
      inEdition({
        ids: z.array(z.uuid()).min(1).max(500),
        how: z.enum(['paper', 'phone', 'mail']),
      }),
    )
    .output(z.object({ count: z.number() }))
    .handler(async ({ context: { db, edition, by }, input: { ids, how } }) => ({
      count: await db.transaction().execute((tx) => noteTold(tx, edition, by, ids, how)),
    })),
};
