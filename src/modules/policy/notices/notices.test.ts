import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { noticeRoutes } from './routes.ts';
import { isInForce, noticesFor, unread } from './rules.ts';
import { aNotice } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const organiser = callAs(app, noticeRoutes, 'organiser');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a notice', () => {
  it('is in force on its first day and on its last', () => {
    const notice = aNotice({ validFrom: '2025-01-01', validTo: '2025-12-31' });

    expect(isInForce(notice, '2024-12-31')).toBe(false);
    expect(isInForce(notice, '2025-01-01')).toBe(true);
    expect(isInForce(notice, '2025-12-31')).toBe(true);
    expect(isInForce(notice, '2026-01-01')).toBe(false);
  });

  it('binds those it names, or everybody', () => {
    const dealing = { country: 'LY', onDate: '2025-11-11' };
    const bound = aNotice({ binds: ['TR'] });

    expect(noticesFor([bound], { ...dealing, exhibitorCountries: ['TR'] })).toEqual([bound]);
    expect(noticesFor([bound], { ...dealing, exhibitorCountries: ['ML', 'BF'] })).toEqual([]);
    expect(noticesFor([aNotice()], { ...dealing, exhibitorCountries: ['ML'] })).toHaveLength(1);
  });

  it('is shown to nobody about another country', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('LY', 'SD', 'ML'),
        fc.constantFrom('LY', 'SD', 'ML'),
        (one, other) => {
          const dealing = { country: other, exhibitorCountries: ['TR'], onDate: '2025-11-11' };
          expect(noticesFor([aNotice({ country: one })], dealing)).toHaveLength(
            one === other ? 1 : 0,
          );
        },
      ),
    );
  });

  it('is to be read again in each version', () => {
    const notice = aNotice({ version: 2 });

    expect(unread([notice], [{ id: notice.id, version: 1 }])).toEqual([notice]);
    expect(unread([notice], [{ id: notice.id, version: 2 }])).toEqual([]);
  });
});

describe('the register', () => {
  it('keeps a notice, a version for each change, and its end', async () => {
    const { id } = await organiser.keep({ edition, notice: written() });
    await organiser.keep({ edition, id, notice: written() });
    await organiser.keep({ edition, id, notice: { ...written(), validTo: '2026-05-31' } });
    await organiser.withdraw({ edition, id, reason: 'The regime ended' });

    expect(await organiser.list({ edition })).toMatchObject([
      { version: 2, inForce: false, validTo: '2026-05-31', shown: 0 },
    ]);
    expect(await kinds()).toEqual(['notice.kept', 'notice.kept', 'notice.withdrawn']);
  });

  it('holds one notice of a reference for a country', async () => {
    await organiser.keep({ edition, notice: written() });

    await expect(organiser.keep({ edition, notice: written() })).rejects.toMatchObject({
      code: 'country-notice.twice',
    });
  });

  it('is loaded from a file, and the same file again changes nothing', async () => {
    const file = register(
      'LY,UN,1970 (2011),Embargo sur les armes,2011-02-26,https://un.example,TR;ML',
    );

    expect(await organiser.load({ edition, file })).toMatchObject({ added: 1, bad: [] });
    expect(await organiser.load({ edition, file })).toMatchObject({ added: 0, unchanged: 1 });
    const changed = register('LY,UN,1970 (2011),Autre texte,2011-02-26,https://un.example,');
    expect(await organiser.load({ edition, file: changed })).toMatchObject({ changed: 1 });
    expect(await organiser.list({ edition })).toMatchObject([{ version: 2, binds: null }]);
  });

  it('tells which row of a file is wrong, and loads the others', async () => {
    const file = register(
      'LY,UN,1970 (2011),Embargo,2011-02-26,https://un.example,TR;Atlantis',
      'SD,UN,1591 (2005),Embargo,2005-03-29,https://un.example,',
      'XX,UN,1,Embargo,2005-03-29,https://un.example,',
    );
    const { added, bad } = await organiser.load({ edition, file });

    expect(added).toBe(1);
    expect(bad.map(({ row }) => row).toSorted((one, two) => one - two)).toEqual([2, 4]);
  });

  it('is read by an exhibitor and written by the operator alone', async () => {
    const exhibitor = callAs(app, noticeRoutes, 'exhibitor', {
      exhibitorId: '00000000-0000-4000-8000-000000000009',
    });

    expect(await exhibitor.list({ edition })).toEqual([]);
    await expect(exhibitor.keep({ edition, notice: written() })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });
});

function written() {
  const { country, authority, reference, body, validFrom, validTo, source } = aNotice();
  return { country, authority, reference, body, validFrom, validTo, source, binds: ['TR'] };
}

function register(...rows: string[]): File {
  const head = 'country,authority,reference,text_fr,valid_from,source,binds';
  return new File([[head, ...rows].join('\n')], 'notices.csv');
}

async function kinds(): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('kind')
    .where('kind', 'like', 'notice.%')
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}
