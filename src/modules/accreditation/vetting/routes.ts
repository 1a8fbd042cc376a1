import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayVet } from '../permissions.ts';
import { participantIdsSchema } from '../schema.ts';
import { makePackage, readAnswersOf, readPackages, takeAnswers } from './service.ts';
import { vettingAnswers } from './types.ts';

const all = '/editions/{edition}/accreditation/vetting';

const packageSchema = z.object({
  number: z.int(),
  service: z.string(),
  madeAt: z.date(),
  people: z.int(),
  answered: z.int(),
  objections: z.int(),
});

const rowErrorSchema = z.object({
  file: z.string(),
  row: z.int(),
  column: z.string(),
  code: z.string(),
  value: z.string(),
});

export const vettingRoutes = {
  list: allow(mayVet)
    .route({ method: 'GET', path: all, summary: 'Packages for services without a network' })
    .input(inEdition({}))
    .output(z.array(packageSchema))
    .handler(({ context }) => readPackages(context.db, context.edition)),

  make: allow(mayVet)
    .route({ method: 'POST', path: all, summary: 'Make a sealed package of people' })
    .input(
      inEdition({
        participantIds: participantIdsSchema,
        service: z.string().trim().min(2).max(200),
        passphrase: z.string().max(200),
      }),
    )
    .output(z.file())
    .handler(async ({ context, input: { participantIds, service, passphrase } }) => {
      const wanted = { participantIds, service, passphrase, locale: context.locale };
      const { number, zip } = await makePackage(context.app, context.edition, context.by, wanted);
      const type = 'application/zip';
      return new File([new Uint8Array(zip)], `vetting-${number}.zip`, { type });
    }),

  answers: allow(mayVet)
    .route({ method: 'POST', path: `${all}/answers`, summary: 'Take a sheet of answers back' })
    .input(inEdition({ file: z.file().max(10_000_000) }))
    .output(z.object({ taken: z.int(), unchanged: z.int(), errors: z.array(rowErrorSchema) }))
    .handler(async ({ context: { db, app, edition, by, locale }, input: { file } }) =>
      takeAnswers(db, app.keyring, edition, by, {
        bytes: new Uint8Array(await file.arrayBuffer()),
        fileName: file.name,
        locale,
      }),
    ),

  ofPerson: allow(mayVet)
    .route({
      method: 'GET',
      path: '/editions/{edition}/participants/{participantId}/vetting',
      summary: 'What services said of a person',
    })
    .input(inEdition({ participantId: z.uuid() }))
    .output(
      z.array(
        z.object({
          reference: z.string(),
          service: z.string(),
          answer: z.enum(vettingAnswers).nullable(),
          answeredAt: z.date().nullable(),
          note: z.string().nullable(),
        }),
      ),
    )
    .handler(({ context: { db, app, edition }, input }) =>
      readAnswersOf(db, app.keyring, edition, input.participantId),
    ),
};
