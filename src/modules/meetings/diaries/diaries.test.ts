import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { fixedClock } from '#platform/clock';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import { translatorFor } from '#platform/messages';
import type { AccountRole } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { changeMeetingState } from '../service.ts';
import { saveMeetings } from '../bulk/service.ts';
import { aMeetingRecord } from '../testing.ts';
import type { MeetingRecord, Party } from '../types.ts';
import { asCalendar } from './calendar/service.ts';
import { readFeed } from './feeds/service.ts';
import { diaryRoutes } from './routes.ts';
import { readDiaryOf, readDoorLists } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:organiser');
const now = new Date('2025-11-10T08:00:00Z');

let delegation: Party;
let exhibitorId: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await anExhibitorRow(db, 'TR');
  await db.updateTable('exhibitor').set({ state: 'admitted' }).execute();
  delegation = { kind: 'delegation', id: await aDelegationRow(db, 'BF') };
});

describe('a diary', () => {
  it('holds the meetings of a party and the sessions it is invited to, by local days', async () => {
    await db.updateTable('edition').set({ timeZone: 'Asia/Tokyo' }).execute();
    await aMeeting({ startsAt: new Date('2025-11-11T14:00:00Z') });
    await aSession({ title: 'Ouverture', startsAt: '2025-11-11T16:00:00Z', for: 'delegations' });

    const { days } = await readDiaryOf(db, edition, delegation, now);
    expect(days.map(({ date, entries }) => [date, entries.map(({ kind }) => kind)])).toEqual([
      ['2025-11-11', ['meeting']],
      ['2025-11-12', ['session']],
    ]);
  });

  it('leaves out what others are invited to', async () => {
    await aSession({ title: 'Réunion des exposants', for: 'exhibitors' });

    expect((await readDiaryOf(db, edition, delegation, now)).days).toEqual([]);
  });

  it('changes its version with what it says, and only then', async () => {
    const id = await aMeeting();
    const first = await readDiaryOf(db, edition, delegation, now);
    const later = await readDiaryOf(db, edition, delegation, new Date(+now + 3_600_000));
    await changeMeetingState(db, edition, by, { id, state: 'planned', place: 'RDV2' });
    const moved = await readDiaryOf(db, edition, delegation, now);

    expect(later.version).toBe(first.version);
    expect(moved.version).not.toBe(first.version);
  });

  it.each([
    ['embassy', { country: 'BF' }, true],
    ['embassy', { country: 'NE' }, false],
    ['liaison', { country: 'BF' }, true],
    ['liaison', { country: 'NE' }, false],
    ['exhibitor', { exhibitorId: 'another' }, false],
    ['organiser', {}, true],
  ] as const)('is read by the %s %o: %s', async (role, narrowed, isTheirs) => {
    const other = await anExhibitorRow(db, 'FR');
    const scope = 'exhibitorId' in narrowed ? { exhibitorId: other } : narrowed;

    const answer = await ask(role, scope)
      .get({ edition: 'bamex-2025', ...delegation })
      .then(
        ({ party }) => party.id,
        (failure: unknown) => (isAppError(failure) ? failure.code : failure),
      );
    expect(answer).toBe(isTheirs ? delegation.id : 'meeting.party-unknown');
  });
});

it('is opened by the desk for everybody who has a meeting, and by others for their own', async () => {
  await aMeeting();
  await aDelegationRow(db, 'NE');
  const namesFor = async (...who: Parameters<typeof ask>) =>
    (await ask(...who).parties({ edition: 'bamex-2025' })).map(({ name }) => name);

  expect(await namesFor('organiser')).toEqual(['Company of TR', 'Delegation BF']);
  expect(await namesFor('embassy', { country: 'NE' })).toEqual(['Delegation NE']);
  expect(await namesFor('exhibitor', { exhibitorId })).toEqual(['Company of TR']);
});

describe('a calendar', () => {
  it('keeps its UID and grows its SEQUENCE when a meeting moves, and says when it is cancelled', async () => {
    const id = await aMeeting();
    const [before] = await events();
    await changeMeetingState(db, edition, by, {
      ...{ id, state: 'planned', startsAt: new Date('2025-11-11T13:00:00Z') },
    });
    const [moved] = await events();
    await changeMeetingState(db, edition, by, { id, state: 'cancelled' });
    const [cancelled] = await events();

    expect(new Set([before?.uid, moved?.uid, cancelled?.uid])).toEqual(
      new Set([`meeting-${id}@bamex-2025.kurukan`]),
    );
    expect(moved?.start).toBe('2025-11-11T13:00:00.000Z');
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(cancelled?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
    expect([before?.status, moved?.status, cancelled?.status]).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  it('never tells of a convoy', async () => {
    await aSession({ title: 'Convoi du champ de tir', type: 'convoy', for: 'delegations' });
    await aSession({ title: 'Ouverture', for: 'delegations' });

    expect((await events()).map(({ summary }) => summary)).toEqual(['Ouverture']);
  });

  it('is given by an address until the address is revoked', async () => {
    await aMeeting();
    const diaries = ask('embassy', { country: 'BF' });
    const { address } = await diaries.makeFeed({ edition: 'bamex-2025', ...delegation });
    const token = address.split('/').at(-1) ?? '';
    const clock = fixedClock(now);

    expect(await readFeed(db, clock, token)).toContain('BEGIN:VEVENT');
    expect(await readFeed(db, clock, `${token}x`)).toBeNull();
    const [feed] = await diaries.feeds({ edition: 'bamex-2025', ...delegation });
    expect(feed?.lastReadAt).toEqual(now);
    await diaries.revokeFeed({ edition: 'bamex-2025', ...delegation, feed: feed?.id ?? '' });
    expect(await readFeed(db, clock, token)).toBeNull();
  });
});

it('lists on each door what is behind it, in order of place and time', async () => {
  await aMeeting({ externalId: 'a', place: 'RDV10' });
  await aMeeting({
    ...{ externalId: 'b', place: 'RDV2', exhibitorId: await anExhibitorRow(db, 'FR') },
    ...{ delegationId: await aDelegationRow(db, 'NE') },
  });

  const { lists } = await readDoorLists(db, edition, '2025-11-11');
  expect(
    lists.map(({ place, meetings }) => [place.code, meetings.map(({ guest }) => guest)]),
  ).toEqual([
    ['RDV2', ['Delegation NE']],
    ['RDV10', ['Delegation BF']],
  ]);
  expect((await readDoorLists(db, edition, '2025-11-12')).lists).toEqual([]);
});

function ask(role: AccountRole, held: { country?: string; exhibitorId?: string } = {}) {
  return callAs(testApplication(db, now), diaryRoutes, role, held);
}

async function events() {
  const diary = await readDiaryOf(db, edition, delegation, now);
  const t = await translatorFor('fr', diary.timeZone);
  const parsed = new ICAL.Component(ICAL.parse(asCalendar(diary, edition, { t, locale: 'fr' })));
  return parsed.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

/** Half an hour from half past eleven at RDV1. @returns its id */
async function aMeeting(changes: Partial<MeetingRecord> = {}): Promise<string> {
  const startsAt = changes.startsAt ?? new Date('2025-11-11T11:30:00Z');
  const record = aMeetingRecord(
    { exhibitorId, delegationId: delegation.id },
    {
      ...{ state: 'planned', startsAt, endsAt: new Date(+startsAt + 1_800_000), place: 'RDV1' },
      ...changes,
    },
  );
  await db.transaction().execute((tx) => saveMeetings(tx, edition, by, [record]));
  const { id } = await db
    .selectFrom('meeting')
    .select('id')
    .where('externalId', '=', record.externalId)
    .executeTakeFirstOrThrow();
  return id;
}

async function aSession(session: {
  title: string;
  type?: 'ceremony' | 'convoy';
  startsAt?: string;
  for: 'delegations' | 'exhibitors';
}): Promise<void> {
  const startsAt = new Date(session.startsAt ?? '2025-11-11T09:00:00Z');
  const { id } = await db
    .insertInto('session')
    .values({
      ...{ editionId: edition, code: session.title.slice(0, 10), type: session.type ?? 'ceremony' },
      title: JSON.stringify({ fr: session.title, en: '', tr: '', ar: '' }),
      ...{ startsAt, endsAt: new Date(+startsAt + 3_600_000), location: '', state: 'scheduled' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('sessionAudience')
    .values({ editionId: edition, sessionId: id, partyKind: session.for, partyId: null })
    .execute();
}
