import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { fixedClock } from '../clock.ts';
import { createFileStore } from '../files.ts';
import { createKeyring } from '../keyring.ts';
import { createLog } from '../log.ts';
import { sendWaitingMail } from './delivery.ts';
import { listWaitingMail, queueMail, type NewMail } from './outbox.ts';
import { startMailServer, type MailServer } from './testing.ts';
import { openMailTransport, type MailTransport } from './transport.ts';

const db = useTestDatabase();
const writtenAt = '2025-11-10T08:00:00Z';
const logged: string[] = [];
let server: MailServer;
let transport: MailTransport;

beforeEach(async () => {
  logged.length = 0;
  server = await startMailServer();
  transport = openMailTransport({
    url: `smtp://127.0.0.1:${server.port}`,
    from: 'Kurukan <salon@bamex.example>',
  });
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

describe('a queued mail', () => {
  it('arrives with its accents, as text and as HTML', async () => {
    await queue({
      subject: 'Délégation : « çà et là », œuvre n° 3',
      text: 'Chère Awa,\n\nl’État vous attend à 9 h.\nhttps://kurukan.example/a?b=1&c=2\n\n<b>Ceci</b> & cela',
    });

    expect(await run()).toEqual({ sent: 1, postponed: 0, givenUp: 0, reachable: true });
    const [mail] = await received();
    expect(mail?.subject).toBe('Délégation : « çà et là », œuvre n° 3');
    expect(mail?.from?.text).toBe('"Kurukan" <salon@bamex.example>');
    expect(mail?.text).toContain('<b>Ceci</b> & cela');
    expect(mail?.html).toContain('<html lang="fr" dir="ltr">');
    expect(mail?.html).toContain('&lt;b&gt;Ceci&lt;/b&gt; &amp; cela');
    expect(mail?.html).toContain('<a href="https://kurukan.example/a?b=1&amp;c=2" dir="ltr">');
  });

  it('reads from right to left in Arabic', async () => {
    await queue({ subject: 'دعوة رسمية', text: 'تحية طيبة،\n\nBAMEX 2025', locale: 'ar' });
    await run();

    const [mail] = await received();
    expect(mail?.subject).toBe('دعوة رسمية');
    expect(mail?.text).toContain('تحية طيبة،');
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail?.html).toContain('<p dir="auto">BAMEX 2025</p>');
    expect(mail?.headers.get('content-language')).toBe('ar');
  });

  it('brings its attachments, opened from the encrypted store', async () => {
    const content = Buffer.from('%PDF-1.7 note verbale');
    const fileId = await files().add(db, content, 'application/pdf');
    await queue({ attachments: [{ fileId, filename: 'Note verbale – Türkiye.pdf' }] });
    await run();

    const [mail] = await received();
    expect(mail?.attachments).toHaveLength(1);
    expect(mail?.attachments[0]).toMatchObject({
      filename: 'Note verbale – Türkiye.pdf',
      contentType: 'application/pdf',
      content,
    });
  });

  it('stays where the change it tells of was taken back', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await queueMail(tx, aMail());
      throw new Error('power');
    });
    await expect(failing).rejects.toThrow('power');

    expect(await run()).toMatchObject({ sent: 0 });
  });

  it('waits for its hour', async () => {
    await queue({ sendAfter: new Date('2025-11-10T09:00:00Z') });

    expect(await run('2025-11-10T08:59:59.999Z')).toMatchObject({ sent: 0 });
    expect(await run('2025-11-10T09:00:00.000Z')).toMatchObject({ sent: 1 });
  });

  it('is sent once by two processes at work at the same time', async () => {
    for (let index = 0; index < 10; index += 1) await queue({ subject: `Mail ${index}` });

    const runs = await Promise.all([run(), run()]);

    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(10);
    const subjects = (await received()).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(10);
    expect(subjects).toHaveLength(10);
  });

  it('is the same mail when the power fails after the server has taken it', async () => {
    const id = await queue();
    await run();
    await db.updateTable('outboxMail').set({ sentAt: null }).execute();
    await run();

    const mails = await received();
    expect(mails.map(({ messageId }) => messageId)).toEqual([
      `<${id}@bamex.example>`,
      `<${id}@bamex.example>`,
    ]);
    expect(mails[0]?.date).toEqual(mails[1]?.date);
  });

  it('leaves no address and no text in the log', async () => {
    await queue();
    await run();

    expect(logged.join('')).toContain('mail sent');
    expect(logged.join('')).not.toMatch(/embassy|Bonjour|Rendez/);
  });
});

describe('a mail that the server does not take', () => {
  it('is tried again a minute after a temporary refusal', async () => {
    await queue();
    server.answer(451);
    expect(await run()).toEqual({ sent: 0, postponed: 1, givenUp: 0, reachable: true });
    expect(await listWaitingMail(db)).toMatchObject([{ attempts: 1, lastError: '451' }]);

    server.answer(null);
    expect(await run('2025-11-10T08:00:59.999Z')).toMatchObject({ sent: 0 });
    expect(await run('2025-11-10T08:01:00.000Z')).toMatchObject({ sent: 1 });
    expect(await listWaitingMail(db)).toEqual([]);
  });

  it('waits longer each time, and is given up after the sixth', async () => {
    await queue();
    server.answer(451);
    let at = new Date(writtenAt);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await run(at)).toMatchObject({ postponed: 1 });
      const [mail] = await listWaitingMail(db);
      waits.push((mail!.sendAfter.getTime() - at.getTime()) / 60_000);
      at = mail!.sendAfter;
    }

    expect(waits).toEqual([1, 5, 30, 120, 360]);
    expect(await run(at)).toMatchObject({ givenUp: 1 });
    expect(await listWaitingMail(db)).toMatchObject([{ attempts: 6, givenUpAt: at }]);
    server.answer(null);
    expect(await run('2026-01-01T00:00:00Z')).toMatchObject({ sent: 0 });
  });

  it('is given up at once where the mailbox does not exist', async () => {
    await queue();
    server.answer(550);

    expect(await run()).toEqual({ sent: 0, postponed: 0, givenUp: 1, reachable: true });
    expect(await listWaitingMail(db)).toMatchObject([{ attempts: 1, lastError: '550' }]);
    expect(logged.join('')).not.toContain('embassy');
  });

  it('does not hold up the others', async () => {
    await queue({ recipient: 'gone@embassy.example' });
    await queue({ recipient: 'awa@embassy.example' });
    server.answer(550, 'gone@embassy.example');

    expect(await run()).toMatchObject({ sent: 1, givenUp: 1 });
  });

  it('loses no attempt while the server is out of reach', async () => {
    await queue();
    await server.stop();

    expect(await run()).toEqual({ sent: 0, postponed: 0, givenUp: 0, reachable: false });
    expect(await listWaitingMail(db)).toMatchObject([{ attempts: 0, givenUpAt: null }]);
  });
});

describe('a mail with a secret', () => {
  const expiresAt = new Date('2025-11-10T08:10:00Z');

  it('is blank once it is sent', async () => {
    await queue({ text: 'Code 1234 5678', expiresAt });
    await run();

    const [mail] = await received();
    expect(mail?.text).toContain('1234 5678');
    expect(JSON.stringify(await rows())).not.toContain('1234 5678');
  });

  it('is not sent too late, and blank then', async () => {
    await queue({ text: 'Code 1234 5678', expiresAt });

    expect(await run('2025-11-10T08:10:00Z')).toMatchObject({ sent: 0, givenUp: 1 });
    expect(JSON.stringify(await rows())).not.toContain('1234 5678');
    expect(await received()).toEqual([]);
  });

  it('is not shown to an administrator, unlike the others', async () => {
    await queue({ text: 'Code 1234 5678', expiresAt });
    await queue({ text: 'Rendez-vous à 9 h.' });

    expect((await listWaitingMail(db)).map(({ text }) => text).sort()).toEqual([
      'Rendez-vous à 9 h.',
      null,
    ]);
  });
});

function aMail(changes: Partial<NewMail> = {}): NewMail {
  return {
    recipient: 'awa@embassy.example',
    subject: 'Rendez-vous',
    text: 'Bonjour.',
    locale: 'fr',
    sendAfter: new Date(writtenAt),
    ...changes,
  };
}

function queue(changes: Partial<NewMail> = {}) {
  return db.transaction().execute((tx) => queueMail(tx, aMail(changes)));
}

function run(at: string | Date = writtenAt) {
  const log = createLog('trace', { write: (line: string) => void logged.push(line) });
  const app = { db, clock: fixedClock(at), files: files(), log };
  return sendWaitingMail(app, transport, { limit: 50 });
}

const blobs = new Map<string, Uint8Array>();

function files() {
  return createFileStore(
    {
      put: async (id, bytes) => void blobs.set(id, bytes),
      get: async (id) => blobs.get(id) ?? null,
      delete: async (id) => void blobs.delete(id),
    },
    createKeyring(Buffer.alloc(32, 7)),
  );
}

function received() {
  return Promise.all(server.mails.map((mail) => simpleParser(mail)));
}

function rows() {
  return db.selectFrom('outboxMail').selectAll().execute();
}
