import type { EditionPlan } from '#modules/editions/types';
import { readPrints } from '#modules/badges/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { holderOf } from '../deciding/rules.ts';
import { openingHours } from '../deciding/opening-hours.ts';
import { deedOf, isDeed } from '../deeds/meaning.ts';
import { listTold } from '../deeds/store.ts';
import type { Deed, DeedKind } from '../deeds/types.ts';
import { asDevice } from '../devices/service.ts';
import {
  boardingRecorded,
  boardingVoided,
  custodyRecorded,
  custodyVoided,
  wordRecorded,
  wordVoided,
} from '../facts.ts';
import { passageIdOf } from '../log/meaning.ts';
import type { GateEvent } from '../log/types.ts';
import { listCounted, type Counted } from '../store.ts';
import { instantFor } from '../sync/store.ts';

/** Tells the ledger what phones have recorded beside passages; each once, however often it comes. */
export async function recordDeeds(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { events, plan }: { events: readonly GateEvent[]; plan: EditionPlan },
): Promise<void> {
  const own = [
    ...new Map(events.filter(isDeed).map((event) => [passageIdOf(event), event])).values(),
  ];
  if (own.length === 0) return;
  const idxs = own.flatMap(({ badge, other }) => [badge, other].flatMap((one) => one?.idx ?? []));
  const prints = await readPrints(tx, edition, [...new Set(idxs)]);
  const context = { holderOf: (idx: number) => holderOf(prints, idx), receivedAt: by.clock.now() };
  const deeds = own.map((event) => ({ event, deed: deedOf(event, context) }));
  const told = await listTold(
    tx,
    edition,
    deeds.map(({ deed }) => deed.id),
  );
  const news = deeds.filter(({ deed }) => !told.has(`${recorded[deed.kind].kind} ${deed.id}`));
  const people = await listCounted(
    tx,
    edition,
    news.flatMap(({ deed }) => deed.participantId ?? []),
  );
  const { dayIndexAt } = openingHours(plan);
  for (const [device, ofDevice] of Map.groupBy(news, ({ deed }) => deed.device))
    await record(
      tx,
      edition,
      asDevice(device, by),
      ofDevice.map(({ event, deed }) => {
        const at = instantFor(event.deviceTime);
        return factOf(deed, { day: dayIndexAt(at), at, people });
      }),
    );
}

/** What was taken back; once, and whichever of the two has come first. */
export async function recordVoidedDeeds(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  targets: readonly GateEvent[],
): Promise<void> {
  const context = { holderOf: () => null, receivedAt: by.clock.now() };
  const deeds = targets.filter(isDeed).map((event) => deedOf(event, context));
  if (deeds.length === 0) return;
  const told = await listTold(
    tx,
    edition,
    deeds.map(({ id }) => id),
  );
  const news = deeds.filter(({ kind, id }) => !told.has(`${voided[kind].kind} ${id}`));
  await record(
    tx,
    edition,
    by,
    news.map(({ kind, id }) => voided[kind](id, {})),
  );
}

const recorded = {
  board: boardingRecorded,
  word: wordRecorded,
  custody: custodyRecorded,
} satisfies Record<DeedKind, unknown>;

const voided = {
  board: boardingVoided,
  word: wordVoided,
  custody: custodyVoided,
} satisfies Record<DeedKind, unknown>;

function factOf(
  deed: Deed,
  { day, at, people }: { day: number | null; at: Date; people: ReadonlyMap<string, Counted> },
): Fact {
  const { id, kind, place, word, count, badge, participantId, otherParticipantId } = deed;
  const when = { deviceTime: at };
  if (kind === 'word')
    return wordRecorded(
      id,
      { placeId: place, word, count, participantId, otherParticipantId, day },
      when,
    );
  if (kind === 'custody')
    return custodyRecorded(id, { exhibitId: place, place: word, participantId, day }, when);

  const person = participantId ? people.get(participantId) : undefined;
  return boardingRecorded(
    id,
    {
      vehicleId: place,
      leg: word,
      badge: badge && `${badge.idx}.${badge.generation}`,
      participantId,
      categoryId: person?.categoryId ?? null,
      countsAs: person?.countsAs ?? null,
      country: person?.country ?? null,
      delegationId: person?.delegationId ?? null,
      exhibitorId: person?.exhibitorId ?? null,
      day,
    },
    when,
  );
}
