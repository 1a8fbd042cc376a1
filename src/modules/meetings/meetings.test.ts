import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { savePeople } from '#modules/participants/bulk/service';
import { aDelegationRow, anExhibitorRow, aPersonRecord } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveMeetings } from './bulk/service.ts';
import { meetingRoutes } from './routes.ts';
import { changeMeetingState } from './service.ts';
import { aMeetingRecord } from './testing.ts';
import type { MeetingRecord, Wish } from './types.ts';
import { saveWishes } from './wishes/service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const organiser = signedBy('account:organiser');
const time = {
  startsAt: new Date('2025-11-11T11:30:00Z'),
  endsAt: new Date('2025-11-11T12:00:00Z'),
  place: 'A05',
};

let exhibitorId: string;
let delegationId: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await anExhibitorRow(db, 'TR');
  delegationId = await aDelegationRow(db, 'BF');
});

describe('meetings of a file', () => {
  it('leave every state they went through in the ledger', async () => {
    const held = aMeeting({ state: 'held', ...time });
    const dropped = aMeeting({ externalId: 'M-002', state: 'declined' });

    expect(await save(held, dropped)).toMatchObject({ added: 2, refused: [] });
    expect(await kinds()).toEqual([
      'meeting.asked',
      'meeting.planned',
      'meeting.held',
      'meeting.asked',
      'meeting.declined',
    ]);
    const [, , last] = await facts();
    expect(last?.data).toEqual({ delegationId, exhibitorId, country: 'BF' });
    expect(last?.deviceTime).toEqual(time.startsAt);
  });

  it('change nothing when they come a second time', async () => {
    const meeting = aMeeting({ state: 'held', ...time });
    await save(meeting);
    const before = await kinds();

    expect(await save(meeting)).toEqual({ added: 0, changed: 0, unchanged: 1, refused: [] });
    expect(await kinds()).toEqual(before);
  });

  it('add only what happened since the last file', async () => {
    await save(aMeeting());
    expect(await save(aMeeting({ state: 'missed', ...time }))).toMatchObject({ changed: 1 });

    expect(await kinds()).toEqual(['meeting.asked', 'meeting.planned', 'meeting.missed']);
  });

  it('are refused one by one, with the reason', async () => {
    await save(aMeeting({ externalId: 'M-009', state: 'held', ...time }));

    const { added, refused } = await save(
      aMeeting(),
      aMeeting(),
      aMeeting({ externalId: 'M-002', state: 'planned' }),
      aMeeting({ externalId: 'M-003', delegationId: null }),
      aMeeting({ externalId: 'M-004', exhibitorId: delegationId }),
      aMeeting({ externalId: 'M-009' }),
    );

    expect(added).toBe(1);
    expect(refused.map(({ externalId, code }) => [externalId, code])).toEqual([
      ['M-001', 'meeting.twice-in-file'],
      ['M-002', 'meeting.without-time'],
      ['M-003', 'meeting.one-guest'],
      ['M-004', 'meeting.exhibitor-unknown'],
      ['M-009', 'meeting.state-unreachable'],
    ]);
  });

  it('have a guest without a delegation, by its own name and country', async () => {
    await db
      .transaction()
      .execute((tx) => savePeople(tx, edition, organiser, [aPersonRecord('PSC-010')]));
    const { id } = await db.selectFrom('participant').select('id').executeTakeFirstOrThrow();
    await save(aMeeting({ delegationId: null, participantId: id }));

    const [row] = await list('organiser');
    expect(row).toMatchObject({ guest: 'Issa Traoré', country: 'BF', delegationId: null });
  });
});

describe('a meeting', () => {
  it('is planned, held, and never asked again', async () => {
    await save(aMeeting());
    const id = await onlyId();
    await changeMeetingState(db, edition, organiser, { id, state: 'planned', ...time });
    await changeMeetingState(db, edition, organiser, { id, state: 'held' });

    const again = changeMeetingState(db, edition, organiser, { id, state: 'asked' });
    await expect(again).rejects.toMatchObject({ code: 'meeting.state-unreachable' });
    expect(await kinds()).toEqual(['meeting.asked', 'meeting.planned', 'meeting.held']);
    expect(await list('organiser')).toMatchObject([{ state: 'held', day: '2025-11-11', ...time }]);
  });

  it('is not planned without a time', async () => {
    await save(aMeeting());
    const planned = changeMeetingState(db, edition, organiser, {
      id: await onlyId(),
      state: 'planned',
    });

    await expect(planned).rejects.toMatchObject({ code: 'meeting.without-time' });
    expect(await kinds()).toEqual(['meeting.asked']);
  });

  it('is found by the local day it is planned for', async () => {
    await db.updateTable('edition').set({ timeZone: 'Asia/Tokyo' }).execute();
    const late = new Date('2025-11-11T16:00:00Z');
    await save(aMeeting({ state: 'planned', startsAt: late }));

    expect(await list('organiser', {}, { day: ['2025-11-11'] })).toEqual([]);
    expect(await list('organiser', {}, { day: ['2025-11-12'] })).toHaveLength(1);
  });
});

describe('the list of meetings', () => {
  beforeEach(async () => {
    const otherExhibitor = await anExhibitorRow(db, 'FR');
    const otherDelegation = await aDelegationRow(db, 'NE');
    await save(
      aMeeting({ externalId: 'own' }),
      aMeeting({ externalId: 'of another exhibitor', exhibitorId: otherExhibitor }),
      aMeeting({ externalId: 'of another country', delegationId: otherDelegation }),
    );
  });

  it('shows the organiser all', async () => {
    expect(await list('organiser')).toHaveLength(3);
  });

  it('shows an exhibitor its own', async () => {
    expect(idsIn(await list('exhibitor', { exhibitorId }))).toEqual(['of another country', 'own']);
  });

  it.each(['embassy', 'liaison'] as const)(
    'shows an %s those of its country’s delegations',
    async (role) => {
      expect(idsIn(await list(role, { country: 'BF' }))).toEqual(['of another exhibitor', 'own']);
    },
  );

  it('is of one edition', async () => {
    const later = aPlan({ id: 'bamex-2026', number: 2 });
    await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), later));

    expect(await list('organiser', { editionId: 'bamex-2026' })).toEqual([]);
  });
});

describe('wishes', () => {
  it('are kept once for each pair, and corrected in place', async () => {
    expect(await saveAll(aWish())).toMatchObject({ added: 1 });
    expect(await saveAll(aWish())).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await saveAll(aWish({ action: 'never' }))).toMatchObject({ changed: 1 });

    expect(await db.selectFrom('wish').select(['action', 'rank']).execute()).toEqual([
      { action: 'never', rank: 2 },
    ]);
    expect(await kinds()).toEqual(['wish.recorded', 'wish.recorded']);
  });

  it('go from an exhibitor to a guest or back, of this edition', async () => {
    const between = aWish({ fromKind: 'delegation', fromId: delegationId });
    const stranger = aWish({ toId: exhibitorId });

    const { refused } = await saveAll(between, stranger);
    expect(refused.map(({ code }) => code)).toEqual([
      'wish.between-two-guests',
      'wish.party-unknown',
    ]);
  });

  function saveAll(...wishes: Wish[]) {
    return db.transaction().execute((tx) => saveWishes(tx, edition, organiser, wishes));
  }

  function aWish(changes: Partial<Wish> = {}): Wish {
    return {
      fromKind: 'exhibitor',
      fromId: exhibitorId,
      toKind: 'delegation',
      toId: delegationId,
      action: 'must',
      rank: 2,
      note: null,
      provenance: 'recorded',
      ...changes,
    };
  }
});

function aMeeting(changes: Partial<MeetingRecord> = {}): MeetingRecord {
  return aMeetingRecord({ exhibitorId, delegationId }, changes);
}

function save(...records: MeetingRecord[]) {
  return db.transaction().execute((tx) => saveMeetings(tx, edition, organiser, records));
}

async function list(
  role: 'organiser' | 'exhibitor' | 'embassy' | 'liaison',
  held: { exhibitorId?: string; country?: string; editionId?: string } = {},
  filters: Record<string, string[]> = {},
) {
  const api = callAs(testApplication(db), meetingRoutes, role, held);
  return (await api.list({ edition: held.editionId ?? edition, filters })).rows;
}

function idsIn(rows: { externalId: string | null }[]) {
  return rows.map(({ externalId }) => externalId).sort();
}

async function onlyId(): Promise<string> {
  return (await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()).id;
}

function facts() {
  return db
    .selectFrom('ledgerEntry')
    .select(['kind', 'data', 'deviceTime'])
    .where('kind', 'not like', 'edition.%')
    .where('kind', 'not like', 'participant.%')
    .orderBy('seq')
    .execute();
}

async function kinds() {
  return (await facts()).map(({ kind }) => kind);
}
