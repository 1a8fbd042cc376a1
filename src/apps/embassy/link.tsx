import { data, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';
import { pageContext } from '../page-context.ts';
import { isProblem } from '../problem-in.ts';
import { SignInTitle } from '../sign-in/sign-in-title.tsx';
import { cookiesOf } from '../sign-in/take-step.ts';
import type { Route } from './+types/link.ts';

/**
 * Opens the link that a government or a person was given. It may be opened as often as its
 * reader likes, so a mail scanner that looks at it first uses nothing up.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const step = await context.get(pageContext).signIn.openAccessLink(params.token);
  if (isProblem(step)) return data<Problem>(step, { status: step.status });
  return redirect(step.next, { status: 303, headers: cookiesOf(step) });
}

/** The same words for a wrong, an ended and a withdrawn link, so that nobody learns which. */
export default function LinkPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('embassy.link');

  return (
    <>
      <SignInTitle>{t('title')}</SignInTitle>
      <p role="alert">{loaderData.title}</p>
      <p>
        <a href="/sign-in">{t('signIn')}</a>
      </p>
    </>
  );
}
