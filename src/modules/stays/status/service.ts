import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, isAppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { delegationArrived, delegationDeparted, stayStatus } from '../facts.ts';
import { foldLeg, foldStanding, hasDeparted, provesArrival } from '../rules.ts';
import { readDelegationsWithin, reachOf, summarise } from '../service.ts';
import { listLegs, findLeg, saveLegRow } from '../store.ts';
import type { Leg, StayDelegation, StayEvent } from '../types.ts';
import { addEvents, listEvents, listLegEvents, lockDelegations, markPresence } from './store.ts';

export type Reported = {
  added: number;
  /** Ids of events about a delegation or leg that is not the reporter's: to be told, not sent again. */
  refused: string[];
};

/**
 * Takes what telephones and offices have seen, in any order and as often as it comes, and keeps
 * each event once. The states of the legs, and whether a delegation is there, are folded anew.
 */
export async function reportEvents(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  events: readonly StayEvent[],
): Promise<Reported> {
  const within = await readDelegationsWithin(tx, edition, reachOf(by.actor));
  const delegations = new Map(within.map((delegation) => [delegation.id, delegation]));
  const touched = [...new Set(events.map(({ delegationId }) => delegationId))].filter((id) =>
    delegations.has(id),
  );
  await lockDelegations(tx, edition, touched);
  const legs = await listLegs(tx, edition, touched);
  const mayTell = (event: StayEvent) =>
    delegations.has(event.delegationId) && (event.legId === null || isItsLeg(event, legs));
  const told = uniqueById(events.filter(mayTell));

  const fresh = await addEvents(tx, edition, { by: by.actor.id, at: by.clock.now() }, told);
  const added = told.filter(({ id }) => fresh.has(id));
  await foldLegs(tx, edition, legs, added);
  const facts = added.flatMap((event) => factOf(event, delegations));
  for (const id of touched) {
    const delegation = delegations.get(id);
    const theirs = added.filter(({ delegationId }) => delegationId === id);
    if (!delegation || theirs.length === 0) continue;
    facts.push(...(await presenceFacts(tx, edition, delegation, theirs)));
    if (theirs.some(({ status }) => status === 'cancelled'))
      await summariseIfOrdered(tx, edition, by, id);
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  return { added: added.length, refused: events.flatMap((one) => (mayTell(one) ? [] : one.id)) };
}

/** @throws AppError `stay.unknown`, also for a leg of a delegation that is not the actor's */
export async function cancelLeg(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, eventId = randomUUID() }: { id: string; eventId?: string | undefined },
): Promise<void> {
  const leg = await findLeg(tx, edition, id);
  if (!leg) throw new AppError('stay.unknown', { id });
  const { refused } = await reportEvents(tx, edition, by, [
    {
      id: eventId,
      delegationId: leg.delegationId,
      legId: id,
      status: 'cancelled',
      expectedAt: null,
      minutes: null,
      deviceTime: by.clock.now(),
    },
  ]);
  if (refused.length > 0) throw new AppError('stay.unknown', { id });
}

/** What was seen is kept, also where the legs that are left make no sense together. */
async function summariseIfOrdered(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  delegationId: string,
): Promise<void> {
  try {
    await summarise(tx, edition, by, delegationId);
  } catch (failure) {
    if (!isAppError(failure) || failure.code !== 'delegation.departs-before-arrival') throw failure;
  }
}

function isItsLeg({ legId, delegationId }: StayEvent, legs: readonly Leg[]): boolean {
  return legs.some((leg) => leg.id === legId && leg.delegationId === delegationId);
}

function uniqueById(events: readonly StayEvent[]): StayEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

async function foldLegs(
  tx: Transaction,
  edition: EditionScope,
  legs: readonly Leg[],
  added: readonly StayEvent[],
): Promise<void> {
  const touched = new Set(added.map(({ legId }) => legId));
  for (const leg of legs)
    if (touched.has(leg.id)) {
      const events = await listLegEvents(tx, edition, leg.id);
      await saveLegRow(tx, edition, { ...leg, ...foldLeg(leg, events) });
    }
}

async function presenceFacts(
  tx: Transaction,
  edition: EditionScope,
  { id, country }: StayDelegation,
  added: readonly StayEvent[],
): Promise<Fact[]> {
  const facts: Fact[] = [];
  const seen = (await listEvents(tx, edition, [id])).find(({ status }) => provesArrival(status));
  if (seen && (await markPresence(tx, edition, id, 'arrivedAt', seen.happenedAt)))
    facts.push(delegationArrived(id, { country }, { deviceTime: seen.deviceTime }));

  if (!added.some(({ status }) => status === 'departed')) return facts;
  const events = await listEvents(tx, edition, [id]);
  const last = events.findLast(({ status }) => status === 'departed');
  const gone = hasDeparted(
    foldStanding(events.filter(({ legId }) => legId === null)),
    await listLegs(tx, edition, [id]),
  );
  if (gone && last && (await markPresence(tx, edition, id, 'departedAt', last.happenedAt)))
    facts.push(delegationDeparted(id, { country }, { deviceTime: last.deviceTime }));
  return facts;
}

function factOf(
  { id, delegationId, legId, status, deviceTime }: StayEvent,
  delegations: ReadonlyMap<string, StayDelegation>,
): Fact[] {
  const country = delegations.get(delegationId)?.country;
  return country ? [stayStatus(id, { delegationId, country, legId, status }, { deviceTime })] : [];
}
