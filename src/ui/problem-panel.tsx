import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';

/** What happened, what to do now, and the code to name when asking for help. */
export function ProblemPanel({
  problem,
  level = 2,
  children,
}: {
  problem: Pick<Problem, 'code' | 'status' | 'title'>;
  level?: 1 | 2;
  /** Ways on from here. */
  children?: ReactNode;
}) {
  const t = useTranslations('common.problem');
  const Heading = level === 1 ? 'h1' : 'h2';

  return (
    <section className="problem-panel" role="alert">
      {level === 1 && <title>{`${problem.title} · Kurukan`}</title>}
      <Heading>{problem.title}</Heading>
      <p>{t(`cure.${cureOf(problem)}`)}</p>
      {children}
      <p className="problem-code">
        {t('code')} <code>{problem.code}</code>
      </p>
    </section>
  );
}

function cureOf({ code, status }: Pick<Problem, 'code' | 'status'>) {
  if (code === 'session.required') return 'signIn';
  if (status === 403) return 'ask';
  if (status === 404) return 'lookElsewhere';
  if (status === 409) return 'reload';
  if (status === 429) return 'wait';
  return status >= 500 ? 'report' : 'correct';
}
