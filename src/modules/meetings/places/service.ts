import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readPlan } from '#modules/editions/service';
import { readFloorPlan } from '#modules/stands/service';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { countMeetingsWith } from '../setup/store.ts';
import { meetingPlaceRemoved, meetingPlaceSaved } from './facts.ts';
import { placesOfStands } from './rules.ts';
import { deletePlace, listPlaces, writePlaces } from './store.ts';
import type { MeetingPlace } from './types.ts';

/** Where meetings are held, in the order of their codes. */
export async function readPlaces(db: Database, edition: EditionScope): Promise<MeetingPlace[]> {
  return listPlaces(db, edition);
}

/** A place without an id is a new one. */
export type PlaceInput = Omit<MeetingPlace, 'id' | 'provenance'> & {
  id: string | null;
  provenance?: MeetingPlace['provenance'] | undefined;
};

/**
 * Adds a place, or changes one. Meetings that no longer fit it stay where they are until a repair
 * moves them.
 *
 * @returns its id, and how many planned meetings are still to come there
 * @throws AppError `meeting-place.unknown`; `meeting-place.code-taken`;
 * `meeting-place.hall-unknown`; `meeting-place.exhibitor-unknown`
 */
export async function savePlace(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, provenance = 'recorded', ...input }: PlaceInput,
): Promise<{ id: string; toCome: number }> {
  const before = (await listPlaces(tx, edition)).find((place) => place.id === id);
  if (id && !before) throw new AppError('meeting-place.unknown', { id });
  const place = { ...input, provenance, id: id ?? randomUUID() };
  if (!before || !isSame(before, { ...place, provenance: before.provenance }))
    await write(tx, edition, by, [place]);
  const { toCome } = await countMeetingsWith(tx, edition, {
    what: 'placeId',
    id: place.id,
    after: by.clock.now(),
  });
  return { id: place.id, toCome };
}

/**
 * Saves places of a file or a story by their code. What is the same as before leaves no trace.
 *
 * @throws as `savePlace`
 */
export async function savePlaces(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  inputs: readonly Omit<MeetingPlace, 'id'>[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listPlaces(tx, edition)).map((place) => [place.code, place]));
  const places = inputs.map((input) => ({
    ...input,
    id: known.get(input.code)?.id ?? randomUUID(),
  }));
  const written = places.filter((place) => {
    const before = known.get(place.code);
    return !before || !isSame(before, place);
  });
  await write(tx, edition, by, written);
  const changed = written.filter(({ code }) => known.has(code)).length;
  return {
    added: written.length - changed,
    changed,
    unchanged: places.length - written.length,
  };
}

/**
 * Makes a place of every stand that is given to somebody, and a table of every stand that is for
 * meetings. Those that are places already stay as they are.
 */
export async function takeOverStands(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
): Promise<{ added: number }> {
  const [plan, stands, known] = await Promise.all([
    readPlan(tx, edition),
    readFloorPlan(tx, edition),
    listPlaces(tx, edition),
  ]);
  const codes = new Set(known.map(({ code }) => code));
  const places = placesOfStands(plan, stands).filter(({ code }) => !codes.has(code));
  const { added } = await savePlaces(tx, edition, by, places);
  return { added };
}

/**
 * Removes a place at which no meeting was ever planned. One that is no longer to be used is
 * closed by an absence instead: what was published there is not lost.
 *
 * @throws AppError `meeting-place.unknown`; `meeting-place.has-meetings` with how many
 */
export async function removePlace(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const place = (await listPlaces(tx, edition)).find((one) => one.id === id);
  if (!place) throw new AppError('meeting-place.unknown', { id });
  const { all, toCome } = await countMeetingsWith(tx, edition, {
    what: 'placeId',
    id,
    after: by.clock.now(),
  });
  if (all > 0) throw new AppError('meeting-place.has-meetings', { code: place.code, all, toCome });
  await deletePlace(tx, edition, id);
  await record(tx, edition, by, [meetingPlaceRemoved(id, { code: place.code })]);
}

async function write(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  places: readonly MeetingPlace[],
): Promise<void> {
  if (places.length === 0) return;
  try {
    await writePlaces(tx, edition, places);
  } catch (failure) {
    const code = refusals[violatedConstraint(failure) ?? ''];
    if (!code) throw failure;
    throw new AppError(code, { code: places[0]?.code ?? '' }, { cause: failure });
  }
  await record(
    tx,
    edition,
    by,
    places.map(({ id, code, kind, hallId, exhibitorId, capacity, closed }) =>
      meetingPlaceSaved(id, { code, kind, hallId, exhibitorId, capacity, closed }),
    ),
  );
}

const refusals: Record<
  string,
  | 'meeting-place.code-taken'
  | 'meeting-place.hall-unknown'
  | 'meeting-place.exhibitor-unknown'
  | undefined
> = {
  meeting_place_code_once: 'meeting-place.code-taken',
  meeting_place_hall: 'meeting-place.hall-unknown',
  meeting_place_exhibitor: 'meeting-place.exhibitor-unknown',
};

function isSame(before: MeetingPlace, after: MeetingPlace): boolean {
  return (Object.keys(after) as (keyof MeetingPlace)[]).every((key) =>
    isDeepStrictEqual(before[key], after[key]),
  );
}
