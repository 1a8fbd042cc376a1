import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { readSavedSettings } from '../settings/service.ts';
import { partiesOf, whoSpeaksFor } from '../speaking/service.ts';
import { moveUp, sayOfPair } from '../wishes/stating/service.ts';
import { stateProfile } from '../profiles/service.ts';
import { readField } from './building/service.ts';
import { checkPair } from './lists/service.ts';
import { readPartyPage } from './parties/service.ts';
import { listPartyRows } from './parties/store.ts';
import { mayReadAllWishes, mayStateWishes, mayWeighScores } from './permissions.ts';
import {
  namedPartySchema,
  partyInput,
  partyPageSchema,
  partyRowSchema,
  sayingShape,
  statementShape,
  termsSchema,
  weightsPreviewSchema,
  weightsSchema,
} from './schema.ts';
import { previewWeights } from './weighing/rules.ts';
import { saveWeights } from './weighing/service.ts';

const all = '/editions/{edition}/meeting-parties';
const one = `${all}/{kind}/{id}`;
const weights = '/editions/{edition}/meeting-weights';

/** What parties seek and wish, and whom they are recommended. */
export const meetingWishRoutes = {
  list: allow(mayReadAllWishes)
    .route({ method: 'GET', path: all, summary: 'Who may meet, and how far each has come' })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(partyRowSchema))
    .handler(({ context: { db, edition, locale }, input }) =>
      listPartyRows(db, edition, locale, input),
    ),

  mine: allow(mayStateWishes)
    .route({ method: 'GET', path: `${all}/own`, summary: 'For whom the reader speaks' })
    .input(inEdition({}))
    .output(z.array(namedPartySchema))
    .handler(({ context: { db, edition, actor } }) => partiesOf(db, edition, actor)),

  read: allow(mayStateWishes)
    .route({ method: 'GET', path: one, summary: 'What a party seeks, wishes and is recommended' })
    .input(inEdition({ ...partyInput, search: z.string().max(100).default('') }))
    .output(partyPageSchema)
    .handler(({ context: { db, edition, clock, actor }, input: { kind, id, search } }) =>
      readPartyPage(db, edition, clock, { actor, party: { kind, id }, search }),
    ),

  state: allow(mayStateWishes)
    .route({ method: 'PUT', path: `${one}/profile`, summary: 'Say what a party seeks and offers' })
    .input(
      inEdition({
        ...partyInput,
        ...statementShape,
        version: z.int().min(0),
        terms: termsSchema.optional(),
      }),
    )
    .output(z.object({ version: z.int() }))
    .handler(async ({ context: { db, edition, by, actor }, input }) => {
      const { kind, id, version, terms, edition: _, ...said } = input;
      const { party, onBehalf } = await whoSpeaksFor(db, edition, actor, { kind, id });
      const kept = actor.roles.includes('organiser') ? terms : undefined;
      const statement = { party, version, said, terms: kept, onBehalf };
      return db
        .transaction()
        .execute(async (tx) => ({ version: await stateProfile(tx, edition, by, statement) }));
    }),

  say: allow(mayStateWishes)
    .route({ method: 'POST', path: `${one}/wishes`, summary: 'Must, meet, later, never, or none' })
    .input(inEdition(sayingShape))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, clock, by, actor }, input }) => {
      const { kind, id, to, word, note } = input;
      const { party, onBehalf } = await whoSpeaksFor(db, edition, actor, { kind, id });
      await checkPair(db, edition, clock, party, to);
      const said = { from: party, to, word, note, onBehalf };
      await db.transaction().execute((tx) => sayOfPair(tx, edition, by, said));
      return {};
    }),

  moveUp: allow(mayStateWishes)
    .route({ method: 'POST', path: `${one}/wishes/up`, summary: 'Move a must up by one place' })
    .input(inEdition({ ...partyInput, to: sayingShape.to }))
    .output(z.object({}))
    .handler(async ({ context: { db, edition, actor }, input: { kind, id, to } }) => {
      const { party } = await whoSpeaksFor(db, edition, actor, { kind, id });
      await db.transaction().execute((tx) => moveUp(tx, edition, party, to));
      return {};
    }),

  weights: allow(mayReadAllWishes)
    .route({ method: 'GET', path: weights, summary: 'What the parts of the score weigh' })
    .input(inEdition({}))
    .output(z.object({ weights: weightsSchema, version: z.int() }))
    .handler(async ({ context: { db, edition } }) => {
      const { settings, version } = await readSavedSettings(db, edition);
      return { weights: settings.weights.score, version };
    }),

  previewWeights: allow(mayReadAllWishes)
    .route({
      method: 'GET',
      path: `${weights}/preview`,
      summary: 'What other weights would change',
    })
    .input(inEdition({ weights: weightsSchema }))
    .output(weightsPreviewSchema)
    .handler(async ({ context: { db, edition, clock }, input }) =>
      previewWeights(await readField(db, edition, clock), input.weights),
    ),

  saveWeights: allow(mayWeighScores)
    .route({ method: 'PUT', path: weights, summary: 'Change what the parts of the score weigh' })
    .input(inEdition({ weights: weightsSchema, version: z.int().min(0) }))
    .output(z.object({ version: z.int() }))
    .handler(({ context: { db, edition, by }, input }) =>
      db.transaction().execute((tx) => saveWeights(tx, edition, by, input)),
    ),
};
