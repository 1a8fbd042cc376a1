import {
  enterStates,
  lockParticipants,
  readParticipant,
  type AccessLost,
} from '#modules/participants/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { isAllowed, type Actor } from '#platform/permissions';
import type { TablePage, TableQuery } from '#platform/table';
import { accreditationDecided, accreditationRecommended } from './facts.ts';
import { mayReadQueue } from './permissions.ts';
import { decideStep, losesAccess, undecided } from './rules.ts';
import {
  addHands,
  countWaiting,
  findAccreditation,
  listAccreditations,
  listHands,
  listQueue,
  saveAccreditations,
  type QueueView,
} from './store.ts';
import type { Accreditation, BatchOutcome, Dossier, QueueEntry, Step } from './types.ts';

/**
 * Recommends people to the commission, or advises against them. Who cannot be recommended is
 * told with the reason; the others are.
 */
export async function recommend(
  db: Database,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  recommendation: 'accept' | 'refuse',
): Promise<BatchOutcome> {
  return db
    .transaction()
    .execute((tx) =>
      takeStep(tx, edition, by, participantIds, { act: 'recommend', recommendation }),
    );
}

/**
 * Decides on people, with one decision for all of them. Who cannot be decided on is told with
 * the reason; the others are.
 *
 * `accessLost` is called in the same transaction for those who were cleared and no longer are.
 */
export async function decide(
  db: Database,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  decision: DecisionStep,
  accessLost?: AccessLost,
): Promise<BatchOutcome> {
  const step: Step = { act: 'decide', ...decision };
  return db
    .transaction()
    .execute((tx) => takeStep(tx, edition, by, participantIds, step, accessLost));
}

type DecisionStep = WithoutAct<Extract<Step, { act: 'decide' }>>;
type WithoutAct<Part> = Part extends { act: 'decide' } ? Omit<Part, 'act'> : never;

/** Takes the same step about many people, in a transaction of the caller. */
export async function takeStep(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  step: Step,
  accessLost?: AccessLost,
): Promise<BatchOutcome> {
  const wanted = [...new Set(participantIds)];
  const dossiers = await openDossiers(tx, edition, wanted);
  const at = by.clock.now();
  const outcome: BatchOutcome = { done: [], refused: [] };
  const taken: Taken[] = [];

  for (const participantId of wanted) {
    const dossier = dossiers.get(participantId);
    if (!dossier) {
      outcome.refused.push({ participantId, refusal: 'unknown' });
      continue;
    }
    const verdict = decideStep(dossier, by.actor.id, step, at);
    if (verdict.allowed) {
      taken.push({ dossier, ...verdict });
      outcome.done.push(participantId);
    } else outcome.refused.push({ participantId, refusal: verdict.refusal });
  }
  if (taken.length === 0) return outcome;

  const hand = step.act === 'recommend' ? 'recommends' : 'decides';
  await addHands(tx, edition, { participantIds: outcome.done, actorId: by.actor.id, hand });
  await saveAccreditations(
    tx,
    edition,
    taken.map(({ dossier, next }) => ({ participantId: dossier.participantId, ...next })),
  );
  await enterStates(
    tx,
    edition,
    by,
    taken.map(({ dossier, state }) => ({ participantId: dossier.participantId, state })),
  );
  await record(
    tx,
    edition,
    by,
    outcome.done.map((participantId) => factOf(participantId, step)),
  );

  const lost = taken.filter(({ dossier, state }) => losesAccess(dossier.state, state));
  if (lost.length > 0)
    await accessLost?.(
      tx,
      edition,
      by,
      lost.map(({ dossier }) => dossier.participantId),
      `accreditation-${lost[0]?.state}`,
    );
  return outcome;
}

/**
 * What was recommended and decided about a person. Applicants are told that their file went to
 * the commission, but not what the operator advised.
 *
 * @throws AppError `participant.unknown`, also for somebody the reader may not see
 */
export async function readAccreditation(
  db: Database,
  edition: EditionScope,
  reader: Actor,
  participantId: string,
): Promise<Accreditation> {
  await readParticipant(db, edition, reader, participantId);
  const found = await findAccreditation(db, edition, participantId);
  return isAllowed(reader, mayReadQueue) ? found : { ...found, recommendation: null };
}

export async function readQueue(
  db: Database,
  edition: EditionScope,
  reader: { id: string },
  { view, ...query }: TableQuery & { view: QueueView },
): Promise<TablePage<QueueEntry>> {
  return listQueue(db, edition, reader.id, view, query);
}

/** How many people wait for each body: for the home pages. */
export async function countWork(db: Database, edition: EditionScope) {
  return countWaiting(db, edition);
}

type Taken = { dossier: Dossier } & Extract<ReturnType<typeof decideStep>, { allowed: true }>;

async function openDossiers(
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Dossier>> {
  const people = await lockParticipants(tx, edition, participantIds);
  const accreditations = await listAccreditations(tx, edition, participantIds);
  const hands = await listHands(tx, edition, participantIds);
  return new Map(
    people.map(({ id, state }) => [
      id,
      {
        participantId: id,
        state,
        hands: hands.get(id) ?? new Map(),
        ...(accreditations.get(id) ?? undecided),
      },
    ]),
  );
}

function factOf(participantId: string, step: Step): Fact {
  if (step.act === 'recommend')
    return accreditationRecommended(participantId, { recommendation: step.recommendation });
  return accreditationDecided(
    participantId,
    { decision: step.decision },
    step.decision === 'refused' ? { reason: step.reasonCode } : {},
  );
}
