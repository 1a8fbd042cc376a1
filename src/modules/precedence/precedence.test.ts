import { beforeEach, describe, expect, it } from 'vitest';
import { registerDelegation } from '#modules/delegations/service';
import { aDelegation } from '#modules/delegations/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant, withdrawParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { scheduleSession } from '#modules/programme/service';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { carryOverCeremonies } from './carry-over.ts';
import { usualCriteria } from './ordering/rules.ts';
import { usualLayout } from './ordering/views/types.ts';
import { precedenceRoutes } from './routes.ts';
import { readCeremonies } from './service.ts';
import type { CeremonyRules } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const next = provenEdition('bamex-2026');
const office = signedBy('account:office');
const rules: CeremonyRules = {
  criteria: [{ by: 'level' }, { by: 'taking-office' }],
  presence: 'announced',
  layout: usualLayout,
};

let ceremonyId: string;
let sn: string;
let ne: string;

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026' }));
    const register = (country: string) =>
      registerDelegation(
        tx,
        edition,
        office,
        aDelegation({ country, name: `Delegation ${country}` }),
      );
    await register('BF');
    [ne, sn] = [await register('NE'), await register('SN')];
    ceremonyId = await scheduleSession(tx, edition, office, {
      code: 'S02',
      type: 'ceremony',
      title: { fr: 'Ouverture', en: 'Opening', tr: 'Açılış', ar: 'الافتتاح' },
      startsAt: new Date('2025-11-11T09:30:00Z'),
      endsAt: new Date('2025-11-11T11:00:00Z'),
      location: '',
      exhibitorId: null,
    });
  });
});

describe('the order of a ceremony', () => {
  it('is the usual one until protocol writes rules', async () => {
    const { ceremony, placed } = await desk().order({ edition, ceremonyId });

    expect(ceremony).toMatchObject({
      edit: 0,
      criteria: usualCriteria('fr'),
      name: { en: 'Opening' },
    });
    expect(placed.map(({ party }) => party.country)).toEqual(['BF', 'NE', 'SN']);
  });

  it('follows the day of taking office, and flags whose is not known', async () => {
    await desk().setRules({ edition, ceremonyId, ...rules, edit: 0 });
    await tellOffice(sn, '2021-06-11');
    await tellOffice(ne, '2023-07-28');
    const { placed } = await desk().order({ edition, ceremonyId });

    expect(placed.map(({ party, officeUnknown }) => [party.country, officeUnknown])).toEqual([
      ['SN', false],
      ['NE', false],
      ['BF', true],
    ]);
    expect((await desk().list({ edition }))[0]).toMatchObject({ officesUnknown: 1, last: null });
  });

  it('takes the day of taking office for that of one head only', async () => {
    await desk().setRules({ edition, ceremonyId, ...rules, edit: 0 });
    const first = await head(sn);
    await tellOffice(sn, '2021-06-11');
    expect(await officeOf(sn)).toMatchObject({ tookOfficeOn: '2021-06-11', headId: first });

    await replaceHead(sn, first);
    expect(await officeOf(sn)).toMatchObject({ tookOfficeOn: null, title: null });
  });

  it('can be looked at by other rules, and nothing is kept of them', async () => {
    const other = { ...rules, criteria: [{ by: 'alphabet', language: 'fr', from: 'N' } as const] };
    const { placed } = await desk().preview({ edition, ceremonyId, rules: other });

    expect(placed.map(({ party }) => party.country)).toEqual(['NE', 'SN', 'BF']);
    expect((await desk().order({ edition, ceremonyId })).ceremony.edit).toBe(0);
  });

  it('is not overwritten by somebody who read older rules', async () => {
    await desk().setRules({ edition, ceremonyId, ...rules, edit: 0 });

    await expect(desk().setRules({ edition, ceremonyId, ...rules, edit: 0 })).rejects.toMatchObject(
      { code: 'form.changed-meanwhile' },
    );
    await desk().setRules({ edition, ceremonyId, ...rules, edit: 2 });
  });

  it('names only delegations of its own edition', async () => {
    await expect(
      desk().pin({
        edition,
        ceremonyId,
        party: ceremonyId,
        placement: { kind: 'at', place: 1 },
        reason: 'nobody',
      }),
    ).rejects.toMatchObject({ code: 'precedence.delegation-unknown' });
  });

  it('is read by the organiser and arranged by protocol alone', async () => {
    expect((await desk('organiser').order({ edition, ceremonyId })).placed).toHaveLength(3);
    await expect(
      desk('organiser').setRules({ edition, ceremonyId, ...rules, edit: 0 }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    for (const role of ['embassy', 'liaison'] as const)
      await expect(
        callAs(testApplication(db), precedenceRoutes, role, { country: 'SN' }).list({ edition }),
      ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('a pin', () => {
  it('puts a delegation elsewhere, with its reason, until it is taken away', async () => {
    await pin(sn, 1, 'Doyen du corps diplomatique');
    const { placed, pins } = await desk().order({ edition, ceremonyId });
    expect(placed.map(({ party }) => party.country)).toEqual(['SN', 'BF', 'NE']);
    expect(pins[0]).toMatchObject({ reason: 'Doyen du corps diplomatique' });

    await desk().unpin({ edition, ceremonyId, id: pins[0]?.id ?? '' });
    expect((await desk().order({ edition, ceremonyId })).pins).toEqual([]);
  });

  it('that contradicts an older one is told, and no version is given out until then', async () => {
    await pin(sn, 1);
    await pin(ne, 1);
    const { contradictions } = await desk().order({ edition, ceremonyId });

    expect(contradictions).toMatchObject([
      { pin: { party: ne }, reason: 'contradicts', against: [{ party: sn }] },
    ]);
    await expect(keep()).rejects.toMatchObject({ code: 'precedence.contradiction' });
  });

  it('without a reason is refused', async () => {
    await expect(pin(sn, 1, '  ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

it('carries the rules that were written into the next edition, without a pin', async () => {
  await desk().setRules({ edition, ceremonyId, ...rules, edit: 0 });
  await pin(sn, 1);
  const carried = await db
    .transaction()
    .execute((tx) => carryOverCeremonies(tx, { from: edition, to: next }, office));

  expect(carried).toEqual({ what: 'ceremonies', fate: 'carried', count: 1 });
  const [taken] = await readCeremonies(db, next);
  expect(taken).toMatchObject({
    criteria: rules.criteria,
    sessionId: null,
    name: { fr: 'Ouverture' },
  });
  expect(await db.selectFrom('ceremonyPin').select('editionId').execute()).toEqual([
    { editionId: edition },
  ]);
});

function desk(role: Role = 'protocol') {
  return callAs(testApplication(db), precedenceRoutes, role);
}

function keep() {
  return desk().keep({ edition, ceremonyId, why: 'for the printer' });
}

function pin(party: string, place: number, reason = 'by hand') {
  return desk().pin({ edition, ceremonyId, party, placement: { kind: 'at', place }, reason });
}

function tellOffice(delegationId: string, tookOfficeOn: string) {
  return desk().tellOffice({
    edition,
    delegationId,
    tookOfficeOn,
    title: 'Ministre des Armées',
    organisation: null,
  });
}

async function officeOf(delegationId: string) {
  return (await desk().offices({ edition })).find(({ id }) => id === delegationId);
}

function head(delegationId: string, familyName = 'Exemple'): Promise<string> {
  const person = aPersonInput({
    familyName,
    title: null,
    post: null,
    country: 'SN',
    delegationId,
    delegationRole: 'principal',
    headsDelegation: true,
  });
  return registerParticipant(db, edition, office, person);
}

async function replaceHead(delegationId: string, old: string): Promise<string> {
  await withdrawParticipant(db, edition, office, { participantId: old, reason: 'own-wish' });
  return head(delegationId);
}
