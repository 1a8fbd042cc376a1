import type { CountryNotice, ReadNotice } from '#modules/policy/notices/types';
import type { Clock } from '#platform/clock';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { factOfState } from '../../facts.ts';
import { acknowledge } from '../../notices/service.ts';
import { readField } from '../../recommending/building/service.ts';
import type { Profile } from '../../recommending/types.ts';
import { pairMeetingId } from '../../show/pair-id.ts';
import { fromWall } from '../../show/times.ts';
import { readParty } from '../../speaking/service.ts';
import { listMeetingsOf, lockMeetings, saveAll } from '../../store.ts';
import { plainTerms, type Meeting, type NamedParty, type Party } from '../../types.ts';
import { discussed } from '../facts.ts';
import { failureOf, readOpenings, type Sought } from '../openings/service.ts';
import { inInstants, noticesOn, type OpeningNow, type SkippedNow } from '../offers/service.ts';
import { soughtFor } from '../placing/rules.ts';
import { placeMeeting } from '../placing/service.ts';
import { isAhead } from '../rules.ts';
import { closeProposal, holdParties } from '../store.ts';
import { tellBoth } from '../told/service.ts';
import type { Question } from '../types.ts';

/** Two who stand at the desk. */
export type DeskPair = Pick<Question, 'minutes' | 'interpreted' | 'closed'> & {
  guest: Party;
  exhibitorId: string;
};

/** Everybody the desk may bring together, by name. */
export async function listDeskParties(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<{ guests: NamedParty[]; hosts: NamedParty[] }> {
  const { guests, hosts } = await readField(db, edition, clock);
  return { guests: [...guests.values()].map(named), hosts: [...hosts.values()].map(named) };
}

/**
 * The next times at which two parties are both free, with a place; and why the ones before the
 * first of them are not.
 *
 * @throws AppError `meeting.party-unknown` for two that are kept apart
 */
export async function findNext(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  pair: DeskPair,
): Promise<{ next: OpeningNow[]; skipped: SkippedNow[]; notices: CountryNotice[] }> {
  const guest = await readParty(db, edition, pair.guest);
  const host = await readParty(db, edition, { kind: 'exhibitor', id: pair.exhibitorId });
  const sought: Sought = { ...pair, guest, id: null, personIds: [], placeId: null };
  const found = await readOpenings(db, edition, clock, sought, 'desk');
  const { openings, skipped } = await inInstants(db, edition, found);
  const [first] = openings;
  return {
    notices: await noticesOn(db, edition, clock, { guest, host }),
    next: openings.slice(0, MOST_NEXT),
    skipped: skipped.filter(({ startsAt }) => !first || startsAt < first.startsAt),
  };
}

export type DeskBooking = DeskPair & {
  /** Null for the next time at which both are free. */
  startsAt: Date | null;
  subject: string;
  read: readonly ReadNotice[];
};

/**
 * Books two parties at once, above the limits on asking. A meeting they had asked for or agreed
 * on already is the one that gets the time.
 *
 * @throws AppError `meeting.party-unknown`; `meeting.exists` where they have a time already;
 * `meeting.never-free`; `country-notice.not-read`; what stands against the time
 */
export async function bookAtDesk(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { startsAt, subject, read, ...pair }: DeskBooking,
): Promise<Meeting> {
  return db.transaction().execute(async (tx) => {
    const guest = await readParty(tx, edition, pair.guest);
    await readParty(tx, edition, { kind: 'exhibitor', id: pair.exhibitorId });
    const meeting = await meetingFor(tx, edition, by, { ...pair, guest, subject });
    await holdParties(tx, edition, [guest.id, pair.exhibitorId]);
    const at = startsAt ?? (await firstFree(tx, edition, by.clock, meeting));
    await acknowledge(tx, edition, by, { meetingId: meeting.id, read });
    await closeProposal(tx, edition, meeting.id, 'replaced');
    const where = { startsAt: at, placeId: null, strictness: 'desk' as const };
    const placed = await placeMeeting(tx, edition, by, meeting, where);
    await record(tx, edition, by, [
      factOfState(placed, 'planned'),
      discussed({ meeting, side: 'guest', onBehalf: true }, 'planned', {
        ...{ startsAt: at, placeId: placed.placeId },
      }),
    ]);
    await tellBoth(tx, edition, by, { meeting: placed, what: 'new', before: null });
    return placed;
  });
}

/** The one of the pair that waits for a time, or a new one. */
async function meetingFor(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { guest, exhibitorId, subject, ...question }: DeskPair & { guest: NamedParty; subject: string },
): Promise<Meeting> {
  const earlier = (await listMeetingsOf(tx, edition, guest)).filter(
    (meeting) => meeting.exhibitorId === exhibitorId,
  );
  const ahead = earlier.find(({ state }) => isAhead(state));
  if (ahead) {
    const [known] = await lockMeetings(tx, edition, [ahead.id]);
    if (!known || known.state === 'planned') throw new AppError('meeting.exists');
    return { ...known, ...question };
  }
  const now = by.clock.now();
  const meeting: Meeting = {
    ...plainTerms,
    ...{ externalId: null, exhibitorId, subject, ...question },
    id: pairMeetingId(edition, guest, exhibitorId, earlier.length),
    delegationId: guest.kind === 'delegation' ? guest.id : null,
    participantId: guest.kind === 'participant' ? guest.id : null,
    ...{ country: guest.country, askedBy: 'organiser', state: 'accepted', source: 'organiser' },
    ...{ startsAt: null, endsAt: null, place: null, provenance: 'recorded' },
    ...{ askedAt: now, changedAt: now },
  };
  await saveAll(tx, edition, [meeting]);
  await record(tx, edition, by, [factOfState(meeting, 'asked'), factOfState(meeting, 'accepted')]);
  return meeting;
}

async function firstFree(
  tx: Transaction,
  edition: EditionScope,
  clock: Clock,
  meeting: Meeting,
): Promise<Date> {
  const sought = soughtFor(meeting, { placeId: null, personIds: [] });
  const { openings, skipped, timeZone, settings } = await readOpenings(
    tx,
    edition,
    clock,
    sought,
    'desk',
  );
  const [first] = openings;
  if (first) return fromWall(first.at, timeZone);
  const last = skipped.at(-1);
  throw last ? failureOf(last, settings) : new AppError('meeting.never-free');
}

function named({ kind, id, name, countries: [country] }: Profile): NamedParty {
  return { kind, id, name, country };
}

const MOST_NEXT = 12;
