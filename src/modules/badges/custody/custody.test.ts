import { beforeEach, describe, expect, it } from 'vitest';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { issueFloaters } from '../bearers/service.ts';
import { plainPrinter } from '../printing/types.ts';
import { settleRun } from '../queue/service.ts';
import { aBadgeHolder } from '../testing.ts';
import { printPack } from './pack.ts';
import { custodyRoutes } from './routes.ts';
import { handOver, readUntaken } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = signedBy('account:desk');
const focalPoint = { takenBy: 'Awa Diop', shown: 'Passeport A0123', exhibitorId: null };

let app: Application;
let delegationId: string;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  delegationId = await db
    .transaction()
    .execute((tx) => registerDelegation(tx, edition, desk, aDelegation()));
  await aBadgeHolder(app, { familyName: 'Diop', delegationId });
  await aBadgeHolder(app, { familyName: 'Sow', delegationId });
  await aBadgeHolder(app, { familyName: 'Elsewhere' });
  await issueFloaters(app, edition, desk, { categoryId: 'delegate', count: 1, delegationId });
});

describe('the pack of a delegation', () => {
  it('holds a cover, its badges with its floaters, and the list', async () => {
    const { pdf, count, runId } = await pack();

    expect(count).toBe(3);
    const pages = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/gu);
    expect(pages).toHaveLength(1 + 3 + 1);
    // They wait for somebody to say that they came out.
    expect(await readUntaken(db, edition, { delegationId })).toMatchObject([
      { printed: false },
      { printed: false },
      { printed: false },
    ]);
    await settleRun(db, edition, desk, { runId, cameOut: 'all' });
    expect((await readUntaken(db, edition, { delegationId })).every(({ printed }) => printed)).toBe(
      true,
    );
  });
});

describe('handing over', () => {
  it('writes numbers into the ledger and the name nowhere but in its table', async () => {
    await printed();
    const numbers = (await readUntaken(db, edition, { delegationId })).map(({ idx }) => idx);
    await handOver(db, edition, desk, {
      ...focalPoint,
      ...{ direction: 'taken-over', delegationId, numbers },
    });

    expect(await readUntaken(db, edition, { delegationId })).toEqual([]);
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data', 'reason', 'evidence'])
      .where('subjectType', '=', 'custody')
      .execute();
    expect(facts).toMatchObject([
      { kind: 'custody.taken-over', data: { delegationId, badges: ['1.0', '2.0', '4.0'] } },
    ]);
    expect(JSON.stringify(facts)).not.toContain('Diop');
    expect(await callAs(app, custodyRoutes, 'protocol').list({ edition })).toMatchObject([
      {
        takenBy: 'Awa Diop',
        direction: 'taken-over',
        badges: [{ idx: 1 }, { idx: 2 }, { idx: 4 }],
      },
    ]);
  });

  it('gives no badge to two people, and takes none back that is not out', async () => {
    await printed();
    const out = { ...focalPoint, direction: 'taken-over', delegationId, numbers: [1] } as const;
    const back = { ...out, direction: 'given-back' } as const;
    await expect(handOver(db, edition, desk, back)).rejects.toMatchObject({
      code: 'custody.not-taken',
    });
    const both = await Promise.allSettled([
      handOver(db, edition, desk, out),
      handOver(db, edition, desk, { ...out, numbers: [2, 1] }),
    ]);

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await handOver(db, edition, signedBy('account:desk', '2025-11-12T08:00:00Z'), back);
    expect((await readUntaken(db, edition, { delegationId })).map(({ idx }) => idx)).toContain(1);
  });

  it('is not noted for paper that does not exist', async () => {
    const out = { ...focalPoint, direction: 'taken-over', delegationId, numbers: [1] } as const;

    await expect(handOver(db, edition, desk, out)).rejects.toMatchObject({
      code: 'custody.not-live',
      details: { number: '1' },
    });
  });

  it.each(['commission', 'embassy', 'liaison', 'exhibitor', 'gate', 'reader'] as const)(
    'is none of the business of the %s',
    async (role) => {
      const somebody = callAs(app, custodyRoutes, role, { country: 'SN' });

      await expect(somebody.list({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
      await expect(
        somebody.waiting({ edition, of: 'delegation', id: delegationId }),
      ).rejects.toMatchObject({
        code: 'permission.denied',
      });
    },
  );
});

function pack() {
  const order = { delegationId, settings: plainPrinter, backs: false, locale: 'fr' } as const;
  return printPack(app, edition, desk, order);
}

async function printed(): Promise<void> {
  const { runId } = await pack();
  await settleRun(db, edition, desk, { runId, cameOut: 'all' });
}
