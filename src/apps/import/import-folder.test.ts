import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { withdrawParticipant } from '#modules/participants/service';
import { provenEdition } from '#platform/edition';
import { ledgerPosition } from '#platform/ledger/ledger';
import { writeXlsx } from '#platform/tabular/write';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { demoPlan } from '../../../demo/story/edition.ts';
import { importFolder, isBad, type ImportMode, type ImportOutcome } from './import-folder.ts';
import { writeRejected } from './rejected-files.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('import:test', '2025-10-20T10:00:00Z', ['organiser']);
const broken = fileURLToPath(new URL('../../../demo/bamex-2025-broken/', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kurukan-import-'));
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), demoPlan()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder with planted errors', () => {
  type Planted = { file: string; row: number; column: string; code: string };
  const expected: { errors: Planted[] } = JSON.parse(
    readFileSync(join(broken, 'EXPECTED.json'), 'utf8'),
  );

  it('names every error, and loads the rest', async () => {
    const { files } = await load('good-rows', broken);

    expect(errorsOf({ files })).toEqual(inOrder(expected.errors));
    expect(await countOf('participant')).toBe(12);
    expect(await countOf('meeting')).toBe(1);
    expect(await countOf('passage')).toBe(1);
    expect(rowsByFate({ files })).toMatchObject({
      'people.csv': { rows: 22, added: 12, errors: 10 },
      'stands.csv': { rows: 4, added: 1, errors: 3 },
    });
  });

  it('tells of what was assumed and of columns nobody knows', async () => {
    const { files } = await load('rehearse', broken);
    const delegations = files.find(({ file }) => file === 'delegations.csv');

    expect(delegations?.notices.map(({ code }) => code)).toEqual(['encoding-assumed']);
    expect(files.find(({ file }) => file === 'exhibitors.csv')?.unknownColumns).toEqual([
      'favourite_colour',
    ]);
  });

  it('loads nothing at all while a row is bad, unless asked to', async () => {
    const before = await ledgerPosition(db, edition);
    const { loaded } = await load('whole', broken);

    expect(loaded).toBe(false);
    expect(await countOf('participant')).toBe(0);
    expect(await ledgerPosition(db, edition)).toEqual(before);
  });

  it('changes nothing when it is sent again', async () => {
    await load('good-rows', broken);
    const before = await ledgerPosition(db, edition);
    const { files } = await load('good-rows', broken);

    expect(files.every(({ saved }) => saved.added === 0 && saved.changed === 0)).toBe(true);
    expect(await ledgerPosition(db, edition)).toEqual(before);
  });

  it('gives the bad rows back as files that can be put right and sent again', async () => {
    const { files } = await load('good-rows', broken);
    expect(await writeRejected(files, folder, 'en')).toContain('stands.rejected.csv');

    const rejected = readFileSync(join(folder, 'stands.rejected.csv'), 'utf8');
    expect(rejected.trim().split('\r\n')).toHaveLength(4);
    put(
      'stands.rejected.csv',
      rejected.replace('-9', '9').replace(';Z;', ';EXT;').replace('trois', '3'),
    );
    const again = await load('good-rows');
    const stands = again.files.find(({ name }) => name === 'stands');

    expect(stands).toMatchObject({ rows: 3, saved: { added: 3 }, errors: [] });
  });
});

describe('importing', () => {
  it('writes nothing in a rehearsal, and tells what it would write', async () => {
    put('people.csv', 'external_id,category,first_name,last_name,country\nP1,press,Awa,Exemple,ML');
    const before = await ledgerPosition(db, edition);
    const { files, loaded } = await load('rehearse');

    expect(loaded).toBe(false);
    expect(files[0]?.saved).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await countOf('participant')).toBe(0);
    expect(await ledgerPosition(db, edition)).toEqual(before);
  });

  it('knows files by their names in four languages, and says which ones it does not know', async () => {
    const row = 'external_id,country,level,name\nD1,SN,minister,Exemple';
    put('Délégations.csv', row);
    put('kişiler.csv', 'external_id;category;first_name;last_name;country\nP1;press;A;B;ML');
    put(
      'البرنامج.csv',
      'external_id,type,title_fr,start,end\nS1,panel,T,2025-11-11 10:00,2025-11-11 11:00',
    );
    put('notes.csv', 'a\nb');
    const { files, ignored } = await load('whole');

    expect(files.map(({ name }) => name)).toEqual(['delegations', 'people', 'sessions']);
    expect(files.every(({ saved }) => saved.added === 1)).toBe(true);
    expect(ignored).toEqual(['notes.csv']);
  });

  it('reads workbooks as well', async () => {
    const columns = ['external_id', 'category', 'first_name', 'last_name', 'country'];
    put('people.xlsx', await writeXlsx(columns, [['P1', 'press', 'Awa', 'Exemple', 'Sénégal']]));
    await load('whole');

    const person = await db
      .selectFrom('participant')
      .select(['country', 'nationality'])
      .executeTakeFirstOrThrow();
    expect(person).toEqual({ country: 'SN', nationality: 'SN' });
  });

  it('reads what a party seeks and was promised, and names a sector that nobody knows', async () => {
    put(
      'delegations.csv',
      'external_id,country,level,name\nD1,SN,minister,Exemple\nD2,ML,minister,Autre',
    );
    put(
      'profiles.csv',
      'party_id;seeks;languages;minimum\nD1;drones|radars;fr|en;5\nD2;dronnes;fr;0',
    );
    const { files } = await load('good-rows');

    expect(errorsOf({ files })).toMatchObject([{ row: 3, column: 'seeks', code: 'bad-choice' }]);
    expect(
      await db.selectFrom('meetingProfile').select(['seeks', 'minimum', 'minimumFor']).execute(),
    ).toEqual([{ seeks: ['drones', 'radars'], minimum: 5, minimumFor: 'official' }]);
  });

  it('refers to what is in the database as well as in the other files', async () => {
    put('delegations.csv', 'external_id,country,level,name\nD1,SN,minister,Exemple');
    await load('whole');
    rmSync(join(folder, 'delegations.csv'));
    put(
      'people.csv',
      peopleCsv('P1,official-delegation,Awa,Exemple,SN,D1,', 'P2,press,B,C,ML,D9,'),
    );
    const { files } = await load('good-rows');

    expect(files[0]?.saved.added).toBe(1);
    expect(errorsOf({ files })).toEqual([
      { file: 'people.csv', row: 3, column: 'delegation_external_id', code: 'unknown-reference' },
    ]);
  });

  it('loads an exhibitor that shares a stand whose holder comes later in the file', async () => {
    const heading = 'external_id,company_name,country,main_exhibitor_id';
    put('exhibitors.csv', `${heading}\nE1,Guest,TR,E2\nE2,Host,TR,\nE3,Lost,TR,E4\nE4,,TR,`);
    const { files } = await load('good-rows');

    expect(errorsOf({ files })).toEqual([
      { file: 'exhibitors.csv', row: 4, column: 'main_exhibitor_id', code: 'unknown-reference' },
      { file: 'exhibitors.csv', row: 5, column: 'company_name', code: 'required' },
    ]);
    const guest = await db
      .selectFrom('exhibitor as guest')
      .innerJoin('exhibitor as host', 'host.id', 'guest.mainExhibitorId')
      .select(['guest.externalId as guest', 'host.externalId as host'])
      .execute();
    expect(guest).toEqual([{ guest: 'E1', host: 'E2' }]);
  });

  it('tells what the rules of a module refuse as an error of the row', async () => {
    put('people.csv', peopleCsv('P1,press,Awa,Exemple,ML,,', 'P2,press,B,Exemple,ML,,'));
    await load('whole');
    const { id } = await db
      .selectFrom('participant')
      .select('id')
      .where('externalId', '=', 'P2')
      .executeTakeFirstOrThrow();
    const withdrawal = { participantId: id, reason: 'own-wish' } as const;
    await withdrawParticipant(db, edition, by, withdrawal);

    put('people.csv', peopleCsv('P1,press,Awa,Exemple,ML,,', 'P2,press,B,Autre,ML,,'));
    const outcome = await load('whole');

    expect(outcome.loaded).toBe(false);
    expect(errorsOf(outcome)).toEqual([
      { file: 'people.csv', row: 3, column: 'external_id', code: 'refused' },
    ]);
    expect(outcome.files[0]?.errors[0]?.cure.args['reason']).not.toBe('participant.withdrawn');
  });

  it('reads no row of a file without its required columns', async () => {
    put('people.csv', 'external_id,category\nP1,press');
    const { files, loaded } = await load('whole');

    expect(loaded).toBe(false);
    expect(files[0]?.missingColumns).toEqual(['first_name', 'last_name', 'country']);
  });

  it('goes on past a file that is no table, and calls it bad', async () => {
    put('people.csv', '%PDF-1.7');
    put('delegations.csv', 'external_id,country,level,name\nD1,SN,minister,Exemple');
    const { files } = await load('good-rows');

    expect(files.map((file) => [file.file, isBad(file), file.saved.added])).toEqual([
      ['delegations.csv', false, 1],
      ['people.csv', true, 0],
    ]);
    expect(files[1]?.failure?.code).toBe('import.not-a-table');
  });

  it('keeps the day of preparation of an invitation whose file does not tell it', async () => {
    put('invitations.csv', 'external_id,country,addressee_title\nI1,SN,Ministre');
    await load('whole');
    const later = signedBy('import:test', '2025-10-25T10:00:00Z');
    const request = { db, edition, by: later, folder, mode: 'whole', locale: 'fr' } as const;

    expect((await importFolder(request)).files[0]?.saved.unchanged).toBe(1);
  });

  it.each([
    ['import.no-folder', () => join(folder, 'nowhere')],
    ['import.nothing-found', () => folder],
  ])('refuses with %s', async (code, place) => {
    await expect(load('whole', place())).rejects.toMatchObject({ code });
  });

  it('takes rejected rows for their file only where the file is not there itself', async () => {
    put('people.rejected.csv', peopleCsv('P1,press,Awa,Exemple,ML,,'));
    expect((await load('rehearse')).files.map(({ file }) => file)).toEqual(['people.rejected.csv']);

    put('people.csv', peopleCsv('P2,press,Awa,Exemple,ML,,'));
    const { files, ignored } = await load('rehearse');
    expect([files.map(({ file }) => file), ignored]).toEqual([
      ['people.csv'],
      ['people.rejected.csv'],
    ]);
  });

  it('refuses two files of the same kind', async () => {
    put('people.csv', 'a');
    put('Personnes.csv', 'a');

    await expect(load('whole')).rejects.toMatchObject({ code: 'import.file-twice' });
  });
});

function load(mode: ImportMode, from = folder): Promise<ImportOutcome> {
  return importFolder({ db, edition, by, folder: from, mode, locale: 'en' });
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function peopleCsv(...rows: string[]): string {
  const heading =
    'external_id,category,first_name,last_name,country,delegation_external_id,exhibitor_external_id';
  return [heading, ...rows].join('\n');
}

function errorsOf({ files }: Pick<ImportOutcome, 'files'>) {
  const errors = files.flatMap((file) => file.errors);
  return inOrder(errors.map(({ file, row, column, code }) => ({ file, row, column, code })));
}

function inOrder<One extends { file: string; row: number }>(errors: One[]): One[] {
  return errors.toSorted((one, other) => one.file.localeCompare(other.file) || one.row - other.row);
}

function rowsByFate({ files }: Pick<ImportOutcome, 'files'>) {
  return Object.fromEntries(
    files.map(({ file, rows, saved, errors }) => [
      file,
      { rows, added: saved.added, errors: errors.length },
    ]),
  );
}

async function countOf(table: 'participant' | 'meeting' | 'passage'): Promise<number> {
  const rows = await db.selectFrom(table).select('editionId').execute();
  return rows.length;
}
