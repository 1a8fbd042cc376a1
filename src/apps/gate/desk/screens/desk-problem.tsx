import { useTranslations } from 'use-intl';
import type { DeskProblem } from '../types.ts';

/** What went wrong, and what to do about it. */
export function DeskProblemNote({ problem }: { problem: DeskProblem | null }) {
  const t = useTranslations('gateDesk.problem');
  if (!problem) return null;
  return (
    <p className="desk-problem" role="alert">
      {t(problem)}
    </p>
  );
}
