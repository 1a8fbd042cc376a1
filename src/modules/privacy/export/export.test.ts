import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { privacyRoutes } from '../routes.ts';
import { exportSheet } from '../telling/export.ts';
import { somebodyKnown } from '../testing.ts';
import { standingOf } from './rules.ts';
import { exportPerson } from './service.ts';
import type { SubjectExport } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');

let app: Application;
let issa: string;
let awa: string;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  issa = await somebodyKnown(app, edition, { photo: 600, state: 'refused', nameAr: null });
  awa = await somebodyKnown(app, edition, {
    ...{ photo: 700, state: 'cleared', familyName: 'OTHER-PERSON', documentNumber: 'OTHER-DOC' },
  });
});

const person = () => callAs(app, privacyRoutes, 'person', { country: 'BF', participantId: issa });

async function given(file: File): Promise<SubjectExport> {
  return JSON.parse(await file.text()) as SubjectExport;
}

describe('everything held about a person', () => {
  it('is given to the person, with what is restricted of them and their photo', async () => {
    const own = await given(await person().exportOwn({ edition, format: 'json' }));

    expect(own).toMatchObject({ participantId: issa, standing: 'refused' });
    expect(JSON.stringify(own.rows)).toMatch(/Traoré.*A1234567.*HALAL-DIET/s);
    expect(JSON.stringify(own.restricted)).toContain('SECRET-SERIAL');
    expect(own.photo?.mediaType).toBe('image/png');
  });

  it('holds nothing of anybody else, and no reason of the commission', async () => {
    const told = await (await person().exportOwn({ edition, format: 'json' })).text();

    expect(told).not.toMatch(/OTHER|LISTED|QDi|matched|account:/);
    expect(told).not.toContain(awa);
  });

  it('says the same of what is withheld whether there is something or not', async () => {
    const before = await given(await person().exportOwn({ edition, format: 'json' }));
    await db.deleteFrom('screeningHit').execute();
    const after = await given(await person().exportOwn({ edition, format: 'json' }));

    expect(before.withheld).toEqual(after.withheld);
    expect(before.withheld).toContainEqual({ kind: 'screening', why: 'hidden-reason' });
  });

  it('gives an officer no more of what is restricted than the officer may read', async () => {
    const asked = { edition, participantId: issa, format: 'json' } as const;
    const organiser = callAs(app, privacyRoutes, 'organiser');
    const commission = callAs(app, privacyRoutes, 'commission');

    expect((await given(await organiser.exportPerson(asked))).restricted).toEqual({});
    expect((await given(await commission.exportPerson(asked))).restricted).toHaveProperty(
      'weapons',
    );
  });

  it('is on record each time, with what was opened', async () => {
    await person().exportOwn({ edition, format: 'json' });
    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('kind', 'in', ['privacy.exported', 'restricted.read'])
      .orderBy('seq')
      .execute();

    expect(facts).toMatchObject([
      { kind: 'restricted.read', data: { participantId: issa, purpose: 'subject' } },
      { kind: 'privacy.exported', data: { participantId: issa } },
    ]);
  });

  it('is told on paper in the reader’s language', async () => {
    const all = await exportPerson(app, edition, signedBy('account:desk'), issa);
    const sheet = await exportSheet(db, all, { locale: 'ar' });

    expect(sheet.rows.flat()).toEqual(
      expect.arrayContaining(['Traoré', 'اسم العائلة', 'بوركينا فاسو']),
    );
    expect(sheet.note).toContain('أسباب خاصة باللجنة');
  });
});

describe('an export of somebody else', () => {
  it.each(['embassy', 'liaison', 'exhibitor', 'gate', 'reader', 'person', 'protocol'] as const)(
    'is refused to the role %s',
    async (role) => {
      const api = callAs(app, privacyRoutes, role, { country: 'BF', participantId: issa });
      const asked = { edition, participantId: awa, format: 'json' } as const;

      await expect(api.exportPerson(asked)).rejects.toMatchObject({ code: 'permission.denied' });
      await expect(api.overview({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('is refused of an edition the officer does not work in', async () => {
    const api = callAs(app, privacyRoutes, 'organiser', { editionId: 'bamex-2026' });

    await expect(
      api.exportPerson({ edition, participantId: awa, format: 'json' }),
    ).rejects.toMatchObject({ code: 'edition.unknown' });
  });
});

describe('a standing', () => {
  it.each([
    ['registered', 'pending'],
    ['recommended', 'pending'],
    ['needs-information', 'pending'],
    ['cleared', 'accepted'],
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
  ] as const)('of %s is %s', (state, standing) => {
    expect(standingOf(state)).toBe(standing);
  });
});
