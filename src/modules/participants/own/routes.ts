import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { countryCodeSchema } from '#platform/schema';
import { mayCompleteOwn } from '../permissions.ts';
import { largestPhoto } from '../photo/rules.ts';
import { newPersonShape } from '../schema.ts';
import { readParticipant } from '../service.ts';
import { participantStates } from '../types.ts';
import { ownId, readOwnRecord, saveOwnRecord, setOwnPhoto } from './service.ts';

const own = '/editions/{edition}/own';
const { title, rank, givenNames, familyName, nameAr, post, organisation } = newPersonShape;
const { email, phone, language, birthDate, documentType, documentNumber } = newPersonShape;

const nullable = z.string().nullable();

const ownRecordSchema = z.object({
  title: nullable,
  rank: nullable,
  givenNames: z.string(),
  familyName: z.string(),
  nameAr: nullable,
  post: nullable,
  organisation: nullable,
  nationality: countryCodeSchema,
  email: nullable,
  language: z.string(),
  documentType: nullable,
  version: z.int(),
  photoId: nullable,
  state: z.enum(participantStates),
  delegationName: nullable,
  frozen: z.array(z.string()),
  completed: z.boolean(),
  has: z.object({ birthDate: z.boolean(), documentNumber: z.boolean(), phone: z.boolean() }),
});

const ownChangesSchema = z.object({
  title,
  rank,
  givenNames: givenNames.optional(),
  familyName: familyName.optional(),
  nameAr,
  post,
  organisation,
  nationality: countryCodeSchema.optional(),
  email,
  phone,
  language,
  birthDate,
  documentType,
  documentNumber,
});

/** The record of one person, for that person, who came by a link. */
export const ownRoutes = {
  read: allow(mayCompleteOwn)
    .route({ method: 'GET', path: own, summary: 'What is told of you' })
    .input(inEdition({}))
    .output(ownRecordSchema)
    .handler(({ context }) => readOwnRecord(context.db, context.edition, context.actor)),

  save: allow(mayCompleteOwn)
    .route({ method: 'PUT', path: own, summary: 'Complete what is told of you' })
    .input(inEdition({ version: z.int(), person: ownChangesSchema }))
    .handler(({ context, input: { version, person: changes } }) =>
      saveOwnRecord(context.db, context.edition, context.by, { version, changes }),
    ),

  setPhoto: allow(mayCompleteOwn)
    .route({ method: 'PUT', path: `${own}/photo`, summary: 'Hand in your photo' })
    .input(inEdition({ photo: z.file() }))
    .output(z.object({ photoId: z.string() }))
    .handler(async ({ context, input: { photo } }) => {
      // Before its bytes are taken into memory.
      if (photo.size > largestPhoto) throw new AppError('participant.photo-too-large');
      const bytes = new Uint8Array(await photo.arrayBuffer());
      const { db, edition, by, app } = context;
      return { photoId: await setOwnPhoto(db, app.files, edition, by, bytes) };
    }),

  photo: allow(mayCompleteOwn)
    .route({ method: 'GET', path: `${own}/photo`, summary: 'Your photo' })
    .input(inEdition({}))
    .output(z.file())
    .handler(async ({ context: { db, edition, actor, app } }) => {
      const { photoId } = await readParticipant(db, edition, actor, ownId(actor));
      if (!photoId) throw new AppError('participant.no-photo');
      const { content, mediaType } = await app.files.read(db, photoId);
      return new File([new Uint8Array(content)], `photo.${mediaType.slice(6)}`, {
        type: mediaType,
      });
    }),
};
