import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Signature } from '#platform/ledger/ledger';
import { cellsFor } from '../../engine/show/cells.ts';
import type { Breach, PlanValue, Show } from '../../engine/types.ts';
import { completed, happened } from '../reading/rules.ts';
import { readNow, type Now } from '../reading/service.ts';
import type { EditedMeeting, PlanContent, PlanEdit } from '../types.ts';
import {
  breachKey,
  changesOf,
  editToRedo,
  editToUndo,
  lockBreaches,
  mayPass,
  newBreaches,
  pastBreaches,
  planFor,
  withChanges,
  withLocks,
  type Change,
} from './rules.ts';
import { breachesOf, valueOf } from './service.ts';
import { addEdit, listEdits, lockPlan, markUndone, savePlan } from './store.ts';

export type WantedEdit = {
  id: string;
  /** The revision the editor saw. */
  revision: number;
  change: Change | ({ kind: 'allow' } & Breach);
  reason: string;
};

/** A plan as an edit left it. */
export type Edited = {
  done: true;
  now: Now;
  revision: number;
  value: PlanValue;
  changed: readonly EditedMeeting[];
  breaches: readonly Breach[];
  edits: readonly PlanEdit[];
};

export type EditOutcome =
  | Edited
  /** Rules it would break. With a reason those of `mayPass` let it through. */
  | { done: false; breaches: readonly Breach[]; now: Now };

/**
 * Changes a plan by hand; meetings that are in the way of a move and may give way lose their place
 * in the same edit. A change that breaks a rule is done if every such rule may be let pass and a
 * reason is given, which is kept with it.
 *
 * @throws AppError `meeting-plan.unknown`; `meeting-plan.changed-meanwhile` where somebody else was
 * faster; `meeting-plan.nothing-changed`
 */
export async function editPlan(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, revision, change, reason }: WantedEdit,
): Promise<EditOutcome> {
  return db.transaction().execute(async (tx) => {
    const { content: made } = await lockRevision(tx, edition, id, revision);
    const now = happened(await readNow(tx, edition, by.clock), made);
    const content = completed(made, now);
    const changes = change.kind === 'allow' ? [] : changesIn(now, content, change);
    const next = withChanges(content, changes);
    const breaches = breachesOf(now, next);
    const broken =
      change.kind === 'allow'
        ? breaches.filter((breach) => breachKey(breach) === breachKey(change))
        : brokenBy(now, { content, changes, breaches, isLock: change.kind === 'lock' });
    if (change.kind === 'allow' && broken.length === 0)
      throw new AppError('meeting-plan.nothing-changed');
    if (broken.length > 0 && !(reason && broken.every(mayPass)))
      return { done: false, breaches: broken, now };

    await addEdit(tx, edition, id, {
      ...{ revision: revision + 1, kind: change.kind, changes, overrides: broken, reason },
      ...{ madeBy: by.actor.id, madeAt: by.clock.now() },
    });
    return keep(tx, edition, { id, revision, now, next, breaches, changed: changes });
  });
}

/**
 * Takes the last edit back, or does the last one taken back again, whoever made it.
 *
 * @throws AppError `meeting-plan.unknown`, `meeting-plan.changed-meanwhile`,
 * `meeting-plan.nothing-to-undo`
 */
export async function stepBack(
  db: Database,
  edition: EditionScope,
  { clock }: Signature,
  { id, revision, way }: { id: string; revision: number; way: 'undo' | 'redo' },
): Promise<Edited> {
  return db.transaction().execute(async (tx) => {
    const { content } = await lockRevision(tx, edition, id, revision);
    const edits = await listEdits(tx, edition, id);
    const edit = way === 'undo' ? editToUndo(edits) : editToRedo(edits);
    if (!edit) throw new AppError('meeting-plan.nothing-to-undo');
    const now = happened(await readNow(tx, edition, clock), content);
    const next = withChanges(content, edit.changes, way === 'undo');
    await markUndone(tx, edition, id, { revision: edit.revision, undone: way === 'undo' });
    const changed = edit.changes.map(({ meeting, before, after }) =>
      way === 'undo' ? { meeting, before: after, after: before } : { meeting, before, after },
    );
    const breaches = breachesOf(now, next);
    return keep(tx, edition, { id, revision, now, next, breaches, changed });
  });
}

function changesIn(
  { show: known }: Now,
  content: PlanContent,
  change: Change,
): readonly EditedMeeting[] {
  const show = withLocks(known, content);
  const changes = changesOf(show, content, change, givingWay(show, content, change));
  if (!changes) throw new AppError('meeting-plan.nothing-changed');
  return changes;
}

/** Meetings that leave their place to one that is moved there, where nothing else is in its way. */
function givingWay(show: Show, content: PlanContent, change: Change): readonly string[] {
  if (change.kind !== 'move') return [];
  const cell = cellsFor(show, planFor(show, content), change.meeting).find(
    ({ at, place }) => at === change.at && place === change.place,
  );
  return cell?.state === 'possible' ? cell.clashes.flatMap(({ gives }) => gives) : [];
}

type Doing = {
  content: PlanContent;
  changes: readonly EditedMeeting[];
  breaches: readonly Breach[];
  isLock: boolean;
};

/** Rules that hold before a change and not after it. */
function brokenBy(now: Now, { content, changes, breaches, isLock }: Doing): readonly Breach[] {
  // Most changes break nothing, and then the plan before need not be checked.
  const fresh = breaches.length > 0 ? newBreaches(breachesOf(now, content), breaches) : [];
  const firm = [
    ...(isLock ? [] : lockBreaches(now.show, changes)),
    ...pastBreaches(changes, now.at),
  ];
  const said = new Set(firm.map(breachKey));
  return [...firm, ...fresh.filter((breach) => !said.has(breachKey(breach)))];
}

type Keeping = {
  id: string;
  /** Before the edit. */
  revision: number;
  now: Now;
  next: PlanContent;
  breaches: readonly Breach[];
  changed: readonly EditedMeeting[];
};

async function keep(
  tx: Transaction,
  edition: EditionScope,
  { id, revision: before, now, next, breaches, changed }: Keeping,
): Promise<Edited> {
  const revision = before + 1;
  const value = valueOf(now, next);
  await savePlan(tx, edition, id, { revision, content: next, value });
  const edits = await listEdits(tx, edition, id);
  return { done: true, now, revision, value, changed, breaches, edits };
}

async function lockRevision(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  revision: number,
): Promise<{ content: PlanContent }> {
  const plan = await lockPlan(tx, edition, id);
  if (!plan) throw new AppError('meeting-plan.unknown', { id });
  if (plan.revision !== revision)
    throw new AppError('meeting-plan.changed-meanwhile', { revision: String(plan.revision) });
  return plan;
}
