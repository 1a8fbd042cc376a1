import { z } from 'zod';
import { allow, inEdition } from '#platform/api';
import { mayVerifyBadges } from '../permissions.ts';
import { currentRevocations } from './service.ts';
import { setRevocationSheet } from './sheet.ts';

const path = '/editions/{edition}/badges/revocations';

export const revocationRoutes = {
  current: allow(mayVerifyBadges)
    .route({
      method: 'GET',
      path,
      summary: 'The dead badges, as the signed list that gates take over',
    })
    .input(inEdition({}))
    .output(
      z.object({
        epoch: z.int(),
        issuedAt: z.date(),
        count: z.int(),
        reprinted: z.int(),
        /** COSE_Sign1 as base64. */
        signed: z.base64(),
      }),
    )
    .handler(async ({ context }) => {
      const list = await currentRevocations(context.app, context.edition);
      return { ...list, signed: Buffer.from(list.signed).toString('base64') };
    }),

  sheet: allow(mayVerifyBadges)
    .route({
      method: 'GET',
      path: `${path}/sheet`,
      summary: 'The same list as a page with one QR code, for gates without a network',
    })
    .input(inEdition({}))
    .output(z.file())
    .handler(async ({ context: { app, edition, locale } }) => {
      const list = await currentRevocations(app, edition);
      const pdf = await setRevocationSheet(app, edition, { list, locale });
      const name = `revocations-${edition}-${list.epoch}.pdf`;
      return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
    }),
};
