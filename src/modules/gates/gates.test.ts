import { beforeEach, describe, expect, it } from 'vitest';
import { reissueBadge } from '#modules/badges/issuing/service';
import { badgeCode } from '#modules/badges/rules';
import { revokeBadge } from '#modules/badges/service';
import { aBadgeHolder, printsOf } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { checkEntry, recordPassages, type PassageInput } from './service.ts';
import { aPassageInput } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
// One installation, because a key sealed by one cannot be opened by another.
const app = testApplication(db);
const device = signedBy('device:north-1');
const before = signedBy('account:desk', '2025-11-01T08:00:00Z');

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

async function check(token: string, passedAt: string) {
  const at = new Date(passedAt);
  return checkEntry(db, edition, 'north', { ...aPassageInput(token, { passedAt: at }), now: at });
}

async function facts(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'deviceTime', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
