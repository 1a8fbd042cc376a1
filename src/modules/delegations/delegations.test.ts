import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant, withdrawParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { tableQuerySchema } from '#platform/table';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveDelegations } from './bulk/service.ts';
import { delegationRoutes } from './routes.ts';
import { delegationIds, registerDelegation } from './service.ts';
import { aDelegation, aDelegationRecord } from './testing.ts';
import type { DelegationRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const other = provenEdition('bamex-2026');
const office = signedBy('account:office');
const everything = { edition, ...tableQuerySchema.parse({}) };

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026' }));
  });
});

describe('the list of delegations', () => {
  it('stands in order of precedence, with places that a filter does not change', async () => {
    await register({ country: 'SN' });
    await register({ country: 'GH', level: 'head-of-state' });
    await register({ country: 'BJ' });

    expect(placesOf(await desk('protocol').list(everything))).toEqual([
      [1, 'GH'],
      [2, 'BJ'],
      [3, 'SN'],
    ]);
    const ministers = { ...everything, filters: { level: ['minister'] } };
    expect(placesOf(await desk('protocol').list(ministers))).toEqual([
      [2, 'BJ'],
      [3, 'SN'],
    ]);
  });

  it('follows the number protocol sets, and tells the ledger once', async () => {
    await register({ country: 'BJ' });
    const id = await register({ country: 'SN' });

    expect(await desk('protocol').setPrecedence({ edition, id, precedence: 1 })).toMatchObject({
      place: 1,
      precedence: 1,
    });
    await desk('protocol').setPrecedence({ edition, id, precedence: 1 });
    expect(await facts()).toEqual([
      { kind: 'delegation.registered', data: { country: 'BJ', level: 'minister' } },
      { kind: 'delegation.registered', data: { country: 'SN', level: 'minister' } },
      { kind: 'delegation.precedence-set', data: { precedence: 1 } },
    ]);
  });

  it('is ranked by protocol and by nobody else', async () => {
    const id = await register({ country: 'SN' });

    await expect(
      desk('organiser').setPrecedence({ edition, id, precedence: 1 }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('is printed as a PDF', async () => {
    await register({ country: 'SN' });
    const pdf = await desk('protocol').print({ edition });

    expect(pdf.type).toBe('application/pdf');
    expect(pdf.size).toBeGreaterThan(1_000);
  });
});

describe('a delegation', () => {
  it('is shown with its people, the head first, and counts those who have not withdrawn', async () => {
    const id = await register({ country: 'BF' });
    const delegated = { delegationId: id, delegationRole: 'delegate' } as const;
    await person({ familyName: 'Sanou', ...delegated });
    await person({ familyName: 'Zongo', rank: null, ...delegated, headsDelegation: true });
    const gone = await person({ familyName: 'Kaboré', ...delegated });
    await withdrawParticipant(db, edition, office, { participantId: gone, reason: 'own-wish' });

    const shown = await desk('protocol').get({ edition, id });
    expect(shown).toMatchObject({ head: 'Issa Zongo', members: 2 });
    expect(shown.people.map(({ familyName }) => familyName)).toEqual(['Zongo', 'Sanou', 'Kaboré']);
  });

  it('of another level is told to the ledger; a new hotel is not', async () => {
    const id = await register({ country: 'BF' });
    await desk('organiser').correct({ edition, id, hotel: 'Hôtel Exemple 1' });
    await desk('organiser').correct({ edition, id, level: 'chief-of-staff' });

    expect(await desk('organiser').get({ edition, id })).toMatchObject({
      hotel: 'Hôtel Exemple 1',
      level: 'chief-of-staff',
      name: 'Délégation du Sénégal',
    });
    expect((await facts()).slice(1)).toEqual([
      { kind: 'delegation.corrected', data: { fields: ['level'], level: 'chief-of-staff' } },
    ]);
  });

  it('does not leave before it has come', async () => {
    const id = await register({ country: 'BF', arrivesAt: new Date('2025-11-10T08:00:00Z') });

    await expect(
      desk('protocol').correct({ edition, id, departsAt: new Date('2025-11-10T08:00:00Z') }),
    ).rejects.toMatchObject({ code: 'delegation.departs-before-arrival' });
  });
});

describe('who sees which delegation', () => {
  it.each(['embassy', 'liaison'] as const)(
    'an account of the role %s sees one country',
    async (role) => {
      const ours = await register({ country: 'BF' });
      const theirs = await register({ country: 'SN' });
      const reader = callAs(testApplication(db), delegationRoutes(), role, { country: 'BF' });

      expect((await reader.list(everything)).rows.map(({ id }) => id)).toEqual([ours]);
      await expect(reader.get({ edition, id: theirs })).rejects.toMatchObject({
        code: 'delegation.unknown',
      });
      await expect(
        reader.correct({ edition, id: ours, hotel: 'Hôtel Exemple 1' }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('another edition sees and changes none of them', async () => {
    const id = await register({ country: 'SN' });
    const stranger = callAs(testApplication(db), delegationRoutes(), 'protocol', {
      editionId: other,
    });

    expect((await stranger.list({ ...everything, edition: other })).total).toBe(0);
    await expect(
      stranger.setPrecedence({ edition: other, id, precedence: 1 }),
    ).rejects.toMatchObject({ code: 'delegation.unknown' });
  });
});

describe('saving the delegations of a file', () => {
  const records = [
    aDelegationRecord({ precedence: 2 }),
    aDelegationRecord({
      externalId: 'DEL-GH',
      country: 'GH',
      arrivesAt: new Date('2025-11-10T06:40:00Z'),
      departsAt: new Date('2025-11-15T21:30:00Z'),
    }),
  ];

  it('leaves no trace the second time', async () => {
    expect(await save(records)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] });
    const before = await facts();

    expect(await save(records)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    expect(await facts()).toEqual(before);
    expect([...(await delegationIds(db, edition)).keys()].toSorted()).toEqual(['DEL-GH', 'DEL-SN']);
  });

  it('takes nothing away where a later file leaves a cell empty', async () => {
    await save(records);

    expect(await save([aDelegationRecord({ precedence: null })])).toMatchObject({ unchanged: 1 });
  });

  it('tells the ledger a new level and a new precedence, and nothing of a new hotel', async () => {
    await save(records);
    const before = (await facts()).length;
    await save([aDelegationRecord({ precedence: 1, level: 'head-of-state', hotel: 'H' })]);

    expect((await facts()).slice(before)).toEqual([
      { kind: 'delegation.corrected', data: { fields: ['level'], level: 'head-of-state' } },
      { kind: 'delegation.precedence-set', data: { precedence: 1 } },
    ]);
  });

  it('refuses what cannot be, each by itself', async () => {
    await save(records);
    const early = {
      externalId: 'DEL-TG',
      country: 'TG',
      departsAt: new Date('2025-11-01T08:00:00Z'),
    };
    const { added, refused } = await save([
      aDelegationRecord({ country: 'CI' }),
      aDelegationRecord({ externalId: 'DEL-CM', country: 'CM' }),
      aDelegationRecord({ externalId: 'DEL-CM', country: 'CM' }),
      aDelegationRecord({ ...early, arrivesAt: new Date('2025-11-10T08:00:00Z') }),
    ]);

    expect(added).toBe(1);
    expect(refused.map(({ externalId, code }) => [externalId, code])).toEqual([
      ['DEL-SN', 'delegation.country-changed'],
      ['DEL-CM', 'delegation.twice-in-file'],
      ['DEL-TG', 'delegation.departs-before-arrival'],
    ]);
  });
});

function desk(role: Role) {
  return callAs(testApplication(db), delegationRoutes(), role);
}

function register(changes: Parameters<typeof aDelegation>[0]): Promise<string> {
  return db
    .transaction()
    .execute((tx) => registerDelegation(tx, edition, office, aDelegation(changes)));
}

function person(changes: Parameters<typeof aPersonInput>[0]): Promise<string> {
  return registerParticipant(db, edition, office, aPersonInput(changes));
}

function save(records: DelegationRecord[]) {
  return db.transaction().execute((tx) => saveDelegations(tx, edition, office, records));
}

function placesOf({ rows }: { rows: { place: number; country: string }[] }) {
  return rows.map(({ place, country }) => [place, country]);
}

async function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data'])
    .where('editionId', '=', edition)
    .where('kind', 'like', 'delegation.%')
    .orderBy('seq')
    .execute();
}
