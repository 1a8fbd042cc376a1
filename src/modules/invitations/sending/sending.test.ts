import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { sendWaitingMail } from '#platform/mail/delivery';
import { startMailServer, type MailServer } from '#platform/mail/testing';
import { openMailTransport, type MailTransport } from '#platform/mail/transport';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from '../bulk/service.ts';
import { invitationRoutes } from '../routes.ts';
import { listAllInvitations } from '../store.ts';
import { anInvitationRecord } from '../testing.ts';
import { recordAcceptedMails, writeWaitingMails } from './work.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const at = '2025-10-01T09:00:00Z';
let app: Application;
let server: MailServer;
let transport: MailTransport;

beforeEach(async () => {
  app = testApplication(db, at);
  server = await startMailServer();
  transport = openMailTransport({
    url: `smtp://127.0.0.1:${server.port}`,
    from: 'Kurukan <salon@bamex.example>',
  });
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' }));
    await saveInvitations(tx, edition, signedBy('import:test', at), [
      anInvitationRecord({ embassyEmail: 'sn@embassies.example', courtesyLanguages: ['en'] }),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', number: 'NV-2' }),
      anInvitationRecord({
        externalId: 'INV-TG',
        country: 'TG',
        number: 'NV-3',
        kind: 'letter',
        embassyEmail: 'tg@embassies.example',
      }),
    ]);
  });
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

describe('an invitation by e-mail', () => {
  it('is sent when the mail server has taken it, and not before', async () => {
    const { senegal } = await ids();
    expect(await protocol().mail({ edition, ids: [senegal] })).toEqual({ done: 1, refused: [] });
    expect(await states()).toEqual({ mail: 'preparing', invitation: 'prepared' });

    expect(await writeWaitingMails(app, { limit: 20 })).toBe(1);
    expect(await recordAcceptedMails(app)).toBe(0);
    expect(await states()).toEqual({ mail: 'queued', invitation: 'prepared' });

    await sendWaitingMail(app, transport, { limit: 20 });
    expect(await recordAcceptedMails(app)).toBe(1);
    expect(await recordAcceptedMails(app)).toBe(0);
    expect(await states()).toEqual({ mail: 'sent', invitation: 'sent' });
    const [invitation] = (await protocol().list({ edition, search: 'SN' })).rows;
    expect(invitation?.sentAt).toEqual(new Date(at));
  });

  it('brings the note and the secret address, and says in its subject nothing of whom', async () => {
    await protocol().mail({ edition, ids: [(await ids()).senegal] });
    await writeWaitingMails(app, { limit: 20 });
    await sendWaitingMail(app, transport, { limit: 20 });

    const mail = await simpleParser(server.mails[0] ?? '');
    expect(mail.subject).toMatch(/^Invitation officielle/u);
    expect(mail.subject).not.toMatch(/Sénégal|SN|NV-001/u);
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
    const [, token] = /http:\/\/localhost\/l\/([\w-]+)/u.exec(mail.text ?? '') ?? [];
    expect(token).toMatch(/^[\w-]{40,}$/u);
    expect(JSON.stringify(await db.selectFrom('outboxMail').selectAll().execute())).not.toContain(
      token,
    );
    expect(JSON.stringify(await db.selectFrom('ledgerEntry').selectAll().execute())).not.toContain(
      token,
    );
  });

  it('is asked for once by two officers at once', async () => {
    const { senegal } = await ids();
    const asked = await Promise.all([1, 2].map(() => protocol().mail({ edition, ids: [senegal] })));
    expect(asked.map(({ done }) => done).toSorted()).toEqual([0, 1]);

    const written = await Promise.all([1, 2].map(() => writeWaitingMails(app, { limit: 20 })));
    expect(written.toSorted()).toEqual([0, 1]);
  });

  it('tells why one cannot leave so, and takes the others', async () => {
    const { senegal, ghana, togo } = await ids();

    expect(await protocol().mail({ edition, ids: [ghana, senegal, togo] })).toMatchObject({
      done: 1,
      refused: expect.arrayContaining([
        { id: ghana, country: 'GH', code: 'invitation.without-email' },
        { id: togo, country: 'TG', code: 'invitation.not-signed' },
      ]),
    });
    await protocol().markSigned({ edition, ids: [togo] });
    expect(await protocol().mail({ edition, ids: [togo] })).toMatchObject({ done: 1 });
  });

  it('leaves for no show that is over', async () => {
    app = testApplication(db, '2025-12-01T09:00:00Z');

    expect(await protocol().mail({ edition, ids: [(await ids()).senegal] })).toMatchObject({
      done: 0,
      refused: [{ country: 'SN', code: 'invitation.edition-over' }],
    });
  });

  it('tells what failed, and is sent again with another address', async () => {
    await protocol().mail({ edition, ids: [(await ids()).senegal] });
    await writeWaitingMails(app, { limit: 20 });
    server.answer(550);
    await sendWaitingMail(app, transport, { limit: 20 });
    const [failed] = await protocol().mails({ edition });
    expect(failed).toMatchObject({ country: 'SN', state: 'failed', reason: '550' });
    expect(await recordAcceptedMails(app)).toBe(0);

    server.answer(null);
    expect(await protocol().retryMails({ edition })).toEqual({ done: 1, refused: [] });
    await writeWaitingMails(app, { limit: 20 });
    await sendWaitingMail(app, transport, { limit: 20 });
    await recordAcceptedMails(app);
    expect(await states()).toEqual({ mail: 'sent', invitation: 'sent' });
    const links = await db.selectFrom('accessLink').select('revokedAt').execute();
    expect(links.map(({ revokedAt }) => revokedAt !== null).toSorted()).toEqual([false, true]);
  });

  it('holds up no other where one cannot be written', async () => {
    const { senegal, togo } = await ids();
    await protocol().markSigned({ edition, ids: [togo] });
    await protocol().mail({ edition, ids: [senegal, togo] });
    await db
      .updateTable('invitation')
      .set({ embassyEmail: null })
      .where('id', '=', senegal)
      .execute();

    expect(await writeWaitingMails(app, { limit: 20 })).toBe(1);
    const mails = await protocol().mails({ edition });
    expect(mails.map(({ country, state, reason }) => [country, state, reason])).toEqual([
      ['SN', 'failed', 'invitation.without-email'],
      ['TG', 'queued', null],
    ]);
  });
});

describe('the list of the driver', () => {
  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['csv', '\u00ef\u00bb\u00bf'],
  ] as const)('comes as %s', async (format, magic) => {
    const list = await protocol().deliveryList({ edition, format, language: 'ar' });
    const start = new TextDecoder('latin1').decode((await list.bytes()).subarray(0, 4));

    expect(start.startsWith(magic)).toBe(true);
  });

  it('names embassies and holds no formula', async () => {
    const { senegal } = await ids();
    const invitation = await protocol().get({ edition, id: senegal });
    await protocol().setCorrespondence({
      edition,
      ...invitation,
      embassyAddress: '=HYPERLINK("http://x")',
    });
    const list = await protocol().deliveryList({ edition, format: 'csv', language: 'fr' });
    const text = await list.text();

    expect(text).toContain('Ambassade du Sénégal');
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/mu);
  });
});

function protocol() {
  return callAs(app, invitationRoutes, 'protocol');
}

async function ids() {
  const all = await listAllInvitations(db, edition);
  const of = (country: string) => all.find((one) => one.country === country)?.id ?? '';
  return { senegal: of('SN'), ghana: of('GH'), togo: of('TG') };
}

async function states() {
  const [mail] = await protocol().mails({ edition });
  const [invitation] = (await protocol().list({ edition, filters: { country: ['SN'] } })).rows;
  return { mail: mail?.state, invitation: invitation?.state };
}
