import { beforeEach } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { savePlaces } from '../places/service.ts';
import { aMeetingPlace } from '../places/testing.ts';
import type { Wish } from '../types.ts';
import { saveWishes } from '../wishes/service.ts';
import { readShow } from './service.ts';
import { aMeetingRow, placeIdOf, type StoredMeeting } from './testing/store.ts';
import type { ReadShow, ShowScope } from './types.ts';

export const edition = provenEdition('bamex-2025');
export const by = signedBy('account:organiser');

/** The evening before the show. */
export const eve = '2025-11-10T18:00:00Z';

/**
 * A delegation, an exhibitor with a stand, and a table, made anew before each test. The ids are
 * there from the first `beforeEach` on.
 */
export function useSmallShow(db: Database) {
  const small = {
    guest: { kind: 'delegation' as const, id: '' },
    exhibitorId: '',
    table: '',
    stand: '',

    read: (now: string = eve, scope: ShowScope = {}): Promise<ReadShow> =>
      readShow(db, edition, fixedClock(now), scope),

    async busyOfGuest() {
      const { show } = await small.read();
      return show.parties.find(({ id }) => id === small.guest.id)?.busy;
    },

    /** Of the delegation for the exhibitor, unless it says otherwise. */
    wish: (changes: Partial<Wish>) =>
      db.transaction().execute((tx) =>
        saveWishes(tx, edition, by, [
          {
            ...{ fromKind: 'delegation', fromId: small.guest.id },
            ...{ toKind: 'exhibitor', toId: small.exhibitorId },
            ...{ action: 'meet', rank: null, note: null, provenance: 'recorded' },
            ...changes,
          },
        ]),
      ),

    /** The other way round. */
    back: () => ({
      ...{ fromKind: 'exhibitor' as const, fromId: small.exhibitorId },
      ...{ toKind: 'delegation' as const, toId: small.guest.id },
    }),

    aMeeting: (changes: Pick<StoredMeeting, 'state'> & Partial<StoredMeeting>): Promise<string> => {
      const { guest, exhibitorId } = small;
      return aMeetingRow(db, { delegationId: guest.id, exhibitorId, ...changes });
    },

    /** At the table, at an hour such as `12T09:30` of November. */
    planned: (dayAndTime: string) => ({
      ...{ state: 'planned' as const, startsAt: at(dayAndTime), placeId: small.table },
    }),
  };

  beforeEach(async () => {
    await db.transaction().execute((tx) => createEdition(tx, by, aPlan()));
    small.guest = { kind: 'delegation', id: await aDelegationRow(db, 'BF') };
    small.exhibitorId = await anExhibitorRow(db, 'TR');
    const { exhibitorId } = small;
    await db
      .transaction()
      .execute((tx) =>
        savePlaces(tx, edition, by, [
          aMeetingPlace({ code: 'A01', kind: 'stand', exhibitorId, capacity: 2 }),
          aMeetingPlace({ code: 'RDV1' }),
        ]),
      );
    small.table = await placeIdOf(db, 'RDV1');
    small.stand = await placeIdOf(db, 'A01');
  });
  return small;
}

export function at(dayAndTime: string): Date {
  return new Date(`2025-11-${dayAndTime}:00Z`);
}
