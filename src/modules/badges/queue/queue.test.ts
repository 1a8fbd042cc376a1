import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import type { Application } from '#platform/application';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { issueBadges, reissueBadge } from '../issuing/service.ts';
import { plainPrinter } from '../printing/types.ts';
import { aBadgeHolder, aClearedPerson } from '../testing.ts';
import { printRoutes } from './routes.ts';
import {
  printToFile,
  queueBadges,
  readRun,
  sendBadges,
  settleRun,
  withdrawRun,
} from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = signedBy('account:desk');
const everybody = { settings: plainPrinter, backs: false, selection: {} };

let app: Application;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a print run', () => {
  it('goes from the queue to the printer to paper, and marks what came out', async () => {
    await threeHolders();
    const { id: runId, queued } = await queueBadges(db, edition, desk, everybody);
    expect(queued).toBe(3);

    const { pdf, count } = await sendBadges(app, edition, desk, { runId, atMost: 2 });
    expect(count).toBe(2);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect(await printedNumbers()).toEqual([]);

    await settleRun(db, edition, desk, { runId, cameOut: 'all' });
    expect(await printedNumbers()).toEqual([1, 2]);
    expect(await standing(runId)).toEqual({ queued: 1, sent: 0, confirmed: 2, withdrawn: 0 });
  });

  it('asks after a power cut, and never sends again what nobody has answered for', async () => {
    await threeHolders();
    const { id: runId } = await queueBadges(db, edition, desk, everybody);
    await sendBadges(app, edition, desk, { runId, atMost: 2 });

    // The file was made; whether paper came out nobody knows.
    await expect(sendBadges(app, edition, desk, { runId })).rejects.toMatchObject({
      code: 'print.unanswered',
    });
    await expect(queueBadges(db, edition, desk, everybody)).rejects.toMatchObject({
      code: 'print.all-waiting',
    });

    expect(await settleRun(db, edition, desk, { runId, cameOut: { places: [2] } })).toEqual({
      confirmed: 1,
      queued: 1,
    });
    expect(await printedNumbers()).toEqual([2]);
    expect((await sendBadges(app, edition, desk, { runId })).count).toBe(2);
    await settleRun(db, edition, desk, { runId, cameOut: 'all' });
    expect(await factsOf('badge.printed')).toEqual(['2.0', '1.0', '3.0']);
    expect(await factsOf('badge.reprinted')).toEqual([]);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('is sent by one desk where two send at the same time', async () => {
    await threeHolders();
    const { id: runId } = await queueBadges(db, edition, desk, everybody);
    const both = await Promise.allSettled([
      sendBadges(app, edition, desk, { runId }),
      sendBadges(app, edition, desk, { runId }),
    ]);

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await standing(runId)).toEqual({ queued: 0, sent: 3, confirmed: 0, withdrawn: 0 });
  });

  it('holds a badge once, whichever desks ask for it at the same time', async () => {
    await threeHolders();
    const asked = await Promise.allSettled([
      queueBadges(db, edition, desk, everybody),
      queueBadges(db, edition, desk, { ...everybody, selection: { numbers: [1, 2] } }),
      queueBadges(db, edition, desk, { ...everybody, selection: { numbers: [3] } }),
    ]);

    const queued = asked.map((one) => (one.status === 'fulfilled' ? one.value.queued : 0));
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('never puts a badge on paper that was replaced while it waited', async () => {
    const [first] = await threeHolders();
    const { id: runId } = await queueBadges(db, edition, desk, everybody);
    await reissueBadge(app, edition, desk, first);

    expect((await sendBadges(app, edition, desk, { runId })).count).toBe(2);
    expect(await standing(runId)).toEqual({ queued: 0, sent: 2, confirmed: 0, withdrawn: 1 });
  });

  it('can be given up while it waits', async () => {
    await threeHolders();
    const { id: runId } = await queueBadges(db, edition, desk, everybody);

    expect(await withdrawRun(db, edition, desk, runId)).toBe(3);
    await expect(sendBadges(app, edition, desk, { runId })).rejects.toMatchObject({
      code: 'badge.nothing-to-print',
    });
    expect((await queueBadges(db, edition, desk, everybody)).queued).toBe(3);
  });
});

describe('a badge printed once more', () => {
  it('keeps its generation and is counted as a reprint', async () => {
    const { id } = await aBadgeHolder(app);
    const keep = async () => {};
    await printToFile(app, edition, desk, everybody, keep);
    const again = { ...everybody, selection: { participantIds: [id] } };
    await printToFile(app, edition, desk, again, keep);

    expect(await factsOf('badge.printed')).toEqual(['1.0']);
    expect(await factsOf('badge.reprinted')).toEqual(['1.0']);
    expect(await factsOf('badge.revoked')).toEqual([]);
  });

  it('of a lost one is a new print of the next generation, and no reprint', async () => {
    const { id } = await aBadgeHolder(app);
    const keep = async () => {};
    await printToFile(app, edition, desk, everybody, keep);
    await reissueBadge(app, edition, desk, id);
    await printToFile(
      app,
      edition,
      desk,
      { ...everybody, selection: { participantIds: [id] } },
      keep,
    );

    expect(await factsOf('badge.printed')).toEqual(['1.0', '1.1']);
    expect(await factsOf('badge.reprinted')).toEqual([]);
  });

  it('stays sent where the file could not be kept', async () => {
    await aBadgeHolder(app);
    const broken = printToFile(app, edition, desk, everybody, async () => {
      throw new Error('disk full');
    });
    await expect(broken).rejects.toThrow('disk full');

    expect(await printedNumbers()).toEqual([]);
    await expect(queueBadges(db, edition, desk, everybody)).rejects.toMatchObject({
      code: 'print.all-waiting',
    });
  });
});

describe('the routes', () => {
  it('keep printers, and print with one of them', async () => {
    await aBadgeHolder(app);
    const office = callAs(app, printRoutes, 'organiser');
    const printer = { name: 'Zebra 1', format: 'cr80', overlay: true, dpi: 300 } as const;
    const zebra = { ...printer, offsetX: -7, offsetY: 12 };
    await office.saveProfile({ edition, ...zebra });
    const [profile] = await office.profiles({ edition });
    expect(profile).toMatchObject(zebra);
    await expect(office.saveProfile({ edition, ...zebra })).rejects.toMatchObject({
      code: 'print.profile-name-taken',
    });

    const { id } = await office.ask({ edition, profileId: profile?.id });
    const sheet = await office.send({ edition, runId: id });
    expect(sheet.type).toBe('application/pdf');
    expect(await office.queue({ edition })).toMatchObject([
      { number: 1, format: 'cr80', offsetX: -7, overlay: true, dpi: 300, counts: { sent: 1 } },
    ]);
    expect(await office.sent({ edition, runId: id })).toMatchObject([
      { place: 1, name: 'Issa TRAORÉ', reprint: false },
    ]);
    await office.settle({ edition, runId: id, cameOut: 'all' });
    expect(await office.queue({ edition, open: true })).toEqual([]);
  });

  it.each(['commission', 'protocol', 'embassy', 'gate', 'reader'] as const)(
    'are closed to the %s',
    async (role) => {
      const somebody = callAs(app, printRoutes, role, { country: 'BF' });

      await expect(somebody.queue({ edition })).rejects.toMatchObject({
        code: 'permission.denied',
      });
      await expect(somebody.ask({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );
});

async function threeHolders(): Promise<[string, string, string]> {
  const people: [string, string, string] = [
    await aClearedPerson(db, { familyName: 'Aga' }),
    await aClearedPerson(db, { familyName: 'Bah' }),
    await aClearedPerson(db, { familyName: 'Cisse' }),
  ];
  await issueBadges(app, edition, desk, people);
  return people;
}

async function standing(runId: string) {
  return (await readRun(db, edition, runId)).counts;
}

async function printedNumbers(): Promise<number[]> {
  const rows = await db
    .selectFrom('badge')
    .select('idx')
    .where('printedAt', 'is not', null)
    .orderBy('idx')
    .execute();
  return rows.map(({ idx }) => idx);
}

async function factsOf(kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('subjectId')
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return rows.map(({ subjectId }) => subjectId);
}
