import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { createAccount, findAccount, findAccountByEmail } from '#platform/identity/accounts';
import { listAccessLinks } from '#platform/identity/access-links';
import { grantRole } from '#platform/identity/roles';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { invitationRoutes } from '../routes.ts';
import { answerRoutes } from './routes.ts';
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

describe('a focal point', () => {
  it('gets a receipt, a link of their own, and an account that opens their government only', async () => {
    await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    const [receipt, link] = await mails();
    const account = await findAccountByEmail(db, 'awa@embassy.example');

    expect(receipt?.subject).toContain('R-BAMEX-2025-0001-');
    expect(receipt?.bodyText).not.toContain('/l/');
    // By the clock of the installation: a demo that lives in 2025 sends its mails as well.
    expect(receipt?.sendAfter).toEqual(new Date(autumn));
    expect(link?.sendAfter).toEqual(new Date(autumn));
    expect(link?.bodyText).toMatch(/http:\/\/localhost\/l\/[\w-]{43}/);
    expect(receipt?.subject + (link?.subject ?? '')).not.toMatch(/Awa|Ndiaye|Sénégal/);
    expect(account?.grants).toMatchObject([{ editionId: edition, role: 'embassy', country: 'SN' }]);
  });

  it('is let in no more once another one is named, and the same one gets no second link', async () => {
    const first = await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    const same = await senegal().answers.give({
      edition,
      version: first.version,
      answer: anAnswer({ people: 5 }),
    });
    expect(await links()).toHaveLength(1);
    const other = { ...anAnswer().focalPoint, name: 'Moussa', email: 'moussa@embassy.example' };
    await senegal().answers.give({
      edition,
      version: same.version,
      answer: anAnswer({ focalPoint: other }),
    });

    expect((await links()).map(({ revokedAt }) => revokedAt !== null).sort()).toEqual([
      false,
      true,
    ]);
    expect((await findAccountByEmail(db, 'awa@embassy.example'))?.grants).toEqual([]);
    expect((await findAccountByEmail(db, 'moussa@embassy.example'))?.grants).toHaveLength(1);
  });

  it.each([
    ['an organiser', { role: 'organiser' as const }],
    ['the embassy of another country', { role: 'embassy' as const, country: 'TR' }],
  ])('who is %s already keeps their role as it is', async (_who, held) => {
    const email = 'awa@embassy.example';
    const accountId = await createAccount(
      { db, clock: fixedClock(autumn) },
      { email, displayName: 'Awa', language: 'fr' },
    );
    await grantRole(db, edition, signedBy('system'), { accountId, ...held });
    await senegal().answers.give({ edition, version: 0, answer: anAnswer() });

    expect((await findAccount(db, accountId))?.grants).toMatchObject([held]);
    expect(await links()).toHaveLength(1);
  });

  it('cannot be changed without end, to send mails to the world', async () => {
    let version = 0;
    const name = (email: string) =>
      senegal().answers.give({
        edition,
        version,
        answer: anAnswer({ focalPoint: { ...anAnswer().focalPoint, email } }),
      });
    for (; version < 10; version += 1) await name(`a${version}@embassy.example`);

    await expect(name('a10@embassy.example')).rejects.toThrow('request.too-many');
  });
});

describe('the links of a country', () => {
  it('are made, mailed, extended and revoked by protocol', async () => {
    const { address, id } = await protocol.answers.links.make({
      edition,
      id: invitationId,
      locale: 'ar',
      email: 'office@embassy.example',
    });
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'office@embassy.example', language: 'ar' });
    expect(mail?.bodyText).toContain(address);

    await protocol.answers.links.extend({
      edition,
      id: invitationId,
      link: id,
      lastDay: '2025-12-31',
    });
    expect(await protocol.answers.links.list({ edition, id: invitationId })).toMatchObject([
      { id, isLive: true, validUntil: new Date('2026-01-01T00:00:00Z'), lastUsedAt: null },
    ]);
    await protocol.answers.links.revoke({ edition, id: invitationId, link: id });
    expect(await protocol.answers.links.list({ edition, id: invitationId })).toMatchObject([
      { id, isLive: false },
    ]);
  });

  it('are not reached through the invitation of another country', async () => {
    const { id } = await protocol.answers.links.make({
      edition,
      id: invitationId,
      locale: 'fr',
    });
    const { rows } = await protocol.invitations.list({ edition, filters: { country: ['TR'] } });
    const turkey = rows[0]?.id ?? '';

    await expect(protocol.answers.links.revoke({ edition, id: turkey, link: id })).rejects.toThrow(
      'access-link.unknown',
    );
    await expect(
      protocol.answers.links.extend({ edition, id: turkey, link: id, lastDay: '2030-01-01' }),
    ).rejects.toThrow('access-link.unknown');
  });

  it('end all at once, with the role of the focal point', async () => {
    await senegal().answers.give({ edition, version: 0, answer: anAnswer() });
    await protocol.answers.links.make({ edition, id: invitationId, locale: 'fr' });

    expect(await protocol.answers.links.revokeAll({ edition, id: invitationId })).toEqual({
      revoked: 2,
    });
    expect((await links()).every(({ revokedAt }) => revokedAt)).toBe(true);
    expect((await findAccountByEmail(db, 'awa@embassy.example'))?.grants).toEqual([]);
  });
});

function senegal() {
  return callAs(app, routes, 'embassy', { country: 'SN' });
}

function links() {
  return listAccessLinks(db, edition, { purpose: 'embassy', country: 'SN' });
}

async function mails() {
  return db
    .selectFrom('outboxMail')
    .select(['recipient', 'subject', 'bodyText', 'language', 'sendAfter'])
    .orderBy('createdAt')
    .execute();
}
