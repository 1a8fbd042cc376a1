import type { AccessLost } from '#modules/participants/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { undecided } from '../rules.ts';
import { takeStep } from '../service.ts';
import { listAccreditations, listHands } from '../store.ts';
import type { Step, StepRefusal } from '../types.ts';
import { missingSteps, type ToldStanding } from './rules.ts';

export type ImportedDecision = ToldStanding & { participantId: string };

/** Two signatures, because one account cannot both recommend and decide. */
export type ImportSignatures = { recommends: Signature; decides: Signature };

export type ImportedDecisions = {
  changed: number;
  unchanged: number;
  refused: { participantId: string; refusal: StepRefusal }[];
};

const PEOPLE_PER_BATCH = 2_000;

/**
 * Brings people to the standing a file gives them: `asked`, `recommended`, `cleared`, `refused`
 * or `needs-info`, by the same rule as if two officers had done it.
 *
 * A file never takes a standing back: who is cleared here and only `recommended` there stays
 * cleared. The same file again changes nothing and writes nothing into the ledger.
 */
export async function importDecisions(
  tx: Transaction,
  edition: EditionScope,
  by: ImportSignatures,
  records: readonly ImportedDecision[],
  accessLost?: AccessLost,
): Promise<ImportedDecisions> {
  const refused = new Map<string, StepRefusal>();
  const moved = new Set<string>();

  for (let from = 0; from < records.length; from += PEOPLE_PER_BATCH) {
    const batch = records.slice(from, from + PEOPLE_PER_BATCH);
    for (const { step, participantIds } of await plan(tx, edition, batch, by.decides.actor.id)) {
      const signature = step.act === 'recommend' ? by.recommends : by.decides;
      // Who was refused the recommendation is not decided on: they would be refused twice.
      const wanted = participantIds.filter((id) => !refused.has(id));
      const outcome = await takeStep(tx, edition, signature, wanted, step, { accessLost });
      for (const id of outcome.done) moved.add(id);
      for (const one of outcome.refused) refused.set(one.participantId, one.refusal);
    }
  }
  const people = new Set(records.map(({ participantId }) => participantId));
  for (const id of refused.keys()) moved.delete(id);
  return {
    changed: moved.size,
    unchanged: people.size - moved.size - refused.size,
    refused: [...refused].map(([participantId, refusal]) => ({ participantId, refusal })),
  };
}

/** The steps that are missing, the same step of many people together, in the order of the rules. */
async function plan(
  tx: Transaction,
  edition: EditionScope,
  batch: readonly ImportedDecision[],
  decider: string,
) {
  const participantIds = batch.map(({ participantId }) => participantId);
  const current = await listAccreditations(tx, edition, participantIds);
  const hands = await listHands(tx, edition, participantIds);
  const grouped = new Map<string, { step: Step; participantIds: string[] }>();
  for (const { participantId, ...told } of batch)
    for (const step of missingSteps(
      {
        ...(current.get(participantId) ?? undecided),
        hands: hands.get(participantId) ?? new Map(),
      },
      told,
      decider,
    )) {
      const key = JSON.stringify(step);
      const group = grouped.get(key) ?? { step, participantIds: [] };
      grouped.set(key, group);
      group.participantIds.push(participantId);
    }
  const isDecision = ({ step }: { step: Step }) => step.act === 'decide';
  const groups = [...grouped.values()];
  return [...groups.filter((group) => !isDecision(group)), ...groups.filter(isDecision)];
}
