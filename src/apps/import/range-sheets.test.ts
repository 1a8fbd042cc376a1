import { beforeEach, describe, expect, it } from 'vitest';
import { readRangeSessions } from '#modules/demonstrations/service';
import { aRangeRow, goodsOf } from '#modules/demonstrations/testing/store';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { anApplication } from '#modules/exhibitors/testing';
import { exhibitorIds, saveExhibitors } from '#modules/exhibitors/service';
import { provenEdition } from '#platform/edition';
import { readTable } from '#platform/tabular/read-table';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readKnownIds } from './known-ids.ts';
import { rangeSessions } from './sheets/range-sessions.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('import:range-sessions.csv');

const file = `code,exhibitor_external_id,title_fr,kind,actor,lane,stand,danger_areas,exhibits,ammunition,dates,wind_mps,night,submit
R01,EX-ORNEK,Tir,fire,demonstrator,L1,S1,D1,E-0001,LOT-1:30|LOT-1:10,2025-11-13|14/11/2025,8,0,oui
R02,,Parade,drive,host-force,L2,S1,,,,,,oui,oui
`;

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await saveExhibitors(tx, edition, by, [anApplication()]);
    const company = (await exhibitorIds(tx, edition)).get('EX-ORNEK') ?? '';
    await tx
      .updateTable('exhibitor')
      .set({ state: 'admitted' })
      .where('id', '=', company)
      .execute();
  });
  const company = (await exhibitorIds(db, edition)).get('EX-ORNEK') ?? '';
  await aRangeRow(db);
  await goodsOf(db, company);
});

describe('a file of demonstration sessions', () => {
  it('is loaded once, with what its codes stand for, and handed in', async () => {
    expect(await load(file)).toMatchObject({ added: 2, refused: [] });
    expect(await load(file)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });

    expect(await readRangeSessions(db, edition)).toMatchObject([
      {
        ...{ code: 'R01', state: 'submitted', dates: ['2025-11-13', '2025-11-14'] },
        ammunition: [{ rounds: 40 }],
        weather: { windMps: 8, daylight: true },
      },
      { code: 'R02', state: 'submitted', exhibitorId: null, weather: { daylight: false } },
    ]);
  });

  it.each([
    ['lane', ',L1,', ',L9,', 'laneId'],
    ['exhibit', 'E-0001', 'E-0009', 'exhibitIds'],
    ['lot', 'LOT-1:30', 'LOT-9:30', 'ammunition'],
    ['count of rounds', 'LOT-1:30', 'LOT-1', 'ammunition'],
  ])('is refused by its row where a %s is unknown', async (_what, right, wrong, field) => {
    const { added, refused } = await load(file.replace(right, wrong));

    expect({ added, refused }).toEqual({
      added: 1,
      refused: [
        {
          ...{ externalId: 'R01', code: 'range-session.refers-to-nothing' },
          details: { code: 'R01', field },
        },
      ],
    });
  });

  it('names the venue where there are two ranges', async () => {
    await aRangeRow(db, { name: 'Other' });

    expect((await load(file)).refused.map(({ details }) => details['field'])).toEqual([
      'rangeId',
      'rangeId',
    ]);
  });
});

async function load(content: string) {
  const table = await readTable(Buffer.from(content), 'range-sessions.csv');
  const { known, zone } = await readKnownIds(db, edition, []);
  const read = rangeSessions.read(table, { locale: 'fr', zone, known });
  expect(read.errors).toEqual([]);
  return db.transaction().execute((tx) => read.save(tx, edition, by));
}
