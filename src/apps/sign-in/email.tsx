import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import { textIn } from '#platform/form-text';
import { pageContext } from '../page-context.ts';
import { refuse } from '../problem-api.ts';
import { isProblem } from '../problem-in.ts';
import type { Route } from './+types/email.ts';
import { CodeForm } from './code-form.tsx';
import { NextField } from './next-field.tsx';
import { PASSKEY, PasskeyForm } from './passkey-form.tsx';
import { SignInTitle } from './sign-in-title.tsx';
import { ownAddress, takeStep } from './take-step.ts';

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  return {
    next: ownAddress(searchParams.get('next')) ?? '',
    signedOut: searchParams.has('signed-out'),
  };
}

/** The code is asked for on the same page, so that the address of a person is in no address line. */
export async function action({ context, request }: Route.ActionArgs) {
  const { signIn } = context.get(pageContext);
  const form = await request.formData();
  if (form.get('intent') === PASSKEY)
    return takeStep(await signIn.withPasskey(textIn(form, 'response')), form);

  const email = textIn(form, 'email').trim();
  const step = await signIn.requestCode(email);
  return isProblem(step) ? refuse(step, form) : { email };
}

export default function EmailPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('account.signIn');
  if (actionData && 'email' in actionData)
    return <CodeForm email={actionData.email} next={loaderData.next} />;

  return (
    <>
      <SignInTitle>{t('title')}</SignInTitle>
      {loaderData.signedOut && <output>{t('signedOut')}</output>}
      <p>{t('lead')}</p>
      <ActForm intent="code" answer={actionData} submit={t('send')}>
        <NextField next={loaderData.next} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" required />
      </ActForm>
      <PasskeyForm next={loaderData.next} answer={actionData} />
    </>
  );
}
