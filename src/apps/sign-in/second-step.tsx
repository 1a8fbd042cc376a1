import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/second-step.ts';
import { NextField } from './next-field.tsx';
import { SignInTitle } from './sign-in-title.tsx';
import { ownAddress, takeStep } from './take-step.ts';

export function loader({ request }: Route.LoaderArgs) {
  return { next: ownAddress(new URL(request.url).searchParams.get('next')) ?? '' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const code = String(form.get('code') ?? '');
  return takeStep(await context.get(pageContext).signIn.secondStep(code), form);
}

export default function SecondStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('account.secondStep');

  return (
    <>
      <SignInTitle>{t('title')}</SignInTitle>
      <p>{t('lead')}</p>
      <ActForm answer={actionData} submit={t('confirm')}>
        <NextField next={loaderData.next} />
        <TextField
          name="code"
          label={t('code')}
          autoComplete="one-time-code"
          maxLength={20}
          required
        />
      </ActForm>
    </>
  );
}
