import { beforeEach, describe, expect, it } from 'vitest';
import { stateNeeds } from '#modules/needs/service';
import { savePeople } from '#modules/participants/bulk/service';
import { aPersonRecord } from '#modules/participants/testing';
import { adoptAct } from '#modules/policy/service';
import { aNewAct } from '#modules/policy/testing';
import { useTestDatabase } from '#test/database';
import { emptyStatement } from '../profiles/types.ts';
import { saveWishes } from '../wishes/service.ts';
import { scoreIn } from './building/rules.ts';
import { readField } from './building/service.ts';
import { aScene, namesIn } from './testing/scene.ts';
import { listBannedPairs } from './service.ts';

const db = useTestDatabase();
let scene: Awaited<ReturnType<typeof aScene>>;

beforeEach(async () => {
  scene = await aScene(db);
});

describe('what a delegation seeks', () => {
  it('is what its government stated, until it says its own', async () => {
    const need = { country: 'BF', delegationId: null, horizon: null, note: null } as const;
    await db.transaction().execute((tx) =>
      stateNeeds(
        tx,
        scene.edition,
        scene.organiser,
        [{ ...need, sector: 'radars', purpose: 'buy' }],
        {
          statedBy: 'embassy',
        },
      ),
    );
    const before = await scene.read();
    await scene.state({ seeks: ['drones'] });

    expect(before.profile).toMatchObject({ fromNeeds: true, seeks: ['radars'], purposes: ['buy'] });
    expect((await scene.read()).profile).toMatchObject({ fromNeeds: false, seeks: ['drones'] });
  });

  it('changes its list at once when one sector changes', async () => {
    await scene.offer(scene.exhibitorId, { offers: ['drones'] });
    await scene.offer(scene.otherId, { offers: ['radars'] });
    await scene.state({ seeks: ['drones'] });
    const drones = namesIn((await scene.read()).recommended);
    await scene.state({ seeks: ['radars'] }, 1);

    expect(drones).toEqual(['Company of TR', 'Company of FR']);
    expect(namesIn((await scene.read()).recommended)).toEqual(['Company of FR', 'Company of TR']);
  });

  it('is not overwritten by an editor who did not see it', async () => {
    await scene.state({ seeks: ['drones'] });
    const late = scene.state({ seeks: ['radars'] }, 0);

    await expect(late).rejects.toMatchObject({ code: 'form.changed-meanwhile' });
    expect((await scene.read()).profile).toMatchObject({ version: 1, seeks: ['drones'] });
  });

  it('counts in a score without being told to an exhibitor where only the ministry knows', async () => {
    const need = { country: 'BF', delegationId: null, horizon: null, note: null } as const;
    await db.transaction().execute((tx) =>
      stateNeeds(
        tx,
        scene.edition,
        scene.organiser,
        [{ ...need, sector: 'radars', purpose: 'buy' }],
        {
          statedBy: 'embassy',
        },
      ),
    );
    await scene.offer(scene.exhibitorId, { offers: ['radars'] });
    const [seen] = (await scene.readAs('exhibitor')).recommended;
    const [own] = (await scene.read()).recommended;

    expect(own?.parts[0]).toMatchObject({
      code: 'sought',
      how: 'same',
      sectors: [{ sought: 'radars' }],
    });
    expect(seen?.parts[0]).toMatchObject({ code: 'sought', how: 'same', points: 40 });
    expect(JSON.stringify(seen)).not.toContain('radars');
  });

  it('keeps budget and promise to the organiser', async () => {
    const terms = { budgetBand: 'large', minimum: 6, minimumFor: 'official' } as const;
    const said = {
      ...emptyStatement,
      edition: scene.edition,
      kind: 'delegation',
      id: scene.delegationId,
    } as const;
    await scene.as('organiser').state({ ...said, version: 0, terms });
    // An embassy that sends terms of its own changes none.
    await scene.embassy().state({
      ...said,
      version: 1,
      seeks: ['drones'],
      terms: { ...terms, minimum: 9 },
    });

    expect((await scene.read()).profile.terms).toBeNull();
    expect(
      (await scene.readAs('organiser', 'delegation', scene.delegationId)).profile.terms,
    ).toEqual(terms);
  });
});

describe('an exhibitor the act in force does not admit', () => {
  beforeEach(async () => {
    await scene.say('must', scene.otherId);
    await db.transaction().execute((tx) => adoptAct(tx, scene.edition, scene.organiser, aNewAct()));
  });

  it('appears nowhere, not even among wishes', async () => {
    const page = await scene.embassy().read({ ...scene.own, search: 'Company' });

    expect(namesIn(page.found)).toEqual(['Company of TR']);
    expect(JSON.stringify(page)).not.toContain(scene.otherId);
    await expect(scene.say('meet', scene.otherId)).rejects.toMatchObject({
      code: 'wish.other-unknown',
    });
  });

  it('has no page of its own', async () => {
    await expect(scene.readAs('exhibitor', 'exhibitor', scene.otherId)).rejects.toMatchObject({
      code: 'meeting.party-unknown',
    });
  });

  it('is in a banned pair with everybody', async () => {
    expect(await listBannedPairs(db, scene.edition, scene.organiser.clock)).toEqual([
      { guestId: scene.delegationId, exhibitorId: scene.otherId, why: 'policy' },
    ]);
  });
});

describe('countries that are kept apart', () => {
  it('never appear to each other', async () => {
    await scene.changeSettings(() => ({ bannedCountries: [{ guest: 'BF', exhibitor: 'FR' }] }));

    expect(namesIn((await scene.read()).recommended)).toEqual(['Company of TR']);
    expect((await scene.readAs('exhibitor', 'exhibitor', scene.otherId)).recommended).toEqual([]);
  });
});

describe('the list of all parties', () => {
  it('tells how far each has come, persons without a delegation too', async () => {
    await db
      .transaction()
      .execute((tx) => savePeople(tx, scene.edition, scene.organiser, [aPersonRecord('PSC-010')]));
    const { id } = await db.selectFrom('participant').select('id').executeTakeFirstOrThrow();
    await scene.state({ seeks: ['drones'], purposes: ['buy'], languages: ['fr'] });
    await scene.say('must');
    await db.transaction().execute((tx) =>
      saveWishes(tx, scene.edition, scene.organiser, [
        {
          ...{ fromKind: 'exhibitor', fromId: scene.exhibitorId, toKind: 'participant', toId: id },
          ...{ action: 'meet', rank: null, note: null, provenance: 'recorded' },
        },
      ]),
    );
    const { rows } = await scene.as('organiser').list({ edition: scene.edition });

    expect(
      rows.map(({ name, state: done, musts, meets, wishedBy }) => [
        name,
        done,
        musts,
        meets,
        wishedBy,
      ]),
    ).toEqual([
      ['Company of FR', 'none', 0, 0, 0],
      ['Company of TR', 'none', 0, 1, 1],
      ['Delegation BF', 'complete', 1, 0, 0],
      ['Issa Traoré', 'none', 0, 0, 1],
    ]);
  });
});

describe('weights', () => {
  it('are tried out without a change, and then kept', async () => {
    await scene.offer(scene.exhibitorId, { offers: ['drones'], purposes: ['buy'] });
    await scene.offer(scene.otherId, { offers: ['radars'], purposes: ['training'] });
    await scene.state({ seeks: ['radars'], purposes: ['buy'] });
    const { weights, version } = await scene.as('organiser').weights({ edition: scene.edition });
    const changed = { ...weights, sought: 0, purpose: 60 };
    const preview = await scene
      .as('organiser')
      .previewWeights({ edition: scene.edition, weights: changed });
    const before = namesIn((await scene.read()).recommended);
    await scene.as('organiser').saveWeights({ edition: scene.edition, weights: changed, version });

    expect(preview).toMatchObject({ pairs: 2, pairsChanged: 2, parties: 3, partiesChanged: 1 });
    expect(preview.samples[0]?.after.map(({ name, moved }) => [name, moved])).toEqual([
      ['Company of TR', 1],
      ['Company of FR', -1],
    ]);
    expect(before).toEqual(['Company of FR', 'Company of TR']);
    expect(namesIn((await scene.read()).recommended)).toEqual(['Company of TR', 'Company of FR']);
  });
});

describe('all scores of a large edition', () => {
  it('are there in seconds: 300 guests and 100 exhibitors', async () => {
    await db
      .insertInto('delegation')
      .values(
        Array.from({ length: 299 }, (_, index) => ({
          ...{
            editionId: scene.edition,
            country: 'NE',
            name: `D ${index}`,
            level: 'minister' as const,
          },
        })),
      )
      .execute();
    await db
      .insertInto('exhibitor')
      .values(
        Array.from({ length: 98 }, (_, index) => ({
          ...{ editionId: scene.edition, companyName: `E ${index}`, displayName: `E ${index}` },
          ...{ country: 'TR', kind: 'company' as const, state: 'admitted' as const },
          appliedAt: '2025-09-01T08:00:00Z',
        })),
      )
      .execute();
    const from = performance.now();
    const field = await readField(db, scene.edition, scene.organiser.clock);
    const scores = [...field.guests.keys()].flatMap((guest) =>
      [...field.hosts.keys()].map((host) => scoreIn(field, guest, host)),
    );

    expect(scores).toHaveLength(30_000);
    expect(performance.now() - from).toBeLessThan(30_000);
  });
});
