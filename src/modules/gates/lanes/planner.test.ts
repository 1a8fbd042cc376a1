import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder, aClearedPerson } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { addPassages } from '../store.ts';
import { laneQuestionShape, type LaneQuestion } from './schema.ts';
import { answerLanes } from './service.ts';
import { z } from 'zod';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('answerLanes', () => {
  it('counts with everybody who is registered until there are badges', async () => {
    await aClearedPerson(db);
    await aClearedPerson(db, { categoryId: 'visitor' });
    await aClearedPerson(db, { categoryId: 'visitor' }, 'withdrawn');

    expect(await ask()).toMatchObject({
      expectedFrom: 'registrations',
      asked: { day: 0, arrivals: 2 },
    });
  });

  it('counts with live badges, by category and day, once there are any', async () => {
    await aClearedPerson(db);
    await aBadgeHolder(app);
    await aBadgeHolder(app, { categoryId: 'visitor' });
    const { idx } = await db
      .selectFrom('badge')
      .select('idx')
      .orderBy('idx', 'desc')
      .executeTakeFirstOrThrow();
    const first = await ask();

    expect(first).toMatchObject({ expectedFrom: 'badges', asked: { day: 0, arrivals: 2 } });
    expect(first.expected).toHaveLength(2);
    expect(await ask({ day: 3 })).toMatchObject({ asked: { day: 3, arrivals: 1 } });

    await db
      .updateTable('badge')
      .set({ revokedAt: new Date('2025-11-10T00:00:00Z'), revokedReason: 'lost' })
      .where('idx', '=', idx)
      .execute();
    expect(await ask()).toMatchObject({ asked: { arrivals: 1 } });
  });

  it('measures seconds in the busiest ten minutes of each device, and takes the middle one', async () => {
    await passTogether('north-1', 60);
    await passTogether('north-2', 100);
    await passTogether('south-1', 120);
    await passTogether('range-1', 59);

    expect(await ask()).toMatchObject({
      measured: { secondsPerPerson: 6, devices: 3 },
      asked: { secondsPerPerson: 6 },
    });
  });

  it('measures nothing where people came one by one: then it would be the arrivals', async () => {
    await passTogether('north-1', 60, (number) => (number % 2 === 0 ? 0 : -9_000));

    expect(await ask()).toMatchObject({ measured: null });
  });

  it('takes what is usual where nothing was measured, and what is asked before both', async () => {
    expect(await ask()).toMatchObject({ measured: null, asked: { secondsPerPerson: 4.5 } });
    expect(await ask({ secondsPerPerson: 7, arrivals: 3_000 })).toMatchObject({
      asked: { secondsPerPerson: 7, arrivals: 3_000 },
    });
  });

  it('finds the lanes of the target', async () => {
    const { needed, outcomes } = await ask({ arrivals: 3_000 });

    expect(needed).toBe(4);
    expect(outcomes.find(({ lanes }) => lanes === 4)?.p95Minutes).toBeLessThanOrEqual(3);
  });
});

async function ask(question: Partial<LaneQuestion> = {}) {
  return answerLanes(db, edition, z.object(laneQuestionShape).parse(question));
}

/** So many people through one device in the first ten minutes of the show. */
async function passTogether(
  deviceId: string,
  people: number,
  shiftMs: (number: number) => number = () => 0,
): Promise<void> {
  const opens = Date.parse('2025-11-11T09:00:00Z');
  const rows = Array.from({ length: people }, (_, number) => ({
    id: randomUUID(),
    gateId: 'north',
    direction: 'in' as const,
    verdict: 'refused' as const,
    refusal: 'not-a-badge',
    badgeIdx: null,
    badgeGeneration: null,
    participantId: null,
    deviceId,
    operatorId: 'op-1',
    passedAt: new Date(opens + (number * 600_000) / people + shiftMs(number)),
    receivedAt: new Date(opens),
  }));
  await db.transaction().execute((tx) => addPassages(tx, edition, rows));
}
