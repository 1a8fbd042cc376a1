import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { gateRoutes } from './routes.ts';
import { recordPassages } from './service.ts';
import { aPassageInput } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
// One installation, because a key sealed by one cannot be opened by another.
const app = testApplication(db);
const device = signedBy('device:north-1');
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a batch', () => {
  it('sent again adds nothing and answers the same', async () => {
    const { token } = await aHolder();
    const batch = [
      aPassageInput(token),
      aPassageInput(token, { direction: 'out', passedAt: new Date('2025-11-11T11:00:00Z') }),
      aPassageInput('not ours'),
    ];
    const first = await recordPassages(db, edition, device, {
      gateId: 'north',
      deviceId: 'n1',
      passages: batch,
    });
    const again = await recordPassages(db, edition, device, {
      gateId: 'north',
      deviceId: 'n1',
      passages: batch,
    });

    expect(first.added).toBe(3);
    expect(again).toEqual({ ...first, added: 0 });
    expect(await facts('passage.recorded')).toHaveLength(3);
  });

  it('sent twice at the same time adds each passage once, and one of two entries', async () => {
    const { token } = await aHolder();
    const batch = [
      aPassageInput(token),
      aPassageInput(token, { passedAt: new Date('2025-11-11T09:00:01Z') }),
    ];
    const send = () =>
      recordPassages(db, edition, device, { gateId: 'north', deviceId: 'n1', passages: batch });
    const answers = await Promise.all([send(), send(), send()]);

    expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
    for (const { answers: both } of answers)
      expect(both.map(({ refusal }) => refusal)).toEqual([null, 'already-inside']);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('is decided by time, whatever its order', async () => {
    const { token } = await aHolder();
    const entry = aPassageInput(token);
    const exit = aPassageInput(token, {
      direction: 'out',
      passedAt: new Date('2025-11-11T10:00:00Z'),
    });
    const back = aPassageInput(token, { passedAt: new Date('2025-11-11T10:30:00Z') });
    const { answers } = await recordPassages(db, edition, device, {
      gateId: 'north',
      deviceId: 'n1',
      passages: [back, exit, entry],
    });

    expect(answers.map(({ verdict }) => verdict)).toEqual(['admitted', 'admitted', 'admitted']);
  });
});

describe('an incident', () => {
  it('is opened once, however often two gates send what they let happen', async () => {
    const { id, token } = await aHolder();
    const north = aPassageInput(token);
    const south = aPassageInput(token, {
      passedAt: new Date('2025-11-11T09:01:30Z'),
      identityChecked: true,
    });
    for (const round of [1, 2, 3]) {
      await Promise.all([
        recordPassages(db, edition, device, {
          gateId: 'south',
          deviceId: `s${round}`,
          passages: [south],
        }),
        recordPassages(db, edition, device, {
          gateId: 'north',
          deviceId: `n${round}`,
          passages: [north],
        }),
      ]);
    }

    const office = callAs(app, gateRoutes, 'organiser');
    const { rows } = await office.incidents(all);
    expect(rows).toMatchObject([
      { kind: 'double-entry', state: 'open', participantId: id, gates: ['north', 'south'] },
    ]);
    expect(await facts('incident.opened')).toMatchObject([
      { data: { kind: 'double-entry', passages: [north.id, south.id] } },
    ]);

    const [incident] = rows;
    const closing = { edition, incidentId: incident?.id ?? '', reason: 'twin brothers' };
    await office.closeIncident(closing);
    await expect(office.closeIncident(closing)).rejects.toMatchObject({ code: 'incident.closed' });
    expect((await office.incidents(all)).rows).toMatchObject([
      { state: 'closed', closedReason: 'twin brothers' },
    ]);
    expect(await facts('incident.closed')).toHaveLength(1);
  });
});

async function aHolder(changes: Parameters<typeof aBadgeHolder>[1] = {}) {
  return aBadgeHolder(app, changes);
}

async function facts(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'deviceTime', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
