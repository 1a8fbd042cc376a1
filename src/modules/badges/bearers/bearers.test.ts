import { beforeEach, describe, expect, it } from 'vitest';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { CountsAs } from '#modules/editions/types';
import { provenEdition } from '#platform/edition';
import { verifyLedger } from '#platform/ledger/ledger';
import type { Application } from '#platform/application';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { plainPrinter } from '../printing/types.ts';
import { printToFile } from '../queue/service.ts';
import { daysFromMask, hasFlag } from '../rules.ts';
import { verifyToken } from '../service.ts';
import { aBadgeHolder } from '../testing.ts';
import { bearerRoutes } from './routes.ts';
import { refuseBearer } from './rules.ts';
import { issueDayPass, issueFloaters, revokeBearers } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const desk = signedBy('account:desk');
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

let app: Application;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a floater', () => {
  it('has no name, counts among the badges, and goes on paper like one', async () => {
    await aBadgeHolder(app);
    const made = await issueFloaters(app, edition, desk, { categoryId: 'delegate', count: 2 });
    expect(made).toEqual([
      { idx: 2, generation: 0 },
      { idx: 3, generation: 0 },
    ]);

    const { token } = await db
      .selectFrom('badge')
      .select('token')
      .where('idx', '=', 2)
      .executeTakeFirstOrThrow();
    const verified = await verifyToken(db, edition, token);
    expect(verified).toMatchObject({ ok: true, claims: { name: '', photoHash: null } });
    expect(verified.ok && hasFlag(verified.claims, 'photoCheck')).toBe(false);

    const order = { settings: plainPrinter, backs: false, selection: { categoryId: 'delegate' } };
    expect((await printToFile(app, edition, desk, order, async () => {})).count).toBe(3);
    expect(await factsOf('badge.issued-to-bearer')).toMatchObject([
      { subjectId: '2.0', data: { bearer: 'floater', categoryId: 'delegate' } },
      { subjectId: '3.0' },
    ]);
    expect(await verifyLedger(db, edition)).toMatchObject({ fault: null });
  });

  it('bears the nationality of its delegation, and dies when it is lost', async () => {
    const delegationId = await db
      .transaction()
      .execute((tx) => registerDelegation(tx, edition, desk, aDelegation()));
    await issueFloaters(app, edition, desk, { categoryId: 'delegate', count: 1, delegationId });
    const office = callAs(app, bearerRoutes, 'organiser');
    const { rows } = await office.list(all);
    expect(rows).toMatchObject([{ kind: 'floater', badge: 'issued', inHandsOf: null, name: '' }]);

    const ids = rows.map(({ id }) => id);
    expect(await revokeBearers(db, edition, desk, { ids, reason: 'lost' })).toBe(1);
    expect(await revokeBearers(db, edition, desk, { ids, reason: 'again' })).toBe(0);
    expect((await office.list(all)).rows).toMatchObject([{ badge: 'revoked' }]);
    expect(await factsOf('badge.revoked')).toMatchObject([
      { subjectId: '1.0', data: { participantId: null, idx: 1, generation: 0 } },
    ]);
  });
});

describe('a day pass', () => {
  it('carries the name, and opens its one day only', async () => {
    const plan = aPlan();
    const visitor = plan.categories.find(({ id }) => id === 'visitor');
    const day = visitor?.days[0] ?? 0;
    const pass = { categoryId: 'visitor', day, name: 'Fatou Keïta', organisation: 'ORTM' };
    await issueDayPass(app, edition, desk, pass);

    const { token, validFrom, validUntil } = await db
      .selectFrom('badge')
      .select(['token', 'validFrom', 'validUntil'])
      .executeTakeFirstOrThrow();
    const verified = await verifyToken(db, edition, token);
    expect(verified).toMatchObject({ ok: true, claims: { name: 'Fatou Keïta' } });
    expect(verified.ok && daysFromMask(verified.claims.days)).toEqual([day]);
    expect(validUntil.getTime() - validFrom.getTime()).toBe(24 * 60 * 60 * 1000);
  });

  it.each([
    ['of a category the commission must see', 'delegate', 0, 'badge.pass-not-allowed'],
    ['of a day its category does not open', 'visitor', 9, 'badge.pass-day-not-granted'],
    ['of a category nobody planned', 'ghost', 0, 'participant.category-unknown'],
  ])('%s is refused', async (_why, categoryId, day, code) => {
    const pass = { categoryId, day, name: 'Fatou Keïta', organisation: '' };

    await expect(issueDayPass(app, edition, desk, pass)).rejects.toMatchObject({ code });
    expect(await db.selectFrom('badgeBearer').select('id').execute()).toEqual([]);
  });

  it('is for nobody who may take others along', () => {
    const category = { countsAs: 'visitor' as CountsAs, days: [0], vip: false, mayEscort: false };
    const refusal = (change: Partial<typeof category>) =>
      refuseBearer({ kind: 'day-pass', day: 0, category: { ...category, ...change } });

    expect(refusal({})).toBeNull();
    expect(refusal({ countsAs: 'service' })).toBeNull();
    expect(refusal({ countsAs: 'exhibitor' })).toBe('badge.pass-not-allowed');
    expect(refusal({ vip: true })).toBe('badge.pass-not-allowed');
    expect(refusal({ mayEscort: true })).toBe('badge.pass-not-allowed');
  });
});

it.each(['commission', 'protocol', 'embassy', 'liaison', 'exhibitor', 'gate', 'reader'] as const)(
  'nothing is made out by the %s',
  async (role) => {
    const somebody = callAs(app, bearerRoutes, role, { country: 'BF' });

    await expect(
      somebody.issueFloaters({ edition, categoryId: 'visitor', count: 1 }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(
      somebody.issueDayPass({ edition, categoryId: 'visitor', day: 0, name: 'Some Body' }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  },
);

async function factsOf(kind: string) {
  return db
    .selectFrom('ledgerEntry')
    .select(['subjectId', 'data'])
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
}
