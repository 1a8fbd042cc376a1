import { z } from 'zod';
import { enterPublished } from '#modules/editions/service';
import { allow, allowEveryone, inEdition } from '#platform/api';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { tellErasure } from './erasing/service.ts';
import { exportPerson } from './export/service.ts';
import { mayExportOwn, mayExportPerson, mayReadPrivacy, maySetPrivacy } from './permissions.ts';
import { register } from './register/types.ts';
import { retentionTerms, rowsOf } from './rules.ts';
import {
  controllerShape,
  formatShape,
  noticeSchema,
  overviewSchema,
  retentionShape,
} from './schema.ts';
import { readProof, readProofs, readTerms, setController, setRetention } from './service.ts';
import { printDeclaration } from './telling/declaration.ts';
import { printExport } from './telling/export.ts';
import { readNotice } from './telling/notice.ts';
import { retentionClasses } from './types.ts';

const all = '/editions/{edition}/privacy';
const done = z.object({ done: z.literal(true) });
const isDone = { done: true as const };

export const privacyRoutes = {
  notice: allowEveryone()
    .route({
      method: 'GET',
      path: '/public/editions/{edition}/privacy',
      summary: 'What becomes of personal data',
    })
    .input(inEdition({}))
    .output(noticeSchema)
    .handler(async ({ context, input }) =>
      readNotice(context.db, await enterPublished(context.db, input.edition)),
    ),

  overview: allow(mayReadPrivacy)
    .route({ method: 'GET', path: all, summary: 'The register, what is due, and the proofs' })
    .input(inEdition({}))
    .output(overviewSchema)
    .handler(async ({ context: { app, db, edition, clock } }) => {
      const { closedOn, controller, dues, set } = await readTerms(db, edition);
      const { today, fields } = await tellErasure(app, edition, clock.now());
      return {
        closedOn,
        today,
        controller,
        retentions: retentionClasses.map((retention) => ({
          retention,
          ...retentionTerms[retention],
          ...dues[retention],
          unit: retentionTerms[retention].unit,
          length: set[retention]?.length ?? retentionTerms[retention].length,
          needsBasis: retentionTerms[retention].needsBasisElse !== undefined,
          basis: set[retention]?.basis ?? null,
          isSet: set[retention] !== undefined,
        })),
        register: rowsOf(register, dues),
        due: fields,
        proofs: (await readProofs(db, edition)).map(({ number, madeAt, content, fingerprint }) => ({
          number,
          madeAt,
          people: content.people,
          values: content.erased.reduce((sum, { count }) => sum + count, 0),
          files: content.files,
          fingerprint,
        })),
      };
    }),

  setRetention: allow(maySetPrivacy)
    .route({ method: 'PUT', path: `${all}/retentions/{retention}`, summary: 'Set how long' })
    .input(inEdition(retentionShape))
    .output(done)
    .handler(async ({ context: { db, edition, by }, input: { retention, length, basis } }) => {
      await setRetention(db, edition, by, { retention, length, basis });
      return isDone;
    }),

  setController: allow(maySetPrivacy)
    .route({ method: 'PUT', path: `${all}/controller`, summary: 'Name who answers for the data' })
    .input(inEdition(controllerShape))
    .output(done)
    .handler(async ({ context: { db, edition, by }, input: { edition: _, ...controller } }) => {
      await setController(db, edition, by, controller);
      return isDone;
    }),

  proof: allow(mayReadPrivacy)
    .route({ method: 'GET', path: `${all}/proofs/{number}`, summary: 'A signed certificate' })
    .input(inEdition({ number: z.coerce.number().int().min(1) }))
    .output(z.file())
    .handler(async ({ context: { db, edition }, input }) => {
      const { number, text, fingerprint, kid, signature, publicKey } = await readProof(
        db,
        edition,
        input.number,
      );
      const told = {
        certificate: text,
        fingerprint,
        algorithm: 'Ed25519',
        kid,
        signature,
        publicKey,
      };
      return jsonFile(told, `${edition}-erasure-${number}.json`);
    }),

  declaration: allow(mayReadPrivacy)
    .route({
      method: 'GET',
      path: `${all}/declaration`,
      summary: 'The sheet for the data authority',
    })
    .input(inEdition({}))
    .output(z.file())
    .handler(async ({ context: { db, edition, locale, clock } }) => {
      const pdf = await printDeclaration(db, edition, { locale, at: clock.now() });
      return pdfFile(pdf, `${edition}-declaration.pdf`);
    }),

  exportPerson: allow(mayExportPerson)
    .route({
      method: 'GET',
      path: `${all}/people/{participantId}`,
      summary: 'Everything held about a person, on record',
    })
    .input(inEdition({ participantId: z.uuid(), ...formatShape }))
    .output(z.file())
    .handler(({ context, input: { participantId, format } }) =>
      exportAs(context, participantId, format),
    ),

  exportOwn: allow(mayExportOwn)
    .route({
      method: 'GET',
      path: '/editions/{edition}/own/privacy',
      summary: 'Everything held about oneself, on record',
    })
    .input(inEdition(formatShape))
    .output(z.file())
    .handler(async ({ context, input: { format } }) => {
      const { participantId } = context.actor;
      if (!participantId) throw new AppError('participant.unknown');
      return exportAs(context, participantId, format);
    }),
};

type Asked = { app: Application; edition: EditionScope; by: Signature; locale: Locale };

async function exportAs(
  { app, edition, by, locale }: Asked,
  participantId: string,
  format: 'json' | 'pdf',
): Promise<File> {
  const given = await exportPerson(app, edition, by, participantId);
  // The name of the file goes into histories of browsers, so it names nobody.
  if (format === 'json') return jsonFile(given, `${edition}-personal-data.json`);
  return pdfFile(await printExport(app.db, given, { locale }), `${edition}-personal-data.pdf`);
}

function jsonFile(value: unknown, name: string): File {
  return new File([`${JSON.stringify(value, null, 2)}\n`], name, { type: 'application/json' });
}

function pdfFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
}
