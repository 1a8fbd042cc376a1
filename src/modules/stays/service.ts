import { randomUUID } from 'node:crypto';
import { correctDelegation } from '#modules/delegations/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { foldLeg, foldStanding } from './rules.ts';
import { listEvents, listLegEvents, lockDelegations } from './status/store.ts';
import {
  findDelegationOf,
  listDelegationsWithin,
  listLegs,
  listRooms,
  listStayPeople,
  findLeg,
  findRoom,
  removeRoomRow,
  saveLegRow,
  saveParticularsRow,
  saveRoomRow,
} from './store.ts';
import type {
  Leg,
  LegDetails,
  Particulars,
  RoomDetails,
  Stay,
  StayDelegation,
  StayReach,
  Wish,
} from './types.ts';
import { listDuties } from './vehicles/store.ts';
import { listWishes, saveWishRow } from './wishes/store.ts';
import type { Provenance } from '#platform/schema';

/** Whose stays an actor may see: an officer also those of the delegations that protocol gave them. */
export function reachOf({ id, roles, country }: Actor): StayReach {
  const [kind, account] = id.split(':');
  const isOfficer = country !== null && roles.includes('liaison') && kind === 'account';
  return { country, accountId: isOfficer ? (account ?? null) : null };
}

export async function readDelegationsWithin(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
): Promise<StayDelegation[]> {
  return listDelegationsWithin(db, edition, reach);
}

/** The stays of every delegation a reader may see. */
export async function readStays(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
): Promise<Stay[]> {
  return staysOf(db, edition, await listDelegationsWithin(db, edition, reach));
}

/** @throws AppError `delegation.unknown`, also for one that the reader may not see */
export async function readStay(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
  delegationId: string,
): Promise<Stay> {
  const delegation = await enterDelegation(db, edition, reach, delegationId);
  const [stay] = await staysOf(db, edition, [delegation]);
  if (!stay) throw new AppError('delegation.unknown', { id: delegationId });
  return stay;
}

/** @throws AppError `delegation.unknown`, also for one that the reader may not see */
export async function enterDelegation(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
  delegationId: string,
): Promise<StayDelegation> {
  const within = await listDelegationsWithin(db, edition, reach);
  const found = within.find(({ id }) => id === delegationId);
  if (!found) throw new AppError('delegation.unknown', { id: delegationId });
  return found;
}

/** @throws AppError `participant.unknown`, also for somebody whose stay the reader may not see */
export async function enterPerson(
  db: Database,
  edition: EditionScope,
  reach: StayReach,
  participantId: string,
): Promise<StayDelegation> {
  const theirs = await findDelegationOf(db, edition, participantId);
  const within = await listDelegationsWithin(db, edition, reach);
  const found = within.find(({ id }) => id === theirs);
  if (!found) throw new AppError('participant.unknown', { participantId });
  return found;
}

/** A leg with its id and the version that was read; without them a new one. */
export type LegInput = LegDetails & {
  id?: string | undefined;
  version?: number | undefined;
  provenance?: Provenance | undefined;
};

/**
 * Writes a leg down, and tells the delegation's summary of it. What has been seen of the leg so
 * far keeps its meaning: a new time of the timetable takes the place of the old one only where no
 * delay was told.
 *
 * @throws AppError `delegation.unknown`, `stay.unknown`, `stay.stranger`, `form.changed-meanwhile`,
 * `delegation.departs-before-arrival`
 */
export async function saveLeg(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id = randomUUID(), version, provenance = 'recorded', ...details }: LegInput,
): Promise<string> {
  await enterDelegation(tx, edition, reachOf(by.actor), details.delegationId);
  await lockDelegations(tx, edition, [details.delegationId]);
  await refuseStrangers(tx, edition, details.delegationId, details.people);
  const before = version === undefined ? undefined : await findLeg(tx, edition, id);
  if (version !== undefined && before?.delegationId !== details.delegationId)
    throw new AppError('stay.unknown', { id });
  if (before && before.version !== version) throw new AppError('form.changed-meanwhile');

  const folded = foldLeg(details, await listLegEvents(tx, edition, id));
  const next = (before?.version ?? 0) + 1;
  await saveLegRow(tx, edition, { ...details, ...folded, id, provenance, version: next });
  await summarise(tx, edition, by, details.delegationId);
  return id;
}

export type RoomInput = RoomDetails & {
  id?: string | undefined;
  version?: number | undefined;
  provenance?: Provenance | undefined;
};

/** @throws AppError `delegation.unknown`, `stay.unknown`, `stay.stranger`, `form.changed-meanwhile` */
export async function saveRoom(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id = randomUUID(), version, provenance = 'recorded', ...details }: RoomInput,
): Promise<string> {
  await enterDelegation(tx, edition, reachOf(by.actor), details.delegationId);
  await lockDelegations(tx, edition, [details.delegationId]);
  await refuseStrangers(tx, edition, details.delegationId, details.people);
  const before = version === undefined ? undefined : await findRoom(tx, edition, id);
  if (version !== undefined && before?.delegationId !== details.delegationId)
    throw new AppError('stay.unknown', { id });
  if (before && before.version !== version) throw new AppError('form.changed-meanwhile');

  await saveRoomRow(tx, edition, {
    ...details,
    id,
    provenance,
    version: (before?.version ?? 0) + 1,
  });
  await summarise(tx, edition, by, details.delegationId);
  return id;
}

/** @throws AppError `stay.unknown` */
export async function removeRoom(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const room = await findRoom(tx, edition, id);
  if (!room) throw new AppError('stay.unknown', { id });
  await enterDelegation(tx, edition, reachOf(by.actor), room.delegationId);
  await removeRoomRow(tx, edition, id);
  await summarise(tx, edition, by, room.delegationId);
}

/** @throws AppError `delegation.unknown`; `form.changed-meanwhile` */
export async function saveWish(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { delegationId, ...wish }: Wish & { delegationId: string },
): Promise<void> {
  await enterDelegation(tx, edition, reachOf(by.actor), delegationId);
  if (!(await saveWishRow(tx, edition, delegationId, wish)))
    throw new AppError('form.changed-meanwhile');
}

/** @throws AppError `participant.unknown`; `form.changed-meanwhile` */
export async function saveParticulars(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { participantId, ...particulars }: Particulars & { participantId: string },
): Promise<void> {
  await enterPerson(tx, edition, reachOf(by.actor), participantId);
  if (!(await saveParticularsRow(tx, edition, participantId, particulars)))
    throw new AppError('form.changed-meanwhile');
}

/**
 * What the rest of the program knows of a stay follows the legs and the rooms: the first arrival
 * and the last departure that are not cancelled, and the hotels. Where there are none, what the
 * office wrote there by hand stays.
 */
export async function summarise(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  delegationId: string,
): Promise<void> {
  const legs = await listLegs(tx, edition, [delegationId]);
  const hotels = [...new Set((await listRooms(tx, edition, [delegationId])).map((r) => r.hotel))];
  const times = (direction: Leg['direction']) =>
    legs
      .filter((leg) => leg.direction === direction && leg.state !== 'cancelled')
      .map((leg) => leg.scheduledAt);
  const arrivals = times('arrival');
  const departures = times('departure');
  await correctDelegation(tx, edition, by, delegationId, {
    ...(arrivals.length > 0 && { arrivesAt: arrivals[0] }),
    ...(departures.length > 0 && { departsAt: departures.at(-1) }),
    ...(hotels.length > 0 && { hotel: hotels.join(', ') }),
  });
}

async function staysOf(
  db: Database,
  edition: EditionScope,
  delegations: readonly StayDelegation[],
): Promise<Stay[]> {
  const ids = delegations.map(({ id }) => id);
  const legs = byDelegation(await listLegs(db, edition, ids));
  const rooms = byDelegation(await listRooms(db, edition, ids));
  const duties = byDelegation(await listDuties(db, edition, ids));
  const people = byDelegation(await listStayPeople(db, edition, ids));
  const wishes = byDelegation(await listWishes(db, edition, ids));
  const events = byDelegation(await listEvents(db, edition, ids));

  return delegations.map((delegation) => ({
    delegation,
    legs: legs.get(delegation.id) ?? [],
    rooms: rooms.get(delegation.id) ?? [],
    duties: duties.get(delegation.id) ?? [],
    people: people.get(delegation.id) ?? [],
    wish: wishes.get(delegation.id)?.[0] ?? noWish,
    standing: foldStanding(events.get(delegation.id) ?? []),
  }));
}

const noWish: Wish = { hotel: '', rooms: null, vehicles: null, note: '', version: 0 };

function byDelegation<Row extends { delegationId: string }>(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ delegationId }) => delegationId);
}

/** @throws AppError `stay.stranger` where one of the people is not of the delegation */
async function refuseStrangers(
  db: Database,
  edition: EditionScope,
  delegationId: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const members = new Set((await listStayPeople(db, edition, [delegationId])).map(({ id }) => id));
  const stranger = people.find((id) => !members.has(id));
  if (stranger) throw new AppError('stay.stranger', { participantId: stranger });
}
