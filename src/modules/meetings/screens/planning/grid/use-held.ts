import { useCallback, useRef, useState } from 'react';
import type { Problem } from '#platform/problem';
import { isFailed } from './use-plan.ts';
import type { PlanDesk, Verdict } from './types.ts';

/** The meeting in the organiser's hand, and what dropping it anywhere would mean. */
export type Held = {
  meeting: string;
  /** Null while the server is asked. */
  verdicts: readonly Verdict[] | null;
};

export function useHeld(
  desk: PlanDesk,
  {
    onRevision,
    onProblem,
  }: {
    /** The plan as the server saw it when it was asked. */
    onRevision: (revision: number) => void;
    onProblem: (problem: Problem) => void;
  },
) {
  const [held, setHeld] = useState<Held | null>(null);
  const wanted = useRef<string | null>(null);

  const pickUp = useCallback(
    async (meeting: string): Promise<readonly Verdict[] | null> => {
      wanted.current = meeting;
      setHeld({ meeting, verdicts: null });
      const answer = await desk.cells(meeting).catch((failure: unknown) => {
        wanted.current = null;
        setHeld(null);
        throw failure;
      });
      // Let go, or another one taken, in the meantime.
      if (wanted.current !== meeting) return null;
      if (isFailed(answer)) {
        wanted.current = null;
        setHeld(null);
        onProblem(answer.problem);
        return null;
      }
      setHeld({ meeting, verdicts: answer.cells });
      onRevision(answer.revision);
      return answer.cells;
    },
    [desk, onRevision, onProblem],
  );

  const letGo = useCallback(() => {
    wanted.current = null;
    setHeld(null);
  }, []);

  return { held, pickUp, letGo };
}
