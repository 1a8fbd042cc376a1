import { simpleParser } from 'mailparser';
import { startMailServer, type MailServer } from '../../src/platform/mail/testing.ts';
import { expectQuiet, expectThat, type Journey } from '../journey.ts';
import { startProgram } from '../program.ts';

const ADDRESS = 'reader@demo.kurukan.test';
/** Mails go out every quarter of a minute. */
const PATIENCE_MS = 60_000;

/** The way in for everybody who has an address, past a mail server of its own. */
export const mailedCode: Journey = {
  name: 'a mailed code signs in, and leads to where the reader was going',
  stage: 'results',
  ownProgram: true,
  async walk({ stranger }) {
    const mails = await startMailServer();
    const program = await startProgram({
      stage: 'results',
      settings: { SMTP_URL: `smtp://127.0.0.1:${mails.port}` },
    });
    try {
      const visitor = await stranger({ origin: program.origin });
      const { page } = visitor;
      await page.goto('/office/bamex-2025/results?compare=none');
      await page.locator('[name=email]').fill(ADDRESS);
      await page.locator('form:has([name=email]) button').click();
      await page.locator('[name=code]').fill(await codeIn(mails));
      await page.locator('form:has([name=code]) button').click();
      await page.waitForURL('**/office/bamex-2025/results?compare=none');
      expectQuiet(visitor);
    } finally {
      await program.stop();
      await mails.stop();
    }
  },
};

async function codeIn({ mails }: MailServer): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (mails.length === 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 250));

  const mail = await simpleParser(mails[0] ?? '');
  const [code] = /\b\d{4} ?\d{4}\b/.exec(mail.text ?? '') ?? [];
  expectThat(code, `no code came: ${mail.text ?? 'no mail'}`);
  return code;
}
