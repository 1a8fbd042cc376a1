import { readEdition } from '#modules/editions/service';
import type { Edition } from '#modules/editions/types';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import {
  accessLinkAddress,
  createAccessLink,
  extendAccessLinks,
  listAccessLinks,
  revokeAccessLinks,
  type AccessLink,
} from '#platform/identity/access-links';
import type { Signature } from '#platform/ledger/ledger';
import { instantOf } from '#platform/tabular/values';
import { readInvitation } from '../service.ts';
import { endFocalPointAccess } from './focal-points.ts';
import { queueLinkMail } from './mails.ts';
import { findFocalPointAccess } from './store.ts';

/** Links work until the last day of the show is over, in the zone of the edition. */
export function endOfAccess({ endsOn, timeZone }: Pick<Edition, 'endsOn' | 'timeZone'>): Date {
  return endOfDay(endsOn, timeZone);
}

export type GivenLink = AccessLink & { isLive: boolean; isFocalPoints: boolean };

/** The links of the government that an invitation is for. @throws AppError `invitation.unknown` */
export async function listLinks(
  { db, clock }: Pick<Application, 'db' | 'clock'>,
  edition: EditionScope,
  invitationId: string,
): Promise<GivenLink[]> {
  const country = await countryOf(db, edition, invitationId);
  const links = await listAccessLinks(db, edition, { purpose: 'embassy', country });
  const access = await findFocalPointAccess(db, edition, country);
  return links.map((link) => ({
    ...link,
    isLive: link.revokedAt === null && link.validUntil > clock.now(),
    isFocalPoints: link.id === access?.linkId,
  }));
}

/**
 * Makes a link of the government; its address is told this once.
 *
 * @throws AppError `invitation.unknown`
 */
export async function makeLink(
  { db, origin }: Pick<Application, 'db' | 'origin'>,
  edition: EditionScope,
  by: Signature,
  { invitationId, locale, email }: { invitationId: string; locale: Locale; email: string | null },
): Promise<{ id: string; address: string; validUntil: Date }> {
  const country = await countryOf(db, edition, invitationId);
  const validUntil = endOfAccess(await readEdition(db, edition));
  return db.transaction().execute(async (tx) => {
    const link = { purpose: 'embassy', country, locale, validUntil } as const;
    const { id, token } = await createAccessLink(tx, edition, by, link);
    const address = accessLinkAddress(origin, token);
    if (email)
      await queueLinkMail(tx, edition, by, { recipient: email, locale, address, validUntil });
    return { id, address, validUntil };
  });
}

type OneLink = { invitationId: string; id: string };

/** Ends a link at once. @throws AppError `access-link.unknown`, also for another government's */
export async function revokeLink(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { invitationId, id }: OneLink,
): Promise<void> {
  const country = await countryOf(db, edition, invitationId);
  const revoked = await db
    .transaction()
    .execute((tx) => revokeAccessLinks(tx, edition, by, { ids: [id], country }));
  if (revoked === 0) throw new AppError('access-link.unknown');
}

/** Ends every link of the government and the role of its focal point. @returns how many links */
export async function revokeAllAccess(
  db: Database,
  edition: EditionScope,
  by: Signature,
  invitationId: string,
): Promise<number> {
  const country = await countryOf(db, edition, invitationId);
  return db.transaction().execute(async (tx) => {
    const links = await listAccessLinks(tx, edition, { purpose: 'embassy', country });
    await endFocalPointAccess(tx, edition, by, country);
    await revokeAccessLinks(tx, edition, by, { purpose: 'embassy', country });
    return links.filter(({ revokedAt }) => revokedAt === null).length;
  });
}

/**
 * Lets a link work until the end of a local day.
 *
 * @throws AppError `access-link.unknown` for another government's, and for a revoked one
 */
export async function extendLink(
  db: Database,
  edition: EditionScope,
  { invitationId, id, lastDay }: OneLink & { lastDay: string },
): Promise<void> {
  const country = await countryOf(db, edition, invitationId);
  const { timeZone } = await readEdition(db, edition);
  const extended = await db
    .transaction()
    .execute((tx) =>
      extendAccessLinks(tx, edition, endOfDay(lastDay, timeZone), { ids: [id], country }),
    );
  if (extended === 0) throw new AppError('access-link.unknown');
}

async function countryOf(
  db: Database,
  edition: EditionScope,
  invitationId: string,
): Promise<string> {
  return (await readInvitation(db, edition, invitationId, null)).country;
}

function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return instantOf(next.toISOString().slice(0, 10), '00:00', timeZone);
}
