import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeRoutes } from './routes.ts';
import { aBox, aFeature, aRange } from './testing.ts';
import type { Outline } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const stranger = '99999999-9999-4999-8999-999999999999';

let app: Application;
let rangeId: string;

beforeEach(async () => {
  app = testApplication(db, '2025-11-01T07:00:00Z');
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  ({ id: rangeId } = await desk().save({ edition, ...aRange() }));
});

describe('a range', () => {
  it('is read back as it was written down', async () => {
    expect((await ground()).range).toEqual({
      ...aRange(),
      ...{ id: rangeId, sheet: null, version: 1, provenance: 'recorded' },
    });
    expect(await desk('gate').list({ edition })).toHaveLength(1);
  });

  it('is not saved over what somebody else has saved meanwhile', async () => {
    const mine = { edition, ...aRange(), id: rangeId, version: 1 };
    await desk('range').save({ ...mine, northDegrees: 12.5 });

    await expect(desk().save({ ...mine, northDegrees: 3 })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
    expect((await ground()).range).toMatchObject({ northDegrees: 12.5, version: 2 });
  });

  it('lies at a venue of the edition', async () => {
    await expect(desk().save({ edition, ...aRange({ venueId: 'moon' }) })).rejects.toMatchObject({
      code: 'range.venue-unknown',
    });
  });

  it('is removed with what is drawn on it, but not while a session is planned there', async () => {
    const lane = await draw({});
    await addSession({ laneId: lane });
    await expect(desk().remove({ edition, rangeId })).rejects.toMatchObject({
      code: 'range.in-use',
    });

    await db.deleteFrom('rangeSession').execute();
    await desk().remove({ edition, rangeId });
    expect(await desk().list({ edition })).toEqual([]);
    expect(await db.selectFrom('rangeFeature').select('id').execute()).toEqual([]);
  });

  it('tells the sun of its place', async () => {
    const { sunrise, prayers } = await desk().sun({ edition, rangeId, date: '2025-11-13' });

    expect(sunrise?.toISOString().slice(0, 16)).toBe('2025-11-13T06:27');
    expect(prayers?.maghrib.toISOString().slice(0, 16)).toBe('2025-11-13T18:01');
  });
});

describe('what is drawn', () => {
  it('keeps its corners to the centimetre, in the order of kinds and codes', async () => {
    await draw({ kind: 'danger-area', code: 'D1', outline: aBox(0.004, 0, 10.006, 10) });
    await draw({ code: 'L10', outline: aBox(0, 0, 1000, 600) });
    await draw({ code: 'L2' });

    const { features } = await ground();
    expect(features.map(({ code }) => code)).toEqual(['L2', 'L10', 'D1']);
    expect(features[2]?.outline).toEqual(aBox(0, 0, 10.01, 10));
  });

  it.each<[string, { outline?: Outline; floorM?: number; ceilingM?: number }, string]>([
    [
      'two corners',
      {
        outline: [
          [0, 0],
          [1, 1],
        ],
      },
      'range.feature-corners',
    ],
    [
      'crossing sides',
      {
        outline: [
          [0, 0],
          [9, 9],
          [9, 0],
          [0, 9],
        ],
      },
      'range.feature-crosses-itself',
    ],
    [
      'a corner a centimetre off the plan',
      { outline: aBox(0, 0, 1000.01, 9) },
      'range.feature-off-plan',
    ],
    ['a corner before the plan', { outline: aBox(-1, 0, 9, 9) }, 'range.feature-off-plan'],
    ['a ceiling at its floor', { floorM: 100, ceilingM: 100 }, 'range.feature-heights'],
    ['a ceiling on the ground', { ceilingM: 0 }, 'range.feature-heights'],
  ])('is refused with %s', async (_what, changes, code) => {
    await expect(draw(changes)).rejects.toMatchObject({ code });
  });

  it('has a code of its own', async () => {
    await draw({ code: 'L1' });
    await expect(draw({ code: 'L1' })).rejects.toMatchObject({ code: 'range.feature-code-taken' });
  });

  it('is changed by whoever read the last version', async () => {
    const id = await draw({});
    await draw({ id, version: 1, ceilingM: 300 });

    await expect(draw({ id, version: 1, ceilingM: 500 })).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
    expect((await ground()).features[0]).toMatchObject({ ceilingM: 300, version: 2 });
  });

  it('stays on its range', async () => {
    const { id: other } = await desk().save({ edition, ...aRange() });
    const id = await draw({});

    await expect(
      desk().saveFeature({ edition, ...aFeature(other), id, version: 1 }),
    ).rejects.toMatchObject({ code: 'range.feature-unknown' });
    await expect(draw({ id: stranger, version: 1 })).rejects.toMatchObject({
      code: 'range.feature-unknown',
    });
  });

  it('is not removed while a session has it as its lane or among its danger areas', async () => {
    const lane = await draw({});
    const area = await draw({ kind: 'danger-area', code: 'D1' });
    const free = await draw({ kind: 'danger-area', code: 'D2' });
    await addSession({ laneId: lane, dangerAreaIds: [area] });

    await expect(remove(area)).rejects.toMatchObject({
      code: 'range.feature-in-use',
      details: { code: 'D1', sessions: 'R07' },
    });
    await expect(remove(lane)).rejects.toMatchObject({ code: 'range.feature-in-use' });
    await remove(free);
    const { features, uses } = await ground();
    expect(features.map(({ code }) => code)).toEqual(['L1', 'D1']);
    expect(uses).toContainEqual({ featureId: area, sessions: ['R07'] });
  });

  it('is in the ledger as it was drawn then', async () => {
    const id = await draw({ kind: 'danger-area', code: 'D1', ceilingM: 300 });
    await draw({ id, version: 1, kind: 'danger-area', code: 'D1', ceilingM: 800 });
    await remove(id);

    const rows = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute();
    expect(rows).toMatchObject([
      { kind: 'range-feature.saved', data: { ceilingM: 300, outline: aFeature('').outline } },
      { kind: 'range-feature.saved', data: { ceilingM: 800 } },
      { kind: 'range-feature.removed', data: { code: 'D1' } },
    ]);
    expect((await verifyLedger(db, edition)).fault).toBeNull();
  });
});

describe('a range is drawn', () => {
  it.each<[Role, boolean, boolean]>([
    ['organiser', true, true],
    ['range', true, true],
    ['commission', true, false],
    ['protocol', true, false],
    ['gate', true, false],
    ['embassy', false, false],
    ['exhibitor', false, false],
    ['liaison', false, false],
    ['reader', false, false],
  ])('by %s: read %s, drawn %s', async (role, mayRead, mayDraw) => {
    const outcomeOf = (asked: Promise<unknown>) =>
      asked.then(() => true).catch((failure: unknown) => failure);
    const denied = expect.objectContaining({ code: 'permission.denied' });

    expect(await outcomeOf(desk(role).ground({ edition, rangeId }))).toEqual(mayRead || denied);
    expect(await outcomeOf(desk(role).saveFeature({ edition, ...aFeature(rangeId) }))).toEqual(
      mayDraw || denied,
    );
  });
});

function desk(role: Role = 'organiser') {
  return callAs(app, rangeRoutes, role, role === 'embassy' ? { country: 'SN' } : {});
}

function ground() {
  return desk().ground({ edition, rangeId });
}

async function draw(changes: Partial<Parameters<typeof aFeature>[1]>): Promise<string> {
  return (await desk().saveFeature({ edition, ...aFeature(rangeId, changes) })).id;
}

function remove(id: string) {
  return desk().removeFeature({ edition, id });
}

async function addSession(uses: { laneId: string; dangerAreaIds?: string[] }): Promise<void> {
  await db
    .insertInto('rangeSession')
    .values({
      editionId: edition,
      rangeId,
      code: 'R07',
      title: JSON.stringify({ fr: '', en: '', tr: '', ar: '' }),
      kind: 'fire',
      actor: 'demonstrator',
      weather: '{}',
      ...uses,
    })
    .execute();
}
