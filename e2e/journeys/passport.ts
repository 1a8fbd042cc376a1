import { crc32, deflateSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { checkDigit } from '../../src/modules/participants/passport/reading/check-digits.ts';
import { photograph, straight } from '../../src/modules/participants/passport/reading/testing.ts';
import type { GreyImage } from '../../src/modules/participants/passport/reading/types.ts';
import { expectQuiet, expectThat, type Journey } from '../journey.ts';

const DELEGATION = '/embassy/bamex-2025/delegation';
/** What is sent is two lines and what the form had; the smallest photo is a hundred times that. */
const MOST_BYTES_SENT = 2_048;
const PHONE = 360;
/** Half a second where nothing else runs; this is for machines that are busy. */
const PATIENCE_SECONDS = 10;

/** The lines of somebody who does not exist. */
function passportOf(number: string): string[] {
  const parts = [`${number}`, '810506', '300101', '<<<<<<<<<<<<<<'];
  const [named, born, expires, own] = parts.map((part) => `${part}${checkDigit(part)}`);
  const whole = checkDigit(`${named}${born}${expires}${own}`);
  return [
    'P<SENDIALLO<<AMINATA<FATOU'.padEnd(44, '<'),
    `${named}SEN${born}F${expires}${own}${whole}`,
  ];
}

export const passport: Journey = {
  name: 'passport: a photo is read on the telephone and stays there',
  stage: 'invitations',
  async walk({ pictures, signedIn, tell }) {
    const embassy = await signedIn('Embassy', { locale: 'fr', width: PHONE });
    const { page, context } = embassy;
    const lines = passportOf('A12345678');
    const sent: Request[] = [];
    context.on('request', (request) => sent.push(request));
    await openNewMember(page);

    const photo = photograph(lines, {
      ...straight,
      width: 1_600,
      turn: 3,
      tilt: [0.1, 0.15],
      fill: 0.85,
    });
    const file = {
      name: 'passport.png',
      mimeType: 'image/png',
      buffer: pngOf(photo),
    };
    const begun = performance.now();
    await page.locator('[data-passport-photo] input[type=file]').setInputFiles(file);
    await page.locator('.passport-lines').waitFor();
    const seconds = (performance.now() - begun) / 1000;
    expectThat(seconds < PATIENCE_SECONDS, `reading takes ${seconds.toFixed(1)} s`);
    const read = await page.locator('[name=lines]').inputValue();
    expectThat(read === lines.join('\n'), `the lines are read as\n${read}`);
    expectThat((await page.locator('.passport-lines mark').count()) === 0, 'signs are in doubt');

    await page.locator('[name=lines]').fill(read.replace('810506', '810500'));
    expectThat(
      (await page.locator('.passport-lines mark').count()) === 7,
      'a wrong day of birth and its digit are not marked',
    );
    await page.screenshot({ path: `${pictures}/passport-photo.png`, fullPage: true });
    await page.locator('[name=lines]').fill(read);

    await page.locator('form:has([name=lines]) button').click();
    await page.locator('details output').first().waitFor();
    const filled = {
      familyName: await valueOf(page, 'familyName'),
      givenNames: await valueOf(page, 'givenNames'),
      birthDate: await valueOf(page, 'birthDate'),
      nationality: await valueOf(page, 'nationality'),
    };
    expectThat(
      JSON.stringify(filled) ===
        '{"familyName":"DIALLO","givenNames":"AMINATA FATOU","birthDate":"1981-05-06","nationality":"SN"}',
      `the form is filled with ${JSON.stringify(filled)}`,
    );
    expectNoPhotoIn(sent);
    expectQuiet(embassy);
    tell(`read in ${seconds.toFixed(1)} s`);
  },
};

async function openNewMember(page: Page): Promise<void> {
  await page.goto(DELEGATION);
  const open = page.locator('form:has([name=level]) button');
  if (await open.isVisible()) await open.click();
  await page.locator('a.button[href*="/delegation/new"]').click();
  await page.locator('[data-passport-photo]').waitFor({ state: 'attached' });
  const help = page.locator('details:has([data-passport-photo])');
  await help.locator('summary').click();
}

async function valueOf(page: Page, field: string): Promise<string> {
  return page.locator(`[name="member.${field}"]`).inputValue();
}

function expectNoPhotoIn(sent: readonly Request[]): void {
  const posts = sent.filter((request) => request.method() !== 'GET');
  expectThat(posts.length > 0, 'nothing was sent, so nothing is shown of what is sent');
  for (const request of sent) {
    const body = request.postDataBuffer() ?? Buffer.alloc(0);
    const size = body.length + request.url().length;
    expectThat(size < MOST_BYTES_SENT, `${size} bytes went to ${request.url()}`);
    expectThat(
      !body.includes('PNG') && !body.includes('image/') && !body.includes('filename'),
      `a picture went to ${request.url()}`,
    );
  }
}

/** A grey picture as the file of a camera. */
function pngOf({ width, height, pixels }: GreyImage): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.writeUInt8(8, 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    pngPart('IHDR', size),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

function pngPart(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
