import { z } from 'zod';
import { readPlan } from '#modules/editions/service';
import { allow, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { instantOf } from '#platform/tabular/values';
import { mayVerifyBadges } from '../permissions.ts';
import { currentTrustList } from './listing.ts';
import { readKeyOverview } from './overview.ts';
import { mayKeepBadgeKeys, mayReadBadgeKeys } from './permissions.ts';
import { makeDeskFile } from './root-file.ts';
import { deskMadeSchema, deskRightsSchema, keyOverviewSchema, trustListSchema } from './schema.ts';
import { makeDeskKey, retireKey, rotateKey } from './service.ts';
import { shortestPassphrase } from './types.ts';

const path = '/editions/{edition}/badge-keys';

export const badgeKeyRoutes = {
  overview: allow(mayReadBadgeKeys)
    .route({ method: 'GET', path, summary: 'The keys that sign badges, and who vouches for them' })
    .input(inEdition({}))
    .output(keyOverviewSchema)
    .handler(({ context }) => readKeyOverview(context.app, context.edition)),

  trustList: allow(mayVerifyBadges)
    .route({
      method: 'GET',
      path: `${path}/list`,
      summary: 'The signed list of keys, as gates take it over',
    })
    .input(inEdition({}))
    .output(trustListSchema)
    .handler(async ({ context }) => {
      const list = await currentTrustList(context.app, context.edition);
      return {
        ...list,
        signed: Buffer.from(list.signed).toString('base64'),
        root: Buffer.from(list.root).toString('base64'),
      };
    }),

  rotate: allow(mayKeepBadgeKeys)
    .route({ method: 'POST', path, summary: 'Make a new key; older ones count until a day' })
    .input(inEdition({ lastDay: z.iso.date() }))
    .output(z.object({ kid: z.int() }))
    .handler(async ({ context, input }) => {
      const acceptedUntil = await endOf(context.db, context.edition, input.lastDay);
      return rotateKey(context.app, context.edition, context.by, { acceptedUntil });
    }),

  makeDesk: allow(mayKeepBadgeKeys)
    .route({ method: 'POST', path: `${path}/desks`, summary: 'Let a reprint desk sign' })
    .input(inEdition(deskRightsSchema))
    .output(deskMadeSchema)
    .handler(async ({ context, input }) => {
      const { label, categories, firstDay, lastDay, passphrase, publicKey } = input;
      if (passphrase === undefined && publicKey === undefined)
        throw new AppError('badge-key.passphrase-missing', {
          least: String(shortestPassphrase),
        });

      const { kid, pkcs8 } = await makeDeskKey(context.app, context.edition, context.by, {
        label,
        categories: categories.length > 0 ? categories : null,
        validFrom: await startOf(context.db, context.edition, firstDay),
        validUntil: await endOf(context.db, context.edition, lastDay),
        publicKey: publicKey ? Uint8Array.from(Buffer.from(publicKey, 'base64')) : undefined,
      });
      const file =
        pkcs8 && (await makeDeskFile({ editionId: context.edition, kid, pkcs8 }, passphrase ?? ''));
      return { kid, file: file && file.toString('base64') };
    }),

  retire: allow(mayKeepBadgeKeys)
    .route({
      method: 'POST',
      path: `${path}/{kid}/retirement`,
      summary: 'Take a key back: nothing it has signed counts any more',
    })
    .input(inEdition({ kid: z.coerce.number<number>().int().min(1).max(255) }))
    .output(z.object({ kid: z.int() }))
    .handler(async ({ context, input: { kid } }) => {
      await retireKey(context.app, context.edition, context.by, {
        kid,
        at: context.by.clock.now(),
      });
      return { kid };
    }),
};

async function startOf(db: Database, edition: EditionScope, day: string): Promise<Date> {
  const plan = await readPlan(db, edition);
  return instantOf(day, '00:00', plan.edition.timeZone);
}

/** Midnight after the day. */
async function endOf(db: Database, edition: EditionScope, day: string): Promise<Date> {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOf(db, edition, next.toISOString().slice(0, 10));
}
