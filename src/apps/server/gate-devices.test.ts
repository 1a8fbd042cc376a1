import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { wipeDevice } from '#modules/gates/devices/service';
import { aTestGate, parcelIn, type TestGate } from '#modules/gates/devices/testing';
import { openPack } from '#modules/gates/pack/wire';
import { sessionCookie } from '#platform/identity/cookie';
import { grantRole } from '#platform/identity/roles';
import { openSession } from '#platform/identity/sessions';
import { anAccount } from '#platform/identity/testing';
import { openRecord, rosterIdOf } from '#modules/badges/roster/sealing';
import { provenEdition } from '#platform/edition';
import { fixedClock } from '#platform/clock';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import type { ServerEnvironment } from './environment.ts';
import { createWebServer } from './server.ts';
import { aPage } from './testing/visitor.ts';

/** Gate devices before the whole server: what they get, and what they never reach. */
const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const api = '/api/v1/editions/bamex-2025';
const app = testApplication(db);
let server: Hono<ServerEnvironment>;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  server = await createWebServer(app, { renderPage: aPage });
});

describe('a request of a device', () => {
  it('is answered where the device has signed this very request, now', async () => {
    const gate = await aTestGate(app);
    const target = `${api}/gate-pack?since=0`;
    const header = await gate.header({ method: 'GET', target });

    expect((await get(target, header)).status).toBe(200);
    for (const [other, wrong] of [
      [`${api}/gate-pack?since=1`, header],
      [target, header.replace(/.$/, header.endsWith('A') ? 'Q' : 'A')],
      [target, `${header}x`],
      [target, 'Device '],
      [target.replace('bamex-2025', 'bamex-2026'), header],
    ] as const)
      expect((await get(other, wrong)).told).toMatchObject({ code: 'gate-device.not-trusted' });
  });

  it('is told the time where its clock is off by more than five minutes', async () => {
    const gate = await aTestGate(app);
    const target = `${api}/gate-pack`;
    const now = app.clock.now().getTime();
    const at = async (ms: number) => get(target, await gate.header({ method: 'GET', target, ms }));

    expect((await at(now - 300_000)).status).toBe(200);
    expect((await at(now + 300_000)).status).toBe(200);
    for (const ms of [now - 300_001, now + 300_001])
      expect(await at(ms)).toMatchObject({
        status: 401,
        told: { code: 'gate-device.clock-off', details: { now } },
      });
  });

  it('opens nothing else, with a cookie beside it or without', async () => {
    const gate = await aTestGate(app);
    const visitor = await anOrganiser();
    for (const path of [
      '/gates/overview',
      '/participants',
      '/gate-devices',
      '/gate-settings',
      '/gate-log',
      '/plan',
      '/badges/trust',
    ]) {
      const target = api + path;
      const header = await gate.header({ method: 'GET', target });
      for (const cookie of ['', visitor])
        expect((await get(target, header, cookie)).status, path).toBeOneOf([401, 404]);
    }
    const target = `${api}/gates/north/check`;
    const body = new TextEncoder().encode('{"code":"X"}');
    const header = await gate.header({ method: 'POST', target, body });
    const checked = await server.request(`http://localhost${target}`, {
      method: 'POST',
      body,
      headers: { authorization: header, 'content-type': 'application/json', cookie: visitor },
    });
    expect(checked.status).toBe(401);
  });

  it('is the only way to the pack and to the exchange', async () => {
    const cookie = await anOrganiser();

    expect((await get(`${api}/gate-pack`, '', cookie)).told).toMatchObject({
      code: 'session.required',
    });
    const answer = await server.request(`http://localhost${api}/gate-sync`, {
      method: 'POST',
      headers: { cookie, origin: app.origin, 'content-type': 'application/cbor' },
      body: new Uint8Array([1]),
    });
    expect(answer.status).toBe(401);
  });
});

describe('the pack', () => {
  it('names nobody, and opens the record of a badge to whoever holds it', async () => {
    const { token } = await aBadgeHolder(app, { familyName: 'Diarra', organisation: 'Army' });
    const gate = await aTestGate(app);
    const target = `${api}/gate-pack`;
    const answer = await bytesOf(target, await gate.header({ method: 'GET', target }));
    const pack = await openPack(answer, { edition, hubKey: gate.hubKey });
    if (!pack) throw new Error('the pack is not signed by the hub');

    expect(Buffer.from(answer).toString('latin1')).not.toMatch(/diarra/i);
    expect(pack).toMatchObject({
      edition: 'bamex-2025',
      issuedAt: app.clock.now().getTime(),
      devices: [{ id: gate.device, name: 'north-1', wipedAt: null }],
      revocations: { count: 0 },
    });
    expect(pack.plan.days[0]?.opensAt).toEqual(new Date('2025-11-11T08:00:00Z'));
    const id = await rosterIdOf(token);
    const record = pack.roster.records.find((one) => Buffer.from(one.id).equals(id ?? Buffer.of()));
    const sealed = record?.sealed && Uint8Array.from(record.sealed);
    expect(sealed && (await openRecord(token, sealed))?.name).toBe('Issa DIARRA');
  });

  it('is believed from this hub only', async () => {
    const gate = await aTestGate(app);
    const target = `${api}/gate-pack`;
    const answer = await bytesOf(target, await gate.header({ method: 'GET', target }));
    const touched = answer.map((byte, place) => (place === 200 ? byte ^ 1 : byte));

    expect(await openPack(touched, { edition, hubKey: gate.hubKey })).toBeUndefined();
    expect(await openPack(answer, { edition: 'bamex-2026', hubKey: gate.hubKey })).toBeUndefined();
    expect(await openPack(answer, { edition, hubKey: gate.publicKey })).toBeUndefined();
  });
});

describe('a wiped device', () => {
  it('is told to forget everything, gets no pack, and what it says afterwards lies aside', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: { idx: 7, generation: 0 }, deviceTime: Date.UTC(2025, 10, 11, 9) });
    await wipeDevice(
      db,
      edition,
      { ...signedBy('account:office') },
      {
        device: gate.device,
        reason: 'lost at the range',
      },
    );
    const later = { ...app, clock: fixedClock('2025-11-11T10:00:00Z') };
    server = await createWebServer(later, { renderPage: aPage });

    const { answer } = await sync(gate, later.clock.now().getTime());

    expect(answer).toEqual({ state: 'wiped', now: later.clock.now().getTime() });
    expect(await db.selectFrom('gateEvent').select('seq').execute()).toEqual([]);
    expect(await db.selectFrom('gateQuarantine').select(['deviceId', 'why']).execute()).toEqual([
      { deviceId: gate.device, why: 'after-wipe' },
    ]);
    const target = `${api}/gate-pack`;
    const ms = later.clock.now().getTime();
    const header = await gate.header({ method: 'GET', target, ms });
    expect((await get(target, header)).told).toMatchObject({ code: 'gate-device.wiped' });
  });
});

describe('the exchange', () => {
  it('keeps what a gate has told, once, and acknowledges it', async () => {
    const { token } = await aBadgeHolder(app);
    const gate = await aTestGate(app);
    await gate.write({ badge: { idx: 1, generation: 0 } });
    await gate.write({ badge: { idx: 1, generation: 0 }, kind: 'out' });
    await gate.write({ kind: 'deny', reason: 'not-a-badge', operator: 'op-2' });

    const first = await sync(gate);
    const again = await sync(gate);

    expect(token).toMatch(/^BX1:/);
    expect((await parcelIn(first.answer)).vector).toMatchObject([{ device: gate.device, seq: 3 }]);
    expect((await parcelIn(again.answer)).vector).toEqual((await parcelIn(first.answer)).vector);
    expect(await passages()).toEqual([
      { direction: 'in', verdict: 'admitted', badgeIdx: 1, operatorId: 'op-1' },
      { direction: 'out', verdict: 'admitted', badgeIdx: 1, operatorId: 'op-1' },
    ]);
    expect(await facts('passage.recorded')).toBe(2);
  });

  it('gives each gate what the others have told', async () => {
    const [one, other] = [await aTestGate(app), await aTestGate(app, { name: 'south-1' })];
    await one.write({ badge: { idx: 1, generation: 0 } });
    await sync(one);

    const { answer } = await sync(other);
    const receipt = await other.take(await parcelIn(answer), [one]);

    expect(receipt.accepted).toMatchObject([{ device: one.device, seq: 1, kind: 'in' }]);
  });
});

async function get(target: string, authorization: string, cookie = '') {
  const headers = { cookie, ...(authorization && { authorization }) };
  const answer = await server.request(`http://localhost${target}`, { headers });
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, told: isJson ? ((await answer.json()) as unknown) : null };
}

async function bytesOf(target: string, authorization: string) {
  const answer = await server.request(`http://localhost${target}`, { headers: { authorization } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function sync(gate: TestGate, ms?: number) {
  const target = `${api}/gate-sync`;
  const body = await gate.request(await gate.parcelFor([]));
  const authorization = await gate.header({ method: 'POST', target, body, ...(ms && { ms }) });
  const answer = await server.request(`http://localhost${target}`, {
    method: 'POST',
    body,
    headers: { authorization, 'content-type': 'application/cbor' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/cbor');
  return { answer: await gate.open(new Uint8Array(await answer.arrayBuffer()), body) };
}

/** An organiser who is signed in on the same browser. */
async function anOrganiser(): Promise<string> {
  const accountId = await anAccount(app);
  await grantRole(db, edition, signedBy('system'), { accountId, role: 'organiser' });
  const start = { accountId, method: 'link', owes: null, userAgent: '' } as const;
  return sessionCookie(await openSession(db, app, start), app.origin).split(';')[0] ?? '';
}

function passages() {
  return db
    .selectFrom('passage')
    .select(['direction', 'verdict', 'badgeIdx', 'operatorId'])
    .orderBy('passedAt')
    .execute();
}

async function facts(kind: string): Promise<number> {
  return (await db.selectFrom('ledgerEntry').select('seq').where('kind', '=', kind).execute())
    .length;
}
