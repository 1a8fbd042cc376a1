/**
 * What it costs the hub to take 10,000 events of a gate, with signatures, passages, facts in the
 * ledger and incidents, on a database that keeps them: `npm run bench -- gates`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { enrolRequest, readEnrolmentCode } from '#modules/gates/devices/enrolment';
import { enrolDevice, makeEnrolmentCodes } from '#modules/gates/devices/service';
import { chainAfter, headOf, openChain } from '#modules/gates/log/chain';
import { memoryStore } from '#modules/gates/log/memory-store';
import { decodeParcel, encodeParcel } from '#modules/gates/log/parcel';
import { missingFor } from '#modules/gates/log/sending';
import { signHead, signerOf } from '#modules/gates/log/signing';
import type { GateEvent, ReplicaStore, Signer, Vector } from '#modules/gates/log/types';
import { exchangeWith } from '#modules/gates/sync/service';
import { encodeSyncRequest, openSyncAnswer } from '#modules/gates/sync/wire';
import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import { openDatabase } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { createFileStore } from '#platform/files';
import { createKeyring } from '#platform/keyring';
import { createLog } from '#platform/log';
import { migrateUp } from '#platform/migrations';
import { systemActor } from '#platform/permissions';
import { startCluster } from '#platform/postgres/cluster';
import type { Row } from './row.ts';

const EVENTS = 10_000;
const BADGES = 5_000;
const PER_PARCEL = 1_000;
const SIGNED_EVERY = 20;
const DOORS_OPEN = Date.UTC(2025, 10, 11, 8);
const DEVICE = 'b0b0b0b0b0b0b0b0';

export async function benchHubSync(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kurukan-bench-hub-'));
  const cluster = await startCluster({ folder: join(folder, 'postgres'), durable: true });
  const db = openDatabase(cluster.connection, 4);
  try {
    await migrateUp(db);
    const keyring = createKeyring(randomBytes(32));
    const blobs = { put: async () => {}, get: async () => null, delete: async () => {} };
    const app: Application = {
      db,
      keyring,
      clock: fixedClock(new Date(DOORS_OPEN + 10 * 3_600_000)),
      files: createFileStore(blobs, keyring),
      log: createLog('silent'),
      origin: 'http://localhost',
    };
    const by = { actor: systemActor, clock: app.clock };
    const edition = await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
    const { hubKey, sign } = await enrolled(app, edition);
    const store = await logOf(edition, sign);
    const hub = { app, edition, hubKey };

    const first = await timed(() => sendAll(hub, store, []));
    const again = await timed(() => sendOnce(hub, store, []));
    const idle = await timed(() => sendOnce(hub, store, first.result.vector));
    return [
      { what: `hub takes ${EVENTS.toLocaleString('en')} events`, value: first.seconds, unit: 's' },
      { what: 'hub, events', value: EVENTS / first.seconds, unit: '/s' },
      { what: 'hub, bytes of an event on the way', value: first.result.bytes / EVENTS, unit: 'B' },
      { what: 'hub, a parcel sent again', value: again.seconds * 1000, unit: 'ms' },
      { what: 'hub, contact without news', value: idle.seconds * 1000, unit: 'ms' },
    ];
  } finally {
    await db.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Hub = { app: Application; edition: EditionScope; hubKey: Uint8Array<ArrayBuffer> };

async function enrolled(app: Application, edition: EditionScope) {
  const { pkcs8, publicKey } = await createKeyPair();
  const sign = signerOf(await importPrivateKey(pkcs8));
  const by = { actor: systemActor, clock: app.clock };
  const wanted = { gateIds: [], validMinutes: 60, count: 1, origin: app.origin };
  const [made] = await makeEnrolmentCodes(app, edition, by, wanted);
  const code = made && (await readEnrolmentCode(made.text));
  if (!code) throw new Error('the enrolment code cannot be read');
  await enrolDevice(
    app,
    edition,
    await enrolRequest(code, { device: DEVICE, publicKey, name: 'bench' }, sign),
  );
  return { hubKey: code.hubKey, sign };
}

/** Each badge goes in and out, two seconds between two scans. */
async function logOf(edition: string, sign: Signer): Promise<ReplicaStore> {
  const store = memoryStore();
  const events = Array.from({ length: EVENTS }, (_, place): GateEvent => {
    const ms = DOORS_OPEN + place * 2_000;
    return {
      device: DEVICE,
      seq: place + 1,
      hlc: { ms, counter: 0 },
      deviceTime: ms,
      gateId: 'north',
      kind: place < BADGES ? 'in' : 'out',
      badge: { idx: (place % BADGES) + 1, generation: 0 },
      reason: null,
      operator: 'op-1',
      ref: null,
      other: null,
      count: null,
    };
  });
  const stored = chainAfter(openChain(DEVICE), events);
  const heads = [];
  for (const one of stored)
    if (one.event.seq % SIGNED_EVERY === 0) heads.push(await signHead(edition, headOf(one), sign));
  const last = stored.at(-1);
  if (!last) throw new Error('a log without events');
  const line = { id: DEVICE, device: DEVICE, from: 1, base: null, head: headOf(last) };
  await store.append(line, 0, stored, heads);
  return store;
}

async function sendAll(hub: Hub, store: ReplicaStore, begun: Vector) {
  let vector = begun;
  let bytes = 0;
  for (let held = 0; held < EVENTS;) {
    const sent = await sendOnce(hub, store, vector);
    vector = sent.vector;
    bytes += sent.bytes;
    held = vector[0]?.seq ?? 0;
  }
  return { vector, bytes };
}

async function sendOnce({ app, edition, hubKey }: Hub, store: ReplicaStore, vector: Vector) {
  const parcel = await encodeParcel(await missingFor(store, { edition, vector }, PER_PARCEL));
  const body = encodeSyncRequest({
    parcel,
    report: {
      now: app.clock.now().getTime(),
      unsent: 0,
      revocations: null,
      batteryPercent: null,
      gateId: 'north',
      isPersisted: true,
      version: 'bench',
    },
    leases: [],
    prints: [],
  });
  const answer = await openSyncAnswer(await exchangeWith(app, edition, DEVICE, body), {
    edition,
    hubKey,
    body,
  });
  const held = answer?.state === 'active' ? await decodeParcel(answer.parcel) : undefined;
  if (!held) throw new Error('the hub gave no answer');
  return { vector: held.vector, bytes: parcel.length };
}

async function timed<Result>(work: () => Promise<Result>) {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}
