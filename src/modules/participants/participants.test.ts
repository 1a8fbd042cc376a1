import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { participantRoutes } from './routes.ts';
import { correctParticipant, enterStates, listForBadges, registerParticipant } from './service.ts';
import { aDelegationRow, aPersonInput, aPng } from './testing.ts';
import type { ParticipantState } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');
const routes = participantRoutes();

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
