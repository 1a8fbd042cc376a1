import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/link.ts';
import { SignInTitle } from './sign-in-title.tsx';
import { takeStep } from './take-step.ts';

/** Asks for a click, because mail scanners open every link they see and would use it up. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  return takeStep(await context.get(pageContext).signIn.withLink(params.token), form);
}

export default function LinkPage({ actionData }: Route.ComponentProps) {
  const t = useTranslations('account.signIn');

  return (
    <>
      <SignInTitle>{t('linkTitle')}</SignInTitle>
      <p>{t('linkLead')}</p>
      <ActForm
        answer={actionData}
        submit={t('linkContinue')}
        aside={actionData && <a href="/sign-in">{t('again')}</a>}
      >
        {null}
      </ActForm>
    </>
  );
}
