import { readPrints } from '#modules/badges/service';
import type { Print } from '#modules/badges/issuing/types';
import { readPlan } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { openingHours } from '../deciding/opening-hours.ts';
import { holderOf } from '../deciding/rules.ts';
import { asDevice } from '../devices/service.ts';
import { readOverride } from '../deciding/overriding/rules.ts';
import { passageVoided } from '../facts.ts';
import { openIncidents } from '../incidents/service.ts';
import { directionOf, isPassage, passageIdOf, refusalOf } from '../log/meaning.ts';
import type { GateEvent } from '../log/types.ts';
import { addPassages, listCounted, lockPassages, saveVoided, type PassageRow } from '../store.ts';
import { instantFor, listVoided } from '../sync/store.ts';
import { recordDeeds, recordVoidedDeeds } from './deed-facts.ts';
import { passageFact } from './passage-fact.ts';

/**
 * What new events of the log mean: passages and deeds with their facts, corrections, incidents. The log is
 * the truth and this its shadow, so an event that no passage fits (of a gate that the edition no
 * longer has) stays in the log alone.
 *
 * @returns how many passages were new
 */
export async function recordEvents(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  events: readonly GateEvent[],
): Promise<number> {
  if (events.length === 0) return 0;
  await lockPassages(tx, edition);
  const plan = await readPlan(tx, edition);
  const gates = new Set(plan.gates.map(({ id }) => id));
  const passed = events.filter((event) => isPassage(event) && gates.has(event.gateId));
  const idxs = [...new Set(passed.flatMap(({ badge }) => badge?.idx ?? []))];
  const prints = await readPrints(tx, edition, idxs);

  const rows = passed.map((event) => rowOf(event, prints, by.clock.now()));
  const added = new Set<string>();
  // All of them before the ledger, whose head is taken last, after the people.
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    for (const id of await addPassages(tx, edition, rows.slice(from, from + ROWS_AT_ONCE)))
      added.add(id);
  const news = rows.filter(({ id }) => added.has(id));
  const people = await listCounted(
    tx,
    edition,
    news.flatMap((row) => row.participantId ?? []),
  );
  const { dayIndexAt } = openingHours(plan);
  for (const [device, ofDevice] of Map.groupBy(news, ({ deviceId }) => deviceId))
    await record(
      tx,
      edition,
      asDevice(device, by),
      ofDevice.map((row) => passageFact(row, dayIndexAt(row.passedAt), { plan, people })),
    );

  await recordDeeds(tx, edition, by, { events, plan });
  await takeBack(tx, edition, by, events);
  await openIncidents(tx, edition, by, idxs);
  return news.length;
}

/** A file may bring the whole show. */
const ROWS_AT_ONCE = 5_000;

/** A correction may come before what it corrects. */
async function takeBack(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  events: readonly GateEvent[],
): Promise<void> {
  const takenBack = await listVoided(tx, edition, events);
  await recordVoidedDeeds(tx, edition, by, takenBack);
  const targets = takenBack.filter(isPassage).map(passageIdOf);
  const voided = await saveVoided(tx, edition, targets, by.clock.now());
  if (voided.length === 0) return;
  await record(
    tx,
    edition,
    by,
    voided.map((id) => passageVoided(id, {})),
  );
}

function rowOf(event: GateEvent, prints: readonly Print[], receivedAt: Date): PassageRow {
  const { badge, kind, device, operator, gateId, deviceTime, hlc, reason } = event;
  const admitted = kind !== 'deny';
  return {
    id: passageIdOf(event),
    gateId,
    direction: directionOf(event),
    verdict: admitted ? 'admitted' : 'refused',
    // A word of a newer program is kept as the gate wrote it.
    refusal: admitted ? null : (refusalOf(event) ?? reason),
    badgeIdx: badge?.idx ?? null,
    badgeGeneration: badge?.generation ?? null,
    participantId: holderOf(prints, badge?.idx ?? null),
    deviceId: device,
    operatorId: operator,
    passedAt: instantFor(deviceTime),
    receivedAt,
    overrideReason: kind === 'override' ? (readOverride(reason ?? '')?.reason ?? reason) : null,
    orderedAt: instantFor(hlc.ms),
  };
}
