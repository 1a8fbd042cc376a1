import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { participantRoutes } from '#modules/participants/routes';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { buildingRoutes } from '../building/routes.ts';
import { quotaRoutes } from './routes.ts';
import { takePlace } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const routes = {
  building: buildingRoutes(),
  quotas: quotaRoutes,
  participants: participantRoutes({ placeTaken: takePlace }),
};
const embassy = callAs(app, routes, 'embassy', { country: 'BF' });
const protocol = callAs(app, routes, 'protocol');
let delegationId: string;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
  delegationId = (await embassy.building.open({ edition, level: 'minister' })).id;
});

describe('places', () => {
  it('are held by twenty people at once who want five, through either door', async () => {
    await limit(5);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, count) => {
        const words = { givenNames: `N${count}`, familyName: `Person${count}` };
        const told = { ...words, documentNumber: `D${count}` };
        const whole = { ...words, categoryId: 'delegate', country: 'BF', nationality: 'BF' };
        const asked =
          count % 2
            ? named(told)
            : embassy.participants.register({ edition, ...whole, delegationId });
        return asked.then(
          () => 'named',
          ({ code }) => code,
        );
      }),
    );

    expect(outcomes.filter((outcome) => outcome === 'named')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'quota.full')).toHaveLength(15);
    const { places } = await embassy.building.read({ edition });
    expect(places.find(({ categoryId }) => categoryId === 'delegate')).toMatchObject({
      quota: 5,
      used: 5,
    });
  });

  it('are asked for, granted by protocol, and written into the ledger', async () => {
    await limit(0);
    await expect(named()).rejects.toMatchObject({
      code: 'quota.full',
      details: { category: 'delegate', places: 0, used: 0 },
    });
    const asked = {
      edition,
      delegationId,
      categoryId: 'delegate',
      places: 2,
      reason: 'Deux experts',
    };
    const { id } = await embassy.quotas.request(asked);
    await expect(embassy.quotas.request(asked)).rejects.toMatchObject({
      code: 'quota.already-asked',
    });
    await protocol.quotas.decide({ edition, id, granted: 1, answer: 'Un seul.' });
    await named();

    expect((await embassy.building.read({ edition })).requests).toMatchObject([
      { state: 'granted', places: 2, granted: 1, answer: 'Un seul.' },
    ]);
    await expect(
      protocol.quotas.decide({ edition, id, granted: 1, answer: '' }),
    ).rejects.toMatchObject({ code: 'quota.already-decided' });
    expect((await quotaFacts()).map(({ kind }) => kind)).toEqual([
      'quota.set',
      'quota.requested',
      'quota.granted',
    ]);
    expect(JSON.stringify(await quotaFacts())).not.toContain('experts');
  });

  it('are granted by nobody but protocol', async () => {
    for (const role of ['embassy', 'organiser', 'commission'] as const)
      await expect(
        callAs(app, routes, role, { country: role === 'embassy' ? 'BF' : null }).quotas.set({
          edition,
          delegationId,
          categoryId: 'delegate',
          quota: 9,
        }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

async function named(changes: object = {}): Promise<string> {
  const { participantId } = await embassy.building.register({
    edition,
    delegationId,
    distinct: false,
    member: {
      role: 'delegate',
      givenNames: 'Issa',
      familyName: 'Traoré',
      birthDate: '1975-03-02',
      documentNumber: 'A1234567',
      ...changes,
    },
  });
  return participantId;
}

function limit(quota: number) {
  return protocol.quotas.set({ edition, delegationId, categoryId: 'delegate', quota });
}

function quotaFacts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data', 'reason'])
    .where('kind', 'like', 'quota.%')
    .orderBy('seq')
    .execute();
}
