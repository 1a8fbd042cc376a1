import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { saveProfiles } from '../profiles/service.ts';
import { pairMeetingId } from './pair-id.ts';
import { at, by, edition, useSmallShow } from './testing.ts';

const db = useTestDatabase();
const small = useSmallShow(db);

describe('what may be placed', () => {
  it('is what somebody wishes, under the id its meeting will have', async () => {
    await small.wish({ action: 'must' });
    await small.wish({ ...small.back(), action: 'meet' });

    const { show, published } = await small.read();
    expect(show.meetings).toMatchObject([
      {
        id: pairMeetingId(edition, small.guest, small.exhibitorId),
        ...{ guest: small.guest.id, host: small.exhibitorId, bracket: 'must-meet', minutes: 30 },
        ...{ windows: null, locked: { at: null, place: null }, published: null },
      },
    ]);
    expect(published.assignments).toEqual([]);
  });

  it('is never what a side will not have, nor countries that are kept apart', async () => {
    await small.wish({ action: 'must' });
    await small.wish({ ...small.back(), action: 'never' });

    const { show } = await small.read();
    expect(show.meetings).toEqual([]);
    expect(show.never).toEqual([[small.guest.id, small.exhibitorId]]);
  });

  it('is what was asked or agreed, wished by whoever asked and agreed', async () => {
    const asked = await small.aMeeting({ state: 'asked' });
    expect((await small.read()).show.meetings).toMatchObject([{ id: asked, bracket: 'one-sided' }]);

    await db.updateTable('meeting').set({ state: 'accepted', minutes: 45 }).execute();
    expect((await small.read()).show.meetings).toMatchObject([
      { id: asked, bracket: 'meet-meet', minutes: 45 },
    ]);
  });

  it('is not what was declined, until a side wishes it anew', async () => {
    await small.wish({ action: 'meet' });
    const id = await small.aMeeting({ state: 'declined', changedAt: at('09T10:00') });
    await db
      .updateTable('wish')
      .set({ statedAt: at('08T10:00') })
      .execute();
    expect((await small.read()).show.meetings).toEqual([]);

    await db
      .updateTable('wish')
      .set({ statedAt: at('09T10:01') })
      .execute();
    expect((await small.read()).show.meetings).toMatchObject([{ id }]);
  });

  it('is not what has met, nor a second meeting of the same wish', async () => {
    await small.wish({ action: 'must' });
    await small.aMeeting({ state: 'held', startsAt: at('11T09:00'), placeId: small.table });

    const { show } = await small.read('2025-11-11T13:00:00Z');
    expect(show.meetings.filter(({ locked }) => locked.at === null)).toEqual([]);
  });

  it('needs an interpreter where the two share no language', async () => {
    await db.transaction().execute((tx) =>
      saveProfiles(tx, edition, by, [
        { ...small.guest, provenance: 'recorded', languages: ['fr', 'ar'] },
        { kind: 'exhibitor', id: small.exhibitorId, provenance: 'recorded', languages: ['tr'] },
      ]),
    );
    await db
      .insertInto('meetingInterpreter')
      .values({
        ...{ editionId: edition, code: 'I1', languages: ['ar', 'tr'] },
        shifts: JSON.stringify([{ from: at('11T09:02'), to: at('11T12:00') }]),
      })
      .execute();
    await small.wish({ action: 'must' });

    const { show } = await small.read();
    expect(show.meetings).toMatchObject([{ interpreter: ['ar', 'tr'] }]);
    expect(show.interpreters).toMatchObject([
      { shifts: [{ from: '2025-11-11T09:05', to: '2025-11-11T12:00' }] },
    ]);
  });
});
