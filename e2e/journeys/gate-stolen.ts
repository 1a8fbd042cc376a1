import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aGate, badgeTexts, EDITION, enrolmentCodes } from '../gate-fixture.ts';
import { expectThat, type Journey, type Way } from '../journey.ts';
import { launchKillable } from '../killed-browser.ts';

/** What a thief finds on the disk of a gate that has shown a hundred people. */
export const stolenGate: Journey = {
  name: 'a stolen gate tells nobody who the people are',
  stage: 'show',
  async walk(way) {
    const [code = ''] = await enrolmentCodes(way, 1);
    const texts = (await badgeTexts(way.program, 1_500)).filter((_, place) => place % 6 === 0);
    const profile = mkdtempSync(join(tmpdir(), 'kurukan-gate-'));
    try {
      const browser = await launchKillable(profile);
      const page = await aGate(browser.context, way.origin, {
        ...{ code, gateId: 'parc-main', operator: 'op-thief' },
      });
      const people = await shownPeople(page, texts);
      expectThat(people.length > 100, `the badges open ${people.length} names`);
      const sealed = await page.evaluate(() => window.device.state().rosterSize);
      expectThat(sealed > 1_000, `the gate holds ${sealed} sealed records`);

      const kept = await everythingKept(page);
      expectThat(kept.includes('op-thief'), 'the search does not find what is there');
      expectNobody(people, kept, 'a store');
      const canLeave = await page.evaluate(keyCanLeave);
      expectThat(!canLeave, 'the key of the device can be read');
      await browser.kill();

      const files = filesIn(profile);
      expectThat(files.includes('op-thief'), 'the search does not find what is on the disk');
      expectNobody(people, files, 'a file of the browser');
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  },
};

/** The office has said so once; the device does it when it is next heard of. */
export const wipedGate: Journey = {
  name: 'a lost gate forgets everything at its next contact with the hub',
  stage: 'show',
  async walk(way) {
    const [code = '', other = ''] = await enrolmentCodes(way, 2);
    const [text = ''] = (await badgeTexts(way.program, 300)).slice(-1);
    const { context } = await way.stranger();
    const page = await aGate(context, way.origin, { code, gateId: 'parc-main', operator: 'op-1' });
    await page.evaluate((badge) => window.device.scan(badge, { direction: 'in' }), text);
    const device = await page.evaluate(() => window.device.state().device?.id ?? '');
    await orderWiping(way, device);

    const ended = await page.evaluate(() => window.device.sync());
    expectThat(!ended.ok && ended.problem === 'wiped', `it was told ${JSON.stringify(ended)}`);
    const phase = await page.evaluate(() => window.device.state().phase);
    expectThat(phase === 'wiped', `the screen shows ${phase}`);
    const kept = await everythingKept(page);
    expectThat(kept === '', `the disk still holds ${kept.length} characters`);

    const anew = await page.evaluate(
      (again) => window.device.enrol(again, '2580', 'north-2'),
      other,
    );
    expectThat(anew.ok, 'the device cannot be enrolled again');
    const next = await page.evaluate(() => window.device.state().device?.id);
    expectThat(next !== device, 'a device that forgot everything is another one');
    await context.close();
  },
};

/** The names that the screens have shown, but for those so short that any bytes may spell them. */
async function shownPeople(page: Page, texts: readonly string[]): Promise<string[]> {
  const names = await page.evaluate(async (badges) => {
    const shown: (string | null | undefined)[] = [];
    for (const text of badges) {
      const { claims, holder } = await window.device.scan(text, { direction: 'in' });
      shown.push(claims?.name, holder?.name, holder?.nameAr);
    }
    return shown.flatMap((name) => (name ? [name] : []));
  }, texts);
  return [...new Set(names)].filter((name) => name.length >= 6);
}

/** Reads every store as a thief would, and writes out all texts and bytes in it. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kurukan-gate');
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => resolve(opening.result);
    });
    const found: string[] = [];
    const write = (value: unknown): void => {
      if (typeof value === 'string') found.push(value);
      else if (value instanceof Uint8Array)
        for (const code of ['utf-8', 'utf-16le', 'latin1'])
          found.push(new TextDecoder(code).decode(value));
      else if (Array.isArray(value)) value.forEach(write);
      else if (value && typeof value === 'object') Object.values(value).forEach(write);
    };
    for (const name of database.objectStoreNames)
      await new Promise<void>((resolve) => {
        const reading = database.transaction(name).objectStore(name).openCursor();
        reading.onsuccess = () => {
          if (!reading.result) return resolve();
          write([reading.result.key, reading.result.value]);
          reading.result.continue();
        };
      });
    database.close();
    return found.join('\n');
  });
}

async function keyCanLeave(): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('kurukan-gate');
    opening.onsuccess = () => resolve(opening.result);
  });
  const enrolment = await new Promise<{ key: { privateKey: CryptoKey } }>((resolve) => {
    const reading = database.transaction('enrolment').objectStore('enrolment').get('this');
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  return crypto.subtle.exportKey('pkcs8', enrolment.key.privateKey).then(
    () => true,
    () => false,
  );
}

/** Everything the browser has put on the disk, read in each way that a text may be written. */
function filesIn(profile: string): string {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .flatMap((bytes) => [
      bytes.toString('utf8'),
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
    ])
    .join('\n');
}

function expectNobody(people: readonly string[], text: string, where: string): void {
  for (const name of people) expectThat(!text.includes(name), `${where} tells of “${name}”`);
  // How a photo begins, JPEG of cameras and of ours.
  for (const mark of ['JFIF', 'Exif\0']) expectThat(!text.includes(mark), `${where} shows a photo`);
}

async function orderWiping({ signedIn }: Way, device: string): Promise<void> {
  const { page, context } = await signedIn('Organiser');
  await page.goto('/office/account');
  const status = await page.evaluate(
    async ([edition, lost]) => {
      const path = `/api/v1/editions/${edition}/gate-devices/${lost}/wiping`;
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'left in a taxi' }),
      });
      return answer.status;
    },
    [EDITION, device] as const,
  );
  expectThat(status === 200, `the order was answered ${status}`);
  await context.close();
}
