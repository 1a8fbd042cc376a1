import { readFile } from 'node:fs/promises';
import { verifyBadge } from '#modules/badges/credential/badge-token';
import { badgeCode, daysFromMask, hasFlag, zonesFromMask } from '#modules/badges/rules';
import { trustFileSchema } from '#modules/badges/schema';
import { verifyToken } from '#modules/badges/service';
import { fromTrustFile } from '#modules/badges/trust/trust-file';
import { badgeFlags, type BadgeClaims, type BadgeVerification } from '#modules/badges/types';
import { provenEdition } from '#platform/edition';
import type { Translator } from '#platform/i18n';
import { UsageError, type Command, type Given } from './arguments.ts';
import { withDatabase } from './database.ts';

/**
 * Says whether a scanned text is a badge of the edition. Exit code 1 when it is not. With a
 * file of public keys it needs no database.
 */
export const command: Command = {
  arguments: ['token'],
  options: {
    edition: { type: 'string' },
    trust: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given) {
    const verification = await verify(given, given.arguments[0] ?? '');
    if (given.flag('json')) console.log(JSON.stringify(verification, null, 2));
    else if (verification.ok) for (const line of tellClaims(given, verification)) console.log(line);
    else console.log(given.t(`gates.refusal.${verification.refusal}.reason`));
    return verification.ok ? 0 : 1;
  },
};

async function verify(given: Given, token: string): Promise<BadgeVerification> {
  const edition = provenEdition(given.needed('edition'));
  const file = given.text('trust');
  if (file === undefined)
    return withDatabase(given.settings, (db) => verifyToken(db, edition, token));

  const trust = trustFileSchema.safeParse(await readJson(file));
  // Keys of another edition would call every badge of this one a forgery.
  if (!trust.success || trust.data.editionId !== edition)
    throw new UsageError('wrongOptionValue', '--trust');
  return verifyBadge(token, fromTrustFile(trust.data));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tellClaims(
  { t, locale }: Pick<Given, 't' | 'locale'>,
  { claims, kid }: Extract<BadgeVerification, { ok: true }>,
): string[] {
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const rows: [string, string][] = [
    [t('badges.claims.number'), `${claims.idx}.${claims.generation}`],
    [t('badges.claims.code'), badgeCode(claims)],
    [t('badges.claims.name'), claims.name],
    [t('badges.claims.nationality'), claims.nationality],
    [t('badges.claims.category'), String(claims.category)],
    [t('badges.claims.zones'), zonesFromMask(claims.zones).join(' ')],
    [t('badges.claims.days'), daysFromMask(claims.days).join(' ')],
    [t('badges.claims.flags'), tellFlags(t, claims)],
    [t('badges.claims.validity'), `${instant.formatRange(claims.notBefore, claims.expires)} UTC`],
    [t('badges.claims.key'), String(kid)],
  ];
  return [t('badges.claims.valid'), ...rows.map(([label, value]) => `  ${label}: ${value}`)];
}

function tellFlags(t: Translator, claims: BadgeClaims): string {
  const set = (Object.keys(badgeFlags) as (keyof typeof badgeFlags)[]).filter((flag) =>
    hasFlag(claims, flag),
  );
  return set.map((flag) => t(`badges.flag.${flag}`)).join(', ') || t('badges.claims.none');
}
