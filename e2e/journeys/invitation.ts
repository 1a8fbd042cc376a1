import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { startMailServer, type MailServer } from '../../src/platform/mail/testing.ts';
import { writeXlsx } from '../../src/platform/tabular/write.ts';
import { expectQuiet, expectThat, overflowOf, useLink, type Journey } from '../journey.ts';
import { startProgram } from '../program.ts';

const EDITION = 'bamex-2025';
/** Mails go out every quarter of a minute, and letters are written before that. */
const PATIENCE_MS = 120_000;
const PHONE = 360;
/** A page and its style on the first visit, as the line carries them. */
const HEAVIEST_KILOBYTES = 30;

/** Governments that the demo does not invite, and what protocol writes to them in. */
const guests = [
  { locale: 'fr', country: 'BE', mailbox: 'ambassade@be.example' },
  { locale: 'ar', country: 'JO', mailbox: 'embassy@jo.example' },
] as const;

type Guest = (typeof guests)[number];

/** The five minutes of an embassy: from the mail to the delegation, on a phone without a script. */
export const invitation: readonly Journey[] = guests.map((guest) => ({
  name: `invitation: an embassy answers in ${guest.locale} on a phone without a script`,
  stage: 'invitations',
  ownProgram: true,
  async walk({ pictures, stranger, tell }) {
    const mails = await startMailServer();
    const program = await startProgram({
      stage: 'invitations',
      settings: { SMTP_URL: `smtp://127.0.0.1:${mails.port}` },
    });
    try {
      const protocol = await stranger({ origin: program.origin, locale: 'fr' });
      await useLink(protocol.page, program.links.get('Protocol') ?? '');
      const office = await sendInvitation(protocol.page, program.origin, guest);
      const visitor = await stranger({
        origin: program.origin,
        locale: guest.locale,
        width: PHONE,
        javaScript: false,
      });
      const hands = handsOn(visitor.page);
      const picture = (what: string) =>
        visitor.page.screenshot({
          path: `${pictures}/embassy-${guest.locale}-${what}.png`,
          fullPage: true,
        });

      const weight = await weighed(visitor.page, async () => {
        await visitor.page.goto(await linkIn(mails, guest.mailbox));
      });
      await visitor.page.waitForURL(`**/embassy/${EDITION}`);
      expectThat(weight < HEAVIEST_KILOBYTES * 1024, `the first page weighs ${weight} bytes`);
      expectThat(
        (await visitor.page.locator('html').getAttribute('lang')) === guest.locale,
        'the first page is in another language',
      );
      await picture('hub');

      await hands.tap(`a[href$="/answer"]`);
      await answer(hands, guest);
      await visitor.page.waitForURL('**/receipts/1');
      const receipt = await visitor.page.locator('.receipt-number').innerText();
      expectThat(/^R-BAMEX-2025-\d{4}-[0-9A-Z]$/.test(receipt.trim()), `no receipt: ${receipt}`);
      await picture('receipt');
      await mailTo(mails, `awa@${guest.country.toLowerCase()}.example`, receipt.trim());

      await hands.tap('main a.button');
      await buildDelegation(hands, guest);
      await picture('delegation');
      expectQuiet(visitor);

      await protocol.page.goto(`${office}/answers`);
      await protocol.page.getByText(receipt.trim()).waitFor();
      await handOut(protocol.page);
      await protocol.page.screenshot({
        path: `${pictures}/office-links-${guest.locale}.png`,
        fullPage: true,
      });
      await protocol.page.goto(`${program.origin}/office/${EDITION}/delegations`);
      await protocol.page
        .locator(`tbody tr:has-text("${countryIn(guest)}")`)
        .first()
        .waitFor();
      expectQuiet(protocol);
      const { taps, typed, chosen } = hands.counted;
      tell(
        `${guest.locale}: ${taps} taps, ${typed} typed fields, ${chosen} file, first page ${(weight / 1024).toFixed(1)} kB`,
      );
    } finally {
      await program.stop();
      await mails.stop();
    }
  },
}));

/** Protocol makes one more link and takes it back; the page holds on the narrowest telephone. */
async function handOut(page: Page): Promise<void> {
  await page.setViewportSize({ width: PHONE, height: 860 });
  const links = await page.locator('.data-table tbody tr').count();
  expectThat(links >= 2, `${links} links, where the mailed one and the focal point's are`);
  await page.locator('form:has([value="make"]) button').click();
  await page.locator('input[readonly]').waitFor();
  const overflow = await overflowOf(page);
  expectThat(overflow <= 0, `the links are ${overflow} px too wide for a phone`);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.locator('.data-table tbody tr').first().locator('[value="revoke"]').click();
  await page.locator('input[readonly]').waitFor({ state: 'detached' });
}

/** Two who answer for one government at once: the second sees both texts, and chooses. */
export const twoFocalPoints: Journey = {
  name: 'invitation: two focal points who answer at once lose nothing',
  stage: 'invitations',
  async walk({ signedIn, pictures }) {
    const plain = { locale: 'fr', width: PHONE, javaScript: false };
    const [first, second] = [await signedIn('Embassy', plain), await signedIn('Embassy', plain)];
    for (const { page } of [first, second]) await page.goto(`/embassy/${EDITION}/answer`);
    await write(first.page, { people: '7', message: 'Le ministre vient lui-même.' });
    await first.page.waitForURL('**/receipts/*');
    await write(second.page, { people: '9', message: 'Nous venons en voiture.' });

    const both = second.page.locator('main');
    await both.getByText('Le ministre vient lui-même.').waitFor();
    const kept = await second.page.locator('[name="answer.message"]').inputValue();
    expectThat(kept === 'Nous venons en voiture.', `what was typed is lost: ${kept}`);
    await second.page.screenshot({ path: `${pictures}/embassy-two.png`, fullPage: true });
    // The browser tells of a 409 in its console, which is what was wanted.
    second.complaints.length = 0;
    await second.page.locator('.guest-form button').click();
    await second.page.waitForURL('**/receipts/*');
    await second.page.getByText('Nous venons en voiture.').waitFor();
    expectQuiet(first);
  },
};

async function write(page: Page, { people, message }: { people: string; message: string }) {
  await page.locator('[value="accepted"]').check();
  await page.locator('[value="delegation"]').check();
  await page.locator('[name="answer.people"]').fill(people);
  await page.locator('[name="answer.focalPoint.name"]').fill('Awa Ndiaye');
  await page.locator('[name="answer.message"]').fill(message);
  await page.locator('.guest-form button').click();
}

/** Protocol invites a government by e-mail. @returns the address of its invitation in the office */
async function sendInvitation(page: Page, origin: string, guest: Guest): Promise<string> {
  const all = `${origin}/api/v1/editions/${EDITION}/invitations`;
  const headers = { origin };
  await page.request.post(all, {
    headers,
    data: { countries: [guest.country], channel: 'e-mail', language: guest.locale },
  });
  const { rows } = await (
    await page.request.get(`${all}?filters[country][0]=${guest.country}`)
  ).json();
  const [prepared] = rows;
  const { addressee, channel, kind, language, courtesyLanguages, version } = prepared;
  await page.request.put(`${all}/${prepared.id}`, {
    headers,
    data: {
      ...{ addressee, channel, kind, language, courtesyLanguages, version },
      embassyAddress: null,
      embassyEmail: guest.mailbox,
    },
  });
  const office = `${origin}/office/${EDITION}/invitations/${prepared.id}`;
  await page.goto(office);
  await page.locator('button[value="mail"]').click();
  return office;
}

async function answer(hands: Hands, guest: Guest): Promise<void> {
  await hands.tap('[value="accepted"]');
  await hands.tap('[value="delegation"]');
  await hands.tap('[value="speaker"]');
  // An Arabic keyboard writes its own digits.
  await hands.type('answer.people', guest.locale === 'ar' ? '٦' : '6');
  await hands.type('answer.focalPoint.name', 'Awa Traoré');
  await hands.type('answer.focalPoint.email', `awa@${guest.country.toLowerCase()}.example`);
  await hands.tap('.guest-form button');
}

/** Six people of whom one has a date that is none; the wrong cell is put right on the page. */
async function buildDelegation(hands: Hands, guest: Guest): Promise<void> {
  const { page } = hands;
  await hands.tap('form:has([name=level]) button');
  await page.locator('[name=file]').waitFor();
  await hands.choose('file', {
    name: 'delegation.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await aDelegation()),
  });
  await hands.tap('form:has([name=file]) button');
  const wrong = page.locator('[aria-invalid="true"]');
  await wrong.first().waitFor();
  expectThat((await wrong.count()) === 1, `${await wrong.count()} cells are wrong, not one`);
  const name = (await wrong.getAttribute('name')) ?? '';
  expectThat(name.endsWith('birth_date'), `${name} is wrong, and not the date`);
  await hands.type(name, '1980-02-28');
  await hands.tap('form:has([aria-invalid="true"]) button');
  await wrong.first().waitFor({ state: 'detached' });
  await page.goto(page.url());
  expectThat(
    (await page.locator('li[data-standing]').count()) === 6,
    `six members were sent in ${guest.locale}, others are there`,
  );
}

async function aDelegation(): Promise<Uint8Array> {
  const columns = ['role', 'last_name', 'first_name', 'job_title', 'birth_date'];
  const rows = [
    ['head', 'Traoré', 'Awa', 'Ministre', '1970-01-15'],
    ['principal', 'Diallo', 'Ibrahim', 'Directeur', '1974-05-02'],
    ['delegate', 'Keïta', 'Fatou', 'Conseillère', '1985-09-30'],
    ['expert', 'Al-Habsi', 'Salim', 'Ingénieur', '1980-02-30'],
    ['aide', 'Peeters', 'Jan', 'Aide de camp', '1990-12-01'],
    ['interpreter', 'Ould Ahmed', 'Sidi', 'Interprète', '1988-07-19'],
  ];
  return writeXlsx(columns, rows, { sheet: 'delegation' });
}

type Hands = ReturnType<typeof handsOn>;

/** Somebody's thumbs, counted. */
function handsOn(page: Page) {
  const counted = { taps: 0, typed: 0, chosen: 0 };
  return {
    page,
    counted,
    async tap(selector: string) {
      counted.taps += 1;
      await page.locator(selector).first().click();
    },
    async type(name: string, text: string) {
      counted.typed += 1;
      await page.locator(`[name="${name}"]`).fill(text);
    },
    async choose(name: string, file: { name: string; mimeType: string; buffer: Buffer }) {
      counted.chosen += 1;
      await page.locator(`[name="${name}"]`).setInputFiles(file);
    },
  };
}

/** What a walk brings over the line, without the headers. */
async function weighed(page: Page, walk: () => Promise<void>): Promise<number> {
  const bodies: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    bodies.push(
      request.sizes().then(
        ({ responseBodySize }) => responseBodySize,
        () => 0,
      ),
    );
  });
  await walk();
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('requestfinished');
  const sizes = await Promise.all(bodies);
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function linkIn(mails: MailServer, recipient: string): Promise<string> {
  const [link] = /http:\S+\/l\/[\w-]+/.exec(await mailTo(mails, recipient, '/l/')) ?? [];
  expectThat(link, 'no link came');
  return link;
}

/** The text of the first mail to somebody that says a word. */
async function mailTo({ mails }: MailServer, recipient: string, word: string): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    for (const raw of mails) {
      const mail = await simpleParser(raw);
      const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
      const isTheirs = to.some(({ value }) => value.some(({ address }) => address === recipient));
      if (isTheirs && mail.text?.includes(word)) return mail.text;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail to ${recipient} says ${word}`);
}

function countryIn({ country }: Guest): string {
  return new Intl.DisplayNames('fr', { type: 'region' }).of(country) ?? country;
}
