import { Form, Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { isAllowed } from '#platform/permissions';
import { mayNumberNotes, mayRecordInvitations } from '#modules/invitations/permissions';
import { mayChangeAnswer } from '#modules/invitations/rules';
import { InvitationWay } from '#modules/invitations/screens/invitation-way.tsx';
import { NoteLinks } from '#modules/invitations/screens/note-links.tsx';
import { StepForms } from '#modules/invitations/screens/step-forms.tsx';
import { PageHeader } from '#ui/page-header';
import { Provenance } from '#ui/provenance';
import { StateMark, toneOf } from '#ui/state-mark';
import { useText } from '#ui/use-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/invitation.ts';
import { notesHref, takeInvitationStep } from './invitation-steps.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const [invitation, plan] = await Promise.all([
    api.invitations.get({ edition, id }),
    api.editions.plan({ edition }),
  ]);
  return {
    invitation,
    mayChange: mayChangeAnswer(plan.edition.stage),
    may: {
      record: isAllowed(roles, mayRecordInvitations),
      number: isAllowed(roles, mayNumberNotes),
    },
  };
}

export async function action({ context, params: { edition, id }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  return attempt(form, async () => ({
    refused: await takeInvitationStep(api, { edition, id, timeZone }, form),
  }));
}

export default function Invitation({ loaderData, actionData, params }: Route.ComponentProps) {
  const { invitation, may, mayChange } = loaderData;
  const t = useTranslations('invitations');
  const common = useTranslations('common');
  const text = useText();
  const locale = useLocale();
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;

  return (
    <>
      <PageHeader
        title={countryName(invitation.country, locale)}
        mark={
          <>
            <StateMark
              tone={invitation.state === 'delivered' ? 'waiting' : toneOf(invitation.state)}
            >
              {t(`state.${invitation.state}`)}
            </StateMark>{' '}
            <Provenance value={invitation.provenance} />
          </>
        }
        actions={<Link to={`/office/${params.edition}/invitations`}>{common('back')}</Link>}
      />
      {refused && (
        <p className="panel" role="alert">
          {text(`errors.${refused.code}`)}
        </p>
      )}
      <InvitationWay invitation={invitation} />
      <NoteLinks invitation={invitation} href={notesHref(params.edition, [invitation.id])} />
      {may.number && !invitation.number && (
        <Form method="post">
          <button className="button" name="intent" value="number">
            {t('act.number')}
          </button>
        </Form>
      )}
      {may.record && (
        <StepForms invitation={invitation} mayChange={mayChange} answer={actionData} />
      )}
    </>
  );
}
