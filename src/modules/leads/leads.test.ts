import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { savePeople } from '#modules/participants/bulk/service';
import { anExhibitorRow, aPersonRecord } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { leadRoutes } from './routes.ts';
import { saveLeads } from './service.ts';
import type { LeadRecord } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('import:leads.csv');

let exhibitorId: string;
let otherId: string;
let participantId: string;

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan());
    await savePeople(tx, edition, by, [aPersonRecord('DLG-001')]);
  });
  exhibitorId = await anExhibitorRow(db, 'TR');
  otherId = await anExhibitorRow(db, 'FR');
  participantId = (await db.selectFrom('participant').select('id').executeTakeFirstOrThrow()).id;
});

describe('leads of a file', () => {
  it('are counted by country and rating, at the time of the scan', async () => {
    expect(await save(aLead())).toMatchObject({ added: 1, refused: [] });

    expect(await facts()).toEqual([
      { data: { exhibitorId, country: 'BF', rating: 'hot' }, deviceTime: aLead().scannedAt },
    ]);
  });

  it('keep nothing of a person who did not consent', async () => {
    await save(aLead({ consent: false }));

    expect(await db.selectFrom('lead').select('participantId').execute()).toEqual([
      { participantId: null },
    ]);
    expect(await facts()).toMatchObject([{ data: { country: null } }]);
    expect(await ownList()).toMatchObject([{ person: null, organisation: null, country: null }]);
  });

  it('forget the person when consent is taken back', async () => {
    await save(aLead());
    expect(await ownList()).toMatchObject([{ person: 'Issa Traoré' }]);

    expect(await save(aLead({ consent: false }))).toMatchObject({ changed: 1 });
    expect(await ownList()).toMatchObject([{ person: null }]);
  });

  it('change nothing when they come a second time', async () => {
    const all = [aLead(), aLead({ externalId: 'L-002', consent: false })];
    await save(...all);

    expect(await save(...all)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] });
    expect(await facts()).toHaveLength(2);
  });

  it('are refused one by one, with the reason', async () => {
    const { refused } = await save(
      aLead({ exhibitorId: participantId }),
      aLead({ externalId: 'L-002', participantId: exhibitorId }),
      aLead({ externalId: 'L-002' }),
    );

    expect(refused.map(({ code }) => code)).toEqual([
      'lead.exhibitor-unknown',
      'lead.participant-unknown',
      'lead.twice-in-file',
    ]);
  });
});

describe('the list of leads', () => {
  it('holds those of the exhibitor and of nobody else', async () => {
    await save(aLead(), aLead({ externalId: 'L-002', exhibitorId: otherId }));

    expect(await ownList()).toMatchObject([{ externalId: 'L-001', person: 'Issa Traoré' }]);
  });

  it.each(['organiser', 'commission', 'embassy', 'protocol'] as const)(
    'is closed to the %s',
    async (role) => {
      const api = callAs(testApplication(db), leadRoutes, role, { country: 'BF' });

      await expect(api.list({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
    },
  );

  it('is only counted for the organiser', async () => {
    await save(aLead(), aLead({ externalId: 'L-002', rating: null }));
    const api = callAs(testApplication(db), leadRoutes, 'organiser');

    const { rows } = await api.counts({ edition });
    expect(rows).toEqual([
      {
        exhibitorId,
        exhibitor: 'Company of TR',
        country: 'TR',
        hot: 1,
        warm: 0,
        cold: 0,
        unrated: 1,
        total: 2,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Traoré');
  });
});

function aLead(changes: Partial<LeadRecord> = {}): LeadRecord {
  return {
    externalId: 'L-001',
    exhibitorId,
    participantId,
    scannedAt: new Date('2025-11-11T08:58:33Z'),
    rating: 'hot',
    nextStep: 'quotation',
    consent: true,
    provenance: 'recorded',
    ...changes,
  };
}

function save(...records: LeadRecord[]) {
  return db.transaction().execute((tx) => saveLeads(tx, edition, by, records));
}

async function ownList() {
  const api = callAs(testApplication(db), leadRoutes, 'exhibitor', { exhibitorId });
  return (await api.list({ edition })).rows;
}

function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['data', 'deviceTime'])
    .where('kind', '=', 'lead.recorded')
    .orderBy('seq')
    .execute();
}
