import { z } from 'zod';
import { largestPhoto } from '#modules/participants/photo/rules';
import type { AccessLost } from '#modules/participants/service';
import { allow, inEdition } from '#platform/api';
import { AppError } from '#platform/errors';
import { countAttempt } from '#platform/identity/rate-limit';
import { askerBehind } from '../confirming/service.ts';
import { saveOrganisation } from '../confirming/store.ts';
import { largestDocument } from '../documents/rules.ts';
import { answerWithPapers, handIn, mostAnswerPapers } from '../documents/service.ts';
import { asPublic } from '../forms/routes.ts';
import { readForms } from '../forms/service.ts';
import { mayAsk } from '../permissions.ts';
import { canWithdraw, isOpen, missingOf } from '../rules.ts';
import { draftShape, organisationShape, ownRequestsSchema, type OwnRequest } from '../schema.ts';
import { documentKinds, type OfficeRequest, type RequestForm } from '../types.ts';
import { readOwnRequests, sendRequest, withdrawRequest, writeDraft } from './service.ts';

/** Files of one asker: enough for fifty people, and too few to fill a disk. */
const FILES_PER_ASKER = { what: 'request-files', attempts: 120, windowMinutes: 60 };

const own = '/editions/{edition}/own-requests';
const one = `${own}/{id}` as const;
const oneShape = { id: z.uuid() };

/** The requests of one asker, by their own link; `accessLost` revokes the badge of whoever withdraws. */
export function ownRequestRoutes({ accessLost }: { accessLost?: AccessLost } = {}) {
  return {
    read: allow(mayAsk)
      .route({ method: 'GET', path: own, summary: 'Your requests' })
      .input(inEdition({}))
      .output(ownRequestsSchema)
      .handler(async ({ context: { db, edition, actor, clock } }) => {
        const { asker, form, requests } = await readOwnRequests(db, edition, actor);
        const shown = (await readForms(db, edition)).find(({ id }) => id === form.id);
        if (!shown) throw new AppError('entry-request.form-unknown', { id: form.id });
        const running = requests.filter(({ standing }) => canWithdraw(standing)).length;
        const { email, country, organisation, contact, phone } = asker;
        return {
          asker: { email, country, organisation, contact, phone },
          form: asPublic(shown, clock.now()),
          requests: requests.map((request) => asOwn(request, form)),
          mayBegin:
            isOpen(form, clock.now()) &&
            (form.organisationFirst ? organisation !== null : running === 0),
        };
      }),

    organisation: allow(mayAsk)
      .route({ method: 'PUT', path: `${own}/organisation`, summary: 'Your organisation' })
      .input(inEdition(organisationShape))
      .output(z.object({}))
      .handler(async ({ context: { db, edition, actor }, input: { edition: _, ...told } }) => {
        await db.transaction().execute(async (tx) => {
          const { id } = await askerBehind(tx, edition, actor);
          await saveOrganisation(tx, edition, { id, ...told });
        });
        return {};
      }),

    write: allow(mayAsk)
      .route({ method: 'POST', path: own, summary: 'Begin a request, or write it anew' })
      .input(inEdition({ id: z.uuid().optional(), version: z.int().optional(), ...draftShape }))
      .output(z.object(oneShape))
      .handler(async ({ context: { db, edition, by }, input: { edition: _, ...draft } }) => ({
        id: await writeDraft(db, edition, by, draft),
      })),

    handIn: allow(mayAsk)
      .route({ method: 'PUT', path: `${one}/papers`, summary: 'Hand in documents and photo' })
      .input(
        inEdition({
          ...oneShape,
          documents: z
            .array(z.object({ kind: z.enum(documentKinds), file: z.file() }))
            .max(documentKinds.length),
          photo: z.file().optional(),
        }),
      )
      .output(z.object({}))
      .handler(async ({ context: { db, edition, by, app }, input }) => {
        const { id: askerId } = await askerBehind(db, edition, by.actor);
        await countAttempt(app, FILES_PER_ASKER, askerId);
        const documents = [];
        for (const { kind, file } of input.documents)
          documents.push({ kind, bytes: await bytesOf(file) });
        const photo = input.photo ? await photoIn(input.photo) : null;
        await handIn(db, app.files, edition, by, { requestId: input.id, documents, photo });
        return {};
      }),

    send: allow(mayAsk)
      .route({ method: 'POST', path: `${one}/sending`, summary: 'Send a request' })
      // Sent without it, nothing may be kept.
      .input(inEdition({ ...oneShape, notice: z.literal(true) }))
      .output(z.object({ outcome: z.enum(['placed', 'waits']) }))
      .handler(async ({ context: { db, edition, by }, input }) => ({
        outcome: await sendRequest(db, edition, by, input.id),
      })),

    withdraw: allow(mayAsk)
      .route({ method: 'POST', path: `${one}/withdrawal`, summary: 'Take a request back' })
      .input(inEdition(oneShape))
      .output(z.object({}))
      .handler(async ({ context: { db, edition, by }, input }) => {
        await withdrawRequest(db, edition, by, input.id, accessLost);
        return {};
      }),

    answer: allow(mayAsk)
      .route({ method: 'POST', path: `${one}/answers`, summary: 'Answer what is asked' })
      .input(
        inEdition({
          ...oneShape,
          answer: z.string().trim().min(2).max(2_000),
          papers: z.array(z.file()).max(mostAnswerPapers).default([]),
          photo: z.file().optional(),
        }),
      )
      .output(z.object({}))
      .handler(async ({ context: { db, edition, by, app }, input }) => {
        const { id: askerId } = await askerBehind(db, edition, by.actor);
        await countAttempt(app, FILES_PER_ASKER, askerId);
        const papers = [];
        for (const file of input.papers) papers.push(await bytesOf(file));
        const photo = input.photo ? await photoIn(input.photo) : null;
        const { id, answer } = input;
        await answerWithPapers(db, app.files, edition, by, { id, answer, papers, photo });
        return {};
      }),
  };
}

/** What an asker reads of a request: nothing of who advised what. */
function asOwn(request: OfficeRequest, form: RequestForm): OwnRequest {
  const { draft, documents, photoId, answers, state } = request;
  const handedIn = { documents: documents.map(({ kind }) => kind), photoId };
  return {
    ...request,
    draft,
    documents,
    answers,
    hasPhoto: photoId !== null || state === 'sent',
    missing: state === 'draft' ? missingOf(form, handedIn) : [],
  };
}

/** Looked at before its bytes are taken into memory. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > largestDocument) throw new AppError('entry-request.too-large');
  return new Uint8Array(await file.arrayBuffer());
}

async function photoIn(file: File): Promise<Uint8Array> {
  if (file.size > largestPhoto) throw new AppError('participant.photo-too-large');
  return new Uint8Array(await file.arrayBuffer());
}
