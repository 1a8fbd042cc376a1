import { publishConvoy, saveConvoy } from '#modules/convoys/service';
import { savePlaces } from '#modules/convoys/seating/service';
import { saveRoute } from '#modules/convoys/routing/service';
import { saveVehicles } from '#modules/convoys/vehicles/service';
import { text } from '#modules/editions/testing';
import { saveRange } from '#modules/ranges/service';
import { aRange } from '#modules/ranges/testing';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';

const edition = provenEdition('bamex-2025');
const by = signedBy('account:organiser', '2025-11-13T06:00:00Z');

/** An hour of a demo day, of the first one unless said otherwise. */
export const day = (time: string, date = '2025-11-13') => new Date(`${date}T${time}:00Z`);

/** Of one coach, published, and its messages gone: there and back on the first demo day. */
export async function aConvoyFor(db: Database, delegationId: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const rangeId = await saveRange(tx, edition, by, aRange());
    const routeId = await saveRoute(tx, edition, by, {
      ...{ name: text('Road'), km: 75 },
      points: [
        { code: 'P0', name: text('Start') },
        { code: 'P1', name: text('Range') },
      ],
    });
    const id = await saveConvoy(tx, edition, by, {
      ...{ code: 'C1', routeId, rangeId, meetingPoint: text('Park'), escort: '', channelId: null },
      ...{ meetAt: day('06:30'), departsAt: day('07:00'), arrivesAt: day('08:30') },
      ...{ returnsAt: day('16:30'), homeAt: day('18:00'), lateMinutes: 0, lateRule: 'stay' },
      ...{ sessionOutId: null, sessionBackId: null },
    });
    await saveVehicles(tx, edition, by, {
      convoyId: id,
      vehicles: [
        {
          ...{ code: 'C1-1', kind: 'coach', place: 1, plate: '', seats: 50, callSign: '' },
          ...{ driverName: null, driverPhone: null, fuelRangeKm: null },
        },
      ],
    });
    const places = [{ kind: 'delegation' as const, id: delegationId, places: null }];
    await savePlaces(tx, edition, by, { convoyId: id, places });
    await publishConvoy(tx, edition, by, id);
    await tx.updateTable('alert').set({ state: 'withdrawn' }).execute();
    await tx.deleteFrom('alert').execute();
    return id;
  });
}

/** At five past ten. */
export async function aRangeSession(db: Database): Promise<void> {
  const { id: rangeId } = await db.selectFrom('range').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('rangeSession')
    .values({
      ...{ editionId: edition, code: 'R01', rangeId, kind: 'drive', actor: 'host-force' },
      ...{ title: JSON.stringify(text('Crossing')), weather: JSON.stringify({}) },
      ...{ state: 'scheduled', startsAt: day('10:05'), safetyAt: day('05:00'), safetyBy: 'a' },
      ...{ commanderAt: day('05:00'), commanderBy: 'b', dangerAreaIds: [], exhibitIds: [] },
    })
    .execute();
}
