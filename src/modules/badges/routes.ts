import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { tablePageSchema, tableQuerySchema } from '#platform/table';
import { issueBadges, reissueBadge } from './issuing/service.ts';
import {
  mayIssueBadges,
  mayListBadges,
  mayPrintBadges,
  mayRevokeBadges,
  mayVerifyBadges,
} from './permissions.ts';
import { printerShape, selectionShape } from './printing/schema.ts';
import { chosenSettings, pdfFile } from './queue/routes.ts';
import { queueBadges, sendBadges } from './queue/service.ts';
import { badgeCode } from './rules.ts';
import { badgeRowSchema, issuedSchema, trustFileSchema, verificationSchema } from './schema.ts';
import { revokeBadge, verifyToken } from './service.ts';
import { listHoldersOfBadges } from './store.ts';
import { readTrust } from './trust/service.ts';
import { toTrustFile } from './trust/trust-file.ts';

export const badgeRoutes = {
  list: allow(mayListBadges)
    .route({
      method: 'GET',
      path: '/editions/{edition}/badges',
      summary: 'People and their badges',
    })
    .input(inEdition(tableQuerySchema.shape))
    .output(tablePageSchema(badgeRowSchema))
    .handler(async ({ context, input }) => {
      const { rows, total } = await listHoldersOfBadges(context.db, context.edition, input);
      return { rows: rows.map((row) => ({ ...row, code: codeOf(row) })), total };
    }),

  issue: allow(mayIssueBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badges',
      summary: 'Issue badges to these people, or to everybody cleared who never had one',
    })
    .input(inEdition({ participantIds: z.array(z.uuid()).min(1).max(5_000).optional() }))
    .output(issuedSchema)
    .handler(({ context, input }) =>
      issueBadges(context.app, context.edition, context.by, input.participantIds ?? 'all-cleared'),
    ),

  reissue: allow(mayIssueBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/participants/{participantId}/badge/replacement',
      summary: 'Print a badge anew; the older print dies',
    })
    .input(inEdition({ participantId: z.uuid() }))
    .output(z.object({ idx: z.int(), generation: z.int(), code: z.string() }))
    .handler(async ({ context, input }) => {
      const number = await reissueBadge(
        context.app,
        context.edition,
        context.by,
        input.participantId,
      );
      return { ...number, code: badgeCode(number) };
    }),

  revoke: allow(mayRevokeBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/participants/{participantId}/badge/revocation',
      summary: 'Kill a badge at once',
    })
    .input(inEdition({ participantId: z.uuid(), reason: z.string().trim().min(3).max(500) }))
    .output(z.object({ participantId: z.string() }))
    .handler(async ({ context, input: { participantId, reason } }) => {
      await revokeBadge(context.db, context.edition, context.by, { participantId, reason });
      return { participantId };
    }),

  print: allow(mayPrintBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badges/print',
      summary: 'Badges as PDF, through the print queue; then say what came out',
    })
    .input(inEdition({ ...selectionShape, ...printerShape, backs: z.boolean().default(false) }))
    .output(z.file())
    .handler(async ({ context: { app, db, edition, by }, input: { backs, ...input } }) => {
      const settings = await chosenSettings(db, edition, input);
      const order = { settings, backs, selection: input };
      const { id: runId } = await queueBadges(db, edition, by, order);
      const { pdf } = await sendBadges(app, edition, by, { runId });
      return pdfFile(pdf, `badges-${edition}.pdf`);
    }),

  trust: allow(mayVerifyBadges)
    .route({
      method: 'GET',
      path: '/editions/{edition}/badges/trust',
      summary: 'The public keys that badges are verified with',
    })
    .input(inEdition({}))
    .output(trustFileSchema)
    .handler(async ({ context }) => toTrustFile(await readTrust(context.db, context.edition))),

  /** A text is never trimmed: a badge may end in a space. */
  verify: allow(mayVerifyBadges)
    .route({
      method: 'POST',
      path: '/editions/{edition}/badges/verification',
      summary: 'Whether a scanned text is a badge of this edition',
    })
    .input(inEdition({ token: z.string().max(1_000) }))
    .output(verificationSchema)
    .handler(({ context, input }) =>
      verifyToken(context.db, context.edition, input.token, context.app.clock.now()),
    ),
};

function codeOf({ idx, generation }: { idx: number | null; generation: number | null }) {
  return idx === null || generation === null ? null : badgeCode({ idx, generation });
}
