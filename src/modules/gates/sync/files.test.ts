import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aTestGate, exchange } from '../devices/testing.ts';
import { encodeParcel } from '../log/parcel.ts';
import { packFor } from '../pack/service.ts';
import { openPack } from '../pack/wire.ts';
import { exportLog, importLog } from './files.ts';
import { encodeLogFile } from './log-file.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-11T12:00:00Z');
const first = { idx: 1, generation: 0 };

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('the log in a file', () => {
  it('makes a new hub of one that was restored without it', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    await exchange(app, gate, await gate.parcelFor([]));
    const bytes = await exportLog(app, edition);
    await forgetGates();

    const imported = await importLog(app, edition, signedBy('account:office'), {
      bytes,
      name: 'bamex-2025.kurukan-gates',
    });
    const again = await importLog(app, edition, signedBy('account:office'), { bytes, name: 'x' });

    expect(imported).toMatchObject({ events: 1, devices: 1, quarantined: [] });
    expect(again).toMatchObject({ events: 0, passages: 0, devices: 0, quarantined: [] });
    expect(await db.selectFrom('gateEvent').select('seq').execute()).toHaveLength(1);
  });

  it('of a gate brings the devices that its pack names', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    const pack = await packFor(app, edition, { device: gate.device, since: 0 });
    expect(await openPack(pack, { edition, hubKey: gate.hubKey })).toBeDefined();
    const parcel = await encodeParcel(await gate.parcelFor([]));
    const bytes = encodeLogFile({ parcel, pack, devices: null });
    await forgetGates();

    const by = signedBy('account:office');
    const imported = await importLog(app, edition, by, { bytes, name: 'north-1' });

    expect(imported).toMatchObject({ events: 1, passages: 1, devices: 1 });
  });

  it('of another hub is believed only by whoever says so', async () => {
    const gate = await aTestGate(app);
    await gate.write({ badge: first });
    await exchange(app, gate, await gate.parcelFor([]));
    const bytes = await exportLog(app, edition);
    await forgetGates();
    await db.deleteFrom('signingKey').where('purpose', '=', 'hub').execute();

    const by = signedBy('account:office');
    const wary = await importLog(app, edition, by, { bytes, name: 'file' });
    const bold = await importLog(app, edition, by, { bytes, name: 'file', acceptDevices: true });

    expect(wary).toMatchObject({ events: 0, devices: 0, quarantined: [{ why: 'unknown-device' }] });
    expect(bold).toMatchObject({ events: 1, devices: 1 });
  });

  it.each([
    ['no log at all', new Uint8Array([1, 2, 3]), 'gate-log.unreadable'],
    ['nothing', new Uint8Array(), 'gate-log.unreadable'],
  ])('is refused: %s', async (_what, bytes, code) => {
    await expect(
      importLog(app, edition, signedBy('account:office'), { bytes, name: 'x' }),
    ).rejects.toMatchObject({ code });
  });

  it('of another edition is refused', async () => {
    const bytes = await encodeParcel({ edition: 'bamex-2026', vector: [], sections: [] });

    await expect(
      importLog(app, edition, signedBy('account:office'), { bytes, name: 'x' }),
    ).rejects.toMatchObject({ code: 'gate-log.other-edition' });
  });
});

async function forgetGates(): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const table of ['gateEvent', 'gateHead', 'gateLine', 'gateDevice', 'passage'] as const)
      await tx.deleteFrom(table).execute();
  });
}
