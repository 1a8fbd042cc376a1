import { describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow } from '#modules/participants/testing';
import { setAudience } from '#modules/programme/audience/service';
import { scheduleSession } from '#modules/programme/service';
import { aSessionRecord } from '#modules/programme/testing';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { useTestDatabase } from '#test/database';
import { stateAbsence } from '../absences/service.ts';
import { saveProfiles } from '../profiles/service.ts';
import { readSavedSettings, saveSettings } from '../settings/service.ts';
import { readShow } from './service.ts';
import { at, by, edition, eve, useSmallShow } from './testing.ts';

const db = useTestDatabase();
const small = useSmallShow(db);

describe('the show of an edition', () => {
  it('has the half-days of the fair, its parties, and its places', async () => {
    const { show } = await small.read();

    expect(show.blocks.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['2025-11-11-am', '2025-11-11T09:00', '2025-11-11T12:30'],
      ['2025-11-11-pm', '2025-11-11T14:00', '2025-11-11T17:00'],
      ['2025-11-12-am', '2025-11-12T09:00', '2025-11-12T12:30'],
      ['2025-11-12-pm', '2025-11-12T14:00', '2025-11-12T17:00'],
    ]);
    expect(show.parties.find(({ id }) => id === small.exhibitorId)).toMatchObject({
      kind: 'exhibitor',
      home: small.stand,
      maximum: { halfDay: null },
    });
    expect(show.parties.find(({ id }) => id === small.guest.id)).toMatchObject({
      kind: 'delegation',
      home: null,
      maximum: { halfDay: 5, day: 9, edition: 16 },
      inARow: { meetings: 4, pause: 30 },
    });
    expect(show.places).toMatchObject([
      { id: small.stand, hall: 'hall-a', capacity: 2, owner: small.exhibitorId },
      { id: small.table, owner: null },
    ]);
  });

  it('has no exhibitor that was refused', async () => {
    await db.updateTable('exhibitor').set({ state: 'refused' }).execute();

    expect((await small.read()).show.parties.map(({ id }) => id)).toEqual([small.guest.id]);
  });

  it('takes what a party says of itself before what holds for all', async () => {
    await db.transaction().execute((tx) =>
      saveProfiles(tx, edition, by, [
        {
          ...{ ...small.guest, provenance: 'recorded' as const },
          ...{ teams: 2, minimum: 3, minimumFor: 'official' as const, mostPerDay: 4 },
        },
      ]),
    );

    expect((await small.read()).show.parties.find(({ id }) => id === small.guest.id)).toMatchObject(
      {
        ...{ teams: 2, minimum: 3, minimumFor: 'official' },
        maximum: { halfDay: 5, day: 4, edition: 16 },
      },
    );
  });
});

describe('what keeps somebody busy', () => {
  it('is the road, before a delegation has arrived and before it leaves', async () => {
    await db
      .updateTable('delegation')
      .set({ arrivesAt: '2025-11-11T08:31:30Z', departsAt: '2025-11-12T18:00:00Z' })
      .execute();

    expect(await small.busyOfGuest()).toEqual([
      { from: '2025-11-11T09:00', to: '2025-11-11T10:35', why: 'arrival' },
      { from: '2025-11-12T15:00', to: '2025-11-12T17:00', why: 'departure' },
    ]);
  });

  it('is a session it is of the audience of, unless it was called off', async () => {
    const { code, type, title, startsAt, endsAt, location } = aSessionRecord();
    const sessionId = await db.transaction().execute(async (tx) => {
      const id = await scheduleSession(tx, edition, by, {
        ...{ code, type, title, startsAt, endsAt, location, exhibitorId: null },
      });
      const audience = [{ kind: 'delegations' as const, id: null }];
      await setAudience(tx, edition, by, { sessionId: id, audience });
      return id;
    });

    expect(await small.busyOfGuest()).toEqual([
      { from: '2025-11-11T09:30', to: '2025-11-11T11:00', why: `session:${sessionId}` },
    ]);
    await db.updateTable('session').set({ state: 'cancelled' }).execute();
    expect(await small.busyOfGuest()).toEqual([]);
  });

  it('is an absence it has stated, widened to five minutes; a place is shut by one', async () => {
    await db.transaction().execute(async (tx) => {
      const noon = { startsAt: at('12T11:58'), endsAt: at('12T18:00') };
      const why = 'convoy' as const;
      await stateAbsence(tx, edition, by, {
        ...noon,
        why,
        ...holder('delegation', small.guest.id),
      });
      await stateAbsence(tx, edition, by, {
        ...noon,
        why: 'closed',
        ...holder('place', small.table),
      });
    });

    const { show } = await small.read();
    const afternoon = { from: '2025-11-12T11:55', to: '2025-11-12T18:00' };
    expect(await small.busyOfGuest()).toEqual([{ ...afternoon, why: 'convoy' }]);
    expect(show.places.find(({ id }) => id === small.table)?.busy).toEqual([
      { ...afternoon, why: 'closed' },
    ]);
  });
});

describe('a part of the show', () => {
  it('leaves what is planned where it is when only the unplaced is planned', async () => {
    await small.aMeeting(small.planned('12T09:30'));

    expect((await small.read(eve, { scope: 'unplaced' })).show.meetings).toMatchObject([
      { locked: { at: '2025-11-12T09:30', place: small.table } },
    ]);
  });

  it('of one party moves only its meetings', async () => {
    const other = await aDelegationRow(db, 'NE');
    await small.aMeeting(small.planned('12T09:30'));
    await small.aMeeting({ ...small.planned('12T10:00'), delegationId: other });

    const { show } = await small.read(eve, { parties: [other] });
    const lockedAt = new Map(show.meetings.map((one) => [one.guest, one.locked.at]));
    expect(lockedAt.get(small.guest.id)).toBe('2025-11-12T09:30');
    expect(lockedAt.get(other)).toBeNull();
  });

  it('of one day puts what is open on that day', async () => {
    await small.wish({ action: 'meet' });

    expect((await small.read(eve, { day: '2025-11-12' })).show.meetings).toMatchObject([
      { windows: [{ from: '2025-11-12T09:00', to: '2025-11-12T17:00' }] },
    ]);
  });
});

describe('another zone', () => {
  it('has the same clock before and after it is changed', async () => {
    const plan = aPlan({ timeZone: 'Europe/Paris', id: 'paris' });
    const days = plan.days.map((day, index) => ({
      ...day,
      date: `2026-10-${24 + index}`,
      // Paris is two hours ahead of UTC on the Saturday, and one on the Sunday.
      opensAt: new Date(`2026-10-${24 + index}T0${index === 0 ? 7 : 8}:00:00Z`),
      closesAt: new Date(`2026-10-${24 + index}T1${index === 0 ? 6 : 7}:00:00Z`),
    }));
    const paris = provenEdition('paris');
    await db.transaction().execute((tx) =>
      createEdition(tx, by, {
        ...plan,
        days,
        edition: { ...plan.edition, startsOn: '2026-10-24', endsOn: '2026-10-27' },
      }),
    );

    const { show } = await readShow(db, paris, fixedClock('2026-10-01T00:00:00Z'));
    expect(show.blocks.map(({ from, to }) => `${from} ${to.slice(11)}`)).toEqual([
      '2026-10-24T10:00 12:30',
      '2026-10-24T14:00 17:00',
      '2026-10-25T10:00 12:30',
      '2026-10-25T14:00 17:00',
    ]);
  });
});

it('follows the settings that were saved', async () => {
  await db.transaction().execute(async (tx) => {
    const { settings, version } = await readSavedSettings(tx, edition);
    const blocks = settings.blocks.slice(0, 1).map((block) => ({ ...block, step: 20 }));
    await saveSettings(tx, edition, by, {
      version,
      settings: { ...settings, blocks, inARow: null },
    });
  });

  const { show } = await small.read();
  expect(show.blocks).toMatchObject([{ step: 20 }]);
  expect(show.parties.every(({ inARow }) => inARow === null)).toBe(true);
});

function holder<Kind extends string>(holderKind: Kind, holderId: string) {
  return { holderKind, holderId };
}
