import { createHash } from 'node:crypto';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { signingKeyFor } from '#platform/signing-keys';
import { areEqual } from '../credential/bytes.ts';
import { importPrivateKey } from '../credential/keys.ts';
import type { TrustList } from '../types.ts';
import type { Root } from './root-file.ts';
import { readTrust, shortFingerprint } from './service.ts';
import { addRoot, addTrustList, findRoot, findTrustList, listHubKeys } from './store.ts';
import { encodeTrustList, signTrustList } from './trust-list.ts';
import type { SignedTrustList } from './types.ts';

/** The key of the installation that signs trust lists where no offline root is kept. */
const OWN_ROOT = 'trust';
const OWN_ROOT_YEARS = 20;

/**
 * The trust list for gates. Where the installation signs itself, a list with the next number is
 * signed whenever keys have changed; where a root is kept offline, the last list it has signed
 * stays, and is told to be outdated.
 *
 * An installation that takes an offline root signs one more list, which hands over to it: gates
 * that know the old signer follow.
 *
 * @throws AppError `badge-key.trust-unsigned` where an offline root has signed no list yet
 */
export async function currentTrustList(
  app: Application,
  edition: EditionScope,
): Promise<SignedTrustList> {
  return app.db.transaction().execute(async (tx) => {
    const { last, signer, root, own, wanted } = await readState(app, tx, edition);
    const isListed = last?.content.equals(digestOf(wanted));
    if (last && isListed && areEqual(signer, root)) return told(last, own, false);

    if (!areEqual(signer, own.publicKey)) {
      if (!last) throw new AppError('badge-key.trust-unsigned');
      return told(last, own, true);
    }
    await sign(tx, edition, { last, wanted, root, by: own, at: app.clock.now() });
    const signed = await findTrustList(tx, edition);
    if (!signed) throw new Error(`the trust list of ${edition} was not kept`);
    return told(signed, own, !areEqual(signed.nextRoot ?? signed.root, own.publicKey));
  });
}

/**
 * Signs the keys as they are now with an offline root.
 *
 * @throws AppError `badge-key.wrong-root` where gates expect the signature of another one
 */
export async function signWithRoot(
  app: Application,
  edition: EditionScope,
  by: Root,
): Promise<{ number: number; keys: number }> {
  return app.db.transaction().execute(async (tx) => {
    const { last, signer, root, wanted } = await readState(app, tx, edition);
    if (!areEqual(signer, by.publicKey))
      throw new AppError('badge-key.wrong-root', { fingerprint: shortFingerprint(signer) });

    const number = await sign(tx, edition, { last, wanted, root, by, at: app.clock.now() });
    return { number, keys: wanted.keys.length };
  });
}

/** Makes a root the one that signs from now on. Gates that are enrolled follow with the next list. */
export async function adoptRoot(
  { db, clock }: Pick<Application, 'db' | 'clock'>,
  publicKey: Uint8Array,
): Promise<void> {
  await addRoot(db, Buffer.from(publicKey), clock.now());
}

/** The public half of the offline root; null where there is none yet. */
export async function readOfflineRoot(db: Database): Promise<Uint8Array<ArrayBuffer> | null> {
  const root = await findRoot(db);
  return root ? new Uint8Array(root) : null;
}

type Wanted = Pick<TrustList, 'keys' | 'hubs'>;
type Last = NonNullable<Awaited<ReturnType<typeof findTrustList>>>;

/** Whose signature gates expect, whose they are to expect, and what is to be listed. */
async function readState(app: Application, tx: Transaction, edition: EditionScope) {
  const last = await findTrustList(tx, edition);
  const own = await ownRoot(app, tx, edition);
  const root = (await readOfflineRoot(tx)) ?? own.publicKey;
  const signer = last ? new Uint8Array(last.nextRoot ?? last.root) : root;
  const { trust } = await readTrust(tx, edition);
  const hubs = (await listHubKeys(tx, edition)).map(({ kid, publicKey }) => ({
    kid,
    publicKey: new Uint8Array(publicKey),
  }));
  return { last, own, root, signer, wanted: { keys: trust, hubs } };
}

async function sign(
  tx: Transaction,
  edition: EditionScope,
  {
    last,
    wanted,
    root,
    by,
    at,
  }: { last: Last | undefined; wanted: Wanted; root: Uint8Array<ArrayBuffer>; by: Root; at: Date },
): Promise<number> {
  const nextRoot = areEqual(root, by.publicKey) ? null : root;
  const number = (last?.number ?? 0) + 1;
  const list: TrustList = { number, issuedAt: at, ...wanted, nextRoot };
  await addTrustList(tx, edition, {
    number,
    issuedAt: at,
    root: Buffer.from(by.publicKey),
    nextRoot: nextRoot && Buffer.from(nextRoot),
    content: digestOf(wanted),
    signed: Buffer.from(await signTrustList(list, by.privateKey, edition)),
  });
  return number;
}

async function ownRoot(app: Application, tx: Transaction, edition: EditionScope): Promise<Root> {
  const validFrom = app.clock.now();
  const validUntil = new Date(validFrom);
  validUntil.setUTCFullYear(validFrom.getUTCFullYear() + OWN_ROOT_YEARS);
  const key = await signingKeyFor(tx, app.keyring, edition, {
    purpose: OWN_ROOT,
    validFrom,
    validUntil,
  });
  const pkcs8 = key.privateKey.export({ format: 'der', type: 'pkcs8' });
  return {
    publicKey: new Uint8Array(key.publicKey),
    privateKey: await importPrivateKey(new Uint8Array(pkcs8)),
  };
}

function told(last: Last, own: Root, isOutdated: boolean): SignedTrustList {
  return {
    number: last.number,
    issuedAt: last.issuedAt,
    signed: new Uint8Array(last.signed),
    root: new Uint8Array(last.root),
    isOffline: !last.root.equals(own.publicKey),
    isOutdated,
  };
}

/** Of what is listed; number, date and hand-over aside. */
function digestOf(wanted: Wanted): Buffer {
  const list = { number: 1, issuedAt: new Date(0), ...wanted, nextRoot: null };
  return createHash('sha256').update(encodeTrustList(list)).digest();
}
