import { readFile } from 'node:fs/promises';
import { verifyBadge } from '#modules/badges/credential/badge-token';
import { readBadgeStates } from '#modules/badges/revocation/service';
import { badgeCode, daysFromMask, hasFlag, zonesFromMask } from '#modules/badges/rules';
import { trustFileSchema } from '#modules/badges/schema';
import { readTrust } from '#modules/badges/trust/service';
import { fromTrustFile } from '#modules/badges/trust/trust-file';
import { badgeFlags, type BadgeClaims, type CredentialRefusal } from '#modules/badges/types';
import { readEdition } from '#modules/editions/service';
import { provenEdition } from '#platform/edition';
import type { Translator } from '#platform/i18n';
import { UsageError, type Command, type Given } from './arguments.ts';
import { inBatches, linesOf } from './badge-lines.ts';
import { withDatabase } from './database.ts';

/** Verified together: the processor has more than one core. */
const AT_ONCE = 512;

/**
 * Says whether scanned texts are badges of the edition that still count: one JSON object a
 * line, in the order given. Exit code 1 when one of them is not. With a file of public keys it
 * needs no database, and then knows nothing of revoked and replaced badges.
 *
 * It asks for no time, because badges are verified before and after the show: `gate check` does.
 */
export const command: Command = {
  arguments: ['token'],
  optional: true,
  options: {
    edition: { type: 'string' },
    file: { type: 'string' },
    format: { type: 'string' },
    trust: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given) {
    const tell = tellerFor(given);
    const verifyAll = async (verify: Verify) => {
      let areAllValid = true;
      for await (const texts of inBatches(textsOf(given), AT_ONCE)) {
        const verdicts = await Promise.all(texts.map(verify));
        areAllValid &&= verdicts.every(({ valid }) => valid);
        process.stdout.write(`${verdicts.map(tell).join('\n')}\n`);
      }
      return areAllValid ? 0 : 1;
    };

    const edition = provenEdition(given.needed('edition'));
    const file = given.text('trust');
    if (file !== undefined) {
      const trust = trustFileSchema.safeParse(await readJson(file));
      // Keys of another edition would call every badge of this one a forgery.
      if (!trust.success || trust.data.editionId !== edition)
        throw new UsageError('wrongOptionValue', '--trust');
      const keys = fromTrustFile(trust.data);
      return verifyAll((text) => verdictOf(text, keys, () => null));
    }
    return withDatabase(given.settings, async (db) => {
      await readEdition(db, edition);
      const trust = await readTrust(db, edition);
      const stateOf = await readBadgeStates(db, edition);
      return verifyAll((text) => verdictOf(text, trust, stateOf));
    });
  },
};

type Verify = (text: string) => Promise<Verdict>;

type Verdict = {
  valid: boolean;
  /** Null for a badge that counts. */
  reason: CredentialRefusal | 'revoked' | 'replaced' | null;
  /** What a true badge says; null for anything else. */
  badge: ReturnType<typeof badgeOf> | null;
};

async function verdictOf(
  text: string,
  trust: Parameters<typeof verifyBadge>[1],
  stateOf: Awaited<ReturnType<typeof readBadgeStates>>,
): Promise<Verdict> {
  const verified = await verifyBadge(text, trust);
  if (!verified.ok) return { valid: false, reason: verified.refusal, badge: null };

  const reason = stateOf(verified.claims);
  return { valid: reason === null, reason, badge: badgeOf(verified.claims, verified.kid) };
}

function badgeOf(claims: BadgeClaims, kid: number) {
  return {
    idx: claims.idx,
    generation: claims.generation,
    code: badgeCode(claims),
    name: claims.name,
    nationality: claims.nationality,
    category: claims.category,
    zones: zonesFromMask(claims.zones),
    days: daysFromMask(claims.days),
    flags: flagsOf(claims),
    notBefore: claims.notBefore,
    expires: claims.expires,
    photoHash: claims.photoHash,
    kid,
  };
}

/** The one token that was typed, or every line of the file. */
async function* textsOf(given: Given): AsyncGenerator<string> {
  const file = given.text('file');
  const [token] = given.arguments;
  if (file !== undefined && token !== undefined) throw new UsageError('unexpectedArgument', token);
  if (file === undefined) {
    if (token === undefined)
      throw new UsageError('missingArgument', given.t('cli.arguments.token'));
    yield token;
    return;
  }
  try {
    yield* linesOf(file);
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause)
      throw new UsageError('wrongOptionValue', '--file');
    throw cause;
  }
}

function tellerFor(given: Given): (verdict: Verdict) => string {
  const format = given.flag('json') ? 'json' : (given.text('format') ?? 'json');
  if (format === 'json') return (verdict) => JSON.stringify(verdict);
  if (format === 'text') return (verdict) => tellInWords(given, verdict);
  throw new UsageError('wrongOptionValue', '--format');
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tellInWords({ t, locale }: Pick<Given, 't' | 'locale'>, verdict: Verdict): string {
  const { badge, reason } = verdict;
  const head = reason ? t(`gates.refusal.${reason}.reason`) : t('badges.claims.valid');
  if (!badge) return head;

  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const rows: [string, string][] = [
    [t('badges.claims.number'), `${badge.idx}.${badge.generation}`],
    [t('badges.claims.code'), badge.code],
    [t('badges.claims.name'), badge.name],
    [t('badges.claims.nationality'), badge.nationality],
    [t('badges.claims.category'), String(badge.category)],
    [t('badges.claims.zones'), badge.zones.join(' ')],
    [t('badges.claims.days'), badge.days.join(' ')],
    [t('badges.claims.flags'), tellFlags(t, badge.flags)],
    [t('badges.claims.validity'), `${instant.formatRange(badge.notBefore, badge.expires)} UTC`],
    [t('badges.claims.key'), String(badge.kid)],
  ];
  return [head, ...rows.map(([label, value]) => `  ${label}: ${value}`)].join('\n');
}

function flagsOf(claims: BadgeClaims) {
  return (Object.keys(badgeFlags) as (keyof typeof badgeFlags)[]).filter((flag) =>
    hasFlag(claims, flag),
  );
}

function tellFlags(t: Translator, flags: ReturnType<typeof flagsOf>): string {
  return flags.map((flag) => t(`badges.flag.${flag}`)).join(', ') || t('badges.claims.none');
}
