import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { qrSvg } from '#platform/qr';
import { ActForm, TextField } from '#ui/form';
import {
  asRecoveryCodes,
  asSetUp,
  RecoveryCodes,
  SetUp,
} from '../office/account-authenticator.tsx';
import { textIn } from '#platform/form-text';
import { pageContext, type SignInActs } from '../page-context.ts';
import { refuse } from '../problem-api.ts';
import { isProblem } from '../problem-in.ts';
import type { Route } from './+types/second-step.ts';
import { NextField } from './next-field.tsx';
import { SignInTitle } from './sign-in-title.tsx';
import { cookiesOf, ownAddress, takeStep } from './take-step.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  return {
    next: ownAddress(new URL(request.url).searchParams.get('next')) ?? '',
    owed: await context.get(pageContext).signIn.owed(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { signIn } = context.get(pageContext);
  const form = await request.formData();
  const code = textIn(form, 'code');
  switch (form.get('intent')) {
    case 'enrol':
      return beginEnrolment(signIn, form);
    case 'confirm':
      return finishEnrolment(signIn, code, form);
    default:
      return takeStep(await signIn.secondStep(code), form);
  }
}

async function beginEnrolment(signIn: SignInActs, form: FormData) {
  const key = await signIn.enrol();
  return isProblem(key) ? refuse(key, form) : { secret: key.secret, qr: qrSvg(key.uri) };
}

/** Stays on the page, because the recovery codes are shown this once. */
async function finishEnrolment(signIn: SignInActs, code: string, form: FormData) {
  const step = await signIn.finishEnrolment(code);
  if (isProblem(step)) return refuse(step, form);
  return data({ recoveryCodes: step.recoveryCodes }, { headers: cookiesOf(step) });
}

export default function SecondStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const recoveryCodes = asRecoveryCodes(actionData);
  if (recoveryCodes)
    return <Enrolled recoveryCodes={recoveryCodes} next={loaderData.next || '/office'} />;

  return loaderData.owed === 'enrol' ? (
    <Enrolment answer={actionData} />
  ) : (
    <Confirmation next={loaderData.next} answer={actionData} />
  );
}

function Confirmation({ next, answer }: { next: string; answer: unknown }) {
  const t = useTranslations('account.secondStep');

  return (
    <>
      <SignInTitle>{t('title')}</SignInTitle>
      <p>{t('lead')}</p>
      <ActForm answer={answer} submit={t('confirm')}>
        <NextField next={next} />
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

/** For a role that asks for an authenticator, held by somebody who has none yet. */
function Enrolment({ answer }: { answer: unknown }) {
  const t = useTranslations('account');
  const setUp = asSetUp(answer);

  return (
    <>
      <SignInTitle>{t('secondStep.enrolTitle')}</SignInTitle>
      {setUp ? (
        <SetUp {...setUp} answer={answer} />
      ) : (
        <>
          <p>{t('secondStep.enrolLead')}</p>
          <ActForm intent="enrol" answer={answer} submit={t('authenticator.setUp')}>
            {null}
          </ActForm>
        </>
      )}
    </>
  );
}

function Enrolled({ recoveryCodes, next }: { recoveryCodes: readonly string[]; next: string }) {
  const t = useTranslations('account.secondStep');

  return (
    <>
      <SignInTitle>{t('enrolTitle')}</SignInTitle>
      <RecoveryCodes codes={recoveryCodes} />
      <p>
        <a className="button button-first" href={next}>
          {t('recoveryDone')}
        </a>
      </p>
    </>
  );
}
