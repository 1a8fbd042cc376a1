import { describe, expect, it } from 'vitest';
import { anExhibitorRow } from '#modules/participants/testing';
import { useTestDatabase } from '#test/database';
import { checkShowPlan } from '../engine/checking/show.ts';
import { edition, eve, useSmallShow } from './testing.ts';

const db = useTestDatabase();
const small = useSmallShow(db);

describe('what is planned', () => {
  it('stands in the published plan with its time, its place and its locks', async () => {
    const id = await small.aMeeting({ ...small.planned('12T09:30'), timeLocked: true });

    const { show, published } = await small.read();
    expect(show.meetings).toMatchObject([
      {
        ...{ id, locked: { at: '2025-11-12T09:30', place: null } },
        published: { at: '2025-11-12T09:30', place: small.table },
      },
    ]);
    expect(published.assignments).toEqual([
      { meeting: id, slot: '2025-11-12T09:30', place: small.table },
    ]);
    expect(checkShowPlan(show, published)).toEqual([]);
  });

  it('may be known by the code of its place, as files write it', async () => {
    await small.aMeeting({ ...small.planned('12T09:30'), placeId: null, place: 'A01' });

    const { published } = await small.read();
    expect(published.assignments).toMatchObject([{ place: small.stand }]);
  });

  it('stands as it is where the engine has no words for its place, and takes time', async () => {
    const id = await small.aMeeting({
      ...small.planned('12T09:30'),
      placeId: null,
      place: 'Salon d’honneur',
    });

    const { show, standing } = await small.read();
    expect(standing).toEqual([id]);
    expect(show.meetings).toEqual([]);
    expect(await small.busyOfGuest()).toEqual([
      { from: '2025-11-12T09:30', to: '2025-11-12T10:00', why: 'meeting' },
    ]);
  });

  it('is no longer there once it was refused, or its time was given to others', async () => {
    const id = await small.aMeeting(small.planned('12T09:30'));
    await db
      .insertInto('meetingVersion')
      .values({
        ...{ editionId: edition, number: 1, kind: 'provisional', content: '[]' },
        ...{ publishedAt: eve, publishedBy: 'account:organiser' },
      })
      .execute();
    const reply = { editionId: edition, meetingId: id, version: 1, repliedAt: eve, repliedBy: 'x' };
    await db
      .insertInto('meetingReply')
      .values({ ...reply, side: 'guest', answer: 'refused' })
      .execute();

    expect((await small.read()).show.meetings).toEqual([]);
  });

  it('is history once it has begun: fixed, and whatever is open comes after', async () => {
    const past = await small.aMeeting(small.planned('11T09:30'));
    const other = await anExhibitorRow(db, 'FR');
    await small.wish({ action: 'meet', toId: other });

    const { show, published } = await small.read('2025-11-11T10:02:00Z');
    const [fixed, open] = [
      show.meetings.find(({ id }) => id === past),
      show.meetings.find(({ id }) => id !== past),
    ];
    expect(fixed).toMatchObject({ locked: { at: '2025-11-11T09:30', place: small.table } });
    expect(open?.windows).toEqual([{ from: '2025-11-11T10:05', to: '2025-11-12T17:00' }]);
    expect(published.assignments.map(({ meeting }) => meeting)).toEqual([past]);
  });

  it('only counts, of the past, where it broke a rule', async () => {
    const other = await anExhibitorRow(db, 'FR');
    await small.aMeeting(small.planned('11T09:30'));
    await small.aMeeting({ ...small.planned('11T09:30'), exhibitorId: other });
    await small.aMeeting({ ...small.planned('11T10:10'), exhibitorId: other });

    const { show, published } = await small.read('2025-11-11T13:00:00Z');
    expect(published.assignments).toEqual([]);
    expect(show.parties.find(({ id }) => id === small.guest.id)?.maximum.edition).toBe(13);
    expect(checkShowPlan(show, published)).toEqual([]);
  });

  it('keeps its place among those it may have, where that is not the stand', async () => {
    await small.aMeeting(small.planned('12T09:30'));

    const { show } = await small.read();
    expect(show.meetings[0]?.places).toEqual([small.table, small.stand]);
  });
});
