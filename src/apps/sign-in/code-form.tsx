import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import { NextField } from './next-field.tsx';
import { SignInTitle } from './sign-in-title.tsx';

const validMinutes = 10;

export function CodeForm({
  email,
  next,
  answer,
}: {
  email: string;
  next: string;
  answer?: unknown;
}) {
  const t = useTranslations('account.signIn');

  return (
    <>
      <SignInTitle>{t('codeTitle')}</SignInTitle>
      <p>{t('codeSent', { email, minutes: validMinutes })}</p>
      <ActForm
        action="/sign-in/code"
        answer={answer}
        submit={t('confirm')}
        aside={<a href="/sign-in">{t('otherEmail')}</a>}
      >
        <NextField next={next} />
        <input type="hidden" name="email" value={email} />
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
      </ActForm>
    </>
  );
}
