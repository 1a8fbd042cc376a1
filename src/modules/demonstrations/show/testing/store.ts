import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { text } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { aFeature, aRange } from '#modules/ranges/testing';
import { saveFeature, saveRange } from '#modules/ranges/service';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';

/** Two lanes before one stand, without areas that meet; an officer for each, and one medic. */
export type RangeOnDemoDays = {
  rangeId: string;
  laneOne: string;
  laneTwo: string;
  stand: string;
  /** RO1, RO2, MED1. */
  officers: [string, string];
  medic: string;
};

const edition = provenEdition('bamex-2025');

/** The edition with a range as it is before anybody has a session on it. */
export async function aRangeOnDemoDays(db: Database): Promise<RangeOnDemoDays> {
  return db.transaction().execute(async (tx) => {
    const by = signedBy('system');
    await createEdition(tx, by, aPlan());
    const rangeId = await saveRange(tx, edition, by, aRange());
    const lane = (code: string, x: number) =>
      saveFeature(tx, edition, by, {
        ...aFeature(rangeId, { code }),
        outline: [
          [x, 100],
          [x + 100, 100],
          [x + 100, 300],
          [x, 300],
        ],
      });
    const laneOne = await lane('L1', 100);
    const laneTwo = await lane('L2', 400);
    const stand = await saveFeature(tx, edition, by, {
      ...aFeature(rangeId, { code: 'S1', kind: 'stand', capacity: 500 }),
      outline: [
        [100, 400],
        [300, 400],
        [300, 450],
        [100, 450],
      ],
    });
    const posts = await tx
      .insertInto('rangePost')
      .values(
        [
          { code: 'RO1', duty: 'range-officer' as const },
          { code: 'RO2', duty: 'range-officer' as const },
          { code: 'MED1', duty: 'medic' as const },
        ].map((post) => ({ ...post, editionId: edition as string, rangeId })),
      )
      .returning('id')
      .execute();
    const [one = '', two = '', medic = ''] = posts.map(({ id }) => id);
    return { rangeId, laneOne, laneTwo, stand, officers: [one, two], medic };
  });
}

/** A drive that safety and the commander have approved: ten minutes, twenty of run, ten. */
export async function anApprovedSession(
  db: Database,
  { rangeId, stand }: RangeOnDemoDays,
  {
    code,
    laneId,
    startsAt = null,
    ...more
  }: {
    code: string;
    laneId: string;
    startsAt?: string | null;
    exhibitorId?: string;
    officerId?: string;
    externalId?: string;
  },
): Promise<string> {
  const at = '2025-11-01T08:00:00Z';
  const { id } = await db
    .insertInto('rangeSession')
    .values({
      editionId: edition,
      ...{ code, rangeId, laneId, standId: stand, kind: 'drive', actor: 'demonstrator' },
      title: JSON.stringify(text(`Session ${code}`)),
      weather: JSON.stringify({
        ...{ windMps: null, visibilityM: null, ceilingM: null, dry: false, daylight: true },
      }),
      state: startsAt ? 'scheduled' : 'approved',
      startsAt,
      ...{ submittedAt: at, submittedBy: 'account:x' },
      ...{ safetyAt: at, safetyBy: 'account:s', commanderAt: at, commanderBy: 'account:c' },
      ...more,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A delegation of so many people who come. */
export async function aGroup(db: Database, country: string, people = 3): Promise<string> {
  const delegationId = await aDelegationRow(db, country);
  await db
    .insertInto('participant')
    .values(
      Array.from({ length: people }, (_, place) => ({
        editionId: edition as string,
        ...{ delegationId, country, categoryId: 'delegate', state: 'cleared' as const },
        ...{ givenNames: 'Person', familyName: `${country} ${place}`, nationality: country },
      })),
    )
    .execute();
  return delegationId;
}

export async function aMeetingAt(
  db: Database,
  delegationId: string,
  exhibitorId: string,
  [startsAt, endsAt]: readonly [string, string],
): Promise<string> {
  const { id } = await db
    .insertInto('meeting')
    .values({
      ...{ editionId: edition, delegationId, exhibitorId, askedBy: 'delegation' },
      ...{ state: 'planned', startsAt, endsAt },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function seenBy(
  db: Database,
  rangeSessionId: string,
  ...delegationIds: string[]
): Promise<void> {
  await db
    .insertInto('rangeSessionAudience')
    .values(
      delegationIds.map((delegationId) => ({
        ...{ editionId: edition as string, rangeSessionId, delegationId },
      })),
    )
    .execute();
}

export async function wantedBy(
  db: Database,
  rangeSessionId: string,
  ...delegationIds: string[]
): Promise<void> {
  await db
    .insertInto('rangeSessionWish')
    .values(
      delegationIds.map((delegationId) => ({
        ...{ editionId: edition as string, rangeSessionId, delegationId, kind: 'wanted' as const },
        ...{ rank: 1, statedBy: 'account:x', statedAt: '2025-11-01T08:00:00Z' },
      })),
    )
    .execute();
}

/** There from half past nine until four, on the first demo day. */
export async function aConvoyOf(db: Database, delegationIds: string[]): Promise<string> {
  const { id: routeId } = await db
    .insertInto('convoyRoute')
    .values({ editionId: edition, name: '{}', points: '[]' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('convoy')
    .values({
      ...{ editionId: edition, code: 'C1', dayIndex: 2, routeId, meetingPoint: '{}' },
      meetAt: '2025-11-13T07:00:00Z',
      departsAt: '2025-11-13T07:30:00Z',
      arrivesAt: '2025-11-13T09:30:00Z',
      returnsAt: '2025-11-13T16:00:00Z',
      homeAt: '2025-11-13T18:00:00Z',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('convoyPlace')
    .values(
      delegationIds.map((partyId) => ({
        ...{
          editionId: edition as string,
          convoyId: id,
          partyKind: 'delegation' as const,
          partyId,
        },
      })),
    )
    .execute();
  return id;
}

export { anExhibitorRow };
