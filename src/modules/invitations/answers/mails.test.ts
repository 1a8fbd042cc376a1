import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { sendWaitingMail } from '#platform/mail/delivery';
import { startMailServer, type MailServer } from '#platform/mail/testing';
import { openMailTransport, type MailTransport } from '#platform/mail/transport';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { invitationRoutes } from '../routes.ts';
import { answerRoutes } from './routes.ts';
import { anAnswer } from './testing.ts';

/** What a focal point receives, past a real mail server. */
const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-09-20T09:00:00Z');
const routes = { invitations: invitationRoutes, answers: answerRoutes };
let server: MailServer;
let transport: MailTransport;

beforeEach(async () => {
  server = await startMailServer();
  transport = openMailTransport({
    url: `smtp://127.0.0.1:${server.port}`,
    from: 'Kurukan <salon@bamex.example>',
  });
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' })));
  const protocol = callAs(app, routes, 'protocol');
  await protocol.invitations.prepare({ edition, countries: ['SN'] });
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

it.each([
  // The show of the test ends on 14 November.
  ['fr', 'ltr', /Votre pays participe : .*6 personnes annoncées/],
  ['en', 'ltr', /Your country takes part: .*6 people announced/],
  ['tr', 'ltr', /Ülkeniz katılıyor: .*6 kişi bildirildi/],
  ['ar', 'rtl', /بلدكم يشارك: .*6 أشخاص/],
] as const)('the receipt and the link arrive in %s', async (language, direction, said) => {
  const embassy = callAs(app, routes, 'embassy', { country: 'SN' });
  const { receipt } = await embassy.answers.give({
    edition,
    version: 0,
    answer: anAnswer({ people: 6, focalPoint: { ...anAnswer().focalPoint, language } }),
  });
  expect(await sendWaitingMail(app, transport, { limit: 10 })).toMatchObject({ sent: 2 });
  const mails = await Promise.all(server.mails.map((raw) => simpleParser(raw)));
  const confirmation = mails.find(({ subject }) => subject?.includes(receipt));
  const access = mails.find(({ text }) => text?.includes('/l/'));

  expect(confirmation?.text).toMatch(said);
  expect(confirmation?.html).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(access?.text).toMatch(/14 (novembre|Kasım|نوفمبر)|November 14/);
  expect(access?.text).toMatch(/http:\/\/localhost\/l\/[\w-]{43}/);
  expect(mails.map(({ subject }) => subject).join()).not.toMatch(/Awa|Ndiaye|embassy\.example/);
  // Once sent, the link stands nowhere any more.
  const kept = JSON.stringify(await db.selectFrom('outboxMail').select('bodyText').execute());
  expect(kept).not.toContain('/l/');
});
