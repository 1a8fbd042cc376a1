import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { enrolRequest } from '#modules/gates/devices/enrolment';
import { anEnrolmentCode, aTestGate } from '#modules/gates/devices/testing';
import type { EnrolmentCode } from '#modules/gates/devices/types';
import { signerOf } from '#modules/gates/log/signing';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import type { ServerEnvironment } from './environment.ts';
import { createWebServer } from './server.ts';
import { aPage } from './testing/visitor.ts';

/** How a gate device comes in, before the whole server. */
const db = useTestDatabase();
const api = '/api/v1/editions/bamex-2025';
const app = testApplication(db);
let server: Hono<ServerEnvironment>;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  server = await createWebServer(app, { renderPage: aPage });
});

describe('enrolling', () => {
  it('lets one device in by one code, and answers the same request alike', async () => {
    const { request } = await anEnrolment();

    const first = await enrol(request);
    const again = await enrol(request);

    expect(first).toMatchObject({
      status: 201,
      told: { edition: 'bamex-2025', gateIds: ['north'] },
    });
    expect(again).toEqual(first);
    expect(await db.selectFrom('gateDevice').select(['id', 'name', 'gateIds']).execute()).toEqual([
      { id: request.device, name: 'north-1', gateIds: ['north'] },
    ]);
  });

  it('is refused to a second device with the same code', async () => {
    const { request, code } = await anEnrolment();
    await enrol(request);
    const second = await anEnrolment({ code });

    expect(await enrol(second.request)).toMatchObject({
      status: 409,
      told: { code: 'gate-enrolment.used' },
    });
    expect(await db.selectFrom('gateDevice').select('id').execute()).toHaveLength(1);
  });

  it('is refused from the instant at which the code expires', async () => {
    const { request } = await anEnrolment();
    await db.updateTable('gateEnrolment').set({ expiresAt: app.clock.now() }).execute();

    expect(await enrol(request)).toMatchObject({ told: { code: 'gate-enrolment.expired' } });
  });

  it('is refused with a key that is somebody else’s, and with a secret of nobody', async () => {
    const { request } = await anEnrolment();
    const other = await anEnrolment();
    const stranger = { ...request, secret: 'A'.repeat(22) };

    expect(await enrol({ ...request, publicKey: other.request.publicKey })).toMatchObject({
      status: 401,
      told: { code: 'gate-device.not-trusted' },
    });
    expect((await enrol(stranger)).told).toMatchObject({ code: 'gate-device.not-trusted' });
    expect(await db.selectFrom('gateDevice').select('id').execute()).toEqual([]);
  });

  it('keeps no secret', async () => {
    const { code } = await anEnrolment();
    const rows = await db.selectFrom('gateEnrolment').selectAll().execute();

    expect(JSON.stringify(rows)).not.toContain(Buffer.from(code.secret).toString('hex'));
    expect(rows[0]?.secretHash).toHaveLength(32);
  });
});

async function anEnrolment({ code }: { code?: EnrolmentCode } = {}) {
  const given = code ?? (await anEnrolmentCode(app, { gateIds: ['north'] }));
  const stranger = await aTestGate(app, { isEnrolled: false });
  const request = await enrolRequest(
    given,
    { device: stranger.device, publicKey: stranger.publicKey, name: 'north-1' },
    signerOf(stranger.privateKey),
  );
  return { request, code: given };
}

async function enrol(request: object) {
  const answer = await server.request(`http://localhost${api}/gate-devices`, {
    method: 'POST',
    body: JSON.stringify(request),
    headers: { 'content-type': 'application/json', origin: app.origin },
  });
  return { status: answer.status, told: (await answer.json()) as unknown };
}
