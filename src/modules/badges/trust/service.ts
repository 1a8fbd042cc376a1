import { createHash } from 'node:crypto';
import { readPlan } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { instantOf } from '#platform/tabular/values';
import { createKeyPair, importPrivateKey } from '../credential/keys.ts';
import type { BadgeClaims, EditionTrust, SigningKey, TrustedKey } from '../types.ts';
import { badgeKeyMade, badgeKeyRetired } from './facts.ts';
import {
  addDeskKey,
  addSigningKey,
  listDeskKeys,
  listSigningKeys,
  listTrustedKeys,
  saveRetirement,
} from './store.ts';
import { firstDeskKid, type KeyRow } from './types.ts';

const SEAL = 'signing-key';
const LAST_KID = 255;

/** An edition that moves by some weeks keeps its keys. */
const MARGIN_MILLISECONDS = 60 * 24 * 60 * 60 * 1000;

type Keys = Pick<Application, 'keyring'>;
type Validity = Pick<BadgeClaims, 'notBefore' | 'expires'>;

/**
 * The key that signs badges valid in this period, made where there is none yet. The head of
 * the ledger must be held, so that two batches never make two.
 */
export async function ensureBadgeKey(
  app: Keys,
  tx: Transaction,
  edition: EditionScope,
  { notBefore, expires }: Validity,
): Promise<SigningKey> {
  const known = await listSigningKeys(tx, edition);
  const fitting = known.findLast(
    ({ validFrom, validUntil, retiredAt }) =>
      validFrom <= notBefore && validUntil >= expires && retiredAt === null,
  );
  if (fitting) return openKey(app, fitting);

  return makeKey(app, tx, edition, {
    validFrom: new Date(notBefore.getTime() - MARGIN_MILLISECONDS),
    validUntil: new Date(expires.getTime() + MARGIN_MILLISECONDS),
  });
}

/** The number of the key that signs now; null where there is none yet. */
export async function signingKid(db: Database, edition: EditionScope): Promise<number | null> {
  const keys = await listSigningKeys(db, edition);
  return keys.findLast(({ retiredAt }) => retiredAt === null)?.kid ?? null;
}

/** The key that signs revocations and passes: the newest of the edition. As `ensureBadgeKey`. */
export async function ensureEditionKey(
  app: Keys,
  tx: Transaction,
  edition: EditionScope,
): Promise<SigningKey> {
  const newest = (await listSigningKeys(tx, edition)).findLast(
    ({ retiredAt }) => retiredAt === null,
  );
  if (newest) return openKey(app, newest);

  const plan = await readPlan(tx, edition);
  const { startsOn, endsOn, timeZone } = plan.edition;
  return ensureBadgeKey(app, tx, edition, {
    notBefore: instantOf(startsOn, '00:00', timeZone),
    expires: instantOf(endsOn, '23:59', timeZone),
  });
}

/**
 * Makes a new key of the edition, which signs from now on. What the older ones have signed
 * counts until `acceptedUntil`, so that nobody's badge dies of it before it is printed anew.
 */
export async function rotateKey(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { acceptedUntil }: { acceptedUntil: Date },
): Promise<{ kid: number }> {
  return app.db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const signing = (await listSigningKeys(tx, edition)).filter(
      ({ retiredAt }) => retiredAt === null,
    );
    const [first] = signing;
    if (!first) throw new AppError('badge-key.none');

    const { kid } = await makeKey(app, tx, edition, {
      validFrom: earliest(signing.map(({ validFrom }) => validFrom)),
      validUntil: latest(signing.map(({ validUntil }) => validUntil)),
    });
    const kids = signing.map((key) => key.kid);
    await saveRetirement(tx, edition, { kids, at: acceptedUntil });
    await record(tx, edition, by, [
      badgeKeyMade(String(kid), { kid, keyKind: 'edition', categories: null, leastGeneration: 0 }),
      ...kids.map((old) => retired(old, acceptedUntil)),
    ]);
    return { kid };
  });
}

/** What a reprint desk may do. */
export type DeskRights = {
  /** Of the desk. */
  label: string;
  /** Codes of the categories it may print; null for all. */
  categories: number[] | null;
  validFrom: Date;
  validUntil: Date;
  /** Ed25519, 32 bytes, where the desk has made its own pair and keeps the private half. */
  publicKey?: Uint8Array<ArrayBuffer> | undefined;
};

/**
 * Lets a reprint desk sign replacements, and never a first badge, of these categories and
 * dates. The private half is given out once and not kept: a desk that loses it gets another key.
 *
 * @throws AppError `badge-key.dates-reversed`, `badge-key.category-unknown`, `badge-key.too-many`
 */
export async function makeDeskKey(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { label, categories, validFrom, validUntil, publicKey }: DeskRights,
): Promise<{ kid: number; pkcs8: Uint8Array<ArrayBuffer> | null }> {
  if (validFrom >= validUntil) throw new AppError('badge-key.dates-reversed');

  return app.db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const plan = await readPlan(tx, edition);
    const known = new Set(plan.categories.map(({ code }) => code));
    const unknown = categories?.find((code) => !known.has(code));
    if (unknown !== undefined)
      throw new AppError('badge-key.category-unknown', { code: String(unknown) });

    const kids = (await listDeskKeys(tx, edition)).map((key) => key.kid);
    const kid = Math.max(firstDeskKid - 1, ...kids) + 1;
    if (kid > LAST_KID) throw new AppError('badge-key.too-many');

    const pair = publicKey ? { publicKey, pkcs8: null } : await createKeyPair();
    await addDeskKey(tx, edition, {
      kid,
      publicKey: Buffer.from(pair.publicKey),
      label,
      categories,
      leastGeneration: 1,
      validFrom,
      validUntil,
      madeAt: by.clock.now(),
    });
    await record(tx, edition, by, [
      badgeKeyMade(String(kid), { kid, keyKind: 'desk', categories, leastGeneration: 1 }),
    ]);
    return { kid, pkcs8: pair.pkcs8 };
  });
}

/**
 * Takes a key back: from `at` on nothing it has signed counts, whenever it was signed. A date
 * once set is only ever brought forward.
 *
 * @throws AppError `badge-key.unknown`
 */
export async function retireKey(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { kid, at }: { kid: number; at: Date },
): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const keys = [...(await listSigningKeys(tx, edition)), ...(await listDeskKeys(tx, edition))];
    const key = keys.find((one) => one.kid === kid);
    if (!key) throw new AppError('badge-key.unknown', { kid: String(kid) });
    const until = key.retiredAt && key.retiredAt < at ? key.retiredAt : at;

    await saveRetirement(tx, edition, { kids: [kid], at: until });
    await record(tx, edition, by, [retired(kid, until)]);
  });
}

/** Every key of an edition, for the office; the newest of the edition signs. */
export async function listKeys(db: Database, edition: EditionScope): Promise<KeyRow[]> {
  const keys = await listSigningKeys(db, edition);
  const signing = await signingKid(db, edition);
  const desks = await listDeskKeys(db, edition);

  return [
    ...keys.map((key) => ({ ...key, label: '', categories: null, leastGeneration: 0 })),
    ...desks,
  ].map(({ kid, publicKey, retiredAt, validFrom, validUntil, ...key }) => ({
    kid,
    kind: kid >= firstDeskKid ? 'desk' : 'edition',
    label: key.label,
    categories: key.categories,
    leastGeneration: key.leastGeneration,
    validFrom,
    validUntil,
    acceptedUntil: retiredAt,
    isSigning: kid === signing,
    fingerprint: shortFingerprint(publicKey),
  }));
}

/** The public keys of every edition: the one a gate works for, and the others, whose badges it names. */
export async function readTrust(
  db: Database,
  edition: EditionScope,
): Promise<EditionTrust & { otherEditions: EditionTrust[] }> {
  const byEdition = Map.groupBy(await listTrustedKeys(db), ({ editionId }) => editionId);
  const trusts = [...byEdition].map(([editionId, keys]) => ({
    editionId,
    trust: keys.map((key): TrustedKey => ({
      kid: key.kid,
      publicKey: new Uint8Array(key.publicKey),
      validFrom: key.validFrom,
      validUntil: key.validUntil,
      categories: key.categories,
      leastGeneration: key.leastGeneration,
      acceptedUntil: key.retiredAt,
    })),
  }));

  return {
    editionId: edition,
    trust: trusts.find(({ editionId }) => editionId === edition)?.trust ?? [],
    otherEditions: trusts.filter(({ editionId }) => editionId !== edition),
  };
}

/** Twelve hexadecimal digits, to compare aloud. */
export function shortFingerprint(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 12);
}

async function makeKey(
  app: Keys,
  tx: Transaction,
  edition: EditionScope,
  validity: { validFrom: Date; validUntil: Date },
): Promise<SigningKey> {
  const kid = Math.max(0, ...(await listSigningKeys(tx, edition)).map((key) => key.kid)) + 1;
  if (kid >= firstDeskKid) throw new AppError('badge-key.too-many');

  const { pkcs8, publicKey } = await createKeyPair();
  await addSigningKey(tx, edition, {
    kid,
    publicKey: Buffer.from(publicKey),
    sealedPrivateKey: app.keyring.seal(SEAL, pkcs8),
    ...validity,
  });
  return { kid, privateKey: await importPrivateKey(pkcs8) };
}

async function openKey(
  { keyring }: Keys,
  { kid, sealedPrivateKey }: { kid: number; sealedPrivateKey: Buffer },
): Promise<SigningKey> {
  const pkcs8 = new Uint8Array(keyring.open(SEAL, sealedPrivateKey));
  return { kid, privateKey: await importPrivateKey(pkcs8) };
}

function retired(kid: number, acceptedUntil: Date) {
  return badgeKeyRetired(String(kid), { kid, acceptedUntil: acceptedUntil.toISOString() });
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
