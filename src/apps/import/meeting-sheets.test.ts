import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { readAbsences } from '#modules/meetings/absences/service';
import { readInterpreters } from '#modules/meetings/interpreters/service';
import { readPlaces } from '#modules/meetings/places/service';
import { provenEdition } from '#platform/edition';
import { readTable } from '#platform/tabular/read-table';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { readKnownIds } from './known-ids.ts';
import type { Saved, Sheet } from './sheet.ts';
import { absences } from './sheets/absences.ts';
import { interpreters } from './sheets/interpreters.ts';
import { meetingPlaces } from './sheets/meeting-places.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

const tables = `code,kind,hall,capacity,closed,name_fr
RDV1,table,hall-a,2,0,Table 1
SALLE1,room,hall-a,,oui,
`;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a file of meeting places', () => {
  it('is loaded once, and corrected in place', async () => {
    expect(await load(meetingPlaces, tables)).toMatchObject({ added: 2, refused: [] });
    expect(await load(meetingPlaces, tables)).toMatchObject({ added: 0, unchanged: 2 });
    const wider = tables.replace('hall-a,2', 'hall-a,3');
    expect(await load(meetingPlaces, wider)).toMatchObject({ changed: 1, unchanged: 1 });

    expect(await readPlaces(db, edition)).toMatchObject([
      { code: 'RDV1', kind: 'table', hallId: 'hall-a', capacity: 3, closed: false },
      { code: 'SALLE1', kind: 'room', capacity: 1, closed: true },
    ]);
  });
});

describe('a file of interpreters', () => {
  it('has a row for each shift, in the time of the edition', async () => {
    const file = `code,languages,start,end
INT-1,fr|TR,2025-11-11 09:00,2025-11-11 12:30
INT-1,,2025-11-11 14:00,2025-11-11 17:00
INT-2,fr,2025-11-11 09:00,2025-11-11 12:30
`;
    expect(await load(interpreters, file)).toMatchObject({
      added: 1,
      refused: [{ externalId: 'INT-2', code: 'meeting-interpreter.two-languages' }],
    });
    expect(await readInterpreters(db, edition)).toMatchObject([
      {
        ...{ code: 'INT-1', languages: ['fr', 'tr'] },
        shifts: [
          { from: new Date('2025-11-11T09:00:00Z') },
          { to: new Date('2025-11-11T17:00:00Z') },
        ],
      },
    ]);
  });
});

describe('a file of absences', () => {
  it('shuts places by their codes, and names who is not of the edition', async () => {
    await load(meetingPlaces, tables);
    const file = `who_id,start,end,why
RDV1,2025-11-11 12:00,2025-11-11 18:00,closed
DEL-XX,2025-11-11 12:00,2025-11-11 18:00,convoy
`;
    expect(await load(absences, file)).toMatchObject({
      added: 1,
      refused: [{ code: 'meeting-absence.holder-unknown' }],
    });
    expect(await load(absences, file)).toMatchObject({ added: 0, unchanged: 1 });
    expect(await readAbsences(db, edition)).toMatchObject([{ holderKind: 'place', why: 'closed' }]);
  });
});

async function load(sheet: Sheet, csv: string): Promise<Saved> {
  const table = await readTable(Buffer.from(csv), `${sheet.name}.csv`);
  const context = await readKnownIds(db, edition, []);
  const read = sheet.read(table, { ...context, locale: 'en' });
  expect(read.errors).toEqual([]);
  return db
    .transaction()
    .execute((tx) => read.save(tx, edition, signedBy('import', undefined, ['organiser'])));
}
