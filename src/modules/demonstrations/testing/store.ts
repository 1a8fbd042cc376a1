import type { Database } from '#platform/database';
import { square } from '../testing.ts';

const editionId = 'bamex-2025';

/** A range at the venue of `aPlan()` with one of each, as it stands in the database: ids by name. */
export async function aRangeRow(db: Database, { name = 'Range' } = {}) {
  const { id: rangeId } = await db
    .insertInto('range')
    .values({
      editionId,
      venueId: 'range',
      name: JSON.stringify({ fr: name, en: name, tr: name, ar: name }),
      latitude: 12.9,
      longitude: -7.6,
      widthM: 2000,
      heightM: 1000,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const feature = async (
    kind: 'lane' | 'stand' | 'air-block' | 'danger-area',
    code: string,
    x: number,
  ) => {
    const { id } = await db
      .insertInto('rangeFeature')
      .values({
        ...{ editionId, rangeId, kind, code },
        name: JSON.stringify({ fr: code, en: code, tr: code, ar: code }),
        outline: JSON.stringify(square(x, 0)),
        capacity: kind === 'stand' ? 100 : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const post = async (duty: 'range-officer' | 'medic', code: string) => {
    const { id } = await db
      .insertInto('rangePost')
      .values({ editionId, rangeId, duty, code: `${code}-${rangeId.slice(0, 4)}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  return {
    rangeId,
    laneId: await feature('lane', 'L1', 0),
    otherLaneId: await feature('lane', 'L2', 20),
    standId: await feature('stand', 'S1', 100),
    blockId: await feature('air-block', 'A1', 40),
    areaId: await feature('danger-area', 'D1', 60),
    officerId: await post('range-officer', 'RO1'),
    medicId: await post('medic', 'MED1'),
  };
}

/** A rifle that may fire, and a lot of rounds for it. */
export async function goodsOf(db: Database, exhibitorId: string, number = 1) {
  const { id: exhibitId } = await db
    .insertInto('exhibit')
    .values({
      ...{ editionId, exhibitorId, code: `E-000${number}`, designation: 'Rifle' },
      ...{ kind: 'small-arm', status: 'live', endUse: 'both' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: lotId } = await db
    .insertInto('ammunitionLot')
    .values({ editionId, exhibitorId, code: `LOT-${number}`, nature: '5.56' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { exhibitId, lotId };
}

/** A row of the programme, for a session to be tied to. */
export async function aProgrammeRow(db: Database): Promise<string> {
  const { id } = await db
    .insertInto('session')
    .values({
      ...{ editionId, code: 'DEMO-01', type: 'demo', location: 'Range', state: 'scheduled' },
      title: JSON.stringify({ fr: 'D', en: 'D', tr: 'D', ar: 'D' }),
      ...{ startsAt: '2025-11-13T09:00:00Z', endsAt: '2025-11-13T09:20:00Z' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
