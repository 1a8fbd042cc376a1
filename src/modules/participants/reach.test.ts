import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { participantRoutes } from './routes.ts';
import { registerParticipant } from './service.ts';
import { aDelegationRow, anExhibitorRow, aPersonInput } from './testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');
const routes = participantRoutes();
const all = { edition, search: '', direction: 'asc', page: 1, pageSize: 50, filters: {} } as const;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('who sees whom', () => {
  let ids: { bf: string; tr: string; staff: string };
  let company: string;
  const app = testApplication(db);

  beforeEach(async () => {
    company = await anExhibitorRow(db, 'TR');
    const staff = { categoryId: 'exhibitor', exhibitorId: company, country: 'TR' };
    ids = {
      bf: await registerParticipant(db, edition, office, aPersonInput()),
      tr: await registerParticipant(
        db,
        edition,
        office,
        aPersonInput({ country: 'TR', familyName: 'Yılmaz' }),
      ),
      staff: await registerParticipant(
        db,
        edition,
        office,
        aPersonInput({ ...staff, familyName: 'Öztürk' }),
      ),
    };
  });

  it('an organiser sees everybody', async () => {
    const { rows, total } = await callAs(app, routes, 'organiser').list(all);

    expect(total).toBe(3);
    expect(rows.map((row) => row.id).toSorted()).toEqual(Object.values(ids).toSorted());
  });

  it('an embassy sees the people of its country only', async () => {
    const embassy = callAs(app, routes, 'embassy', { country: 'BF' });

    expect((await embassy.list(all)).rows.map((row) => row.id)).toEqual([ids.bf]);
    for (const read of [embassy.find, embassy.history])
      await expect(read({ edition, participantId: ids.tr })).rejects.toMatchObject({
        code: 'participant.unknown',
      });
  });

  it('an exhibitor sees its own staff only', async () => {
    const exhibitor = callAs(app, routes, 'exhibitor', { exhibitorId: company });

    expect((await exhibitor.list(all)).rows.map((row) => row.id)).toEqual([ids.staff]);
    await expect(exhibitor.find({ edition, participantId: ids.tr })).rejects.toMatchObject({
      code: 'participant.unknown',
    });
  });

  it('gate staff and readers have no list at all', async () => {
    for (const role of ['gate', 'reader', 'administrator'] as const)
      await expect(callAs(app, routes, role).list(all)).rejects.toMatchObject({
        code: 'permission.denied',
      });
  });

  it('document, birth date and telephone are for those who vet and receive', async () => {
    const identity = { documentNumber: 'A1234567', birthDate: '1975-03-02', phone: '+22670000000' };
    const nothing = { documentNumber: null, birthDate: null, phone: null };
    const asked = { edition, participantId: ids.bf };

    for (const role of ['organiser', 'commission', 'protocol'] as const)
      expect(await callAs(app, routes, role).find(asked)).toMatchObject(identity);
    for (const role of ['embassy', 'liaison'] as const)
      expect(await callAs(app, routes, role, { country: 'BF' }).find(asked)).toMatchObject(nothing);
    const list = await callAs(app, routes, 'organiser').list(all);
    expect(JSON.stringify(list)).not.toContain('A1234567');
  });

  it('an embassy registers its own people and no others', async () => {
    const embassy = callAs(app, routes, 'embassy', { country: 'BF' });

    await embassy.register({ edition, ...aPersonInput({ familyName: 'Ouédraogo' }) });
    await expect(
      embassy.register({ edition, ...aPersonInput({ country: 'TR' }) }),
    ).rejects.toMatchObject({ code: 'participant.out-of-reach' });
    await expect(
      embassy.register({
        edition,
        ...aPersonInput({ delegationId: await aDelegationRow(db, 'TR') }),
      }),
    ).rejects.toMatchObject({ code: 'participant.out-of-reach' });
  });

  it('an exhibitor cannot give its staff the category of a delegate', async () => {
    const exhibitor = callAs(app, routes, 'exhibitor', { exhibitorId: company });
    const staff = aPersonInput({ exhibitorId: company, country: 'TR' });

    await expect(exhibitor.register({ edition, ...staff })).rejects.toMatchObject({
      code: 'participant.out-of-reach',
    });
    await exhibitor.register({ edition, ...staff, categoryId: 'exhibitor' });
  });

  it('nobody writes into another edition', async () => {
    const other = callAs(app, routes, 'organiser', { editionId: 'other' });

    await expect(other.list(all)).rejects.toMatchObject({ code: 'edition.unknown' });
  });

  it('finds a person without case and accents, in Latin and Arabic script', async () => {
    const organiser = callAs(app, routes, 'organiser');
    const found = async (search: string) =>
      (await organiser.list({ ...all, search })).rows.map((row) => row.id);

    expect(await found('TRAORE issa')).toEqual([ids.bf]);
    expect(await found('yilmaz')).toEqual([ids.tr]);
    expect(await found('ozturk')).toEqual([ids.staff]);
    expect(await found('عيسى')).toHaveLength(3);
    expect(await found('50%')).toEqual([]);
  });

  it('filters and sorts', async () => {
    const organiser = callAs(app, routes, 'organiser');
    const { rows } = await organiser.list({
      ...all,
      sort: 'familyName',
      direction: 'desc',
      filters: { country: ['TR'] },
    });

    expect(rows.map((row) => row.familyName)).toEqual(['Yılmaz', 'Öztürk']);
  });
});
