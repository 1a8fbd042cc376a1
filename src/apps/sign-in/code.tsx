import { redirect } from 'react-router';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/code.ts';
import { CodeForm } from './code-form.tsx';
import { ownAddress, takeStep } from './take-step.ts';

/** Reached by the form of the first step only; typed by hand it has no address to ask for. */
export function loader() {
  return redirect('/sign-in');
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const code = String(form.get('code') ?? '');
  const email = String(form.get('email') ?? '');
  return takeStep(await context.get(pageContext).signIn.withCode(email, code), form);
}

export default function CodePage({ actionData }: Route.ComponentProps) {
  const typed = actionData?.typed;

  return (
    <CodeForm
      email={typed?.['email']?.[0] ?? ''}
      next={ownAddress(typed?.['next']?.[0]) ?? ''}
      answer={actionData}
    />
  );
}
