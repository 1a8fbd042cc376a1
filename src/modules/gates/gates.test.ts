import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { issueBadges, reissueBadge } from '#modules/badges/issuing/service';
import { badgeCode } from '#modules/badges/rules';
import { badgeRoutes } from '#modules/badges/routes';
import { revokeBadge } from '#modules/badges/service';
import { aClearedPerson, printsOf } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { participantRoutes } from '#modules/participants/routes';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { gateRoutes } from './routes.ts';
import { decideEntry } from './rules.ts';
import { checkEntry, recordPassages, type PassageInput } from './service.ts';
import { aPassageInput } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
// One installation, because a key sealed by one cannot be opened by another.
const app = testApplication(db);
const device = signedBy('device:north-1');
const before = signedBy('account:desk', '2025-11-01T08:00:00Z');
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a badge at a gate', () => {
  it('goes in, is told apart from its copy, and goes in no more once revoked', async () => {
    const { id, token } = await aHolder();
    expect(await pass(aPassageInput(token))).toMatchObject({
      added: 1,
      answers: [
        {
          verdict: 'admitted',
          refusal: null,
          consequence: null,
          display: { name: 'Issa Traoré', nameAr: 'عيسى تراوري', hasPhoto: false },
        },
      ],
    });

    const copy = aPassageInput(token, { passedAt: new Date('2025-11-11T09:05:00Z') });
    expect((await pass(copy)).answers).toMatchObject([
      { refusal: 'already-inside', consequence: { severity: 'amber', cure: 'check-identity' } },
    ]);

    const at = signedBy('account:desk', '2025-11-11T10:00:00Z');
    await revokeBadge(db, edition, at, { participantId: id, reason: 'stolen' });
    const late = aPassageInput(token, { passedAt: new Date('2025-11-11T10:00:00Z') });
    expect((await pass(late)).answers).toMatchObject([
      { refusal: 'revoked', consequence: { cure: 'keep-badge-and-call-security' } },
    ]);
  });

  it('is judged by what held when it passed, however late the gate reports it', async () => {
    const { id, token } = await aHolder();
    const at = signedBy('account:desk', '2025-11-11T10:00:00Z');
    await revokeBadge(db, edition, at, { participantId: id, reason: 'stolen' });
    const earlier = aPassageInput(token, { passedAt: new Date('2025-11-11T09:59:59Z') });

    expect((await pass(earlier)).answers).toMatchObject([{ verdict: 'admitted' }]);
  });

  it('is refused as replaced when it is an older print', async () => {
    const { id, token } = await aHolder();
    await reissueBadge(app, edition, before, id);
    const fresh = (await printsOf(db, id)).at(-1)?.token ?? '';

    expect((await pass(aPassageInput(token))).answers).toMatchObject([{ refusal: 'replaced' }]);
    expect((await pass(aPassageInput(fresh))).answers).toMatchObject([{ verdict: 'admitted' }]);
  });

  it('may be told by its code where it does not scan', async () => {
    await aHolder();
    const code = badgeCode({ idx: 1, generation: 0 }).toLowerCase();

    expect((await pass(aPassageInput(code))).answers).toMatchObject([{ verdict: 'admitted' }]);
    const nobody = badgeCode({ idx: 77, generation: 0 });
    expect((await pass(aPassageInput(nobody))).answers).toMatchObject([{ refusal: 'malformed' }]);
  });

  it('needs its escort, who is somebody else and may bring people in', async () => {
    await db
      .updateTable('category')
      .set({ escortRequired: true })
      .where('id', '=', 'visitor')
      .execute();
    const guest = await aHolder({ categoryId: 'visitor' });
    const officer = await aHolder({ categoryId: 'organiser' });
    const other = await aHolder();
    const check = (escort?: string) =>
      checkEntry(db, edition, 'north', {
        ...aPassageInput(guest.token, { escort }),
        now: device.clock.now(),
      });

    expect(await check()).toMatchObject({ refusal: 'escort-missing' });
    expect(await check(other.token)).toMatchObject({ refusal: 'escort-missing' });
    expect(await check(guest.token)).toMatchObject({ refusal: 'escort-missing' });
    expect(await check(officer.token)).toMatchObject({ verdict: 'admitted' });
  });

  it('keeps to the hours of its category on the clocks of the edition', async () => {
    await db
      .updateTable('edition')
      .set({ timeZone: 'Europe/Istanbul' })
      .where('id', '=', edition)
      .execute();
    await db
      .updateTable('category')
      .set({ fromHour: '09:00', untilHour: '17:30' })
      .where('id', '=', 'visitor')
      .execute();
    const { token } = await aHolder({ categoryId: 'visitor' });
    const answerAt = async (passedAt: string) => (await check(token, passedAt)).refusal;

    expect(await answerAt('2025-11-11T05:59:59Z')).toBe('outside-hours');
    expect(await answerAt('2025-11-11T06:00:00Z')).toBe(null);
    expect(await answerAt('2025-11-11T14:29:59Z')).toBe(null);
    expect(await answerAt('2025-11-11T14:30:00Z')).toBe('outside-hours');
    // 23:30 in Greenwich is the next day in Istanbul, the third, which visitors do not have.
    expect(await answerAt('2025-11-12T20:59:59Z')).toBe('outside-hours');
    expect(await answerAt('2025-11-12T21:00:00Z')).toBe('expired');
  });

  it('that is no badge of ours is written down with nobody behind it', async () => {
    await pass(aPassageInput('https://example.org/ticket'));

    expect(await facts('passage.recorded')).toMatchObject([
      {
        data: {
          verdict: 'refused',
          refusal: 'not-a-badge',
          badge: null,
          participantId: null,
          day: 0,
        },
      },
    ]);
  });

  it('tells the ledger what the figures count by, with the time of the device', async () => {
    const { id, token } = await aHolder();
    const input = aPassageInput(token);
    await pass(input);

    expect(await facts('passage.recorded')).toEqual([
      {
        subjectId: input.id,
        deviceTime: input.passedAt,
        data: {
          gateId: 'north',
          zoneId: 'hall',
          direction: 'in',
          verdict: 'admitted',
          refusal: null,
          badge: '1.0',
          participantId: id,
          categoryId: 'delegate',
          countsAs: 'visitor',
          country: 'BF',
          delegationId: null,
          exhibitorId: null,
          day: 0,
        },
      },
    ]);
  });
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

/** The expectation is put together here from the fixture alone, without the code that gathers it. */
it('answers as the pure rule does, for any badge, gate, hour and way', async () => {
  await db
    .updateTable('category')
    .set({ fromHour: '09:30', untilHour: '16:00', photoCheck: true })
    .where('id', '=', 'visitor')
    .execute();
  const holders = [
    { ...(await aHolder()), from: 8, until: 18, zones: 0b111, days: 0b1111, flags: 4, category: 1 },
    {
      ...(await aHolder({ categoryId: 'visitor' })),
      from: 9.5,
      until: 16,
      zones: 1,
      days: 0b11,
      flags: 8,
      category: 3,
    },
  ];
  const zoneBits = { north: 0, south: 0, 'range-1': 2 };
  const ends = [new Date('2025-11-15T00:00:00Z'), new Date('2025-11-13T00:00:00Z')];

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1),
      fc.constantFrom('north', 'range-1'),
      fc.integer({ min: -30, max: 5 * 24 * 60 }),
      fc.constantFrom('in', 'out'),
      fc.boolean(),
      async (who, gateId, minutes, direction, photoChecked) => {
        const holder = holders[who];
        const expires = ends[who];
        if (!holder || !expires) throw new Error('no such holder');
        const at = new Date(Date.UTC(2025, 10, 11) + minutes * 60_000);
        const dayIndex = Math.floor(minutes / 1440);
        const onDay = dayIndex >= 0 && dayIndex <= 3 ? dayIndex : null;
        const hour = (time: number) =>
          new Date(Date.UTC(2025, 10, 11 + dayIndex) + time * 3_600_000);
        const expected = decideEntry({
          claims: {
            idx: who + 1,
            generation: 0,
            notBefore: new Date('2025-11-11T00:00:00Z'),
            expires,
            category: holder.category,
            zones: holder.zones,
            days: holder.days,
            flags: holder.flags,
            nationality: 'BFA',
            name: 'Issa TRAORÉ',
            photoHash: null,
          },
          knownBadge: { state: 'active', latestGeneration: 0 },
          gate: { id: gateId, zoneBit: zoneBits[gateId], antiPassback: 'soft' },
          direction,
          dayIndex: onDay,
          opening: [{ opens: hour(holder.from), closes: hour(holder.until) }],
          escortPresent: false,
          photoChecked,
          alreadyInside: false,
          enteredBefore: false,
          at,
          testMode: false,
        });

        const input = aPassageInput(holder.token, { direction, passedAt: at, photoChecked });
        const found = await checkEntry(db, edition, gateId, { ...input, now: at });
        expect(found.verdict).toBe(expected.admitted ? 'admitted' : 'refused');
        expect(found.refusal).toBe(expected.admitted ? null : expected.refusal);
      },
    ),
    { numRuns: 60 },
  );
});

async function aHolder(changes: Parameters<typeof aClearedPerson>[1] = {}) {
  const id = await aClearedPerson(db, changes);
  await issueBadges(app, edition, before, [id]);
  return { id, token: (await printsOf(db, id))[0]?.token ?? '' };
}

async function pass(input: PassageInput) {
  return recordPassages(db, edition, device, {
    gateId: 'north',
    deviceId: 'north-1',
    passages: [input],
  });
}

async function check(token: string, passedAt: string) {
  const at = new Date(passedAt);
  return checkEntry(db, edition, 'north', { ...aPassageInput(token, { passedAt: at }), now: at });
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
