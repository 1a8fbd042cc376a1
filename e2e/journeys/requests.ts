import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { startMailServer, type MailServer } from '../../src/platform/mail/testing.ts';
import { expectQuiet, expectThat, overflowOf, useLink, type Journey } from '../journey.ts';
import { startProgram, type Program } from '../program.ts';

const EDITION = 'bamex-2025';
const REPORTER = 'mariam@press.example';
/** News is told every half minute, and mails go out every quarter. */
const PATIENCE_MS = 150_000;
const PHONE = 360;
const HEAVIEST_KILOBYTES = 30;
const QUESTION = 'لأي برنامج تصوّرون؟';

/** A journalist asks to be let in on a telephone without a script, is asked, answers and is decided. */
export const requests: Journey = {
  name: 'requests: a journalist asks in ar on a phone without a script, answers and is let in',
  stage: 'accreditation',
  ownProgram: true,
  async walk({ pictures, stranger, tell }) {
    const mails = await startMailServer();
    const program = await startProgram({
      stage: 'accreditation',
      settings: { SMTP_URL: `smtp://127.0.0.1:${mails.port}` },
    });
    try {
      const { origin } = program;
      const organiser = await stranger({ origin, locale: 'fr' });
      await useLink(organiser.page, program.links.get('Organiser') ?? '');
      await openForm(organiser.page);
      await organiser.page.screenshot({ path: `${pictures}/request-forms.png`, fullPage: true });

      const reporter = await stranger({ origin, locale: 'ar', width: PHONE, javaScript: false });
      const { page } = reporter;
      const picture = async (what: string) => {
        const overflow = await overflowOf(page);
        expectThat(overflow <= 0, `${what} is ${overflow} px too wide for a phone`);
        await page.screenshot({ path: `${pictures}/request-ar-${what}.png`, fullPage: true });
      };
      const bytes = await askForCode(page, mails, picture);
      tell(`first page ${(bytes / 1024).toFixed(1)} kB`);
      await page.waitForURL(`**/asking/${EDITION}`);
      await picture('own');
      await writeDown(page, picture);
      // The browser tells of a wrong code and a wrong field in its console, which is what was wanted.
      reporter.complaints.length = 0;
      await handIn(page, picture);
      await picture('pending');

      const requestId = page.url().split('/').at(-1)?.split('?')[0] ?? '';
      const participantId = await inOffice(organiser.page, requestId);
      const commission = await stranger({ origin, locale: 'fr' });
      await useLink(commission.page, program.links.get('State commission') ?? '');
      await post(organiser.page, program, 'recommendations', participantId, {
        recommendation: 'accept',
      });
      await post(commission.page, program, 'decisions', participantId, {
        decided: { decision: 'needs-information', question: QUESTION },
      });

      await page.goto(await linkTo(mails, 'إيضاح'));
      await page.locator(`a[href$="/${requestId}"]`).click();
      await page.getByText(QUESTION).waitFor();
      await picture('question');
      await page.locator('[name=answer]').fill('لنشرة الأخبار المسائية.');
      await page.locator('[name=paper1]').setInputFiles(aPaper('tender.pdf'));
      await page.locator('form:has([name=answer]) button').click();
      await page.locator('output').waitFor();

      await organiser.page.reload();
      await organiser.page.getByText('لنشرة الأخبار المسائية.').waitFor();
      await organiser.page.screenshot({ path: `${pictures}/request-office.png`, fullPage: true });
      await post(organiser.page, program, 'recommendations', participantId, {
        recommendation: 'accept',
      });
      await screen(commission.page);
      await post(commission.page, program, 'decisions', participantId, {
        decided: { decision: 'cleared' },
      });
      await page.goto(await linkTo(mails, 'ورد ردّ'));
      await page.getByText('مقبول', { exact: true }).waitFor();
      await page.locator(`a[href$="/${requestId}"]`).click();
      await picture('accepted');
      for (const visitor of [organiser, commission, reporter]) expectQuiet(visitor);
    } finally {
      await program.stop();
      await mails.stop();
    }
  },
};

async function openForm(page: Page): Promise<void> {
  await page.goto(`/office/${EDITION}/request-forms`, { waitUntil: 'networkidle' });
  const form = page.locator('form:has([name=categoryId])');
  await form.locator('[name=asker]').selectOption('visitor');
  await form.locator('[name=categoryId]').selectOption('researcher');
  await form.locator('[name=closesOn]').fill('2025-11-09');
  await form.locator('[name=places]').fill('20');
  await form.locator('[name="document.assignment-letter"]').check();
  await form.locator('.button-first').click();
  const forms = page.locator(`a[href^="/office/${EDITION}/request-forms/"]`);
  await forms.nth(1).waitFor();
}

/** @returns what the first page brings over the line, in bytes */
async function askForCode(
  page: Page,
  mails: MailServer,
  picture: (what: string) => Promise<void>,
): Promise<number> {
  let bytes = 0;
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize));
  });
  await page.goto(`/request/${EDITION}`, { waitUntil: 'networkidle' });
  page.removeAllListeners('requestfinished');
  expectThat(bytes < HEAVIEST_KILOBYTES * 1024, `the first page weighs ${bytes} bytes`);
  await picture('forms');
  // The demo has opened a form for the press; the office has just opened another one.
  expectThat((await page.locator('main a.button').count()) === 2, 'two forms are not open');
  await page.locator('li:has-text("الصحافة") a.button').click();
  await page.locator('[name=email]').fill(REPORTER);
  await page.locator('[name=country]').selectOption('TD');
  await picture('start');
  await page.locator('form:has([name=email]) button').last().click();
  await page.locator('[name=code]').waitFor();
  await page.locator('[name=code]').fill('1234');
  await page.locator('form:has([name=code]) button').last().click();
  await page.locator('[role=alert]').waitFor();
  await picture('code');

  const text = await mailWith(mails, /\b\d{4} ?\d{4}\b/);
  // An Arabic keyboard writes its own digits.
  const code = (/\b\d{4} ?\d{4}\b/.exec(text)?.[0] ?? '').replaceAll(/\d/g, (digit) =>
    String.fromCodePoint(0x06_60 + Number(digit)),
  );
  await page.locator('[name=code]').fill(code);
  await page.locator('form:has([name=code]) button').last().click();
  return bytes;
}

/** Once with a date that is none in the passport: what was typed stays, and the field says why. */
async function writeDown(page: Page, picture: (what: string) => Promise<void>): Promise<void> {
  await page.locator('main a.button').click();
  const fill = (name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
  await fill('person.familyName', 'Mahamat');
  await fill('person.givenNames', 'Mariam');
  await fill('person.nameAr', 'مريم محمد');
  await fill('person.birthDate', '1988-04-17');
  await fill('person.documentNumber', 'R12');
  await fill('person.organisation', 'إذاعة المثال');
  await fill('activity', 'تقارير إذاعية');
  await page.locator('.guest-form button').click();
  const wrong = page.locator('[aria-invalid="true"]');
  await wrong.waitFor();
  expectThat(
    (await wrong.getAttribute('name')) === 'person.documentNumber' &&
      (await page.locator('[name="person.nameAr"]').inputValue()) === 'مريم محمد',
    'the wrong field is marked, or what was typed is lost',
  );
  await picture('person');
  await fill('person.documentNumber', 'R1234567');
  await page.locator('.guest-form button').click();
  await page.locator('[name=photo]').waitFor();
}

async function handIn(page: Page, picture: (what: string) => Promise<void>): Promise<void> {
  await page.locator('[name="assignment-letter"]').setInputFiles(aPaper('letter.pdf'));
  await page.locator('form:has([name=photo]) button').click();
  await page.locator('output').waitFor();
  await page.locator('[name="press-card"]').setInputFiles(aPaper('card.pdf'));
  await page.locator('[name=photo]').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: await aPhoto(page),
  });
  await page.locator('form:has([name=photo]) button').click();
  await page.locator('[name=notice]').check();
  await picture('send');
  await page.locator('form:has([name=notice]) button').click();
  await page.locator('[name=sure]').waitFor({ state: 'attached' });
  await page.locator('[name=photo]').waitFor({ state: 'detached' });
}

/** The request as the office reads it. @returns whose file it is */
async function inOffice(page: Page, requestId: string): Promise<string> {
  await page.goto(`/office/${EDITION}/request-forms`, { waitUntil: 'networkidle' });
  await page
    .locator('section:has(h2:has-text("Presse et médias")) a[href*="/request-forms/"]')
    .first()
    .click();
  await page.locator(`a[href$="/${requestId}"]`).click();
  const file = page.locator(`a[href^="/office/${EDITION}/people/"]`);
  await file.waitFor();
  const href = (await file.getAttribute('href')) ?? '';
  expectThat((await page.locator('a[download]').count()) === 2, 'the two papers are not there');
  return href.split('/').at(-1) ?? '';
}

async function post(
  page: Page,
  { origin }: Program,
  act: 'recommendations' | 'decisions',
  participantId: string,
  step: object,
): Promise<void> {
  const answer = await page.request.post(
    `${origin}/api/v1/editions/${EDITION}/accreditation/${act}`,
    { headers: { origin }, data: { participantIds: [participantId], ...step } },
  );
  const { done } = (await answer.json()) as { done?: string[] };
  expectThat(done?.length === 1, `${act}: ${await answer.text()}`);
}

/** Nobody is cleared unscreened; who will not wait a minute says so. */
async function screen(page: Page): Promise<void> {
  await page.goto(`/office/${EDITION}/screening`, { waitUntil: 'networkidle' });
  const now = page.locator('form:has([name=intent][value=run])');
  if ((await now.count()) === 0) return;
  await now.locator('button').click();
  await now.waitFor({ state: 'detached' });
}

function aPaper(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
}

/** A grey picture, large enough for a badge, made by the browser itself. */
async function aPhoto(page: Page): Promise<Buffer> {
  return page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 300 } });
}

async function linkTo(mails: MailServer, word: string): Promise<string> {
  const text = await mailWith(mails, new RegExp(word));
  const [link] = /http:\S+\/l\/[\w-]+/.exec(text) ?? [];
  expectThat(link, 'no link came');
  return link;
}

/** The text of the last mail to the reporter that says something. */
async function mailWith({ mails }: MailServer, said: RegExp): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    for (const raw of mails.toReversed()) {
      const mail = await simpleParser(raw);
      const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
      const isTheirs = to.some(({ value }) => value.some(({ address }) => address === REPORTER));
      if (isTheirs && mail.text && said.test(mail.text)) return mail.text;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail says ${said}`);
}
