import { beforeEach, describe, expect, it } from 'vitest';
import { badgeRoutes } from '#modules/badges/routes';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { participantRoutes } from '#modules/participants/routes';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { gateRoutes } from './routes.ts';
import { recordPassages, type PassageInput } from './service.ts';
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

describe('the routes', () => {
  it('let a gate check and record, and read nothing else', async () => {
    const { token } = await aHolder();
    const gate = callAs(app, gateRoutes, 'gate');
    const checked = await gate.check({
      edition,
      gateId: 'north',
      token,
      at: new Date('2025-11-11T09:00:00Z'),
    });
    expect(checked).toMatchObject({ verdict: 'admitted', cure: null, severity: null });
    expect(await facts('passage.recorded')).toEqual([]);

    const badges = callAs(app, badgeRoutes, 'gate');
    const people = callAs(app, participantRoutes(), 'gate');
    for (const read of [
      () => gate.passages(all),
      () => gate.incidents(all),
      () => gate.overview({ edition }),
      () => badges.list(all),
      () => people.list(all),
    ])
      await expect(read()).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('let nobody try codes out one after the other', async () => {
    const { token } = await aHolder();
    const gate = callAs(app, gateRoutes, 'gate', {
      accountId: 'a0000000-0000-4000-8000-00000000beef',
    });
    const typed = { edition, gateId: 'north', code: '0000-0000' };
    for (let count = 0; count < 120; count += 1) await gate.check(typed);

    await expect(gate.check(typed)).rejects.toMatchObject({ code: 'request.too-many' });
    expect(await gate.check({ edition, gateId: 'north', token })).toMatchObject({
      display: { hasPhoto: false },
    });
    await callAs(app, gateRoutes, 'gate').check(typed);
  });

  it.each(['commission', 'protocol', 'liaison', 'embassy', 'exhibitor', 'reader'] as const)(
    'let no %s open a gate',
    async (role) => {
      const narrowed = { country: 'BF', exhibitorId: 'a0000000-0000-4000-8000-00000000dead' };
      const somebody = callAs(app, gateRoutes, role, narrowed);

      await expect(
        somebody.recordPassages({
          edition,
          gateId: 'north',
          deviceId: 'n1',
          passages: [aScan('x')],
        }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('know the gates of their own edition only', async () => {
    const next = aPlan({ id: 'bamex-2026', number: 2 });
    next.gates.push({ id: 'east', zoneId: 'hall', name: next.edition.name, antiPassback: 'soft' });
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), next));
    const { token } = await aHolder();
    const gate = callAs(app, gateRoutes, 'gate');

    await expect(gate.check({ edition, gateId: 'east', token })).rejects.toMatchObject({
      code: 'gate.unknown',
    });
    await expect(
      gate.check({ edition: 'bamex-2026', gateId: 'east', token }),
    ).rejects.toMatchObject({
      code: 'edition.unknown',
    });
    const nextGate = callAs(app, gateRoutes, 'gate', { editionId: 'bamex-2026' });
    expect(await nextGate.check({ edition: 'bamex-2026', gateId: 'east', token })).toMatchObject({
      refusal: 'other-edition',
      display: null,
    });
  });

  it('count entries by gate and hour, people by category, and who is inside', async () => {
    const noon = testApplication(db, '2025-11-11T12:00:00Z');
    const [one, two] = [await aHolder(), await aHolder({ categoryId: 'exhibitor' })];
    await pass(aPassageInput(one.token));
    await pass(
      aPassageInput(one.token, { direction: 'out', passedAt: new Date('2025-11-11T10:00:00Z') }),
    );
    await pass(aPassageInput(one.token, { passedAt: new Date('2025-11-11T10:15:00Z') }));
    await pass(aPassageInput(two.token, { passedAt: new Date('2025-11-11T07:59:59Z') }));
    await pass(aPassageInput(two.token, { passedAt: new Date('2025-11-11T08:00:00Z') }));

    const overview = await callAs(noon, gateRoutes, 'organiser').overview({ edition });
    expect(overview).toMatchObject({
      day: 0,
      categories: [
        { categoryId: 'delegate', entries: 2, people: 1 },
        { categoryId: 'exhibitor', entries: 1, people: 1 },
      ],
      refusals: [{ refusal: 'outside-hours', count: 1 }],
      incidentsOpen: 0,
    });
    const north = overview.gates.find(({ gateId }) => gateId === 'north');
    expect(north).toMatchObject({ entries: 3, exits: 1, refusals: 1 });
    expect(north?.entriesByHour.slice(8, 11)).toEqual([1, 1, 1]);
    expect(overview.zones.find(({ zoneId }) => zoneId === 'hall')).toEqual({
      zoneId: 'hall',
      inside: 2,
    });
  });
});

async function aHolder(changes: Parameters<typeof aBadgeHolder>[1] = {}) {
  return aBadgeHolder(app, changes);
}

async function pass(input: PassageInput) {
  return recordPassages(db, edition, device, {
    gateId: 'north',
    deviceId: 'north-1',
    passages: [input],
  });
}

function aScan(token: string) {
  const { badge: _, ...scan } = aPassageInput(token);
  return { ...scan, token };
}

async function facts(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'deviceTime', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
