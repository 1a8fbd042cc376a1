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
import { usualLayout } from '../ordering/views/types.ts';
import { precedenceRoutes } from '../routes.ts';
import type { CeremonyRules } from '../types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');
const rules: CeremonyRules = {
  criteria: [{ by: 'level' }, { by: 'taking-office' }],
  presence: 'announced',
  layout: usualLayout,
};

let ceremonyId: string;
let sn: string;

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
    await register('NE');
    sn = await register('SN');
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

describe('a version', () => {
  it('is kept with its hash, told to the ledger, and not given out twice', async () => {
    const version = await keep();
    expect(version).toMatchObject({ number: 1, why: 'for the printer' });
    await expect(keep()).rejects.toMatchObject({ code: 'precedence.nothing-new' });

    const facts = await db
      .selectFrom('ledgerEntry')
      .select(['kind', 'data'])
      .where('kind', '=', 'precedence.version-kept')
      .execute();
    expect(facts).toEqual([
      {
        kind: 'precedence.version-kept',
        data: { ceremony: ceremonyId, version: 1, sha256: version.sha256 },
      },
    ]);
  });

  it('is never changed, not even in the database', async () => {
    await keep();

    await expect(
      db.updateTable('precedenceVersion').set({ why: 'another' }).execute(),
    ).rejects.toThrow('never changed');
  });

  it('holds no name of a person', async () => {
    await head(sn, 'Diop-Exemple');
    await keep();
    const { content } = await db
      .selectFrom('precedenceVersion')
      .select('content')
      .executeTakeFirstOrThrow();

    expect(JSON.stringify(content)).toContain('Delegation SN');
    expect(JSON.stringify(content)).not.toContain('Diop-Exemple');
  });

  it('is compared with another and with the order now', async () => {
    await keep();
    await pin(sn, 1);
    await keep();
    const { moved } = await desk().compare({ edition, ceremonyId, from: 1, to: 2 });

    expect(moved.map(({ now, from }) => [now.country, from, now.place])).toEqual([
      ['SN', 3, 1],
      ['BF', 1, 2],
      ['NE', 2, 3],
    ]);
    expect(await desk().compare({ edition, ceremonyId, from: 2 })).toEqual({
      moved: [],
      added: [],
      gone: [],
      changed: [],
    });
    expect((await desk().list({ edition }))[0]).toMatchObject({ isCurrent: true });
  });

  it('is printed as a PDF', async () => {
    await keep();
    const pdf = await desk().print({ edition, ceremonyId, number: 1 });

    expect(pdf.type).toBe('application/pdf');
    expect(pdf.size).toBeGreaterThan(1_000);
  });
});

describe('a change of head the night before', () => {
  it('lists what must be printed again, and what the ledger tells of it', async () => {
    await desk().setRules({ edition, ceremonyId, ...rules, edit: 0 });
    const old = await head(sn);
    await tellOffice(sn, '2021-06-11');
    await keep();
    const now = await replaceHead(sn, old);
    const { reprints, told } = await desk().reprints({ edition, ceremonyId, number: 1 });

    expect(reprints.map(({ what }) => what)).toEqual([
      'precedence-list',
      'seating',
      'speaking-order',
      'procession',
      'name-plate',
      'badge-new-head',
      'badge-old-head',
      'delegation-list',
      'run-sheet',
    ]);
    expect(reprints.find(({ what }) => what === 'badge-new-head')).toMatchObject({
      participantId: now,
      delegationId: sn,
      cause: 'head',
      isPrinted: false,
    });
    expect(reprints.find(({ what }) => what === 'badge-old-head')?.participantId).toBe(old);
    expect(told.map(({ kind, participantId }) => [kind, participantId])).toEqual([
      ['participant.registered', now],
      ['participant.withdrawn', old],
      ['participant.corrected', old],
    ]);
  });

  it('asks for nothing while all is as it was given out', async () => {
    await keep();

    expect(await desk().reprints({ edition, ceremonyId, number: 1 })).toEqual({
      reprints: [],
      told: [],
    });
  });
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
