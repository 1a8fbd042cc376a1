import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { encode } from 'cborg';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import {
  beginPasskeyRegistration,
  beginPasskeySignIn,
  finishPasskeyRegistration,
  finishPasskeySignIn,
  listPasskeys,
  removePasskey,
} from './passkeys.ts';
import { authenticationResponseSchema, registrationResponseSchema } from './schema.ts';
import { requireSecondStep } from './second-step.ts';
import { findSession } from './sessions.ts';
import { aVisit, anAccount, anInstallation } from './testing.ts';

const db = useTestDatabase();
const origin = 'https://kurukan.example';
const installation = anInstallation(db, { origin });
const host = installation.at('2025-11-10T08:00:00Z');
let accountId: string;

beforeEach(async () => {
  accountId = await anAccount(host, { isAdministrator: true });
});

describe('a passkey', () => {
  it('is added and signs in, as both steps at once', async () => {
    const device = aDevice();
    const added = await register(device);
    expect(added).toMatchObject({ label: 'Téléphone', lastUsedAt: null });
    await requireSecondStep(db, ['administrator']);

    const outcome = await signIn(device);

    expect(outcome).toMatchObject({ accountId, owes: null });
    expect(await findSession(host, outcome.token)).toMatchObject({ accountId });
    expect((await listPasskeys(host, accountId))[0]?.lastUsedAt).toEqual(host.clock.now());
  });

  it('offers to the browser neither an account nor a key at the sign-in', async () => {
    await register(aDevice());

    const options = await beginPasskeySignIn(host);
    expect(options.allowCredentials ?? []).toEqual([]);
    expect(options).toMatchObject({ rpId: 'kurukan.example', userVerification: 'required' });
  });

  it('signs in once per challenge', async () => {
    const device = aDevice();
    await register(device);
    const { challenge } = await beginPasskeySignIn(host);
    const response = device.get(challenge);
    await finishPasskeySignIn(host, response, aVisit);

    await expect(finishPasskeySignIn(host, response, aVisit)).rejects.toThrow('passkey.refused');
  });

  it('has five minutes to answer', async () => {
    const device = aDevice();
    await register(device);
    const { challenge } = await beginPasskeySignIn(host);
    const at = (instant: string) =>
      finishPasskeySignIn(installation.at(instant), device.get(challenge), aVisit);

    await expect(at('2025-11-10T08:05:00.000Z')).rejects.toThrow('passkey.refused');
    expect(await at('2025-11-10T08:04:59.999Z')).toMatchObject({ accountId });
  });

  it.each([
    ['a challenge that we never made', { challenge: Buffer.alloc(56, 1).toString('base64url') }],
    ['a page of another site', { origin: 'https://kurukan.example.evil' }],
    ['a key for another site', { rpId: 'evil.example' }],
    ['a device that has not checked its owner', { flags: 0x01 }],
    ['a signature by another key', { otherKey: true }],
    ['a counter that went back, as a copied key has', { counter: 0 }],
  ])('does not sign in with %s', async (_what, changes) => {
    const device = aDevice({ counter: 7 });
    await register(device);

    await expect(signIn(device, changes)).rejects.toThrow('passkey.refused');
    expect(await db.selectFrom('accountSession').select('id').execute()).toEqual([]);
  });

  it('does not sign in with a challenge made for a registration', async () => {
    const device = aDevice();
    await register(device);
    const { challenge } = await beginPasskeyRegistration(host, { accountId });

    await expect(signIn(device, { challenge })).rejects.toThrow('passkey.refused');
  });

  it('is not added under the challenge of another account', async () => {
    const other = await anAccount(host, { email: 'other@embassy.example' });
    const { challenge } = await beginPasskeyRegistration(host, { accountId: other });

    await expect(register(aDevice(), challenge)).rejects.toThrow('passkey.refused');
  });

  it('belongs to one account', async () => {
    const device = aDevice();
    await register(device);
    const other = await anAccount(host, { email: 'other@embassy.example' });
    const { challenge } = await beginPasskeyRegistration(host, { accountId: other });
    const again = finishPasskeyRegistration(
      host,
      { accountId: other },
      { response: device.create(challenge), label: 'Copie' },
    );

    await expect(again).rejects.toThrow('passkey.refused');
    expect(await signIn(device)).toMatchObject({ accountId });
  });

  it('is neither listed nor removed by another account', async () => {
    const device = aDevice();
    const { id } = await register(device);
    const other = await anAccount(host, { email: 'other@embassy.example' });

    expect(await listPasskeys(host, other)).toEqual([]);
    await expect(removePasskey(host, other, id)).rejects.toThrow('passkey.unknown');
    expect(await signIn(device)).toMatchObject({ accountId });
  });

  it('is worth nothing once it is removed', async () => {
    const device = aDevice();
    const { id } = await register(device);
    await removePasskey(host, accountId, id);

    await expect(signIn(device)).rejects.toThrow('passkey.refused');
  });

  it('does not open a closed account', async () => {
    const device = aDevice();
    await register(device);
    await db.updateTable('account').set({ disabledAt: host.clock.now() }).execute();

    await expect(signIn(device)).rejects.toThrow('passkey.refused');
  });
});

it('takes from the wire what a browser answers, and nothing else', () => {
  const device = aDevice();
  const created: unknown = JSON.parse(JSON.stringify(device.create('AAAA')));
  const got: unknown = JSON.parse(JSON.stringify(device.get('AAAA')));

  expect(registrationResponseSchema.safeParse(created).success).toBe(true);
  expect(registrationResponseSchema.safeParse(got).success).toBe(false);
  expect(authenticationResponseSchema.safeParse(got).success).toBe(true);
  expect(authenticationResponseSchema.safeParse({}).success).toBe(false);
});

async function register(device: Device, challenge?: string) {
  const options = await beginPasskeyRegistration(host, { accountId });
  const response = device.create(challenge ?? options.challenge);
  return finishPasskeyRegistration(host, { accountId }, { response, label: 'Téléphone' });
}

async function signIn(device: Device, changes: Partial<Answer> = {}) {
  const { challenge } = await beginPasskeySignIn(host);
  return finishPasskeySignIn(host, device.get(challenge, changes), aVisit);
}

type Device = ReturnType<typeof aDevice>;
type Answer = {
  challenge: string;
  origin: string;
  rpId: string;
  flags: number;
  counter: number;
  otherKey: boolean;
};

const PRESENT_AND_VERIFIED = 0x05;
const WITH_CREDENTIAL = 0x40;

/** An authenticator in software: ES256, no attestation, as WebAuthn level 2, sections 6.1 and 6.5, lays it out. */
function aDevice({ counter: start = 0 } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const { x, y } = publicKey.export({ format: 'jwk' });
  const coseKey = encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x ?? '', 'base64url')],
      [-3, Buffer.from(y ?? '', 'base64url')],
    ]),
  );
  const credentialId = createHash('sha256').update(coseKey).digest();
  const id = credentialId.toString('base64url');
  let counter = start;

  const clientData = (
    type: string,
    { challenge, origin: from }: Pick<Answer, 'challenge' | 'origin'>,
  ) => Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, count: number) => {
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags);
    tail.writeUInt32BE(count, 1);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), tail]);
  };
  const envelope = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;

  return {
    create(challenge: string) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const authData = Buffer.concat([
        authenticatorData('kurukan.example', PRESENT_AND_VERIFIED | WITH_CREDENTIAL, counter),
        Buffer.alloc(16),
        length,
        credentialId,
        coseKey,
      ]);
      return {
        ...envelope,
        response: {
          clientDataJSON: clientData('webauthn.create', { challenge, origin }).toString(
            'base64url',
          ),
          attestationObject: Buffer.from(encode({ fmt: 'none', attStmt: {}, authData })).toString(
            'base64url',
          ),
          transports: ['internal'],
        },
      };
    },
    get(challenge: string, changes: Partial<Answer> = {}) {
      counter += 1;
      const answer = {
        challenge,
        origin,
        rpId: 'kurukan.example',
        flags: PRESENT_AND_VERIFIED,
        counter,
        otherKey: false,
        ...changes,
      };
      const client = clientData('webauthn.get', answer);
      const data = authenticatorData(answer.rpId, answer.flags, answer.counter);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const signature = sign('sha256', signed, answer.otherKey ? stranger : privateKey);
      return {
        ...envelope,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}
