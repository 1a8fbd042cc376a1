import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { BadgeFormat } from '#platform/pdf/types';
import { mayPrintBadges } from '../permissions.ts';
import {
  readProfiles,
  removeProfile,
  saveProfile,
  settingsFor,
} from '../printing/profiles/service.ts';
import {
  newProfileShape,
  printerShape,
  profileSchema,
  selectionShape,
} from '../printing/schema.ts';
import type { PrinterSettings } from '../printing/types.ts';
import { parsePlaces } from './rules.ts';
import { readSent } from './sent.ts';
import { cameOutSchema, runSchema, sentItemSchema } from './schema.ts';
import { queueBadges, sendBadges, settleRun, withdrawRun } from './service.ts';
import { listRuns } from './store.ts';
import type { CameOut } from './types.ts';

const ofRun = { runId: z.uuid() };

/** Printers, and what is to come out of them. */
export const printRoutes = {
  profiles: allow(mayPrintBadges)
    .route({ method: 'GET', path: '/editions/{edition}/printers', summary: 'Badge printers' })
    .input(inEdition({}))
    .output(z.array(profileSchema))
    .handler(({ context }) => readProfiles(context.db, context.edition)),

  saveProfile: allow(mayPrintBadges)
    .route({ method: 'POST', path: '/editions/{edition}/printers', summary: 'Keep a printer' })
    .input(inEdition(newProfileShape))
    .output(z.object({ name: z.string() }))
    .handler(async ({ context, input: { edition: _edition, ...profile } }) => {
      await saveProfile(context.db, context.edition, profile);
      return { name: profile.name };
    }),

  removeProfile: allow(mayPrintBadges)
    .route({
      method: 'DELETE',
      path: '/editions/{edition}/printers/{id}',
      summary: 'Forget a printer',
    })
    .input(inEdition({ id: z.uuid() }))
    .output(z.object({ id: z.string() }))
    .handler(async ({ context, input: { id } }) => {
      await removeProfile(context.db, context.edition, id);
      return { id };
    }),

  queue: allow(mayPrintBadges)
    .route({
      method: 'GET',
      path: '/editions/{edition}/print-runs',
      summary: 'The print queue, the newest run first',
    })
    .input(inEdition({ open: z.boolean().default(false) }))
    .output(z.array(runSchema))
    .handler(({ context, input: { open } }) => listRuns(context.db, context.edition, { open })),

  sent: allow(mayPrintBadges)
    .route({
      method: 'GET',
      path: '/editions/{edition}/print-runs/{runId}/sent',
      summary: 'Badges of a run of which it is not known whether they came out',
    })
    .input(inEdition(ofRun))
    .output(z.array(sentItemSchema))
    .handler(({ context, input: { runId } }) => readSent(context.app, context.edition, runId)),

  ask: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/print-runs',
      summary: 'Put badges into the print queue',
    })
    .input(inEdition({ ...selectionShape, ...printerShape, backs: z.boolean().default(false) }))
    .output(z.object({ id: z.string(), number: z.int(), queued: z.int(), left: z.int() }))
    .handler(async ({ context, input: { backs, ...input } }) => {
      const settings = await chosenSettings(context.db, context.edition, input);
      const order = { settings, backs, selection: input };
      return queueBadges(context.db, context.edition, context.by, order);
    }),

  send: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/print-runs/{runId}/sheets',
      summary: 'The next badges of a run as PDF; then say what came out',
    })
    .input(inEdition({ ...ofRun, atMost: z.int().min(1).max(5_000).optional() }))
    .output(z.file())
    .handler(async ({ context, input }) => {
      const { pdf, number } = await sendBadges(context.app, context.edition, context.by, input);
      return pdfFile(pdf, `badges-${context.edition}-R${number}.pdf`);
    }),

  settle: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/print-runs/{runId}/outcome',
      summary: 'Say which of the badges that were sent came out',
    })
    .input(inEdition({ ...ofRun, cameOut: cameOutSchema }))
    .output(z.object({ confirmed: z.int(), queued: z.int() }))
    .handler(({ context, input: { runId, cameOut } }) =>
      settleRun(context.db, context.edition, context.by, { runId, cameOut: understood(cameOut) }),
    ),

  withdraw: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/print-runs/{runId}/withdrawal',
      summary: 'Take what still waits out of the queue',
    })
    .input(inEdition(ofRun))
    .output(z.object({ withdrawn: z.int() }))
    .handler(async ({ context, input: { runId } }) => ({
      withdrawn: await withdrawRun(context.db, context.edition, context.by, runId),
    })),
};

function understood(cameOut: z.infer<typeof cameOutSchema>): CameOut {
  if (typeof cameOut === 'string' || 'places' in cameOut) return cameOut;
  const places = parsePlaces(cameOut.written);
  if (!places) throw new AppError('print.places-unclear');
  return { places };
}

/** A saved printer, or a plain one with another stock in it. */
export async function chosenSettings(
  db: Database,
  edition: EditionScope,
  { profileId, format, overlay }: PrinterChoice,
): Promise<PrinterSettings> {
  const settings = await settingsFor(db, edition, profileId);
  return {
    ...settings,
    ...(!profileId && format && { format }),
    ...(!profileId && overlay !== undefined && { overlay }),
  };
}

export type PrinterChoice = {
  profileId?: string | undefined;
  format?: BadgeFormat | undefined;
  overlay?: boolean | undefined;
};

export function pdfFile(pdf: Uint8Array, name: string): File {
  return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
}
