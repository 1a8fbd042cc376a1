import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ChaserRule } from '#modules/invitations/chasers/rules';
import { ChaserRules } from '#modules/invitations/screens/chaser-rules.tsx';
import { ChasersDue, ChaserTasks } from '#modules/invitations/screens/chasers-due.tsx';
import { PageHeader } from '#ui/page-header';
import type { Api } from '../../server/router.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import type { Route } from './+types/invitation-chasers.ts';

export function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.invitations.chasing({ edition });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, () => act(api, edition, form));
}

async function act(
  { invitations }: Api,
  edition: string,
  form: FormData,
): Promise<{ reminded: number | null }> {
  const rule = wordIn(form, 'rule');
  switch (form.get('intent')) {
    case 'remind':
      return invitations.remind({ edition });
    case 'remove-rule':
      await invitations.removeChaserRule({ edition, rule });
      return { reminded: null };
    case 'finish':
      await invitations.finishChaser({ edition, id: wordIn(form, 'invitation'), rule });
      return { reminded: null };
    default:
      // What is none of the choices is refused by the API.
      await invitations.addChaserRule({
        edition,
        anchor: wordIn(form, 'anchor') as ChaserRule['anchor'],
        days: Number(wordIn(form, 'days')),
        awaits: wordIn(form, 'awaits') as ChaserRule['awaits'],
        channel: wordIn(form, 'channel') as ChaserRule['channel'],
      });
      return { reminded: null };
  }
}

export default function Chasers({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useTranslations('invitations.chasers');
  const common = useTranslations('common');
  const list = `/office/${params.edition}/invitations`;
  const hrefOf = (id: string) => `${list}/${id}`;
  const reminded = actionData && 'reminded' in actionData ? actionData.reminded : null;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Link to={list}>{common('back')}</Link>}
      />
      {reminded !== null && (
        <p className="panel">
          <output>{t('reminded', { count: reminded })}</output>
        </p>
      )}
      <ChasersDue due={loaderData.due} hrefOf={hrefOf} />
      <ChaserTasks tasks={loaderData.tasks} hrefOf={hrefOf} />
      <ChaserRules rules={loaderData.rules} answer={actionData} />
    </>
  );
}
