import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { africanUnionMembers } from '#platform/countries';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from '../bulk/service.ts';
import { invitationRoutes } from '../routes.ts';
import { anInvitationRecord, answeredSenegal } from '../testing.ts';
import type { Choice } from './rules.ts';

const db = useTestDatabase();
const before = provenEdition('bamex-2025');
const edition = provenEdition('bamex-2026');
const spring = '2026-04-01T09:00:00Z';
const nothing: Choice = { regions: [], africanUnion: false, lastEdition: false };

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' }));
    const next = aPlan({ id: 'bamex-2026', stage: 'invitations', clonedFrom: 'bamex-2025' });
    await createEdition(tx, signedBy('system'), next);
    await saveInvitations(tx, before, signedBy('import:test', '2025-10-20T09:00:00Z'), [
      anInvitationRecord(answeredSenegal),
      anInvitationRecord({
        ...{ externalId: 'INV-BR', country: 'BR', number: 'NV-2' },
        ...{ sentAt: answeredSenegal.sentAt, answeredAt: answeredSenegal.answeredAt },
        ...{ declined: true, declineReason: 'calendar' },
      }),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', number: 'NV-3' }),
    ]);
  });
});

describe('the governments that are proposed', () => {
  it('are all but the host and those invited already', async () => {
    await protocol().prepare({ edition, countries: ['TR'] });
    const proposed = (await propose(nothing)).map(({ country }) => country);

    expect(proposed).not.toContain('ML');
    expect(proposed).not.toContain('TR');
    expect(proposed).toContain('SN');
    expect((await propose(nothing)).filter(({ chosen }) => chosen)).toEqual([]);
  });

  it('are chosen as the whole African Union, but for the host', async () => {
    expect(await chosen({ ...nothing, africanUnion: true })).toEqual(
      africanUnionMembers.filter((country) => country !== 'ML'),
    );
  });

  it('are chosen by region, and as the guests of last time', async () => {
    expect(await chosen({ ...nothing, regions: ['north'] })).toEqual([
      ...['DZ', 'EG', 'EH', 'LY', 'MA', 'MR', 'TN'],
    ]);
    // Ghana's letter was prepared then, and never left.
    expect(await chosen({ ...nothing, lastEdition: true })).toEqual(['BR', 'SN']);
    expect(await chosen({ ...nothing, regions: ['west'], lastEdition: true })).toContain('BR');
  });

  it('come with what they did last time', async () => {
    const proposals = await propose(nothing);
    const last = (code: string) => proposals.find(({ country }) => country === code)?.last;

    expect(last('SN')).toEqual({
      invited: true,
      roles: ['delegation', 'speaker'],
      declined: false,
      delegates: 0,
      exhibitors: 0,
    });
    expect(last('BR')).toMatchObject({ invited: true, declined: true, roles: [] });
    expect(last('FR')).toBeNull();
  });

  it('are no business of an embassy', async () => {
    const embassy = callAs(testApplication(db, spring), invitationRoutes, 'embassy', {
      editionId: edition,
      country: 'SN',
    });

    await expect(embassy.propose({ edition })).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('governments as somebody types them', () => {
  it('are read in any language, by name or code', async () => {
    await protocol().prepare({ edition, typed: 'Sénégal, Almanya; تركيا\nCD' });

    const { rows } = await protocol().list({ edition });
    expect(rows.map(({ country }) => country).toSorted()).toEqual(['CD', 'DE', 'SN', 'TR']);
  });

  it.each(['Congo', 'Kongo', 'الكونغو'])('are asked for where they say %s', async (typed) => {
    await expect(protocol().prepare({ edition, typed: `Sénégal, ${typed}` })).rejects.toMatchObject(
      {
        code: 'invitation.country-ambiguous',
        details: {
          country: typed,
          choices: expect.stringMatching(/CD .*CG |CG .*CD /u),
        },
      },
    );
    expect((await protocol().list({ edition })).total).toBe(0);
  });

  it.each([
    ['a land that is none', 'Atlantis', 'invitation.country-unknown'],
    ['a query', "'; drop table invitation; --", 'invitation.country-unknown'],
    ['the host', 'Mali', 'invitation.host-not-invited'],
  ])('are refused where they name %s', async (_what, typed, code) => {
    await expect(protocol().prepare({ edition, typed })).rejects.toMatchObject({ code });
  });
});

describe('to whom an invitation is written', () => {
  it('changes until it leaves, and the mailbox after that', async () => {
    await protocol().prepare({ edition, countries: ['SN'], courtesyLanguages: ['ar', 'fr'] });
    const prepared = await only();
    expect(prepared).toMatchObject({ kind: 'note', courtesyLanguages: ['ar'], version: 1 });

    const letter = await protocol().setCorrespondence({
      edition,
      ...{ ...prepared, kind: 'letter' as const, addressee: 'Ministre de la Sécurité' },
    });
    expect(letter).toMatchObject({ kind: 'letter', version: 2 });

    await protocol().markSent({ edition, ids: [letter.id] });
    const sent = await only();
    await expect(
      protocol().setCorrespondence({ edition, ...sent, addressee: 'Ministre des Finances' }),
    ).rejects.toMatchObject({ code: 'invitation.already-sent' });
    const mailbox = { ...sent, embassyEmail: 'sn@embassies.example' };
    expect(await protocol().setCorrespondence({ edition, ...mailbox })).toMatchObject({
      embassyEmail: 'sn@embassies.example',
    });
  });

  it('is changed by one of two officers at once, and the other is told', async () => {
    await protocol().prepare({ edition, countries: ['SN'] });
    const read = await only();
    const change = (addressee: string) =>
      protocol().setCorrespondence({ edition, ...read, addressee });
    await change('Ministre de la Sécurité');

    await expect(change('Ministre des Finances')).rejects.toMatchObject({
      code: 'form.changed-meanwhile',
    });
    expect((await only()).addressee).toBe('Ministre de la Sécurité');
  });

  it.each(['not-a-mailbox', 'two@a.example, b@b.example', 'x@y.example\nBcc: z@z.example'])(
    'takes no mailbox such as %j',
    async (embassyEmail) => {
      await protocol().prepare({ edition, countries: ['SN'] });
      const read = await only();

      await expect(
        protocol().setCorrespondence({ edition, ...read, embassyEmail }),
      ).rejects.toThrow('Input validation failed');
    },
  );
});

function protocol() {
  return callAs(testApplication(db, spring), invitationRoutes, 'protocol', { editionId: edition });
}

function propose(choice: Choice) {
  return protocol().propose({ edition, ...choice, regions: [...choice.regions] });
}

async function chosen(choice: Choice): Promise<string[]> {
  return (await propose(choice)).flatMap((one) => (one.chosen ? one.country : []));
}

async function only() {
  const [row] = (await protocol().list({ edition })).rows;
  if (!row) throw new Error('nothing is prepared');
  return row;
}
