import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan, text } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { alertRoutes } from './routes.ts';
import { inFour } from './rules.ts';
import { prepareAlert } from './service.ts';
import type { NewAlertMessage } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const noon = '2025-11-13T12:00:00Z';

let senegal: string;
let chad: string;
let company: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  senegal = await aDelegationRow(db, 'SN');
  chad = await aDelegationRow(db, 'TD');
  company = await anExhibitorRow(db, 'TR');
});

describe('an alert', () => {
  it('is one message a party, however many things it tells', async () => {
    const id = await prepare([
      { party: { kind: 'delegation', id: senegal }, lines: [moved('R01')] },
      { party: { kind: 'delegation', id: chad }, lines: [moved('R01')] },
      { party: { kind: 'delegation', id: senegal }, lines: [moved('R02'), moved('R01')] },
      { party: { kind: 'exhibitor', id: company }, lines: [] },
    ]);

    const [alert] = await desk('range').list({ edition });
    expect(alert).toMatchObject({ id, state: 'prepared', sentAt: null });
    expect(alert?.messages.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Delegation SN', 2],
      ['Delegation TD', 1],
    ]);
  });

  it('for nobody is none', async () => {
    expect(await prepare([])).toBeNull();
    expect(await desk('range').list({ edition })).toEqual([]);
  });

  it('is told to each account in its own language, once it is sent and not before', async () => {
    await anAccount('fr@x.test', 'fr', { role: 'embassy', country: 'SN' });
    await anAccount('ar@x.test', 'ar', { role: 'liaison', country: 'SN' });
    await anAccount('td@x.test', 'en', { role: 'embassy', country: 'TD' });
    const id = await prepare([
      { party: { kind: 'delegation', id: senegal }, lines: [moved('R01')] },
    ]);
    expect(await mails()).toEqual([]);

    expect(await desk('organiser').send({ edition, id: id ?? '' })).toEqual({
      parties: 1,
      mails: 2,
    });
    const written = await mails();
    expect(written.map(({ recipient, language }) => [recipient, language])).toEqual([
      ['ar@x.test', 'ar'],
      ['fr@x.test', 'fr'],
    ]);
    expect(written[1]?.bodyText).toContain(
      '• Tir de nuit (R01) commence jeu. 13 nov., 10:25, au lieu de jeu. 13 nov., 10:00.',
    );
    expect(written[0]?.bodyText).toContain('رمي ليلي');
    expect(written.map(({ subject }) => subject).join()).not.toMatch(/SN|Senegal|Tir/);
  });

  it('stands on the pages of its own party until somebody of theirs has read it', async () => {
    const id = await prepare([
      { party: { kind: 'delegation', id: senegal }, lines: [moved('R01')] },
      { party: { kind: 'exhibitor', id: company }, lines: [moved('R01')] },
    ]);
    expect(await embassy('SN').own({ edition, unread: true })).toEqual([]);
    await desk('organiser').send({ edition, id: id ?? '' });

    const [message, ...more] = await embassy('SN').own({ edition, unread: true });
    expect(more).toEqual([]);
    expect(message?.lines).toEqual([
      'Night firing (R01) begins Thu, Nov 13, 10:25 instead of Thu, Nov 13, 10:00.',
    ]);
    expect(await embassy('TD').own({ edition })).toEqual([]);
    await expect(embassy('TD').read({ edition, id: message?.id ?? '' })).rejects.toMatchObject({
      code: 'alert.message-unknown',
    });

    await embassy('SN').read({ edition, id: message?.id ?? '' });
    await embassy('SN').read({ edition, id: message?.id ?? '' });
    expect(await embassy('SN').own({ edition, unread: true })).toEqual([]);
    expect(await embassy('SN').own({ edition })).toHaveLength(1);
    const [alert] = await desk('range').list({ edition });
    expect(alert?.messages.map(({ name, readAt }) => [name, readAt !== null])).toEqual([
      ['Company of TR', false],
      ['Delegation SN', true],
    ]);
    expect(await kinds()).toEqual(['alert.prepared', 'alert.sent', 'alert.read']);
  });

  it('is taken back until it is sent, and neither sent nor taken back twice', async () => {
    const one = await prepare([{ party: { kind: 'desk', desk: 'range' }, lines: [moved('R01')] }]);
    const other = await prepare([
      { party: { kind: 'desk', desk: 'range' }, lines: [moved('R02')] },
    ]);
    await desk('organiser').withdraw({ edition, id: one ?? '' });
    await desk('organiser').send({ edition, id: other ?? '' });

    for (const act of ['send', 'withdraw'] as const) {
      await expect(desk('organiser')[act]({ edition, id: one ?? '' })).rejects.toMatchObject({
        code: 'alert.is-withdrawn',
      });
      await expect(desk('organiser')[act]({ edition, id: other ?? '' })).rejects.toMatchObject({
        code: 'alert.already-sent',
      });
    }
    expect((await desk('range').own({ edition })).map(({ lines }) => lines.join())).toEqual([
      expect.stringContaining('R02'),
    ]);
    expect(await desk('protocol').own({ edition })).toEqual([]);
  });

  it('is printed for those who have not read it, a page each, and says when', async () => {
    const id = await prepare([
      { party: { kind: 'delegation', id: senegal }, lines: [moved('R01')] },
      { party: { kind: 'delegation', id: chad }, lines: [moved('R01')] },
    ]);
    await expect(desk('organiser').paper({ edition, id: id ?? '' })).rejects.toMatchObject({
      code: 'alert.not-sent',
    });
    await desk('organiser').send({ edition, id: id ?? '' });
    const [message] = await embassy('SN').own({ edition });
    await embassy('SN').read({ edition, id: message?.id ?? '' });

    const file = await desk('organiser').paper({ edition, id: id ?? '' });
    expect(file.type).toBe('application/pdf');
    const [alert] = await desk('range').list({ edition });
    expect(alert?.messages.map(({ name, paperAt }) => [name, paperAt])).toEqual([
      ['Delegation SN', null],
      ['Delegation TD', new Date(noon)],
    ]);
  });
});

function moved(code: string): NewAlertMessage['lines'][number] {
  const title = { ...text('Night firing'), fr: 'Tir de nuit', ar: 'رمي ليلي' };
  return {
    key: 'moved',
    values: {
      ...inFour('title', title),
      ...{ code, from: '2025-11-13T10:00:00.000Z', to: '2025-11-13T10:25:00.000Z' },
    },
  };
}

function prepare(messages: NewAlertMessage[]) {
  return db
    .transaction()
    .execute((tx) =>
      prepareAlert(tx, edition, signedBy('account:desk', noon), { cause: 'hold', messages }),
    );
}

function desk(role: 'organiser' | 'range' | 'protocol') {
  return callAs(testApplication(db, noon), alertRoutes, role);
}

function embassy(country: string) {
  return callAs(testApplication(db, noon), alertRoutes, 'embassy', { country });
}

async function anAccount(
  email: string,
  language: Locale,
  held: { role: string; country: string },
): Promise<void> {
  const { id } = await db
    .insertInto('account')
    .values({ email, displayName: email, language, createdAt: noon })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('roleGrant')
    .values({ ...held, editionId: 'bamex-2025', accountId: id })
    .execute();
}

async function mails() {
  return db
    .selectFrom('outboxMail')
    .select(['recipient', 'language', 'subject', 'bodyText'])
    .orderBy('recipient')
    .execute();
}

async function kinds() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'alert.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
