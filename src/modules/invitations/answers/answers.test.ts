import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition, enterStage } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { invitationRoutes } from '../routes.ts';
import { answerRoutes } from './routes.ts';
import { wasRecordedOtherwise } from './rules.ts';
import { anAnswer } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const autumn = '2025-09-20T09:00:00Z';
const app = testApplication(db, autumn);
const routes = { invitations: invitationRoutes, answers: answerRoutes };
const protocol = callAs(app, routes, 'protocol');
let invitationId: string;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' })));
  await protocol.invitations.prepare({ edition, countries: ['SN', 'TR'] });
  const { rows } = await protocol.invitations.list({ edition, filters: { country: ['SN'] } });
  invitationId = rows[0]?.id ?? '';
});

describe('an answer', () => {
  it('is kept with its roles, its people and its receipt, and counted in the ledger', async () => {
    const given = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });

    expect(given).toMatchObject({
      version: 1,
      decision: 'accepted',
      roles: ['delegation', 'speaker'],
      people: 4,
      onBehalf: false,
      focalPoint: { name: 'Awa Ndiaye' },
    });
    expect(given.receipt).toMatch(/^R-BAMEX-2025-0001-[0-9A-Y]$/);
    expect(await protocol.invitations.get({ edition, id: invitationId })).toMatchObject({
      state: 'answered',
      answer: ['delegation', 'speaker'],
    });
    expect(await factsOf('invitation.answered')).toEqual([
      { country: 'SN', roles: ['delegation', 'speaker'], people: 4 },
    ]);
  });

  it('leaves no name and no address in the ledger', async () => {
    await senegal().answers.give({
      edition,
      version: 0,
      answer: anAnswer({ message: 'Ask Awa' }),
    });
    const ledger = JSON.stringify(await db.selectFrom('ledgerEntry').selectAll().execute());

    expect(ledger).toContain('invitation.answered');
    expect(ledger).not.toMatch(/Awa|Ndiaye|embassy\.example|Attach/);
  });

  it('may change; every version is kept, and by whom', async () => {
    const first = await senegal('account-1').answers.give({
      edition,
      version: 0,
      answer: anAnswer(),
    });
    const second = await senegal('account-2').answers.give({
      edition,
      version: first.version,
      answer: {
        ...anAnswer(),
        decision: 'declined',
        declineReason: 'calendar',
      },
    });
    const versions = await protocol.answers.ofInvitation({ edition, id: invitationId });

    expect(second.receipt).not.toBe(first.receipt);
    expect(
      versions.map(({ version, decision, answeredBy }) => [version, decision, answeredBy]),
    ).toEqual([
      [2, 'declined', 'account:account-2'],
      [1, 'accepted', 'account:account-1'],
    ]);
    expect(versions[0]).toMatchObject({ roles: [], people: null, declineReason: 'calendar' });
  });

  it('overwrites nothing that somebody else wrote meanwhile', async () => {
    await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    const late = senegal().answers.give({
      edition,
      version: 0,
      answer: anAnswer({ people: 9 }),
    });

    await expect(late).rejects.toMatchObject({ code: 'form.changed-meanwhile', status: 409 });
    expect((await senegal().answers.own({ edition })).answers).toHaveLength(1);
  });

  it('is one of two that come at the same instant, and the other is told', async () => {
    const told = await Promise.allSettled(
      [3, 5].map((people) =>
        senegal().answers.give({ edition, version: 0, answer: anAnswer({ people }) }),
      ),
    );

    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(told.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'form.changed-meanwhile' },
    });
  });

  it('that is sent twice over a slow line is one answer', async () => {
    const first = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    const again = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });

    expect(again.receipt).toBe(first.receipt);
    expect(await factsOf('invitation.answered')).toHaveLength(1);
  });

  it('is taken until the end of the last local day, and not an instant later', async () => {
    const setting = await protocol.invitations.noteSetting({ edition });
    await protocol.invitations.setNoteSetting({ edition, ...setting, answerBy: '2025-10-01' });
    // Bamako keeps UTC the whole year.
    const before = senegalAt('2025-10-01T23:59:59.999Z');
    const after = senegalAt('2025-10-02T00:00:00Z');

    expect((await before.answers.standing({ edition })).isClosed).toBe(false);
    const { version } = await before.answers.give({ edition, version: 0, answer: anAnswer() });
    expect((await after.answers.standing({ edition })).isClosed).toBe(true);
    await expect(
      after.answers.give({ edition, version, answer: anAnswer({ people: 2 }) }),
    ).rejects.toThrow('answer.closed');
  });

  it('that an officer recorded on the invitation itself is told on the pages of the embassy', async () => {
    const { version } = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    await protocol.invitations.decline({ edition, id: invitationId, reason: 'budget' });
    const own = await senegal().answers.own({ edition });

    expect(await senegal().answers.standing({ edition })).toMatchObject({ state: 'declined' });
    expect(own.answers[0]?.version).toBe(version);
    expect(own.invitation && wasRecordedOtherwise(own.invitation, own.answers[0])).toBe(true);
  });

  it('that comes late is written down by protocol, and says so', async () => {
    const setting = await protocol.invitations.noteSetting({ edition });
    await protocol.invitations.setNoteSetting({ edition, ...setting, answerBy: '2025-09-01' });
    const given = await protocol.answers.giveOnBehalf({
      edition,
      id: invitationId,
      version: 0,
      answer: anAnswer(),
    });

    expect(given.onBehalf).toBe(true);
    expect(await factsOf('invitation.answered')).toMatchObject([{ onBehalf: true }]);
    expect((await senegal().answers.own({ edition })).answers[0]?.onBehalf).toBe(true);
    expect(await mails()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ bodyText: expect.stringContaining('agent du protocole') }),
      ]),
    );
  });

  it.each([
    ['no role', anAnswer({ roles: [] })],
    ['nobody to reach', anAnswer({ focalPoint: { ...anAnswer().focalPoint, name: '' } })],
    [
      'an address that is none',
      { ...anAnswer(), focalPoint: { ...anAnswer().focalPoint, email: 'awa' } },
    ],
    ['no people', anAnswer({ people: 0 })],
    ['a crowd', anAnswer({ people: 1_001 })],
  ])('is refused with %s', async (_what, answer) => {
    await expect(senegal().answers.give({ edition, version: 0, answer })).rejects.toMatchObject({
      status: 400,
    });
  });

  it('stays when the persons of the edition are forgotten', async () => {
    await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    await db.deleteFrom('answerFocalPoint').where('editionId', '=', edition).execute();
    const [answer] = await protocol.answers.ofInvitation({ edition, id: invitationId });

    expect(answer).toMatchObject({ decision: 'accepted', people: 4, focalPoint: null });
    expect(JSON.stringify(await db.selectFrom('answerFocalPoint').selectAll().execute())).toBe(
      '[]',
    );
  });

  it('is given by a government that was never recorded as invited to nobody', async () => {
    const ghana = callAs(app, routes, 'embassy', { country: 'GH' });

    expect(await ghana.answers.standing({ edition })).toMatchObject({ isInvited: false });
    await expect(ghana.answers.give({ edition, version: 0, answer: anAnswer() })).rejects.toThrow(
      'invitation.unknown',
    );
  });

  it('is closed to change when the show has begun, also on behalf', async () => {
    const { version } = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    await enterStage(db, edition, signedBy('system'), 'accreditation');
    await enterStage(db, edition, signedBy('system'), 'show');

    await expect(
      protocol.answers.giveOnBehalf({
        edition,
        id: invitationId,
        version,
        answer: anAnswer({ people: 2 }),
      }),
    ).rejects.toThrow('invitation.answer-closed');
  });
});

function senegal(accountId?: string) {
  return callAs(app, routes, 'embassy', { country: 'SN', ...(accountId && { accountId }) });
}

function senegalAt(instant: string) {
  const later = { ...app, clock: fixedClock(instant) };
  return callAs(later, routes, 'embassy', { country: 'SN' });
}

async function mails() {
  return db
    .selectFrom('outboxMail')
    .select(['recipient', 'subject', 'bodyText', 'language', 'sendAfter'])
    .orderBy('createdAt')
    .execute();
}

async function factsOf(kind: string): Promise<unknown[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data);
}
