import { beforeEach, describe, expect, it } from 'vitest';
import { reissueBadge } from '#modules/badges/issuing/service';
import { aBadgeHolder, aClearedPerson } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { anImportedPassage } from '../testing.ts';
import { recordImportedPassages, type ImportedPassage } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const before = signedBy('account:desk', '2025-11-01T08:00:00Z');
const log = signedBy('import:passages.csv', '2025-11-15T08:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a check-in log', () => {
  it('is kept with its verdicts, once, and again without a trace', async () => {
    const participantId = await aHolder();
    const records = [
      anImportedPassage({ participantId }),
      anImportedPassage({
        participantId,
        externalId: 'E00002',
        verdict: 'refused',
        refusal: 'zone-not-granted',
        gateId: 'range-1',
      }),
    ];
    expect(await save(records)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] });
    const { seq } = await db.selectFrom('ledgerHead').select('seq').executeTakeFirstOrThrow();

    expect(await save(records)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    expect(await db.selectFrom('ledgerHead').select('seq').executeTakeFirst()).toEqual({ seq });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['deviceTime', 'data'])
      .where('kind', '=', 'passage.recorded')
      .orderBy('seq')
      .execute();
    expect(facts).toMatchObject([
      {
        deviceTime: new Date('2025-11-11T09:00:00Z'),
        data: {
          verdict: 'admitted',
          refusal: null,
          badge: '1.0',
          participantId,
          zoneId: 'hall',
          day: 0,
        },
      },
      { data: { verdict: 'refused', refusal: 'zone-not-granted', zoneId: 'range-stand' } },
    ]);
  });

  it('takes the good lines and tells what is wrong with the others', async () => {
    const participantId = await aHolder();
    const badgeless = await aClearedPerson(db);
    const nobody = 'a0000000-0000-4000-8000-00000000dead';
    const saved = await save([
      anImportedPassage({ participantId }),
      anImportedPassage({ participantId, externalId: 'E2', gateId: 'moon' }),
      anImportedPassage({ participantId, externalId: 'E3', verdict: 'refused', refusal: 'rain' }),
      anImportedPassage({ participantId: badgeless, externalId: 'E4' }),
      anImportedPassage({ participantId: nobody, externalId: 'E5' }),
      anImportedPassage({ externalId: 'E6', verdict: 'refused', refusal: 'not-a-badge' }),
    ]);

    expect(saved.added).toBe(2);
    expect(saved.refused.map(({ externalId, code }) => [externalId, code])).toEqual([
      ['E2', 'gate.unknown'],
      ['E3', 'passage.reason-unknown'],
      ['E4', 'passage.without-badge'],
      ['E5', 'participant.unknown'],
    ]);
  });

  it('shows a badge let in twice, and the older print behind a refusal as replaced', async () => {
    const participantId = await aHolder();
    await reissueBadge(app, edition, before, participantId);
    await save([
      anImportedPassage({ participantId }),
      anImportedPassage({
        participantId,
        externalId: 'E2',
        gateId: 'south',
        passedAt: new Date('2025-11-11T09:01:35Z'),
      }),
      anImportedPassage({
        participantId,
        externalId: 'E3',
        verdict: 'refused',
        refusal: 'replaced',
      }),
    ]);

    expect(await db.selectFrom('incident').select(['kind', 'participantId']).execute()).toEqual([
      { kind: 'double-entry', participantId },
    ]);
    const shown = await db
      .selectFrom('passage')
      .select('badgeGeneration')
      .where('refusal', '=', 'replaced')
      .execute();
    expect(shown).toEqual([{ badgeGeneration: 0 }]);
  });

  it('of 6,000 lines is kept in a few seconds, and the ledger is whole', async () => {
    const people: string[] = [];
    for (let n = 0; n < 20; n += 1) people.push(await aHolder());
    const records = Array.from({ length: 6_000 }, (_, n) =>
      anImportedPassage({
        externalId: `E${n}`,
        participantId: people[n % 20] ?? null,
        direction: Math.floor(n / 20) % 2 === 0 ? 'in' : 'out',
        passedAt: new Date(Date.UTC(2025, 10, 11, 8) + n * 5_000),
      }),
    );
    const start = performance.now();
    expect(await save(records)).toMatchObject({ added: 6_000, refused: [] });
    const elapsed = performance.now() - start;

    expect(elapsed).toBeLessThan(10_000);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
    expect(await db.selectFrom('incident').select('id').execute()).toEqual([]);
  });
});

async function save(records: readonly ImportedPassage[]) {
  return db.transaction().execute((tx) => recordImportedPassages(tx, edition, log, records));
}

async function aHolder() {
  return (await aBadgeHolder(app)).id;
}
