import { randomBytes } from 'node:crypto';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { tick } from '../log/hybrid-time.ts';
import { memoryStore } from '../log/memory-store.ts';
import { decodeParcel, encodeParcel } from '../log/parcel.ts';
import { receive } from '../log/receiving.ts';
import { missingFor } from '../log/sending.ts';
import { signerOf, verifierOf } from '../log/signing.ts';
import type { EventDraft, HybridTime, Parcel, ReplicaStore, Vector } from '../log/types.ts';
import { signOwnHead, writeEvent } from '../log/writing.ts';
import { exchangeWith } from '../sync/service.ts';
import type { SyncAnswer, SyncRequest } from '../sync/types.ts';
import { encodeSyncRequest, openSyncAnswer } from '../sync/wire.ts';
import { enrolRequest, readEnrolmentCode } from './enrolment.ts';
import { signRequest } from './request.ts';
import { enrolDevice, makeEnrolmentCodes } from './service.ts';
import type { EnrolmentCode } from './types.ts';

const edition = provenEdition('bamex-2025');

/** A gate as a browser would be one: a key, a log in memory, and what it sends. */
export type TestGate = {
  device: string;
  privateKey: CryptoKey;
  publicKey: Uint8Array<ArrayBuffer>;
  hubKey: Uint8Array<ArrayBuffer>;
  store: ReplicaStore;
  /** Writes an event at 09:00 of the first day and later, unless its time is given. */
  write(draft: Partial<EventDraft>): Promise<void>;
  /** What it would send to whoever holds this. */
  parcelFor(vector: Vector): Promise<Parcel>;
  request(parcel: Parcel, changes?: Partial<SyncRequest>): Promise<Uint8Array<ArrayBuffer>>;
  header(request: {
    method: string;
    target: string;
    body?: Uint8Array<ArrayBuffer>;
    ms?: number;
  }): Promise<string>;
  open(answer: Uint8Array<ArrayBuffer>, body: Uint8Array<ArrayBuffer>): Promise<SyncAnswer>;
  /** The same device on a second telephone, as after a backup was restored there. */
  twin(): Promise<TestGate>;
  /** Takes what another gate or the hub has sent. */
  take(parcel: Parcel, from?: readonly TestGate[]): ReturnType<typeof receive>;
};

const NINE = Date.UTC(2025, 10, 11, 9);

/** A code of the office, as a device reads it from the screen. */
export async function anEnrolmentCode(
  app: Application,
  changes: Partial<Parameters<typeof makeEnrolmentCodes>[3]> = {},
): Promise<EnrolmentCode> {
  const [made] = await makeEnrolmentCodes(
    app,
    edition,
    signedBy('account:office', app.clock.now()),
    {
      gateIds: [],
      validMinutes: 60,
      count: 1,
      origin: 'http://localhost',
      ...changes,
    },
  );
  const code = made && (await readEnrolmentCode(made.text));
  if (!code) throw new Error('the code cannot be read');
  return code;
}

/** An enrolled gate, unless it is told to be a stranger. */
export async function aTestGate(
  app: Application,
  { name = 'north-1', isEnrolled = true }: { name?: string; isEnrolled?: boolean } = {},
): Promise<TestGate> {
  const device = randomBytes(8).toString('hex');
  const { pkcs8, publicKey } = await createKeyPair();
  const privateKey = await importPrivateKey(pkcs8);
  const sign = signerOf(privateKey);
  const code = await anEnrolmentCode(app);
  if (isEnrolled)
    await enrolDevice(app, edition, await enrolRequest(code, { device, publicKey, name }, sign));

  return gateOf(app, { device, privateKey, publicKey, hubKey: code.hubKey }, memoryStore());
}

type Own = Pick<TestGate, 'device' | 'privateKey' | 'publicKey' | 'hubKey'>;

function gateOf(app: Application, own: Own, store: ReplicaStore, begun: HybridTime | null = null) {
  const { device, privateKey, publicKey, hubKey } = own;
  const sign = signerOf(privateKey);
  const verifiers = new Map([[device, verifierOf(publicKey)]]);
  let last = begun;
  const gate: TestGate = {
    ...own,
    store,
    async write({ hlc, deviceTime = (last?.ms ?? NINE) + 1_000, ...draft }) {
      last = hlc ?? tick(last, deviceTime);
      await writeEvent(store, device, {
        hlc: last,
        deviceTime,
        gateId: 'north',
        kind: 'in',
        badge: null,
        reason: null,
        operator: 'op-1',
        ref: null,
        other: null,
        count: null,
        ...draft,
      });
    },
    async parcelFor(vector) {
      await signOwnHead(store, device, { edition, sign });
      return missingFor(store, { edition, vector }, 1_000);
    },
    request: async (parcel, changes) =>
      encodeSyncRequest({
        parcel: await encodeParcel(parcel),
        report: {
          now: app.clock.now().getTime(),
          unsent: 0,
          revocations: null,
          batteryPercent: 80,
          gateId: 'north',
          isPersisted: true,
          version: 'test',
        },
        leases: [],
        prints: [],
        ...changes,
      }),
    header: ({ method, target, body = new Uint8Array(), ms = app.clock.now().getTime() }) =>
      signRequest(privateKey, device, { method, target, ms, body }),
    async open(answer, body) {
      const opened = await openSyncAnswer(answer, { edition, hubKey, body });
      if (!opened) throw new Error('the answer is not signed by the hub');
      return opened;
    },
    async twin() {
      const copy = memoryStore();
      for (const line of await store.lines()) {
        const { from, head } = line;
        const events = await store.read(line.id, from, head.seq);
        await copy.append(line, from - 1, events, await store.heads(line.id, from, head.seq));
      }
      return gateOf(app, own, copy, last);
    },
    take(parcel, from = []) {
      for (const other of from) verifiers.set(other.device, verifierOf(other.publicKey));
      return receive(store, parcel, { edition, keyOf: async (id) => verifiers.get(id) });
    },
  };
  return gate;
}

/** The parcel of an answer that says more than to forget. */
export async function parcelIn(answer: SyncAnswer): Promise<Parcel> {
  const parcel = answer.state === 'wiped' ? undefined : await decodeParcel(answer.parcel);
  if (!parcel) throw new Error(`no parcel in the answer: ${answer.state}`);
  return parcel;
}

/** One exchange with the hub, past the door: what the gate is answered. */
export async function exchange(
  app: Application,
  gate: TestGate,
  parcel: Parcel,
  changes: Partial<SyncRequest> = {},
): Promise<Exclude<SyncAnswer, { state: 'wiped' }>> {
  const body = await gate.request(parcel, changes);
  const answer = await gate.open(await exchangeWith(app, edition, gate.device, body), body);
  if (answer.state === 'wiped') throw new Error('the device was wiped');
  return answer;
}
