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
import { accreditationDecided, accreditationRecommended, accreditationReopened } from './facts.ts';
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
import type {
  Accreditation,
  Bar,
  BatchOutcome,
  Dossier,
  QueueEntry,
  Step,
  Terms,
} from './types.ts';

/**
 * What the screening has against people, by their ids; who is not barred is left out. The
 * screening knows the people and not the other way round, so whoever composes the program
 * hands it in.
 */
export type FindBars = (
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
  at: Date,
) => Promise<ReadonlyMap<string, Bar>>;

/** What other modules have to say and to do when the commission decides. */
export type DecisionHooks = {
  findBars?: FindBars | undefined;
  /** Called in the same transaction for those who were cleared and no longer are. */
  accessLost?: AccessLost | undefined;
};

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
 */
export async function decide(
  db: Database,
  edition: EditionScope,
  by: Signature,
  participantIds: readonly string[],
  decision: DecisionStep,
  hooks: DecisionHooks = {},
): Promise<BatchOutcome> {
  const step: Step = { act: 'decide', ...decision };
  return db.transaction().execute((tx) => takeStep(tx, edition, by, participantIds, step, hooks));
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
  { findBars, accessLost }: DecisionHooks = {},
): Promise<BatchOutcome> {
  const wanted = [...new Set(participantIds)];
  const at = by.clock.now();
  const dossiers = await openDossiers(tx, edition, wanted);
  // Asked once the people are held, so that no hit comes in between.
  const clears = step.act === 'decide' && step.decision === 'cleared';
  const bars = clears ? await findBars?.(tx, edition, wanted, at) : undefined;
  const outcome: BatchOutcome = { done: [], refused: [] };
  const taken: Taken[] = [];

  for (const participantId of wanted) {
    const dossier = dossiers.get(participantId);
    if (!dossier) {
      outcome.refused.push({ participantId, refusal: 'unknown' });
      continue;
    }
    const bar = bars?.get(participantId) ?? null;
    const verdict = decideStep({ ...dossier, bar }, by.actor.id, step, at);
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

  const lost = taken.filter(({ dossier, state, next }) =>
    losesAccess(dossier, { state, terms: next.terms }),
  );
  if (lost.length > 0)
    await accessLost?.(
      tx,
      edition,
      by,
      lost.map(({ dossier }) => dossier.participantId),
      lost[0]?.state === 'cleared' ? 'terms-changed' : `accreditation-${lost[0]?.state}`,
    );
  return outcome;
}

/** After a granted appeal: the file lies before the commission as it did before the refusal. */
export async function reopenRefused(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantId: string,
): Promise<void> {
  const dossier = (await openDossiers(tx, edition, [participantId])).get(participantId);
  if (dossier?.state === 'refused') await reopen(tx, edition, by, dossier);
}

/**
 * Puts somebody who was cleared before the commission again, because something came to light that
 * was not known when it decided. Whoever is not cleared stays where they are.
 */
export async function takeBackClearance(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  participantId: string,
  accessLost?: AccessLost,
): Promise<void> {
  const dossier = (await openDossiers(tx, edition, [participantId])).get(participantId);
  if (dossier?.state !== 'cleared') return;

  await reopen(tx, edition, by, dossier);
  await accessLost?.(tx, edition, by, [participantId], 'accreditation-reopened');
}

async function reopen(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  dossier: Omit<Dossier, 'bar'>,
): Promise<void> {
  const { participantId } = dossier;
  const { recommendation, recommendedBy, recommendedAt } = dossier;
  const next = { ...undecided, recommendation, recommendedBy, recommendedAt };
  await saveAccreditations(tx, edition, [{ participantId, ...next }]);
  await enterStates(tx, edition, by, [{ participantId, state: 'recommended' }]);
  await record(tx, edition, by, [accreditationReopened(participantId, {})]);
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

/** On what terms people are cleared; who is cleared as their category says is left out. */
export async function readTerms(
  db: Database,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Terms>> {
  const accreditations = await listAccreditations(db, edition, participantIds);
  return new Map([...accreditations].flatMap(([id, { terms }]) => (terms ? [[id, terms]] : [])));
}

/** How many people wait for each body: for the home pages. */
export async function countWork(db: Database, edition: EditionScope) {
  return countWaiting(db, edition);
}

type Taken = { dossier: Omit<Dossier, 'bar'> } & Extract<
  ReturnType<typeof decideStep>,
  { allowed: true }
>;

async function openDossiers(
  tx: Transaction,
  edition: EditionScope,
  participantIds: readonly string[],
): Promise<Map<string, Omit<Dossier, 'bar'>>> {
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
