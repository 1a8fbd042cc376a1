import { redirect } from 'react-router';
import { pageContext } from '../page-context.ts';
import { isProblem } from '../problem-in.ts';
import { cookiesOf } from './take-step.ts';
import type { Route } from './+types/sign-out.ts';

export function loader() {
  return redirect('/');
}

export async function action({ context }: Route.ActionArgs) {
  const step = await context.get(pageContext).signIn.signOut();
  // Who is signed out already has what they asked for.
  return redirect('/sign-in?signed-out', {
    headers: isProblem(step) ? {} : cookiesOf(step),
  });
}
