import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan, text } from '#modules/editions/testing';
import { anExhibitorRow } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveSessions } from './bulk/service.ts';
import { programmeRoutes } from './routes.ts';
import { listAllSessions } from './store.ts';
import { aSessionRecord } from './testing.ts';
import type { SessionRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const other = provenEdition('bamex-2026');
const noon = '2025-11-11T12:00:00Z';

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026' }));
  });
});

describe('the programme', () => {
  it('is told by days, with the names of venue and exhibitor', async () => {
    const exhibitorId = await anExhibitorRow(db, 'TR');
    await save([
      aSessionRecord(),
      aSessionRecord({
        externalId: 'SES-DEMO-01',
        code: 'S08',
        type: 'demo',
        location: 'Koulikoro',
        exhibitorId,
        startsAt: new Date('2025-11-13T10:00:00Z'),
        endsAt: new Date('2025-11-13T10:20:00Z'),
      }),
    ]);

    const { days, timeZone } = await desk('protocol').list({ edition });
    expect(timeZone).toBe('Africa/Bamako');
    expect(days.map(({ date, sessions }) => [date, sessions.length])).toEqual([
      ['2025-11-11', 1],
      ['2025-11-13', 1],
    ]);
    expect(days[0]?.sessions[0]).toMatchObject({
      venueName: text('Parc des expositions'),
      exhibitorName: null,
    });
    expect(days[1]?.sessions[0]).toMatchObject({
      venueName: null,
      exhibitorName: 'Company of TR',
    });
  });

  it('shows the public what was cancelled as cancelled, and no convoy', async () => {
    await save([
      aSessionRecord(),
      aSessionRecord({ externalId: 'SES-CONVOY', code: 'S06', type: 'convoy' }),
    ]);
    const [opening] = await listAllSessions(db, edition);
    await desk('protocol').cancel({ edition, id: opening?.id ?? '', reason: 'weather' });

    const { days } = await callAs(testApplication(db), programmeRoutes, null).published({
      edition,
    });
    expect(days.flatMap(({ sessions }) => sessions)).toEqual([
      {
        code: 'S02',
        type: 'ceremony',
        title: text('Opening ceremony'),
        startsAt: new Date('2025-11-11T09:30:00Z'),
        endsAt: new Date('2025-11-11T11:00:00Z'),
        location: 'parc-expo',
        venueName: text('Parc des expositions'),
        exhibitorName: null,
        delayMinutes: 0,
        onHold: false,
        state: 'cancelled',
        provenance: 'fact',
      },
    ]);
  });

  it('is planned by the organiser, and not by an embassy that reads it', async () => {
    const embassy = callAs(testApplication(db, noon), programmeRoutes, 'embassy', {
      country: 'SN',
    });

    expect((await embassy.list({ edition })).days).toEqual([]);
    await expect(embassy.schedule({ edition, ...aNewSession() })).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await desk('organiser').schedule({ edition, ...aNewSession() });
    expect((await embassy.list({ edition })).days).toHaveLength(1);
  });

  it('of another edition is neither seen nor changed', async () => {
    await save([aSessionRecord()]);
    const [session] = await listAllSessions(db, edition);
    const stranger = callAs(testApplication(db, noon), programmeRoutes, 'organiser', {
      editionId: other,
    });

    expect((await stranger.list({ edition: other })).days).toEqual([]);
    await expect(stranger.hold({ edition: other, id: session?.id ?? '' })).rejects.toMatchObject({
      code: 'programme.session-unknown',
    });
  });
});

describe('what becomes of a session', () => {
  it('is in the ledger: called off, on again, held when it began', async () => {
    const { id } = await desk('organiser').schedule({ edition, ...aNewSession() });
    await desk('organiser').cancel({ edition, id, reason: 'weather' });
    await expect(desk('organiser').hold({ edition, id })).rejects.toMatchObject({
      code: 'programme.is-cancelled',
    });
    await desk('organiser').reschedule({ edition, id });
    await desk('organiser').hold({ edition, id });

    const kept = { type: 'panel', exhibitorId: null };
    expect(await facts()).toEqual([
      { kind: 'session.scheduled', reason: null, deviceTime: null, data: kept },
      { kind: 'session.cancelled', reason: 'weather', deviceTime: null, data: kept },
      { kind: 'session.scheduled', reason: null, deviceTime: null, data: kept },
      { kind: 'session.held', reason: null, deviceTime: aNewSession().startsAt, data: kept },
    ]);
  });

  it('ends after it starts', async () => {
    const { startsAt } = aNewSession();

    await expect(
      desk('organiser').schedule({ edition, ...aNewSession(), endsAt: startsAt }),
    ).rejects.toMatchObject({ code: 'programme.ends-before-start' });
  });

  it('names an exhibitor of this edition or none', async () => {
    const nobody = '00000000-0000-4000-8000-000000000009';

    await expect(
      desk('organiser').schedule({ edition, ...aNewSession(), exhibitorId: nobody }),
    ).rejects.toMatchObject({ code: 'programme.exhibitor-unknown' });
  });
});

describe('saving the sessions of a file', () => {
  const held = aSessionRecord({ state: 'held' });
  const cancelled = aSessionRecord({ externalId: 'SES-2', code: 'S03', state: 'cancelled' });

  it('leaves no trace the second time', async () => {
    expect(await save([held, cancelled])).toMatchObject({ added: 2, refused: [] });
    const before = await facts();
    expect(before.map(({ kind }) => kind)).toEqual([
      'session.scheduled',
      'session.held',
      'session.scheduled',
      'session.cancelled',
    ]);

    expect(await save([held, cancelled])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await facts()).toEqual(before);
  });

  it('takes back nothing that the office recorded', async () => {
    await save([held]);

    expect(await save([{ ...held, state: 'scheduled' }])).toMatchObject({ unchanged: 1 });
    expect(await save([{ ...held, state: 'cancelled' }])).toMatchObject({
      refused: [{ externalId: 'SES-OPENING', code: 'programme.already-held' }],
    });
  });

  it('refuses what cannot be, each by itself', async () => {
    const { added, refused } = await save([
      held,
      aSessionRecord({ externalId: 'SES-2', endsAt: held.startsAt }),
      aSessionRecord({ externalId: 'SES-3', exhibitorId: '00000000-0000-4000-8000-000000000009' }),
      held,
    ]);

    expect(added).toBe(1);
    expect(refused.map(({ code }) => code)).toEqual([
      'programme.ends-before-start',
      'programme.exhibitor-unknown',
      'programme.twice-in-file',
    ]);
  });

  it('tells the ledger of a type that was wrong, and not of a title', async () => {
    await save([held]);
    const before = (await facts()).length;
    await save([{ ...held, title: text('Opening') }]);
    await save([{ ...held, title: text('Opening'), type: 'press' }]);

    expect((await facts()).slice(before)).toMatchObject([
      { kind: 'session.held', data: { type: 'press' } },
    ]);
  });
});

function aNewSession() {
  return {
    code: 'P1',
    type: 'panel' as const,
    title: text('Panel'),
    startsAt: new Date('2025-11-11T11:00:00Z'),
    endsAt: new Date('2025-11-11T12:00:00Z'),
    location: 'parc-expo',
  };
}

function desk(role: 'organiser' | 'protocol') {
  return callAs(testApplication(db, noon), programmeRoutes, role);
}

function save(records: SessionRecord[]) {
  return db
    .transaction()
    .execute((tx) => saveSessions(tx, edition, signedBy('import:test', noon), records));
}

async function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'reason', 'deviceTime', 'data'])
    .where('editionId', '=', edition)
    .where('kind', 'like', 'session.%')
    .orderBy('seq')
    .execute();
}
