import { randomUUID } from 'node:crypto';
import { readPlan } from '#modules/editions/service';
import { dayOn } from '#modules/editions/rules';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import { localDay } from '#platform/days/rules';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import {
  convoyCancelled,
  convoyMoved,
  convoyPlanned,
  convoyPublished,
  convoyWithdrawn,
} from './facts.ts';
import {
  audienceOf,
  lineOfCancelled,
  lineOfMoved,
  lineOfPublished,
  linkProgramme,
  tellParties,
  writeProgramme,
} from './publishing/service.ts';
import { areTimesInOrder, refusePublishing } from './rules.ts';
import { findConvoy, listConvoys, lockConvoys, saveConvoyRow } from './store.ts';
import type { Convoy } from './types.ts';
import { passengerSeats } from './vehicles/service.ts';
import { listVehicles } from './vehicles/store.ts';

/** Every convoy, in order of departure; cancelled ones too. */
export async function readConvoys(db: Database, edition: EditionScope): Promise<Convoy[]> {
  return listConvoys(db, edition);
}

/** @throws AppError `convoy.unknown` */
export async function readConvoy(db: Database, edition: EditionScope, id: string): Promise<Convoy> {
  const convoy = await findConvoy(db, edition, id);
  if (!convoy) throw new AppError('convoy.unknown', { id });
  return convoy;
}

/** A convoy as it is handed in; with the version that was read, or none for a new one. */
export type ConvoyInput = Omit<
  Convoy,
  'id' | 'version' | 'state' | 'dayIndex' | 'externalId' | 'provenance'
> &
  Partial<Pick<Convoy, 'externalId' | 'provenance'>> & {
    id?: string | undefined;
    version?: number | undefined;
  };

/**
 * Writes a convoy down. Where it is published already, the programme follows, and its parties are
 * told when it leaves at another time.
 *
 * @returns its id
 * @throws AppError `convoy.unknown`, `convoy.code-taken`, `convoy.times`, `convoy.not-a-day`,
 * `convoy.refers-to-nothing`, `form.changed-meanwhile`
 */
export async function saveConvoy(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id = randomUUID(), version, ...input }: ConvoyInput,
): Promise<string> {
  const [before] = await lockConvoys(tx, edition, [id]);
  if (version !== undefined && !before) throw new AppError('convoy.unknown', { id });
  if ((before?.version ?? undefined) !== version) throw new AppError('form.changed-meanwhile');
  if (!areTimesInOrder(input)) throw new AppError('convoy.times', { field: 'departsAt' });

  const convoy: Convoy = {
    ...{ externalId: null, provenance: 'recorded', ...before, ...input, id },
    dayIndex: await dayOf(tx, edition, input.departsAt),
    state: before?.state ?? 'planned',
    version: (before?.version ?? 0) + 1,
  };
  await saveRow(tx, edition, convoy);
  await record(tx, edition, by, [plannedFact(convoy), ...movedFacts(before, convoy)]);
  if (convoy.state !== 'published') return id;
  await writeProgramme(tx, edition, by, [id]);
  if (before && before.departsAt.getTime() !== convoy.departsAt.getTime())
    await tellParties(tx, edition, by, convoy, lineOfMoved(convoy, before.departsAt));
  return id;
}

/**
 * Publishes a convoy: its two rows of the programme with those it keeps busy, and a message to
 * each party. One that is published already is only brought up to date.
 *
 * @throws AppError `convoy.unknown`, or `convoy.<StateRefusal>`
 */
export async function publishConvoy(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const before = await holdConvoy(tx, edition, id);
  const vehicles = await listVehicles(tx, edition, [id]);
  const refusal = refusePublishing(before, passengerSeats(vehicles));
  if (refusal) throw new AppError(`convoy.${refusal}`);
  await enterConvoyState(tx, edition, by, { id, to: 'published' });
  if (before.state === 'published') return;
  const convoy = await readConvoy(tx, edition, id);
  await tellParties(tx, edition, by, convoy, lineOfPublished(convoy));
}

/**
 * Calls a convoy off, in the programme too, and tells its parties if it was published.
 *
 * @throws AppError `convoy.unknown`, `convoy.already-cancelled`
 */
export async function cancelConvoy(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  id: string,
): Promise<void> {
  const before = await holdConvoy(tx, edition, id);
  if (before.state === 'cancelled') throw new AppError('convoy.already-cancelled');
  await enterConvoyState(tx, edition, by, { id, to: 'cancelled' });
  if (before.state === 'published')
    await tellParties(tx, edition, by, before, lineOfCancelled(before));
}

/**
 * Brings a convoy into a state, whatever it was in, with its rows of the programme, and tells
 * nobody: for whoever tells the parties of many things at once.
 *
 * @throws AppError `convoy.unknown`
 */
export async function enterConvoyState(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, to }: { id: string; to: Convoy['state'] },
): Promise<void> {
  const before = await holdConvoy(tx, edition, id);
  if (before.state === to && to !== 'published') return;
  const after = { ...before, state: to, version: before.version + 1 };
  await saveConvoyRow(tx, edition, after);
  if (to === 'published') await linkProgramme(tx, edition, by, after);
  await writeProgramme(tx, edition, by, [id]);
  if (before.state === to) return;
  const audience = await audienceOf(tx, edition, [id]);
  const delegations = audience.filter(({ kind }) => kind === 'delegation').length;
  await record(tx, edition, by, [stateFact(after, delegations)]);
}

/** Later by so many milliseconds, or earlier where it is negative. */
export type ConvoyShift = { id: string; byMs: number };

/**
 * Moves convoys with all their times, to another day where that is one of the edition, and their
 * rows of the programme with them. Tells nobody.
 *
 * @throws AppError `convoy.unknown`, `convoy.not-a-day`
 */
export async function moveConvoys(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  shifts: readonly ConvoyShift[],
): Promise<void> {
  const byMs = new Map(shifts.map((shift) => [shift.id, shift.byMs]));
  const known = await lockConvoys(tx, edition, [...byMs.keys()]);
  const unknown = shifts.find(({ id }) => !known.some((one) => one.id === id));
  if (unknown) throw new AppError('convoy.unknown', { id: unknown.id });
  const facts: Fact[] = [];
  for (const before of known) {
    const later = (at: Date) => new Date(at.getTime() + (byMs.get(before.id) ?? 0));
    const after: Convoy = {
      ...{ ...before, meetAt: later(before.meetAt), departsAt: later(before.departsAt) },
      ...{ arrivesAt: later(before.arrivesAt), returnsAt: later(before.returnsAt) },
      ...{ homeAt: later(before.homeAt), version: before.version + 1 },
      dayIndex: await dayOf(tx, edition, later(before.departsAt)),
    };
    await saveConvoyRow(tx, edition, after);
    facts.push(...movedFacts(before, after));
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  await writeProgramme(
    tx,
    edition,
    by,
    known.flatMap(({ id, state }) => (state === 'published' ? id : [])),
  );
}

/** As it stands until the transaction ends, so that nobody tells of it twice. @throws AppError `convoy.unknown` */
async function holdConvoy(tx: Transaction, edition: EditionScope, id: string): Promise<Convoy> {
  const [convoy] = await lockConvoys(tx, edition, [id]);
  if (!convoy) throw new AppError('convoy.unknown', { id });
  return convoy;
}

/** @throws AppError `convoy.not-a-day` where the edition has no such day */
async function dayOf(tx: Transaction, edition: EditionScope, at: Date): Promise<number> {
  const plan = await readPlan(tx, edition);
  const day = dayOn(plan.days, localDay(at, plan.edition.timeZone));
  if (!day) throw new AppError('convoy.not-a-day', { field: 'departsAt' });
  return day.index;
}

async function saveRow(tx: Transaction, edition: EditionScope, convoy: Convoy): Promise<void> {
  try {
    await saveConvoyRow(tx, edition, convoy);
  } catch (failure) {
    const constraint = violatedConstraint(failure);
    if (!constraint?.startsWith('convoy_')) throw failure;
    const taken = constraint === 'convoy_code_once';
    throw taken
      ? new AppError('convoy.code-taken', { code: convoy.code, field: 'code' }, { cause: failure })
      : new AppError('convoy.refers-to-nothing', {}, { cause: failure });
  }
}

function plannedFact({ id, code, dayIndex, rangeId }: Convoy): Fact {
  return convoyPlanned(id, { code, dayIndex, rangeId });
}

function movedFacts(before: Convoy | undefined, { id, code, departsAt }: Convoy): Fact[] {
  if (!before || before.departsAt.getTime() === departsAt.getTime()) return [];
  const times = { from: before.departsAt.toISOString(), to: departsAt.toISOString() };
  return [convoyMoved(id, { code, ...times })];
}

function stateFact({ id, code, state }: Convoy, delegations: number): Fact {
  if (state === 'published') return convoyPublished(id, { code, delegations });
  return state === 'cancelled' ? convoyCancelled(id, { code }) : convoyWithdrawn(id, { code });
}
