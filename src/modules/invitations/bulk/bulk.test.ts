import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, enterStage } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { invitationRoutes } from '../routes.ts';
import { listAllInvitations } from '../store.ts';
import { anInvitationRecord, answeredSenegal } from '../testing.ts';
import type { InvitationRecord } from '../types.ts';
import { saveInvitations } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const autumn = '2025-10-20T09:00:00Z';

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' })));
});

describe('saving the invitations of a file', () => {
  it('writes every state with its own time', async () => {
    expect(await save([anInvitationRecord(answeredSenegal)])).toEqual({
      added: 1,
      changed: 0,
      unchanged: 0,
      refused: [],
    });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'deviceTime'])
      .where('kind', 'like', 'invitation.%')
      .orderBy('seq')
      .execute();
    expect(facts).toEqual([
      { kind: 'invitation.prepared', deviceTime: new Date('2025-09-12T09:30:00Z') },
      { kind: 'invitation.sent', deviceTime: answeredSenegal.sentAt },
      { kind: 'invitation.delivered', deviceTime: answeredSenegal.deliveredAt },
      { kind: 'invitation.answered', deviceTime: answeredSenegal.answeredAt },
    ]);
  });

  it('reads the whole way, with the office that comes instead', async () => {
    const record = anInvitationRecord({
      ...answeredSenegal,
      ...{ signedAt: date('15'), acknowledgedAt: date('20'), substituteOffice: 'Gendarmerie' },
      ...{ kind: 'letter', courtesyLanguages: ['ar'], embassyEmail: 'sn@embassies.example' },
    });
    await save([record]);

    expect((await listAllInvitations(db, edition))[0]).toMatchObject({
      state: 'substituted',
      substituteOffice: 'Gendarmerie',
      signedAt: date('15'),
      kind: 'letter',
      courtesyLanguages: ['ar'],
    });
    expect(await kinds()).toEqual([
      ...['invitation.prepared', 'invitation.signed', 'invitation.sent', 'invitation.delivered'],
      ...['invitation.acknowledged', 'invitation.answered', 'invitation.substituted'],
    ]);
    expect(await save([record])).toMatchObject({ unchanged: 1 });
    expect(await save([{ ...record, embassyEmail: null, kind: null }])).toMatchObject({
      unchanged: 1,
    });
  });

  it('leaves no trace the second time', async () => {
    const records = [
      anInvitationRecord(answeredSenegal),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', ...declined }),
      anInvitationRecord({ externalId: 'INV-TG', country: 'TG' }),
    ];
    await save(records);
    const before = await kinds();

    expect(await save(records)).toEqual({ added: 0, changed: 0, unchanged: 3, refused: [] });
    expect(await kinds()).toEqual(before);
  });

  it('adds the steps a later file knows of', async () => {
    await save([anInvitationRecord()]);

    expect(await save([anInvitationRecord(answeredSenegal)])).toMatchObject({ changed: 1 });
    expect(await kinds()).toEqual([
      'invitation.prepared',
      'invitation.sent',
      'invitation.delivered',
      'invitation.answered',
    ]);
  });

  it('takes a letter of unknown preparation for prepared when it left', async () => {
    const record = anInvitationRecord({ ...answeredSenegal, preparedAt: null });
    await save([record]);

    expect((await listAllInvitations(db, edition))[0]?.preparedAt).toEqual(answeredSenegal.sentAt);
    expect(await save([record])).toMatchObject({ unchanged: 1 });
  });

  it('changes an answer while it may, and not once the show has begun', async () => {
    await save([anInvitationRecord(answeredSenegal)]);
    const later = { ...answeredSenegal, answeredAt: new Date('2025-10-05T11:00:00Z') };
    const no = anInvitationRecord({ ...later, answer: [], declined: true });
    expect(await save([no])).toMatchObject({ changed: 1 });

    await enterStage(db, edition, signedBy('system'), 'show');
    const again = anInvitationRecord({ ...later, answeredAt: new Date('2025-10-06T11:00:00Z') });
    expect(await save([again])).toMatchObject({
      refused: [{ externalId: 'INV-SN', code: 'invitation.answer-closed' }],
    });
  });

  it('takes back nothing that officers recorded after the file was written', async () => {
    await save([anInvitationRecord(answeredSenegal)]);
    const [id = ''] = await ids();
    await protocol().decline({ edition, id, reason: 'security' });

    expect(await save([anInvitationRecord(answeredSenegal)])).toMatchObject({ unchanged: 1 });
    expect((await listAllInvitations(db, edition))[0]?.state).toBe('declined');
  });

  it('takes a government the office has invited for the one of the file', async () => {
    await protocol().prepare({ edition, countries: ['SN'] });

    expect(await save([anInvitationRecord(answeredSenegal)])).toMatchObject({ changed: 1 });
    expect(await ids()).toHaveLength(1);
  });

  it.each<[string, Partial<InvitationRecord>, string]>([
    [
      'an answer before the sending',
      { sentAt: date('20'), answeredAt: date('19'), answer: ['delegation'] },
      'invitation.before-earlier-step',
    ],
    ['an answer without a date', { answer: ['delegation'] }, 'invitation.answer-without-date'],
    [
      'an answer to what never left',
      { answeredAt: date('19'), answer: ['delegation'] },
      'invitation.not-sent',
    ],
  ])('refuses %s and writes the others', async (_what, changes, code) => {
    const good = anInvitationRecord({ externalId: 'INV-GH', country: 'GH' });

    expect(await save([anInvitationRecord(changes), good])).toMatchObject({
      added: 1,
      refused: [{ externalId: 'INV-SN', code }],
    });
  });

  it('refuses a second invitation of one government, and one number for two', async () => {
    const again = anInvitationRecord({ externalId: 'INV-SN-2' });
    const twice = anInvitationRecord({ country: 'GH' });
    const { refused } = await save([anInvitationRecord(), again, twice]);

    expect(refused.map(({ code }) => code)).toEqual([
      'invitation.country-twice',
      'invitation.twice-in-file',
    ]);
  });
});

const declined = {
  sentAt: date('17'),
  answeredAt: date('28'),
  declined: true,
  declineReason: 'no delegation this year',
};

function date(day: string): Date {
  return new Date(`2025-09-${day}T11:00:00Z`);
}

function protocol() {
  return callAs(testApplication(db, autumn), invitationRoutes, 'protocol');
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
