import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { signRevocations } from '#modules/badges/revocation/signed-list';
import type { Revocations } from '#modules/badges/revocation/types';
import { signTrustList } from '#modules/badges/trust/trust-list';
import type { TrustList } from '#modules/badges/types';
import { aPlan } from '#modules/editions/testing';
import { usualSettings } from '#modules/gates/deciding/settings/rules';
import type { GatePack } from '#modules/gates/pack/types';
import { encodePack } from '#modules/gates/pack/wire';

export const edition = 'bamex-2025';
/** A quarter of an hour after the doors of the first day open. */
export const morning = new Date('2025-11-11T08:15:00Z');

const KID = 1;

/** An office with its keys: what a gate must believe, and what it must not. */
export async function anOffice() {
  const [root, hub, badge] = await Promise.all([createKeyPair(), createKeyPair(), createKeyPair()]);
  const rootKey = await importPrivateKey(root.pkcs8);
  const hubKey = await importPrivateKey(hub.pkcs8);
  const signingKey = { kid: KID, privateKey: await importPrivateKey(badge.pkcs8) };

  const trustList = (changes: Partial<TrustList> = {}): TrustList => ({
    number: 1,
    issuedAt: morning,
    keys: [
      {
        kid: KID,
        publicKey: badge.publicKey,
        validFrom: new Date('2025-10-01T00:00:00Z'),
        validUntil: new Date('2025-12-31T00:00:00Z'),
        categories: null,
      },
    ],
    hubs: [],
    nextRoot: null,
    ...changes,
  });
  const signTrust = (changes: Partial<TrustList> = {}, key = rootKey) =>
    signTrustList(trustList(changes), key, edition);
  const revocations = (changes: Partial<Revocations> = {}): Promise<Uint8Array<ArrayBuffer>> =>
    signRevocations(
      { epoch: 1, issued: morning, revoked: [], generations: [], ...changes },
      signingKey,
      edition,
    );

  return {
    hubKey: hub.publicKey,
    root: root.publicKey,
    signingKey,
    signTrust,
    revocations,
    pack: async (changes: Partial<GatePack> = {}): Promise<Uint8Array<ArrayBuffer>> => {
      const trust = await signTrust();
      const signed = await revocations();
      const pack: GatePack = {
        edition,
        issuedAt: morning.getTime(),
        news: { revocations: 1, people: 0, content: '1' },
        plan: aPlan(),
        settings: usualSettings,
        supervisorPin: null,
        revocationAge: { amberMinutes: 120, redMinutes: 720 },
        trust: {
          ...{ number: 1, issuedAt: morning, signed: trust, root: root.publicKey },
          ...{ isOffline: true, isOutdated: false },
        },
        revocations: { epoch: 1, issuedAt: morning, count: 0, reprinted: 0, signed },
        prints: [],
        leases: [],
        grants: [],
        devices: [],
        roster: { records: [], next: 0, more: false },
        ...changes,
      };
      return encodePack(
        pack,
        async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', hubKey, bytes)),
      );
    },
  };
}

export type Office = Awaited<ReturnType<typeof anOffice>>;

/** What the device keeps of itself, as far as believing goes. */
export async function anEnrolment({ hubKey }: Pick<Office, 'hubKey'>) {
  const { pkcs8, publicKey } = await createKeyPair();
  const privateKey = await importPrivateKey(pkcs8);
  return { edition, hubKey, key: { device: '00000000000000aa', privateKey, publicKey } };
}
