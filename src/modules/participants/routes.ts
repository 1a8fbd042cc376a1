import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { inLanguage, type Locale } from '#platform/i18n';
import { isAllowed, type Actor } from '#platform/permissions';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { readHistory } from './history/service.ts';
import {
  mayListParticipants,
  mayRegisterParticipant,
  maySeeIdentity,
  mayWithdrawParticipant,
} from './permissions.ts';
import { largestPhoto } from './photo/rules.ts';
import {
  historySchema,
  newPersonShape,
  participantRowSchema,
  personChangesShape,
  personSchema,
  referencesSchema,
  withdrawalReasonSchema,
  type ParticipantRow,
} from './schema.ts';
import {
  correctParticipant,
  listParticipants,
  readParticipant,
  readReferences,
  registerParticipant,
  setPhoto,
  withdrawParticipant,
  type AccessLost,
  type PlaceTaken,
} from './service.ts';
import type { Person } from './types.ts';

/** `accessLost` revokes the badges of whoever withdraws; `placeTaken` holds the quotas of delegations. */
export function participantRoutes({
  accessLost,
  placeTaken,
}: { accessLost?: AccessLost; placeTaken?: PlaceTaken } = {}) {
  return {
    list: allow(mayListParticipants)
      .route({ method: 'GET', path: '/editions/{edition}/participants', summary: 'People' })
      .input(inEdition(tableQuerySchema.shape))
      .output(tablePageSchema(participantRowSchema))
      .handler(async ({ context, input }) => {
        const { rows, total } = await listParticipants(
          context.db,
          context.edition,
          context.actor,
          input,
          context.locale,
        );
        return { rows: rows.map((person) => asRow(person, context.locale)), total };
      }),

    references: allow(mayListParticipants)
      .route({
        method: 'GET',
        path: '/editions/{edition}/participant-references',
        summary: 'What a person can belong to',
      })
      .input(inEdition({}))
      .output(referencesSchema)
      .handler(({ context }) => readReferences(context.db, context.edition, context.actor)),

    find: allow(mayListParticipants)
      .route({ method: 'GET', path: onePerson, summary: 'One person' })
      .input(inEdition({ participantId: z.uuid() }))
      .output(personSchema)
      .handler(async ({ context, input }) =>
        forReader(
          context.actor,
          await readParticipant(context.db, context.edition, context.actor, input.participantId),
        ),
      ),

    history: allow(mayListParticipants)
      .route({
        method: 'GET',
        path: `${onePerson}/history`,
        summary: 'What the ledger holds of a person',
      })
      .input(inEdition({ participantId: z.uuid() }))
      .output(historySchema)
      .handler(({ context, input }) =>
        readHistory(context.db, context.edition, context.actor, input.participantId),
      ),

    register: allow(mayRegisterParticipant)
      .route({
        method: 'POST',
        path: '/editions/{edition}/participants',
        summary: 'Register a person',
      })
      .input(inEdition(newPersonShape))
      .output(z.object({ participantId: z.uuid() }))
      .handler(async ({ context, input }) => ({
        participantId: await registerParticipant(
          context.db,
          context.edition,
          context.by,
          input,
          placeTaken,
        ),
      })),

    correct: allow(mayRegisterParticipant)
      .route({ method: 'PATCH', path: onePerson, summary: 'Correct what is known of a person' })
      .input(
        inEdition({ participantId: z.uuid(), version: z.int().optional(), ...personChangesShape }),
      )
      .output(personSchema)
      .handler(async ({ context, input }) => {
        const { participantId } = input;
        const { db, edition, actor, by } = context;
        await correctParticipant(db, edition, by, participantId, input, placeTaken);
        return forReader(actor, await readParticipant(db, edition, actor, participantId));
      }),

    withdraw: allow(mayWithdrawParticipant)
      .route({ method: 'POST', path: `${onePerson}/withdrawal`, summary: 'Withdraw a person' })
      .input(inEdition({ participantId: z.uuid(), reason: withdrawalReasonSchema }))
      .handler(({ context, input }) =>
        withdrawParticipant(context.db, context.edition, context.by, input, accessLost),
      ),

    setPhoto: allow(mayRegisterParticipant)
      .route({ method: 'PUT', path: `${onePerson}/photo`, summary: 'Hand in a photo' })
      .input(inEdition({ participantId: z.uuid(), photo: z.file() }))
      .output(z.object({ photoId: z.string() }))
      .handler(async ({ context, input: { participantId, photo } }) => {
        // Before its bytes are taken into memory.
        if (photo.size > largestPhoto) throw new AppError('participant.photo-too-large');
        const bytes = new Uint8Array(await photo.arrayBuffer());
        const { db, edition, by, app } = context;
        return { photoId: await setPhoto(db, app.files, edition, by, participantId, bytes) };
      }),

    photo: allow(mayListParticipants)
      .route({ method: 'GET', path: `${onePerson}/photo`, summary: 'The photo of a person' })
      .input(inEdition({ participantId: z.uuid() }))
      .output(z.file())
      .handler(async ({ context, input: { participantId } }) => {
        const { db, edition, actor, app } = context;
        const { photoId } = await readParticipant(db, edition, actor, participantId);
        if (!photoId) throw new AppError('participant.no-photo');
        const { content, mediaType } = await app.files.read(db, photoId);
        return new File([new Uint8Array(content)], `${participantId}.${mediaType.slice(6)}`, {
          type: mediaType,
        });
      }),
  };
}

const onePerson = '/editions/{edition}/participants/{participantId}' as const;

function asRow(person: Person, locale: Locale): ParticipantRow {
  return {
    ...person,
    category: inLanguage(person.categoryName, locale),
    delegation: person.delegationName,
    exhibitor: person.exhibitorName,
  };
}

function forReader(reader: Actor, person: Person): Person {
  if (isAllowed(reader, maySeeIdentity)) return person;
  return { ...person, birthDate: null, documentType: null, documentNumber: null, phone: null };
}
