import { beforeEach, describe, expect, it } from 'vitest';
import { readBuildingRules, setBuildingRules } from '#modules/delegations/quotas/service';
import { readRoutes, saveRoute } from '#modules/convoys/routing/service';
import { createEdition, readPlan } from '#modules/editions/service';
import { aPlan, text } from '#modules/editions/testing';
import { saveInvitations } from '#modules/invitations/bulk/service';
import { anInvitationRecord } from '#modules/invitations/testing';
import { readAbsences, saveAbsences } from '#modules/meetings/absences/service';
import { readPlaces, savePlaces } from '#modules/meetings/places/service';
import { aMeetingPlace } from '#modules/meetings/places/testing';
import { readSavedSettings, readSettings, saveSettings } from '#modules/meetings/settings/service';
import { saveNotices } from '#modules/policy/notices/service';
import { aNotice } from '#modules/policy/notices/testing';
import { savePeople } from '#modules/participants/bulk/service';
import { saveChannels } from '#modules/ranges/lists/service';
import { listRanges, readGround, saveFeature, saveRange } from '#modules/ranges/service';
import { aFeature, aRange } from '#modules/ranges/testing';
import { saveStands } from '#modules/stands/service';
import { provenEdition } from '#platform/edition';
import { createAccount } from '#platform/identity/accounts';
import { grantRole } from '#platform/identity/roles';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { carryOverOfficers, cloneEdition } from './clone-edition.ts';

const db = useTestDatabase();
const from = provenEdition('bamex-2025');
const to = provenEdition('bamex-2026');
const by = signedBy('system', '2025-12-16T10:00:00Z');

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, by, aPlan());
    await saveStands(tx, from, by, [
      {
        code: 'A01',
        hallId: 'hall-a',
        type: 'island',
        xM: 0,
        yM: 0,
        widthM: 3,
        depthM: 3,
        netAreaM2: 9,
        openSides: 4,
        exhibitorId: null,
        provenance: 'recorded',
      },
    ]);
    await saveInvitations(tx, from, by, [
      anInvitationRecord({
        number: '014/MAECI',
        sentAt: new Date('2025-09-13T09:00:00Z'),
        answeredAt: new Date('2025-10-01T09:00:00Z'),
        answer: ['delegation'],
        provenance: 'fact',
      }),
    ]);
    await savePeople(tx, from, by, [
      {
        externalId: 'P1',
        categoryId: 'visitor',
        givenNames: 'Awa',
        familyName: 'Exemple',
        country: 'ML',
        nationality: 'ML',
      },
    ]);
  });
});

describe('cloneEdition', () => {
  it('takes over the places of each category, and no day of the old edition', async () => {
    const until = { kind: 'until', at: new Date('2025-11-01T00:00:00Z') } as const;
    await db.transaction().execute((tx) =>
      setBuildingRules(tx, from, by, {
        categories: [{ categoryId: 'visitor', quota: 4, substitution: until }],
        roles: [{ role: 'media', categoryId: 'visitor' }],
      }),
    );
    await clone();

    const { categories, categoryOf } = await readBuildingRules(db, to);
    expect(categories.find(({ categoryId }) => categoryId === 'visitor')).toMatchObject({
      quota: 4,
      substitution: { kind: 'until-closing' },
    });
    expect(categoryOf('media')).toBe('visitor');
  });

  it('takes over the places, and invites the same governments, unsent and unanswered', async () => {
    await clone();
    const { halls, gates } = await readPlan(db, to);
    const invitation = await db
      .selectFrom('invitation')
      .select(['country', 'state', 'number', 'sentAt', 'answeredAt', 'provenance'])
      .where('editionId', '=', to)
      .executeTakeFirstOrThrow();

    expect([halls.length, gates.length]).toEqual([1, 3]);
    expect(invitation).toEqual({
      country: 'SN',
      state: 'prepared',
      number: null,
      sentAt: null,
      answeredAt: null,
      provenance: 'invented',
    });
  });

  it('takes over the range with all that is drawn on it, and the way there', async () => {
    await db.transaction().execute(async (tx) => {
      const rangeId = await saveRange(tx, from, by, aRange());
      await saveChannels(tx, from, by, {
        rangeId,
        channels: [{ rangeId, code: 'SEC', frequency: '146', use: 'safety', callSign: 'Fuga' }],
      });
      const [channel] = (await readGround(tx, from, rangeId)).channels;
      await saveFeature(tx, from, by, aFeature(rangeId, { channelId: channel?.id ?? '' }));
      const points = ['P0', 'P1'].map((code) => ({ code, name: text(code) }));
      await saveRoute(tx, from, by, { name: text('Road'), points, km: 74.5 });
    });
    expect(await clone()).toEqual(
      expect.arrayContaining([
        { what: 'ranges', fate: 'review', count: 1 },
        { what: 'routes', fate: 'carried', count: 1 },
      ]),
    );

    const [range] = await listRanges(db, to);
    const { features, channels } = await readGround(db, to, range?.id ?? '');
    expect(features).toMatchObject([{ code: 'L1', channelId: channels[0]?.id }]);
    expect(channels).toMatchObject([{ code: 'SEC', rangeId: range?.id }]);
    expect(await readRoutes(db, to)).toMatchObject([{ km: 74.5 }]);
  });

  it('leaves every person behind', async () => {
    await clone();

    const people = await db.selectFrom('participant').select('editionId').execute();
    expect(people).toEqual([{ editionId: from }]);
  });

  it('takes over the notices that still hold when it begins, to be looked at', async () => {
    await db
      .transaction()
      .execute((tx) =>
        saveNotices(tx, from, signedBy('system'), [
          aNotice({ reference: 'without end' }),
          aNotice({ reference: 'ended', validTo: '2025-12-31' }),
        ]),
      );

    expect(await clone()).toContainEqual({ what: 'notices', fate: 'review', count: 1 });
    const notices = await db
      .selectFrom('countryNotice')
      .select(['reference', 'version'])
      .where('editionId', '=', to)
      .execute();
    expect(notices).toEqual([{ reference: 'without end', version: 1 }]);
  });

  it('takes over the hours of meetings at the same clock, and the tables, and no absence', async () => {
    await db.transaction().execute(async (tx) => {
      const { settings, version } = await readSavedSettings(tx, from);
      const blocks = settings.blocks.slice(0, 1);
      const asking = { ...settings.asking, opensAt: new Date('2025-11-01T08:00:00Z') };
      await saveSettings(tx, from, by, { version, settings: { ...settings, blocks, asking } });
      await savePlaces(tx, from, by, [aMeetingPlace()]);
      const [table] = await readPlaces(tx, from);
      await saveAbsences(tx, from, by, [
        {
          ...{ holderKind: 'place', holderId: table?.id ?? '', why: 'closed' },
          startsAt: new Date('2025-11-11T12:00:00Z'),
          endsAt: new Date('2025-11-11T14:00:00Z'),
        },
      ]);
    });

    expect(await clone()).toEqual(
      expect.arrayContaining([
        { what: 'meeting-settings', fate: 'review', count: 1 },
        { what: 'meeting-places', fate: 'carried', count: 1 },
        { what: 'meeting-absences', fate: 'left', count: 1 },
      ]),
    );
    const { blocks, asking } = await readSettings(db, to);
    expect(blocks).toMatchObject([
      { id: '2026-11-10-am', startsAt: new Date('2026-11-10T09:00:00Z'), step: 30 },
    ]);
    expect(asking.opensAt).toBeNull();
    expect(await readPlaces(db, to)).toMatchObject([{ code: 'RDV1' }]);
    expect(await readAbsences(db, to)).toEqual([]);
  });

  it('tells what became of everything', async () => {
    expect(await clone()).toEqual(
      expect.arrayContaining([
        { what: 'gates', fate: 'carried', count: 3 },
        { what: 'stands', fate: 'carried', count: 1 },
        { what: 'invitations', fate: 'carried', count: 1 },
        { what: 'exhibitors', fate: 'asked-again', count: 0 },
        { what: 'people', fate: 'left', count: 1 },
      ]),
    );
  });

  it('writes into the new ledger where the edition comes from', async () => {
    await clone();
    const created = await db
      .selectFrom('ledgerEntry')
      .select(['seq', 'kind', 'data'])
      .where('editionId', '=', to)
      .orderBy('seq')
      .executeTakeFirstOrThrow();

    expect(created).toMatchObject({
      kind: 'edition.created',
      data: { clonedFrom: 'bamex-2025', number: 2 },
    });
  });

  it('refuses an edition that exists', async () => {
    await clone();

    await expect(clone()).rejects.toMatchObject({ code: 'edition.exists' });
  });
});

describe('carryOverOfficers', () => {
  it('gives the standing bodies their roles again, and nobody else', async () => {
    await clone();
    const host = { db, clock: by.clock };
    for (const role of ['organiser', 'gate'] as const) {
      const account = { email: `${role}@example.org`, displayName: role, language: 'fr' as const };
      const accountId = await createAccount(host, account);
      await grantRole(db, from, by, { accountId, role });
    }

    expect(await carryOverOfficers(db, { from, to }, by)).toMatchObject({ count: 1 });
    const granted = await db
      .selectFrom('roleGrant')
      .select('role')
      .where('editionId', '=', to)
      .execute();
    expect(granted).toEqual([{ role: 'organiser' }]);
  });
});

function clone() {
  return db.transaction().execute((tx) => cloneEdition(tx, from, by, { id: to }));
}
