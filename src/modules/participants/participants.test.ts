import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { savePeople } from './bulk/service.ts';
import { participantRoutes } from './routes.ts';
import {
  correctParticipant,
  enterStates,
  findByExternalIds,
  listForBadges,
  registerParticipant,
} from './service.ts';
import { aDelegationRow, anExhibitorRow, aPersonInput, aPersonRecord, aPng } from './testing.ts';
import type { ParticipantState, PersonRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');
const routes = participantRoutes();
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('registering a person', () => {
  it('writes them down and tells the ledger what the figures count by, without a name', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    const id = await registerParticipant(
      db,
      edition,
      office,
      aPersonInput({ delegationId, delegationRole: 'principal', headsDelegation: true }),
    );

    expect(await facts()).toEqual([
      {
        kind: 'participant.registered',
        subjectId: id,
        actorId: 'account:office',
        data: {
          categoryId: 'delegate',
          countsAs: 'visitor',
          country: 'BF',
          rankClass: 'senior-officer',
          delegationId,
          delegationRole: 'principal',
          head: true,
          exhibitorId: null,
        },
      },
    ]);
  });

  it('refuses a second head of a delegation, and writes nothing', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    const head = aPersonInput({ delegationId, headsDelegation: true });
    await registerParticipant(db, edition, office, head);

    await expect(registerParticipant(db, edition, office, head)).rejects.toMatchObject({
      code: 'participant.second-head',
    });
    expect(await facts()).toHaveLength(1);
  });

  it.each([
    ['a category nobody planned', { categoryId: 'ghost' }, 'participant.category-unknown'],
    [
      'a delegation of nowhere',
      { delegationId: 'a0000000-0000-4000-8000-00000000dead' },
      'participant.delegation-unknown',
    ],
    [
      'an exhibitor of nowhere',
      { exhibitorId: 'a0000000-0000-4000-8000-00000000dead' },
      'participant.exhibitor-unknown',
    ],
    [
      'a head without a delegation',
      { headsDelegation: true },
      'participant.head-without-delegation',
    ],
  ])('refuses %s', async (_what, changes, code) => {
    await expect(
      registerParticipant(db, edition, office, aPersonInput(changes)),
    ).rejects.toMatchObject({ code });
  });
});

describe('correcting a person', () => {
  it('tells the ledger which fields changed, and the new value of those that are counted', async () => {
    const id = await registerParticipant(db, edition, office, aPersonInput());
    await correctParticipant(db, edition, office, id, {
      familyName: 'Traore',
      rankClass: 'general',
      rank: 'Colonel',
    });

    expect((await facts()).at(-1)).toMatchObject({
      kind: 'participant.corrected',
      data: { fields: ['rankClass', 'familyName'], rankClass: 'general' },
    });
    expect(JSON.stringify(await facts())).not.toContain('Traore');
  });

  it('writes nothing where nothing changes', async () => {
    const id = await registerParticipant(db, edition, office, aPersonInput());
    await correctParticipant(db, edition, office, id, { familyName: 'Traoré' });

    expect(await facts()).toHaveLength(1);
  });

  it.each<[ParticipantState, boolean]>([
    ['registered', true],
    ['recommended', false],
    ['needs-information', true],
    ['cleared', false],
    ['refused', false],
    ['withdrawn', false],
  ])('of who they are, while %s: allowed is %s', async (state, allowed) => {
    const id = await registerParticipant(db, edition, office, aPersonInput());
    await enter(id, state);

    const correction = correctParticipant(db, edition, office, id, { documentNumber: 'B7654321' });

    expect(
      await correction.then(
        () => true,
        () => false,
      ),
    ).toBe(allowed);
  });

  it('of what is not vetted goes on after clearing', async () => {
    const id = await registerParticipant(db, edition, office, aPersonInput());
    await enter(id, 'cleared');
    await correctParticipant(db, edition, office, id, { phone: '+22670999999' });

    expect((await facts()).at(-1)).toMatchObject({ data: { fields: ['phone'] } });
  });
});

describe('who sees whom', () => {
  let ids: { bf: string; tr: string; staff: string };
  let company: string;
  const app = testApplication(db);

  beforeEach(async () => {
    company = await anExhibitorRow(db, 'TR');
    const staff = { categoryId: 'exhibitor', exhibitorId: company, country: 'TR' };
    ids = {
      bf: await registerParticipant(db, edition, office, aPersonInput()),
      tr: await registerParticipant(
        db,
        edition,
        office,
        aPersonInput({ country: 'TR', familyName: 'Yılmaz' }),
      ),
      staff: await registerParticipant(
        db,
        edition,
        office,
        aPersonInput({ ...staff, familyName: 'Öztürk' }),
      ),
    };
  });

  it('an organiser sees everybody', async () => {
    const { rows, total } = await callAs(app, routes, 'organiser').list(all);

    expect(total).toBe(3);
    expect(rows.map((row) => row.id).toSorted()).toEqual(Object.values(ids).toSorted());
  });

  it('an embassy sees the people of its country only', async () => {
    const embassy = callAs(app, routes, 'embassy', { country: 'BF' });

    expect((await embassy.list(all)).rows.map((row) => row.id)).toEqual([ids.bf]);
    for (const read of [embassy.find, embassy.history])
      await expect(read({ edition, participantId: ids.tr })).rejects.toMatchObject({
        code: 'participant.unknown',
      });
  });

  it('an exhibitor sees its own staff only', async () => {
    const exhibitor = callAs(app, routes, 'exhibitor', { exhibitorId: company });

    expect((await exhibitor.list(all)).rows.map((row) => row.id)).toEqual([ids.staff]);
    await expect(exhibitor.find({ edition, participantId: ids.tr })).rejects.toMatchObject({
      code: 'participant.unknown',
    });
  });

  it('gate staff and readers have no list at all', async () => {
    for (const role of ['gate', 'reader', 'administrator'] as const)
      await expect(callAs(app, routes, role).list(all)).rejects.toMatchObject({
        code: 'permission.denied',
      });
  });

  it('document, birth date and telephone are for those who vet and receive', async () => {
    const identity = { documentNumber: 'A1234567', birthDate: '1975-03-02', phone: '+22670000000' };
    const nothing = { documentNumber: null, birthDate: null, phone: null };
    const asked = { edition, participantId: ids.bf };

    for (const role of ['organiser', 'commission', 'protocol'] as const)
      expect(await callAs(app, routes, role).find(asked)).toMatchObject(identity);
    for (const role of ['embassy', 'liaison'] as const)
      expect(await callAs(app, routes, role, { country: 'BF' }).find(asked)).toMatchObject(nothing);
    const list = await callAs(app, routes, 'organiser').list(all);
    expect(JSON.stringify(list)).not.toContain('A1234567');
  });

  it('an embassy registers its own people and no others', async () => {
    const embassy = callAs(app, routes, 'embassy', { country: 'BF' });

    await embassy.register({ edition, ...aPersonInput({ familyName: 'Ouédraogo' }) });
    await expect(
      embassy.register({ edition, ...aPersonInput({ country: 'TR' }) }),
    ).rejects.toMatchObject({ code: 'participant.out-of-reach' });
    await expect(
      embassy.register({
        edition,
        ...aPersonInput({ delegationId: await aDelegationRow(db, 'TR') }),
      }),
    ).rejects.toMatchObject({ code: 'participant.out-of-reach' });
  });

  it('an exhibitor cannot give its staff the category of a delegate', async () => {
    const exhibitor = callAs(app, routes, 'exhibitor', { exhibitorId: company });
    const staff = aPersonInput({ exhibitorId: company, country: 'TR' });

    await expect(exhibitor.register({ edition, ...staff })).rejects.toMatchObject({
      code: 'participant.out-of-reach',
    });
    await exhibitor.register({ edition, ...staff, categoryId: 'exhibitor' });
  });

  it('nobody writes into another edition', async () => {
    const other = callAs(app, routes, 'organiser', { editionId: 'other' });

    await expect(other.list(all)).rejects.toMatchObject({ code: 'edition.unknown' });
  });

  it('finds a person without case and accents, in Latin and Arabic script', async () => {
    const organiser = callAs(app, routes, 'organiser');
    const found = async (search: string) =>
      (await organiser.list({ ...all, search })).rows.map((row) => row.id);

    expect(await found('TRAORE issa')).toEqual([ids.bf]);
    expect(await found('yilmaz')).toEqual([ids.tr]);
    expect(await found('ozturk')).toEqual([ids.staff]);
    expect(await found('عيسى')).toHaveLength(3);
    expect(await found('50%')).toEqual([]);
  });

  it('filters and sorts', async () => {
    const organiser = callAs(app, routes, 'organiser');
    const { rows } = await organiser.list({
      ...all,
      sort: 'familyName',
      direction: 'desc',
      filters: { country: ['TR'] },
    });

    expect(rows.map((row) => row.familyName)).toEqual(['Yılmaz', 'Öztürk']);
  });
});

describe('a photo', () => {
  it('is kept, named in the ledger only as changed, and read back', async () => {
    const app = testApplication(db);
    const organiser = callAs(app, routes, 'organiser');
    const participantId = await registerParticipant(db, edition, office, aPersonInput());
    const photo = new File([aPng(300, 400)], 'me.png', { type: 'text/html' });

    await expect(organiser.photo({ edition, participantId })).rejects.toMatchObject({
      code: 'participant.no-photo',
    });
    await organiser.setPhoto({ edition, participantId, photo });
    await organiser.setPhoto({ edition, participantId, photo });

    const kept = await organiser.photo({ edition, participantId });
    expect(kept.type).toBe('image/png');
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(aPng(300, 400));
    expect((await facts()).map(({ data }) => data).slice(1)).toEqual([{ fields: ['photo'] }]);
  });

  it('of a cleared person is not changed from far away', async () => {
    const app = testApplication(db);
    const participantId = await registerParticipant(db, edition, office, aPersonInput());
    await enter(participantId, 'cleared');
    const photo = new File([aPng(300, 400)], 'me.png');

    await expect(
      callAs(app, routes, 'embassy', { country: 'BF' }).setPhoto({ edition, participantId, photo }),
    ).rejects.toMatchObject({ code: 'participant.identity-frozen' });
    await callAs(app, routes, 'organiser').setPhoto({ edition, participantId, photo });
  });
});

describe('withdrawing a person', () => {
  it('ends their part once, with its reason, and takes their badge in the same transaction', async () => {
    const taken: string[] = [];
    const organiser = callAs(
      testApplication(db),
      participantRoutes({
        accessLost: async (_tx, _edition, _by, ids, reason) => void taken.push(...ids, reason),
      }),
      'organiser',
    );
    const participantId = await registerParticipant(db, edition, office, aPersonInput());

    await organiser.withdraw({ edition, participantId, reason: 'replaced' });
    await organiser.withdraw({ edition, participantId, reason: 'replaced' });

    expect(taken).toEqual([participantId, 'withdrawn']);
    expect(await organiser.find({ edition, participantId })).toMatchObject({ state: 'withdrawn' });
    expect((await facts()).map(({ kind }) => kind)).toEqual([
      'participant.registered',
      'participant.withdrawn',
    ]);
  });
});

describe('the people of a file', () => {
  it('are added, then changed, and the same file again changes nothing', async () => {
    const file = [aPersonRecord('p-1'), aPersonRecord('p-2', { familyName: 'Sanogo' })];

    expect(await save(file)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] });
    const written = await facts();
    expect(await save(file)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    expect(await facts()).toEqual(written);

    const corrected = [aPersonRecord('p-1', { rankClass: 'general' }), aPersonRecord('p-3')];
    expect(await save(corrected)).toEqual({ added: 1, changed: 1, unchanged: 0, refused: [] });
    expect((await findByExternalIds(db, edition, ['p-1', 'p-3', 'p-9'])).size).toBe(2);
  });

  it('keep what the file leaves out', async () => {
    await save([aPersonRecord('p-1')]);
    const { rank: _rank, documentNumber: _number, ...few } = aPersonRecord('p-1');

    expect(await save([few])).toMatchObject({ unchanged: 1 });
  });

  it('are refused one by one, and the others are saved', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    const head = { delegationId, headsDelegation: true };
    const result = await save([
      aPersonRecord('good'),
      aPersonRecord('good', { familyName: 'Again' }),
      aPersonRecord('ghost', { categoryId: 'ghost' }),
      aPersonRecord('head', head),
      aPersonRecord('second-head', head),
    ]);

    expect(result).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: [
        { externalId: 'good', code: 'participant.twice-in-file', details: expect.anything() },
        {
          externalId: 'ghost',
          code: 'participant.category-unknown',
          details: { categoryId: 'ghost' },
        },
        { externalId: 'second-head', code: 'participant.second-head', details: expect.anything() },
      ],
    });
  });

  it('hand over the head of a delegation in any order of the rows', async () => {
    const delegationId = await aDelegationRow(db, 'BF');
    await save([
      aPersonRecord('old', { delegationId, headsDelegation: true }),
      aPersonRecord('new', { delegationId, headsDelegation: false }),
    ]);
    const result = await save([
      aPersonRecord('new', { delegationId, headsDelegation: true }),
      aPersonRecord('old', { delegationId, headsDelegation: false }),
    ]);

    expect(result).toMatchObject({ changed: 2, refused: [] });
  });

  it('do not change who a cleared person is', async () => {
    await save([aPersonRecord('p-1')]);
    const id = (await findByExternalIds(db, edition, ['p-1'])).get('p-1') ?? '';
    await enter(id, 'cleared');

    expect(await save([aPersonRecord('p-1', { familyName: 'Another' })])).toMatchObject({
      refused: [{ externalId: 'p-1', code: 'participant.identity-frozen' }],
    });
  });
});

describe('people for badges', () => {
  it('are those who are cleared, where only they are asked for', async () => {
    const cleared = await registerParticipant(db, edition, office, aPersonInput());
    const waiting = await registerParticipant(db, edition, office, aPersonInput());
    await enter(cleared, 'cleared');

    expect((await listForBadges(db, edition)).map((one) => one.id).toSorted()).toEqual(
      [cleared, waiting].toSorted(),
    );
    expect(await listForBadges(db, edition, { onlyCleared: true })).toMatchObject([
      { id: cleared, familyName: 'Traoré', nameAr: 'عيسى تراوري', state: 'cleared' },
    ]);
    expect(await listForBadges(db, edition, { participantIds: [waiting] })).toHaveLength(1);
  });
});

function save(records: PersonRecord[]) {
  return db.transaction().execute((tx) => savePeople(tx, edition, office, records));
}

function enter(participantId: string, state: ParticipantState) {
  return db
    .transaction()
    .execute((tx) => enterStates(tx, edition, office, [{ participantId, state }]));
}

/** What the ledger got beyond the making of the edition. */
function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'subjectId', 'actorId', 'data'])
    .where('kind', '!=', 'edition.created')
    .orderBy('seq')
    .execute();
}
