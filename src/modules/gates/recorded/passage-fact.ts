import type { EditionPlan } from '#modules/editions/types';
import type { Fact } from '#platform/ledger/kinds';
import { passageRecorded } from '../facts.ts';
import type { Counted, PassageRow } from '../store.ts';
import type { Refusal } from '../types.ts';

/** A passage as the ledger keeps it, with what the figures count by. */
export function passageFact(
  row: PassageRow,
  day: number | null,
  { plan, people }: { plan: EditionPlan; people: ReadonlyMap<string, Counted> },
): Fact {
  const { gateId, direction, verdict, participantId, badgeIdx, badgeGeneration } = row;
  const person = participantId ? people.get(participantId) : undefined;
  return passageRecorded(
    row.id,
    {
      gateId,
      zoneId: plan.gates.find(({ id }) => id === gateId)?.zoneId ?? '',
      direction,
      verdict,
      refusal: row.refusal as Refusal | null,
      badge: badgeIdx === null ? null : `${badgeIdx}.${badgeGeneration}`,
      participantId,
      categoryId: person?.categoryId ?? null,
      countsAs: person?.countsAs ?? null,
      country: person?.country ?? null,
      delegationId: person?.delegationId ?? null,
      exhibitorId: person?.exhibitorId ?? null,
      day,
    },
    { deviceTime: row.passedAt },
  );
}
