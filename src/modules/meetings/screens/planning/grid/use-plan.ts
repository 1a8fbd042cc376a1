import { useCallback, useRef, useState } from 'react';
import type { Problem } from '#platform/problem';
import type { Edited, Failed, PlanChange, PlanDesk, PlanSheet } from './types.ts';

/** What came of an act on the plan. */
export type Outcome =
  | { kind: 'done'; changed: readonly string[] }
  /** Rules are in the way; with a reason some of them let it through. */
  | { kind: 'refused'; reasons: readonly string[]; mayPass: boolean }
  /** Somebody else was faster: the plan is shown as it is now, and nothing was done. */
  | { kind: 'changed-meanwhile'; by: string }
  | { kind: 'failed'; problem: Problem };

/**
 * The plan on the screen and the acts on it. Each act says which revision it saw; where another
 * organiser was faster the plan is read again and the act is left to be done once more.
 */
export function usePlan(given: PlanSheet, desk: PlanDesk) {
  const [sheet, setSheet] = useState(given);
  const [busy, setBusy] = useState(false);
  const latest = useRef(sheet);

  const show = useCallback((next: PlanSheet) => {
    latest.current = next;
    setSheet(next);
  }, []);

  const readAgain = useCallback(async (): Promise<string> => {
    const seen = latest.current.revision;
    const now = await desk.reload();
    if (isFailed(now)) return '';
    show(now);
    return now.edits.findLast(({ revision }) => revision > seen)?.madeBy ?? '';
  }, [desk, show]);

  const run = useCallback(
    async (work: () => Promise<Edited | Failed>): Promise<Outcome> => {
      setBusy(true);
      try {
        const answer = await work();
        if (isFailed(answer)) {
          if (answer.problem.code !== 'meeting-plan.changed-meanwhile')
            return { kind: 'failed', problem: answer.problem };
          return { kind: 'changed-meanwhile', by: await readAgain() };
        }
        if (!answer.done)
          return {
            kind: 'refused',
            reasons: answer.breaches.map(({ text }) => text),
            mayPass: answer.mayPass,
          };
        show(withChanges(latest.current, answer));
        return { kind: 'done', changed: answer.changed.map(({ id }) => id) };
      } finally {
        setBusy(false);
      }
    },
    [readAgain, show],
  );

  return {
    sheet,
    busy,
    readAgain,
    revision: () => latest.current.revision,
    edit: useCallback(
      (change: PlanChange, reason = '') =>
        run(() => desk.edit({ change, reason, revision: latest.current.revision })),
      [run, desk],
    ),
    undo: useCallback(() => run(() => desk.undo(latest.current.revision)), [run, desk]),
    redo: useCallback(() => run(() => desk.redo(latest.current.revision)), [run, desk]),
  };
}

export function isFailed(answer: object): answer is Failed {
  return 'problem' in answer;
}

function withChanges(sheet: PlanSheet, done: Extract<Edited, { done: true }>): PlanSheet {
  const changed = new Map(done.changed.map((meeting) => [meeting.id, meeting]));
  return {
    ...sheet,
    revision: done.revision,
    value: done.value,
    breaches: done.breaches,
    undo: done.undo,
    redo: done.redo,
    meetings: sheet.meetings.map((meeting) => ({ ...meeting, ...changed.get(meeting.id) })),
  };
}
