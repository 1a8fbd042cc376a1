import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { isLocale, type Locale, locales } from '#platform/i18n';
import { qrSvg } from '#platform/qr';
import { ActForm, SelectField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { textIn } from '#platform/form-text';
import { type PageContext, pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import { languageCookie } from '../public/language-cookie.ts';
import { languageNames } from '../public/language-names.ts';
import type { Route } from './+types/account.ts';
import { Authenticator } from './account-authenticator.tsx';
import { Passkeys } from './account-passkeys.tsx';
import { Sessions } from './account-sessions.tsx';
import { PlainPage } from './plain-page.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [me, sessions, passkeys] = await Promise.all([
    api.account.me(),
    api.account.sessions.list(),
    api.account.passkeys.list(),
  ]);
  return { me, sessions, passkeys };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const language = form.get('language');

  return attempt(form, async () => {
    if (form.get('intent') === 'language' && isLocale(language))
      return speakFromNowOn(api, language, request);
    return actOnAccount(api, form);
  });
}

async function speakFromNowOn(api: PageContext['api'], language: Locale, request: Request) {
  await api.account.setLanguage({ language });
  return redirect('/account', { headers: { 'set-cookie': languageCookie(language, request) } });
}

async function actOnAccount({ account }: PageContext['api'], form: FormData) {
  const id = textIn(form, 'id');
  const code = textIn(form, 'code');
  switch (form.get('intent')) {
    case 'end-session':
      await account.sessions.end({ id });
      return {};
    case 'end-others':
      return account.sessions.endOthers();
    case 'remove-passkey':
      await account.passkeys.remove({ id });
      return {};
    case 'enrol': {
      const { secret, uri } = await account.authenticator.enrol();
      return { secret, qr: qrSvg(uri) };
    }
    case 'confirm':
      return account.authenticator.confirm({ code });
    case 'remove-authenticator':
      await account.authenticator.remove({ code });
      return {};
    default:
      return {};
  }
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { me, sessions, passkeys } = loaderData;
  const t = useTranslations('account');
  const common = useTranslations('common');

  return (
    <PlainPage displayName={me.displayName}>
      <PageHeader title={t('title')} />
      <section className="panel">
        <dl className="facts">
          <div>
            <dt>{t('profile.name')}</dt>
            <dd dir="auto">{me.displayName}</dd>
          </div>
          <div>
            <dt>{t('profile.email')}</dt>
            <dd>{me.email ?? t('profile.noEmail')}</dd>
          </div>
          <div>
            <dt>{t('profile.roles')}</dt>
            <dd>
              <Roles me={me} />
            </dd>
          </div>
        </dl>
        <ActForm intent="language" answer={actionData} submit={common('save')} reloadDocument>
          <SelectField
            name="language"
            label={t('profile.language')}
            required
            defaultValue={me.language}
            options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          />
        </ActForm>
      </section>
      <Sessions sessions={sessions} answer={actionData} />
      <Passkeys passkeys={passkeys} />
      <Authenticator isOn={me.hasAuthenticator} answer={actionData} />
    </PlainPage>
  );
}

function Roles({ me }: { me: Route.ComponentProps['loaderData']['me'] }) {
  const t = useTranslations('account');
  if (me.grants.length === 0 && !me.isAdministrator) return t('profile.noRole');

  return (
    <ul className="plain-list">
      {me.isAdministrator && <li>{t('profile.administrator')}</li>}
      {me.grants.map((grant) => (
        <li key={`${grant.editionId}/${grant.role}`}>
          {t(`roles.${grant.role}`)} · <bdi>{grant.editionId}</bdi>
        </li>
      ))}
    </ul>
  );
}
