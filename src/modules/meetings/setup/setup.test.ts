import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan, text } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { saveStands } from '#modules/stands/service';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { defaultSettings } from '../settings/defaults.ts';
import { meetingSetupRoutes } from './routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = callAs(testApplication(db), meetingSetupRoutes, 'organiser');
const table = {
  ...{ edition, code: 'RDV1', name: text(''), kind: 'table' as const, hallId: 'hall-a' },
  ...{ exhibitorId: null, capacity: 1, closed: false },
};
const noon = {
  startsAt: new Date('2025-11-11T12:00:00Z'),
  endsAt: new Date('2025-11-11T14:30:00Z'),
  why: 'closed' as const,
};
let delegationId: string;
let exhibitorId: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  delegationId = await aDelegationRow(db, 'BF');
  exhibitorId = await anExhibitorRow(db, 'TR');
});

describe('settings', () => {
  it('are those of the days of the edition until somebody saves others', async () => {
    const { settings, version } = await desk.read({ edition });

    expect(settings).toEqual(defaultSettings(aPlan()));
    expect(version).toBe(0);
  });

  it('are saved over the version that was read, and by one of two editors', async () => {
    const { settings } = await desk.read({ edition });
    const outcomes = await Promise.allSettled([
      desk.save({ edition, version: 0, settings: { ...settings, replyHours: 12 } }),
      desk.save({ edition, version: 0, settings: { ...settings, replyHours: 36 } }),
    ]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'form.changed-meanwhile' });
    const saved = await desk.read({ edition });
    expect(saved.version).toBe(1);
    await desk.save({ edition, version: 1, settings: { ...saved.settings, replyHours: 48 } });
    expect(await facts()).toEqual([
      { kind: 'meeting-settings.saved', data: { version: 1, changed: ['replyHours'] } },
      { kind: 'meeting-settings.saved', data: { version: 2, changed: ['replyHours'] } },
    ]);
  });

  it('are refused with the field and the row that is wrong', async () => {
    const { settings } = await desk.read({ edition });
    const blocks = settings.blocks.map((block, row) =>
      row === 2 ? { ...block, endsAt: block.startsAt } : block,
    );

    await expect(
      desk.save({ edition, version: 0, settings: { ...settings, blocks } }),
    ).rejects.toMatchObject({
      code: 'meeting-settings.block-backwards',
      details: { field: 'blocks.2.endsAt', row: 3 },
    });
  });
});

describe('places', () => {
  it('come from the stands of exhibitors and the tables of the floor plan, once', async () => {
    const stand = {
      ...{ xM: 0, yM: 0, widthM: 6, depthM: 6, openSides: 4, provenance: 'recorded' as const },
      ...{ type: 'island' as const, netAreaM2: 36, hallId: 'hall-a' },
    };
    await db.transaction().execute((tx) =>
      saveStands(tx, edition, signedBy('x'), [
        { ...stand, code: 'A01', exhibitorId },
        { ...stand, code: 'A02', exhibitorId: null },
        { ...stand, code: 'T1', type: 'meeting', exhibitorId: null },
      ]),
    );

    expect(await desk.places.takeOver({ edition })).toEqual({ added: 2 });
    expect(await desk.places.takeOver({ edition })).toEqual({ added: 0 });
    expect((await desk.read({ edition })).places).toMatchObject([
      { code: 'A01', kind: 'stand', exhibitorId, capacity: 2 },
      { code: 'T1', kind: 'table', exhibitorId: null, capacity: 1 },
    ]);
  });

  it('are in the order of their numbers', async () => {
    for (const code of ['RDV10', 'RDV2', 'A1']) await desk.places.save({ ...table, code });

    const { places } = await desk.read({ edition });
    expect(places.map(({ code }) => code)).toEqual(['A1', 'RDV2', 'RDV10']);
  });

  it('have one code each, and a hall of the edition', async () => {
    await desk.places.save(table);

    await expect(desk.places.save(table)).rejects.toMatchObject({
      code: 'meeting-place.code-taken',
    });
    await expect(
      desk.places.save({ ...table, code: 'RDV2', hallId: 'hall-z' }),
    ).rejects.toMatchObject({ code: 'meeting-place.hall-unknown' });
  });

  it('are not taken away with meetings in them, and the desk is told how many there are', async () => {
    const { id } = await desk.places.save(table);
    await aPlannedMeeting('2025-11-11T12:00:00Z', id);
    await aPlannedMeeting('2025-11-11T07:30:00Z', id);

    await expect(desk.places.remove({ edition, id })).rejects.toMatchObject({
      code: 'meeting-place.has-meetings',
      details: { code: 'RDV1', all: 2, toCome: 1 },
    });
    expect(await desk.places.save({ ...table, id, capacity: 2 })).toEqual({ id, toCome: 1 });
    expect(await db.selectFrom('meeting').select('placeId').execute()).toEqual([
      { placeId: id },
      { placeId: id },
    ]);
  });

  it('go where nobody was ever to meet', async () => {
    const { id } = await desk.places.save(table);
    await desk.places.remove({ edition, id });

    expect((await desk.read({ edition })).places).toEqual([]);
  });
});

describe('a hall that is shut at noon', () => {
  it('loses no meeting: the desk is told how many no longer hold, and they stand', async () => {
    const { id } = await desk.places.save(table);
    await aPlannedMeeting('2025-11-11T12:00:00Z', id);
    await aPlannedMeeting('2025-11-11T15:00:00Z', id);
    expect(await desk.state({ edition })).toMatchObject({ published: 2, broken: 0, rules: [] });

    expect(await desk.absences.closeHall({ edition, hallId: 'hall-a', ...noon })).toEqual({
      places: 1,
      planned: 1,
    });
    expect(await desk.state({ edition })).toMatchObject({
      ...{ published: 2, broken: 1 },
      rules: [{ rule: 'place-shut', meetings: 1 }],
    });
    const [absence] = (await desk.read({ edition })).absences;
    await desk.absences.withdraw({ edition, id: absence?.id ?? '' });
    expect(await desk.state({ edition })).toMatchObject({ published: 2, broken: 0 });
  });

  it('is known by the codes of its places too, as files write them', async () => {
    const { id } = await desk.places.save(table);
    await aPlannedMeeting('2025-11-11T12:00:00Z', id);
    await db.updateTable('meeting').set({ placeId: null, place: 'RDV1' }).execute();

    expect(await desk.absences.closeHall({ edition, hallId: 'hall-a', ...noon })).toMatchObject({
      planned: 1,
    });
    await expect(desk.places.remove({ edition, id })).rejects.toMatchObject({
      code: 'meeting-place.has-meetings',
    });
  });

  it('is one of the edition, and shut forwards in time', async () => {
    await expect(
      desk.absences.closeHall({ edition, hallId: 'hall-z', ...noon }),
    ).rejects.toMatchObject({ code: 'meeting-place.hall-unknown' });
    await expect(
      desk.absences.state({
        ...{ edition, holderKind: 'delegation', holderId: delegationId, ...noon },
        endsAt: noon.startsAt,
      }),
    ).rejects.toMatchObject({ code: 'meeting-absence.backwards' });
  });
});

describe('absences', () => {
  it('are of somebody of the edition, as what they are', async () => {
    await expect(
      desk.absences.state({ edition, holderKind: 'exhibitor', holderId: delegationId, ...noon }),
    ).rejects.toMatchObject({ code: 'meeting-absence.holder-unknown' });
  });

  it('tell how many planned meetings they leave without somebody', async () => {
    const { id } = await desk.places.save(table);
    await aPlannedMeeting('2025-11-11T14:00:00Z', id);
    await aPlannedMeeting('2025-11-11T14:30:00Z', id);

    expect(
      await desk.absences.state({
        ...{ edition, holderKind: 'delegation', holderId: delegationId, ...noon },
      }),
    ).toMatchObject({ planned: 1 });
  });
});

describe('interpreters', () => {
  const one = {
    ...{ edition, code: 'INT-1', participantId: null, languages: ['fr', 'tr'] },
    shifts: [{ from: noon.startsAt, to: noon.endsAt }],
  };

  it('speak two languages and have hours that do not overlap', async () => {
    await desk.interpreters.save(one);

    expect((await desk.read({ edition })).interpreters).toMatchObject([
      { code: 'INT-1', languages: ['fr', 'tr'], shifts: one.shifts },
    ]);
    await expect(
      desk.interpreters.save({ ...one, code: 'INT-2', languages: ['fr', 'fr'] }),
    ).rejects.toMatchObject({ code: 'meeting-interpreter.two-languages' });
    await expect(
      desk.interpreters.save({ ...one, code: 'INT-2', shifts: [...one.shifts, ...one.shifts] }),
    ).rejects.toMatchObject({ code: 'meeting-interpreter.shifts-overlap', details: { row: 2 } });
    await expect(desk.interpreters.save(one)).rejects.toMatchObject({
      code: 'meeting-interpreter.code-taken',
    });
  });
});

it.each(['exhibitor', 'embassy', 'liaison', 'commission', 'gate'] as const)(
  'is closed to the role %s',
  async (role) => {
    const other = callAs(testApplication(db), meetingSetupRoutes, role, { country: 'BF' });

    await expect(other.read({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(other.places.save(table)).rejects.toMatchObject({ code: 'permission.denied' });
  },
);

async function aPlannedMeeting(startsAt: string, placeId: string): Promise<void> {
  await db
    .insertInto('meeting')
    .values({
      ...{ editionId: edition, delegationId, exhibitorId, askedBy: 'organiser', placeId },
      ...{ state: 'planned', startsAt },
    })
    .execute();
}

function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data'])
    .where('kind', '=', 'meeting-settings.saved')
    .orderBy('seq')
    .execute();
}
