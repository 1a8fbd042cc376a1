import { isRouteErrorResponse } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';
import { ProblemPanel } from '#ui/problem-panel';
import { problemIn } from './problem-in.ts';
import publicStyles from './public/public.css?url';

/** A failure that no page could catch, in the light dress of the public pages. */
export function FailurePage({ failure }: { failure: unknown }) {
  return (
    <>
      <link rel="stylesheet" href={publicStyles} precedence="default" />
      <main className="failure" id="content">
        <Failure failure={failure} level={1} />
      </main>
    </>
  );
}

export function Failure({ failure, level }: { failure: unknown; level: 1 | 2 }) {
  const t = useTranslations('common.problem');
  const problem = useProblem(failure);

  return (
    <ProblemPanel problem={problem} level={level}>
      <p>
        {problem.code === 'session.required' ? (
          <a href="/sign-in">{t('toSignIn')}</a>
        ) : (
          <a href="/">{t('toStart')}</a>
        )}
      </p>
    </ProblemPanel>
  );
}

function useProblem(failure: unknown): Pick<Problem, 'code' | 'status' | 'title'> {
  const t = useTranslations('common.problem');
  const told = problemIn(failure);
  if (told) return told;
  return isRouteErrorResponse(failure) && failure.status === 404
    ? { code: 'page.unknown', status: 404, title: t('pageUnknown') }
    : { code: 'internal', status: 500, title: t('internal') };
}
