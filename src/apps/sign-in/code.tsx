import { useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/code.ts';
import { CodeForm } from './code-form.tsx';
import { SignInTitle } from './sign-in-title.tsx';
import { ownAddress, takeStep } from './take-step.ts';

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const code = textIn(form, 'code');
  const email = textIn(form, 'email');
  return takeStep(await context.get(pageContext).signIn.withCode(email, code), form);
}

export default function CodePage({ actionData }: Route.ComponentProps) {
  const t = useTranslations('account.signIn');
  const typed = actionData?.typed;
  const email = typed?.['email']?.[0];
  if (email)
    return (
      <CodeForm email={email} next={ownAddress(typed?.['next']?.[0]) ?? ''} answer={actionData} />
    );

  // Typed by hand, the address of this page does not say who asks.
  return (
    <>
      <SignInTitle>{t('codeTitle')}</SignInTitle>
      <p>
        <a href="/sign-in">{t('again')}</a>
      </p>
    </>
  );
}
