import { noticesOfMeetings } from '#modules/policy/notices/service';
import type { CountryNotice } from '#modules/policy/notices/types';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Actor } from '#platform/permissions';
import { readField } from '../../recommending/building/service.ts';
import { fromWall } from '../../show/times.ts';
import { isDesk, readParty, whoSpeaksFor } from '../../speaking/service.ts';
import type { NamedParty, Party } from '../../types.ts';
import { readOpenings, type FoundOpenings, type Sought } from '../openings/service.ts';
import { listPeopleOf, listPlaceNames } from '../people/store.ts';
import { soughtFor } from '../placing/rules.ts';
import { readMeeting, seatAt, type SeatOf } from '../seats/service.ts';
import { listProposals } from '../store.ts';
import type { Person, Question } from '../types.ts';

export type OpeningNow = {
  startsAt: Date;
  place: string | null;
  interpreted: boolean;
  elsewhere: boolean;
  holds: number;
};

export type SkippedNow = Omit<FoundOpenings['skipped'][number], 'at'> & { startsAt: Date };

export type Offer = {
  openings: OpeningNow[];
  skipped: SkippedNow[];
  /** Whom the reader's side may send. */
  people: Person[];
  /** What a company reads before it asks. */
  notices: CountryNotice[];
};

type Reader = { actor: Actor; clock: Clock };

/**
 * The times at which the reader's party and another can meet.
 *
 * @throws AppError `meeting.party-unknown` for a party of others, and for two that are kept apart
 */
export async function offerTimes(
  db: Database,
  edition: EditionScope,
  { actor, clock }: Reader,
  {
    from,
    to,
    ...question
  }: Pick<Question, 'minutes' | 'interpreted' | 'closed'> & {
    from: Party;
    to: Party;
  },
): Promise<Offer> {
  const { party, side } = await whoSpeaksFor(db, edition, actor, from);
  const other = await readParty(db, edition, to);
  const [guest, host] = side === 'guest' ? [party, other] : [other, party];
  const sought: Sought = {
    ...question,
    ...{ guest, exhibitorId: host.id, id: null, personIds: [], placeId: null },
  };
  const found = await readOpenings(db, edition, clock, sought, isDesk(actor) ? 'desk' : 'party');
  return {
    ...(await inInstants(db, edition, found)),
    people: await listPeopleOf(db, edition, party),
    notices: side === 'host' ? await noticesOn(db, edition, clock, { guest, host }) : [],
  };
}

/** The times to which a meeting can be moved. @throws AppError `meeting.unknown` for one of others */
export async function offerOtherTimes(
  db: Database,
  edition: EditionScope,
  { actor, clock }: Reader,
  { id, side }: SeatOf,
): Promise<Pick<Offer, 'openings' | 'skipped'>> {
  const meeting = await readMeeting(db, edition, id);
  const said = await listProposals(db, edition, [id]);
  await seatAt(db, edition, actor, { meeting, said }, side);
  const sought = soughtFor(meeting, { placeId: null, personIds: [] });
  const strictness = isDesk(actor) ? ('desk' as const) : ('party' as const);
  return inInstants(db, edition, await readOpenings(db, edition, clock, sought, strictness));
}

/** Openings as people read them: instants, and places by their codes. */
export async function inInstants(
  db: Database,
  edition: EditionScope,
  { openings, skipped, timeZone }: FoundOpenings,
): Promise<Pick<Offer, 'openings' | 'skipped'>> {
  const places = new Map((await listPlaceNames(db, edition)).map(({ id, code }) => [id, code]));
  return {
    openings: openings.map(({ at, place, interpreter, elsewhere, holds }) => ({
      ...{ startsAt: fromWall(at, timeZone), place: places.get(place) ?? null },
      ...{ interpreted: interpreter !== null, elsewhere, holds },
    })),
    skipped: skipped.map(({ at, ...why }) => ({ ...why, startsAt: fromWall(at, timeZone) })),
  };
}

/** What a company reads before it meets somebody of the guest's country. */
export async function noticesOn(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  { guest, host }: { guest: NamedParty; host: NamedParty },
): Promise<CountryNotice[]> {
  const { hosts } = await readField(db, edition, clock);
  const exhibitorCountries = hosts.get(host.id)?.countries ?? [host.country];
  const pair = { id: guest.id, exhibitorId: host.id, exhibitorCountries, country: guest.country };
  const found = await noticesOfMeetings(db, edition, clock, [pair]);
  return found.get(guest.id)?.notices ?? [];
}
