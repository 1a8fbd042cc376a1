import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant, setPhoto } from '#modules/participants/service';
import { aPersonInput, aPng } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { writeCsv } from '#platform/tabular/write';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { makePackage, readAnswersOf, readPackages, takeAnswers } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const commission = signedBy('account:commission');
const passphrase = 'baobab calebasse marigot';

let app: Application;
let anna: string;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, commission, aPlan()));
  anna = await registerParticipant(db, edition, commission, aPersonInput());
});

describe('a package for a service without a network', () => {
  it('holds people and photos under a reference, and opens by its passphrase only', async () => {
    await setPhoto(db, app.files, edition, commission, anna, aPng(400, 500));
    const { zip } = await make();

    const files = await unzip(zip, passphrase);
    const people = new TextDecoder().decode(files.get('people.csv'));
    expect(people).toContain(aPersonInput().familyName);
    const photo = [...files.keys()].find((name) => name.startsWith('photos/V1-'));
    expect(files.get(photo ?? '')).toEqual(aPng(400, 500));
    expect(new TextDecoder().decode(files.get('answers.csv'))).not.toContain(
      aPersonInput().familyName,
    );
    expect(new TextDecoder('latin1').decode(zip)).not.toContain(aPersonInput().familyName);
    await expect(unzip(zip, 'baobab calebasse marigoT')).rejects.toThrow(/password/i);
  });

  it('is not made under a short passphrase', async () => {
    await expect(make('onze signes')).rejects.toMatchObject({ code: 'vetting.passphrase-short' });
    expect(await readPackages(db, edition)).toEqual([]);
  });

  it('takes the answers back by reference, and tells the rows that name nobody', async () => {
    const reference = await referenceOfAnna();
    const taken = await answers([
      [reference.toLowerCase().replaceAll('-', ' '), 'objection', 'Voir note 14'],
      ['V1-000000-0', 'no-objection', ''],
      ['V9-ABCDEF-7', 'perhaps', ''],
    ]);

    expect(taken.taken).toBe(1);
    expect(taken.errors.map(({ row, column }) => [row, column])).toEqual([
      [4, 'answer'],
      [3, 'reference'],
    ]);
    expect(await readAnswersOf(db, app.keyring, edition, anna)).toMatchObject([
      { reference, answer: 'objection', note: 'Voir note 14', service: 'DGSE' },
    ]);
    expect(await readPackages(db, edition)).toMatchObject([
      { number: 1, people: 1, answered: 1, objections: 1 },
    ]);
  });

  it('leaves what was answered the same before, and lines without an answer', async () => {
    const reference = await referenceOfAnna();
    await answers([[reference, 'no-objection', '']]);
    expect(await answers([[reference, 'no-objection', '']])).toMatchObject({
      taken: 0,
      unchanged: 1,
    });
    expect(await answers([[reference, '', '']])).toMatchObject({ taken: 0, unchanged: 0 });
  });

  it('gives two numbers when two are made at once', async () => {
    const made = await Promise.all([make(), make()]);
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });
});

function make(phrase = passphrase) {
  return makePackage(app, edition, commission, {
    service: 'DGSE',
    participantIds: [anna],
    passphrase: phrase,
    locale: 'fr',
  });
}

async function referenceOfAnna(): Promise<string> {
  const { zip } = await make();
  const sheet = new TextDecoder().decode((await unzip(zip, passphrase)).get('answers.csv'));
  return /V1-\w{6}-\w/.exec(sheet)?.[0] ?? '';
}

function answers(rows: string[][]) {
  return takeAnswers(db, app.keyring, edition, commission, {
    bytes: writeCsv(['reference', 'answer', 'note'], rows),
    fileName: 'answers.csv',
    locale: 'fr',
  });
}

async function unzip(zip: Uint8Array, password: string): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { password, useWebWorkers: false });
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  return files;
}
