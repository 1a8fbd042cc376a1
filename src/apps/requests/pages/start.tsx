import { data, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { textIn } from '#platform/form-text';
import { inLanguage } from '#platform/i18n';
import { GuestForm, SelectInput, SubmitButton, TextInput } from '../../embassy/fields.tsx';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import { pageContext } from '../../page-context.ts';
import { refuse } from '../../problem-api.ts';
import { isProblem } from '../../problem-in.ts';
import { cookiesOf } from '../../sign-in/take-step.ts';
import { FormFacts } from '../form-facts.tsx';
import type { Route } from './+types/start.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const forms = await api.requests.forms.open({ edition: params.edition });
  const form = forms.find(({ id }) => id === params.form);
  if (!form) throw data(null, { status: 404 });
  return { form };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { asking } = context.get(pageContext);
  const form = await request.formData();
  const asked = {
    edition: params.edition,
    formId: params.form,
    email: textIn(form, 'email'),
    country: textIn(form, 'country'),
  };
  if (textIn(form, 'intent') === 'code') {
    const step = await asking.confirm({ ...asked, code: textIn(form, 'code') });
    return isProblem(step)
      ? refuse(step, form)
      : redirect(step.next, { status: 303, headers: cookiesOf(step) });
  }
  const problem = await asking.start(asked);
  return problem ? refuse(problem, form) : { mailed: asked };
}

/** The way in: an address, and the code that was mailed to it. */
export default function StartPage({ loaderData: { form }, actionData }: Route.ComponentProps) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const mailed = mailedIn(actionData);

  return (
    <EmbassyFrame title={t(`kind.${form.asker}`)} lead={inLanguage(form.categoryName, locale)}>
      {mailed ? (
        <CodeForm {...mailed} answer={actionData} />
      ) : (
        <>
          <FormFacts form={form} />
          {form.isOpen && form.room !== 'full' && <AddressForm answer={actionData} />}
        </>
      )}
    </EmbassyFrame>
  );
}

function AddressForm({ answer }: { answer: unknown }) {
  const t = useTranslations('requests.start');
  const locale = useLocale();

  return (
    <GuestForm answer={answer} intent="mail">
      <p>{t('lead')}</p>
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        maxLength={254}
        required
      />
      <SelectInput
        name="country"
        label={t('country')}
        required
        unset=""
        options={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SubmitButton>{t('send')}</SubmitButton>
    </GuestForm>
  );
}

function CodeForm({ email, country, answer }: Mailed & { answer: unknown }) {
  const t = useTranslations('requests.start');

  return (
    <>
      <h2>{t('codeTitle')}</h2>
      <p>{t('codeLead', { email: isolated(email) })}</p>
      <GuestForm answer={answer} intent="code">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="country" value={country} />
        <TextInput
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
        />
        <SubmitButton>{t('confirm')}</SubmitButton>
      </GuestForm>
      <p>
        <a href="?">{t('other')}</a>
      </p>
    </>
  );
}

/** Kept together where the sentence around it runs from right to left. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

type Mailed = { email: string; country: string };

/** To whom a code was mailed; also after a wrong one was typed. */
function mailedIn(answer: Route.ComponentProps['actionData']): Mailed | undefined {
  if (!answer) return undefined;
  if ('mailed' in answer) return answer.mailed;
  if (answer.typed['intent']?.[0] !== 'code') return undefined;
  return { email: answer.typed['email']?.[0] ?? '', country: answer.typed['country']?.[0] ?? '' };
}
