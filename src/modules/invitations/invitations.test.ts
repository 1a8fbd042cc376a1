import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, enterStage } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { tableQuerySchema } from '#platform/table';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from './bulk/service.ts';
import { invitationRoutes } from './routes.ts';
import { readBoard } from './service.ts';
import { listAllInvitations } from './store.ts';
import { anInvitationRecord, answeredSenegal } from './testing.ts';
import type { InvitationRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const other = provenEdition('bamex-2026');
const autumn = '2025-10-20T09:00:00Z';
const everything = { edition, ...tableQuerySchema.parse({}) };

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' }));
    await createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026', stage: 'invitations' }));
  });
});

describe('preparing invitations', () => {
  it('numbers one note per government and writes a fact for each', async () => {
    expect(await protocol().prepare({ edition, countries: ['SN', 'TR', 'SN'] })).toEqual({
      prepared: 2,
    });

    const { rows, total } = await protocol().list(everything);
    expect(total).toBe(2);
    expect(rows.map(({ country, language, number }) => [country, language, number])).toEqual([
      ['SN', 'fr', '001/MAE/2025'],
      ['TR', 'tr', '002/MAE/2025'],
    ]);
    expect(await kinds()).toEqual(['invitation.prepared', 'invitation.prepared']);
  });

  it('leaves governments that are invited already as they are', async () => {
    await protocol().prepare({ edition, countries: ['SN'] });

    expect(await protocol().prepare({ edition, countries: ['SN', 'GH'] })).toEqual({ prepared: 1 });
    expect((await listAllInvitations(db, edition)).map(({ number }) => number)).toEqual([
      '002/MAE/2025',
      '001/MAE/2025',
    ]);
  });

  it('counts on from the number protocol has set', async () => {
    const setting = await protocol().noteSetting({ edition });
    await protocol().setNoteSetting({
      edition,
      ...setting,
      numberForm: '{number}/MAECI/2025',
      nextNumber: 14,
    });
    await protocol().prepare({ edition, countries: ['SN'] });

    expect((await listAllInvitations(db, edition))[0]?.number).toBe('014/MAECI/2025');
    expect((await protocol().noteSetting({ edition })).nextNumber).toBe(15);
  });

  it('gives no number twice to two officers at once', async () => {
    await Promise.all(
      ['SN', 'GH', 'TG', 'CM'].map((country) =>
        protocol().prepare({ edition, countries: [country] }),
      ),
    );
    const numbers = (await listAllInvitations(db, edition)).map(({ number }) => number);

    expect(new Set(numbers).size).toBe(4);
  });

  it('is no business of the organiser where numbers and letterhead are concerned', async () => {
    const setting = await protocol().noteSetting({ edition });

    await expect(
      officer('organiser').setNoteSetting({ edition, ...setting }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('the way of an invitation', () => {
  it('goes from the ministry to an answer, each step in the ledger at its own time', async () => {
    await protocol().prepare({ edition, countries: ['SN'] });
    const [id = ''] = await ids();
    const at = (day: string) => new Date(`2025-10-${day}T10:00:00Z`);
    const later = testApplication(db, '2025-10-30T09:00:00Z');
    const desk = callAs(later, invitationRoutes, 'protocol');

    expect(await desk.markSent({ edition, ids: [id], at: at('21') })).toEqual({
      done: 1,
      refused: [],
    });
    expect(
      await desk.answer({ edition, id, at: at('25'), roles: ['delegation', 'speaker'] }),
    ).toMatchObject({ state: 'answered', deliveredAt: null });
    expect(await desk.decline({ edition, id, at: at('28'), reason: 'budget' })).toMatchObject({
      state: 'declined',
      answer: [],
    });

    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'deviceTime', 'reason', 'data'])
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute();
    expect(facts.slice(1)).toEqual([
      {
        kind: 'invitation.sent',
        deviceTime: at('21'),
        reason: null,
        data: { country: 'SN' },
      },
      {
        kind: 'invitation.answered',
        deviceTime: at('25'),
        reason: null,
        data: { country: 'SN', roles: ['delegation', 'speaker'], onBehalf: true },
      },
      {
        kind: 'invitation.declined',
        deviceTime: at('28'),
        reason: 'budget',
        data: { country: 'SN', onBehalf: true },
      },
    ]);
    expect((await verifyLedger(db, edition)).fault).toBeNull();
  });

  it('tells which of a batch it does not fit, and records the others', async () => {
    await protocol().prepare({ edition, countries: ['SN', 'GH'] });
    const [ghana = '', senegal = ''] = await ids();
    await protocol().markSent({ edition, ids: [ghana] });

    expect(await protocol().markSent({ edition, ids: [ghana, senegal] })).toEqual({
      done: 1,
      refused: [{ id: ghana, country: 'GH', code: 'invitation.already-sent' }],
    });
  });

  it('keeps the answer once the show has begun', async () => {
    await save([anInvitationRecord({ ...answeredSenegal })]);
    await enterStage(db, edition, signedBy('system'), 'show');
    const [id = ''] = await ids();

    await expect(protocol().decline({ edition, id, reason: 'calendar' })).rejects.toMatchObject({
      code: 'invitation.answer-closed',
    });
  });
});

describe('who sees which invitation', () => {
  beforeEach(async () => {
    await save([
      anInvitationRecord(answeredSenegal),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', number: null }),
    ]);
  });

  it('an embassy sees that of its own government only', async () => {
    const ghana = callAs(testApplication(db, autumn), invitationRoutes, 'embassy', {
      country: 'GH',
    });
    const senegalese = (await listAllInvitations(db, edition)).find((one) => one.country === 'SN');
    const id = senegalese?.id ?? '';

    expect((await ghana.list(everything)).rows.map(({ country }) => country)).toEqual(['GH']);
    expect((await ghana.board({ edition })).all.invited).toBe(1);
    await expect(ghana.get({ edition, id })).rejects.toMatchObject({ code: 'invitation.unknown' });
    await expect(ghana.notes({ edition, ids: [id] })).rejects.toMatchObject({
      code: 'invitation.unknown',
    });
    await expect(ghana.markSent({ edition, ids: [id] })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  it('another edition sees and changes none of them', async () => {
    const stranger = callAs(testApplication(db, autumn), invitationRoutes, 'protocol', {
      editionId: other,
    });
    const [id = ''] = await ids();

    expect((await stranger.list({ ...everything, edition: other })).total).toBe(0);
    expect(await stranger.markSent({ edition: other, ids: [id] })).toEqual({
      done: 0,
      refused: [{ id, country: null, code: 'invitation.unknown' }],
    });
  });

  it('is found by the name of its country in the language of the reader', async () => {
    const found = await protocol().list({ ...everything, search: 'senegal' });

    expect(found.rows.map(({ country }) => country)).toEqual(['SN']);
  });

  it('is counted by region', async () => {
    expect(await readBoard(db, edition, { country: null, now: new Date(autumn) })).toMatchObject({
      regions: [{ region: 'west', invited: 2, sent: 1, delivered: 1, answered: 1 }],
      all: { invited: 2, silent: 0 },
    });
  });

  it('is printed as a note in its own language, or in the one asked for', async () => {
    const senegalese = (await listAllInvitations(db, edition)).find((one) => one.country === 'SN');
    const note = await protocol().notes({ edition, ids: [senegalese?.id ?? ''], language: 'ar' });

    expect(note.type).toBe('application/pdf');
    expect(new TextDecoder().decode((await note.bytes()).subarray(0, 5))).toBe('%PDF-');
  });

  it('is not printed without a number, which protocol then gives', async () => {
    const ghanaian = (await listAllInvitations(db, edition)).find((one) => one.country === 'GH');
    const one = { edition, ids: [ghanaian?.id ?? ''] };

    await expect(protocol().notes(one)).rejects.toMatchObject({
      code: 'invitation.without-number',
    });
    expect(await protocol().numberNotes(one)).toEqual({ numbered: 1 });
    expect((await protocol().notes(one)).size).toBeGreaterThan(1_000);
  });
});

function officer(role: 'protocol' | 'organiser') {
  return callAs(testApplication(db, autumn), invitationRoutes, role);
}

function protocol() {
  return officer('protocol');
}

function save(records: InvitationRecord[]) {
  return db
    .transaction()
    .execute((tx) => saveInvitations(tx, edition, signedBy('import:test', autumn), records));
}

async function ids(): Promise<string[]> {
  return (await listAllInvitations(db, edition)).map(({ id }) => id);
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('editionId', '=', edition)
    .where('kind', 'like', 'invitation.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
