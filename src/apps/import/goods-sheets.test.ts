import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { applyToExhibit } from '#modules/exhibitors/service';
import { anApplication } from '#modules/exhibitors/testing';
import { readLots } from '#modules/exhibits/ammunition/lots/service';
import { readExhibits } from '#modules/exhibits/service';
import { provenEdition } from '#platform/edition';
import { readTable } from '#platform/tabular/read-table';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readKnownIds } from './known-ids.ts';
import type { Sheet } from './sheet.ts';
import { ammunitionLots } from './sheets/ammunition-lots.ts';
import { exhibits } from './sheets/exhibits.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const goods = `exhibit_id,exhibitor_external_id,code,kind,designation,serial,status,store
X1,EX-ORNEK,,small-arm,Rifle KR-1,KR1-1,live,A
X2,EX-ORNEK,E-0007,drone,Kuş 4,,dummy,
`;

beforeEach(async () => {
  const by = signedBy('system');
  await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
  await db.transaction().execute((tx) => applyToExhibit(tx, edition, by, anApplication()));
});

describe('a file of exhibits', () => {
  it('is loaded once, and corrected in place', async () => {
    expect(await load(exhibits, goods)).toMatchObject({ added: 2, refused: [] });
    expect(await load(exhibits, goods)).toMatchObject({ added: 0, unchanged: 2 });
    const moved = goods.replace('live,A', 'live,B');
    expect(await load(exhibits, moved)).toMatchObject({ changed: 1, unchanged: 1 });

    expect(await readExhibits(db, edition)).toMatchObject([
      { code: 'E-0007', kind: 'drone', status: 'dummy', endUse: 'display', store: '' },
      { code: 'E-0008', kind: 'small-arm', designation: 'Rifle KR-1', store: 'B' },
    ]);
  });

  it('names the rows that are not understood', async () => {
    const { errors } = await read(exhibits, goods.replace('drone', 'tank').replace('X2', 'X1'));
    expect(errors.map(({ column, code }) => [column, code])).toEqual([['kind', 'bad-choice']]);
  });
});

describe('a file of lots', () => {
  it('is loaded once, also those of the host force', async () => {
    const lots = 'code,exhibitor_external_id,nature\nLOT-1,EX-ORNEK,5.56 ball\nLOT-2,,7.62 ball\n';
    expect(await load(ammunitionLots, lots)).toMatchObject({ added: 2, refused: [] });
    expect(await load(ammunitionLots, lots)).toMatchObject({ added: 0, unchanged: 2 });
    expect(await readLots(db, edition)).toMatchObject([
      { code: 'LOT-1', nature: '5.56 ball' },
      { code: 'LOT-2', exhibitorId: null },
    ]);
  });
});

async function read(sheet: Sheet, csv: string) {
  const table = await readTable(Buffer.from(csv), `${sheet.name}.csv`);
  const context = await readKnownIds(db, edition, []);
  return sheet.read(table, { ...context, locale: 'en' });
}

async function load(sheet: Sheet, csv: string) {
  const found = await read(sheet, csv);
  expect(found.errors).toEqual([]);
  return db
    .transaction()
    .execute((tx) => found.save(tx, edition, signedBy('import', undefined, ['organiser'])));
}
