import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { applyToExhibit } from '#modules/exhibitors/service';
import { anApplication } from '#modules/exhibitors/testing';
import { aTestGate, exchange } from '#modules/gates/devices/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { mayLeave } from '../leaving/service.ts';
import { exhibitRoutes } from '../routes.ts';
import { saveExhibit } from '../service.ts';
import { anExhibitInput } from '../testing.ts';
import { listOverdue, readCustody } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-11-13T12:00:00Z');

let exhibitorId: string;
let exhibitId: string;
let staff: string;

beforeEach(async () => {
  const by = signedBy('system');
  await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
  exhibitorId = await db
    .transaction()
    .execute((tx) => applyToExhibit(tx, edition, by, anApplication()));
  exhibitId = await db
    .transaction()
    .execute((tx) => saveExhibit(tx, edition, by, anExhibitInput(exhibitorId)));
  const person = { categoryId: 'exhibitor', exhibitorId, country: 'TR', nationality: 'TR' };
  staff = await registerParticipant(
    db,
    edition,
    by,
    aPersonInput({ ...person, familyName: 'Yılmaz', givenNames: 'Ece' }),
  );
});

describe('what a phone scans', () => {
  it('is a step like any other, with whose badge it was', async () => {
    const officer = await scan('lane/l1', '2025-11-13T09:00:00Z');

    expect((await readCustody(db, edition)).get(exhibitId)).toMatchObject({
      ...{ place: 'lane', placeId: 'l1', takenBy: officer },
      since: new Date('2025-11-13T09:00:00Z'),
    });
  });

  it('goes on from what the desk said was the time to be back', async () => {
    await tell({ place: 'store', movedAt: '2025-11-13T07:00:00Z' });
    await tell({
      ...{ place: 'transit', movedAt: '2025-11-13T08:00:00Z' },
      dueBackAt: '2025-11-13T11:00:00Z',
    });
    await scan('lane/l1', '2025-11-13T09:00:00Z');

    const late = await listOverdue(db, edition, app.clock.now());
    expect(late).toMatchObject([{ exhibitId, place: 'lane' }]);
    expect(await listOverdue(db, edition, new Date('2025-11-13T11:00:00Z'))).toEqual([]);
    await tell({ place: 'store', movedAt: '2025-11-13T11:30:00Z' });
    expect(await listOverdue(db, edition, app.clock.now())).toEqual([]);
  });

  it('is no release: what went out by itself keeps the rest here', async () => {
    await tell({ place: 'store', movedAt: '2025-11-13T07:00:00Z' });
    await scan('out', '2025-11-13T09:00:00Z');

    expect(await mayLeave(db, edition, exhibitorId, app.clock.now())).toMatchObject([
      { reason: 'gone', code: 'E-0001' },
    ]);
  });
});

describe('the file of an item', () => {
  it('tells an exhibitor the names of its own staff only', async () => {
    await tell({ place: 'store', movedAt: '2025-11-13T07:00:00Z' });
    await scan('lane/l1', '2025-11-13T09:00:00Z');

    const own = callAs(app, exhibitRoutes, 'exhibitor', { exhibitorId });
    expect((await own.get({ edition, id: exhibitId })).movements).toMatchObject([
      { place: 'lane', taker: null, hidden: true, by: 'phone' },
      { place: 'store', taker: 'Ece Yılmaz', hidden: false, by: 'desk' },
    ]);
    const { movements } = await callAs(app, exhibitRoutes, 'range').get({ edition, id: exhibitId });
    expect(movements[0]).toMatchObject({ taker: expect.stringMatching(/./), hidden: false });
  });

  it('is unknown to another exhibitor', async () => {
    const other = { exhibitorId: '00000000-0000-4000-8000-000000000001' };
    const stranger = callAs(app, exhibitRoutes, 'exhibitor', other);
    const unknown = { code: 'exhibit.unknown' };

    await expect(stranger.get({ edition, id: exhibitId })).rejects.toMatchObject(unknown);
    await expect(stranger.tag({ edition, id: exhibitId })).rejects.toMatchObject(unknown);
    expect(await stranger.list({ edition })).toEqual({ rows: [], total: 0 });
  });

  it('has a tag to print', async () => {
    const own = callAs(app, exhibitRoutes, 'exhibitor', { exhibitorId });
    const tag = await own.tag({ edition, id: exhibitId });

    expect(tag).toMatchObject({ type: 'application/pdf', name: 'bamex-2025-E-0001.pdf' });
    expect((await tag.text()).slice(0, 5)).toBe('%PDF-');
  });
});

describe('the register as a list', () => {
  it('is filtered, and says where each is and what is wrong with it', async () => {
    await tell({ place: 'store', movedAt: '2025-11-12T07:00:00Z' });
    await tell({ place: 'stand', placeId: 'A12', movedAt: '2025-11-13T01:00:00Z' });
    const range = callAs(app, exhibitRoutes, 'range');

    expect(await range.list({ edition, filters: { kind: ['drone'] } })).toMatchObject({ total: 0 });
    const filters = { kind: ['small-arm'], state: ['on-site'], exhibitor: ['Örnek'] };
    expect(await range.list({ edition, filters })).toMatchObject({
      rows: [{ code: 'E-0001', place: 'stand', placeName: 'A12', alarm: 'overdue' }],
    });
    expect(await range.alarms({ edition })).toMatchObject([
      { code: 'E-0001', alarm: 'overdue', since: new Date('2025-11-13T11:00:00Z') },
    ]);
  });
});

/** As the desk tells it, with the staff of the exhibitor as taker. */
async function tell({
  movedAt,
  dueBackAt = null,
  ...step
}: {
  place: 'store' | 'stand' | 'transit';
  placeId?: string;
  movedAt: string;
  dueBackAt?: string | null;
}) {
  await callAs(app, exhibitRoutes, 'range').move({
    edition,
    ...{ ...step, id: exhibitId, takenBy: staff, movedAt: new Date(movedAt) },
    dueBackAt: dueBackAt ? new Date(dueBackAt) : null,
  });
}

/** As a phone writes it, with the badge of an officer. @returns the officer */
async function scan(reason: string, at: string): Promise<string> {
  const { id } = await aBadgeHolder(app, { country: 'ML' });
  const [print] = await printsOf(db, id);
  const gate = await aTestGate(app);
  await gate.write({
    ...{ kind: 'custody', gateId: exhibitId, reason },
    badge: { idx: print?.idx ?? -1, generation: 0 },
    hlc: { ms: Date.parse(at), counter: 0 },
  });
  await exchange(app, gate, await gate.parcelFor([]));
  return id;
}
