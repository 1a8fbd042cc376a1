import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { locales } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { register } from '../register/types.ts';
import { privacyRoutes } from '../routes.ts';
import { setController, setRetention } from '../service.ts';
import { dataKinds } from '../types.ts';
import { declarationSheet } from './declaration.ts';
import { readNotice } from './notice.ts';
import { fieldName, tellRetentions } from './words.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:desk');
const at = new Date('2025-10-01T08:00:00Z');

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

const controller = {
  controller: 'Ministère de la Défense',
  address: 'Bamako',
  email: 'donnees@example.org',
  authority: 'APDP',
  declaration: '',
};

describe('the notice', () => {
  it('is open to everybody, and tells each kind of data with its end', async () => {
    const api = callAs(testApplication(db), privacyRoutes, null);
    const notice = await api.notice({ edition });

    expect(notice.kinds.map(({ kind }) => kind)).toEqual([...dataKinds]);
    expect(notice.kinds.filter(({ retentions }) => retentions.length === 0)).toEqual([]);
    expect(notice.lists).toEqual([]);
  });

  it('is not there while the edition is still in preparation', async () => {
    await db.updateTable('edition').set({ stage: 'preparation' }).execute();
    const api = callAs(testApplication(db), privacyRoutes, null);

    await expect(api.notice({ edition })).rejects.toMatchObject({ code: 'edition.unknown' });
  });

  it('tells the length that the edition has set', async () => {
    await setRetention(db, edition, by, { retention: 'identity', length: 45, basis: null });
    const t = await translatorFor('en');
    const { kinds } = await readNotice(db, edition);
    const identity = kinds.find(({ kind }) => kind === 'identity');

    expect(identity && tellRetentions(t, identity)).toBe(
      'if refused: 24 months after closing · 45 days after closing',
    );
  });
});

describe('the declaration', () => {
  it('is made of the register and the settings, in each language', async () => {
    await setController(db, edition, by, controller);
    for (const locale of locales) {
      const sheet = await declarationSheet(db, edition, { locale, at });
      expect(sheet.rows).toHaveLength(dataKinds.length);
      expect(sheet.subtitle).toContain('Ministère de la Défense');
      expect(sheet.note).toContain('APDP');
    }
  });

  it('says that nobody is named yet', async () => {
    const sheet = await declarationSheet(db, edition, { locale: 'fr', at });

    expect(sheet.subtitle).toContain('à nommer');
  });
});

it.each(locales)('every field that a person is given has its name in %s', async (locale) => {
  const t = await translatorFor(locale);
  const told = register.flatMap(({ person, personal, shown = [] }) =>
    person
      ? [...personal.filter((field) => field.told === 'told').map(({ column }) => column), ...shown]
      : [],
  );

  expect(told.filter((column) => fieldName(t, column).includes('privacy.field'))).toEqual([]);
});

it('lets the organiser set what the commission only reads', async () => {
  const app = testApplication(db);
  const set = { edition, retention: 'stay', length: 10, basis: null } as const;
  await callAs(app, privacyRoutes, 'organiser').setRetention(set);

  await expect(callAs(app, privacyRoutes, 'commission').setRetention(set)).rejects.toMatchObject({
    code: 'permission.denied',
  });
  const { retentions } = await callAs(app, privacyRoutes, 'commission').overview({ edition });
  expect(retentions.find(({ retention }) => retention === 'stay')).toMatchObject({
    length: 10,
    dueOn: '2025-11-25',
  });
});
