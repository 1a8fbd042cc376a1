import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayAnswerOnBehalf, mayHandOutLinks } from '#modules/invitations/answers/permissions';
import { answerIn } from '#modules/invitations/answers/screens/answer-in';
import { AnswerHistory } from '#modules/invitations/answers/screens/answer-history.tsx';
import { CountryLinks, MadeLink } from '#modules/invitations/answers/screens/country-links.tsx';
import { HelpDeskForm } from '#modules/invitations/answers/screens/help-desk-form.tsx';
import { OnBehalfForm } from '#modules/invitations/answers/screens/on-behalf-form.tsx';
import { countryName } from '#platform/countries';
import { textIn } from '#platform/form-text';
import type { Locale } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { qrSvg } from '#platform/qr';
import { PageHeader } from '#ui/page-header';
import { pageContext, type PageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/invitation-answers.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    answer: isAllowed(roles, mayAnswerOnBehalf),
    handOut: isAllowed(roles, mayHandOutLinks),
  };
  const [invitation, answers, links, helpDesk] = await Promise.all([
    api.invitations.get({ edition, id }),
    api.answers.ofInvitation({ edition, id }),
    may.handOut ? api.answers.links.list({ edition, id }) : [],
    may.handOut ? api.answers.helpDesk({ edition }) : null,
  ]);
  return { invitation, answers, links, helpDesk, may };
}

export async function action({ context, params: { edition, id }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, () => takeAct(api.answers, { edition, id }, form));
}

/** What a government answered, in each version, and by which links it comes in. */
export default function InvitationAnswers({
  loaderData,
  actionData,
  params,
}: Route.ComponentProps) {
  const { invitation, answers, links, helpDesk, may } = loaderData;
  const t = useTranslations('answers');
  const common = useTranslations('common');
  const locale = useLocale();
  const made = actionData && 'made' in actionData ? actionData.made : null;
  const said = actionData && 'said' in actionData ? actionData.said : null;

  return (
    <>
      <PageHeader
        title={t('office.title', { country: countryName(invitation.country, locale) })}
        actions={
          <Link to={`/office/${params.edition}/invitations/${params.id}`}>{common('back')}</Link>
        }
      />
      {made && <MadeLink {...made} />}
      {said && (
        <p className="panel">
          <output>{t(`links.${said.what}`, { count: 'count' in said ? said.count : 0 })}</output>
        </p>
      )}
      <AnswerHistory answers={answers} />
      {may.handOut && (
        <CountryLinks links={links} language={invitation.language} answer={actionData} />
      )}
      {may.answer && (
        <OnBehalfForm key={answers[0]?.version ?? 0} latest={answers[0]} answer={actionData} />
      )}
      {helpDesk && <HelpDeskForm helpDesk={helpDesk} answer={actionData} />}
    </>
  );
}

type Act =
  | { said: null; made: { address: string; qr: string } | null }
  | {
      made: null;
      said: { what: 'mailed' | 'extended' | 'revokedOne' } | { what: 'revokedAll'; count: number };
    };

async function takeAct(
  answers: PageContext['api']['answers'],
  at: { edition: string; id: string },
  form: FormData,
): Promise<Act> {
  const word = (name: string) => textIn(form, name);
  const link = { ...at, link: word('link') };
  // A language that is none of ours is refused by the API.
  const locale = word('locale') as Locale;
  switch (word('intent')) {
    case 'make': {
      const { address } = await answers.links.make({ ...at, locale });
      return { said: null, made: { address, qr: qrSvg(address) } };
    }
    case 'mail':
      await answers.links.make({ ...at, locale, email: word('email') });
      return { made: null, said: { what: 'mailed' } };
    case 'extend':
      await answers.links.extend({ ...link, lastDay: word('lastDay') });
      return { made: null, said: { what: 'extended' } };
    case 'revoke':
      await answers.links.revoke(link);
      return { made: null, said: { what: 'revokedOne' } };
    case 'revoke-all': {
      const { revoked } = await answers.links.revokeAll(at);
      return { made: null, said: { what: 'revokedAll', count: revoked } };
    }
    case 'help-desk':
      await answers.setHelpDesk({
        edition: at.edition,
        phone: word('phone'),
        email: word('email'),
      });
      return { said: null, made: null };
    default:
      await answers.giveOnBehalf({ ...at, ...answerIn(form) });
      return { said: null, made: null };
  }
}
