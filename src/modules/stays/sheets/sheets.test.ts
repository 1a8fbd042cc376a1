import { beforeEach, describe, expect, it } from 'vitest';
import { aDelegation } from '#modules/delegations/testing';
import { registerDelegation } from '#modules/delegations/service';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { readTable } from '#platform/tabular/read-table';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { stayRoutes } from '../routes.ts';
import { aLeg } from '../testing.ts';
import { sheetKinds } from '../types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');

let app: Application;
let senegal: string;
let colonel: string;

beforeEach(async () => {
  app = testApplication(db, '2025-11-10T07:00:00Z');
  senegal = await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    return registerDelegation(tx, edition, office, aDelegation({ country: 'SN', name: 'SN' }));
  });
  const member = aPersonInput({ country: 'SN', nationality: 'SN', delegationId: senegal });
  colonel = await registerParticipant(db, edition, office, member);
});

describe('a run sheet', () => {
  it('is of the same version while it says the same, and of another when it does not', async () => {
    const asked = { edition, kind: 'day', format: 'xlsx', day: '2025-11-10' } as const;
    const { id } = await as('embassy').saveLeg({ edition, ...aLeg(senegal) });
    const [first, second] = [await as('protocol').sheet(asked), await as('protocol').sheet(asked)];
    await as('embassy').cancelLeg({ edition, id });
    const third = await as('protocol').sheet(asked);

    expect(second.name).toBe(first.name);
    expect(third.name).not.toBe(first.name);
  });

  it.each(sheetKinds)('by %s tells what is on it, for one thing or for all', async (kind) => {
    await as('embassy').saveLeg({ edition, ...aLeg(senegal) });
    await as('protocol').saveRoom({
      edition,
      ...{ delegationId: senegal, hotel: 'Invented Hotel', room: '12', kind: 'suite' },
      ...{ fromDay: '2025-11-10', untilDay: '2025-11-12', people: [colonel] },
    });
    const plate = 'ZZ-001-ML';
    const car = { edition, plate, seats: 4, driver: 'Invented', callSign: 'Baobab 1' };
    const { id: vehicleId } = await as('protocol').saveVehicle(car);
    const time = { fromAt: new Date('2025-11-10T06:00Z'), untilAt: new Date('2025-11-10T08:00Z') };
    await as('protocol').giveVehicle({ edition, vehicleId, delegationId: senegal, ...time });
    const asked = { edition, kind, format: 'xlsx', day: '2025-11-10' } as const;
    const of = { day: 'SN', place: 'Bamako-Sénou', delegation: senegal, hotel: 'Invented Hotel' };
    const one = { ...asked, of: { ...of, vehicle: plate }[kind] };

    expect((await rowsOf(await as('protocol').sheet(asked)))[0]).toContain('SN (Senegal)');
    expect((await rowsOf(await as('protocol').sheet(one)))[0]).toContain('SN (Senegal)');
    const none = await rowsOf(await as('protocol').sheet({ ...asked, of: 'elsewhere' }));
    expect(none[0]?.join('')).not.toContain('SN (Senegal)');
  });

  it('is paper as well', async () => {
    await as('embassy').saveLeg({ edition, ...aLeg(senegal) });
    const paper = await as('organiser').sheet({ edition, kind: 'place', format: 'pdf' });

    expect(new TextDecoder().decode((await paper.bytes()).subarray(0, 5))).toBe('%PDF-');
  });
});

/** The rows of a workbook under its headings. */
async function rowsOf(file: File): Promise<string[][]> {
  const table = await readTable(Buffer.from(await file.arrayBuffer()), file.name);
  return table.rows.map(({ values }) => Object.values(values).map(String));
}

function as(role: Role) {
  return callAs(app, stayRoutes, role, role === 'embassy' ? { country: 'SN' } : {});
}
