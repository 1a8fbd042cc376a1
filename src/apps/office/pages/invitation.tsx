import { Form, Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import { isAllowed } from '#platform/permissions';
import { mayReadAnswers } from '#modules/invitations/answers/permissions';
import { mayNumberNotes, mayRecordInvitations } from '#modules/invitations/permissions';
import { mayChangeAnswer } from '#modules/invitations/rules';
import { ChaserHistory } from '#modules/invitations/screens/chaser-history.tsx';
import { CorrespondenceForm } from '#modules/invitations/screens/correspondence-form.tsx';
import { InvitationWay } from '#modules/invitations/screens/invitation-way.tsx';
import { NoteLinks } from '#modules/invitations/screens/note-links.tsx';
import { ReceiptPanel } from '#modules/invitations/screens/receipt-panel.tsx';
import { StepForms } from '#modules/invitations/screens/step-forms.tsx';
import { PageHeader } from '#ui/page-header';
import { Provenance } from '#ui/provenance';
import { StateMark, toneOf } from '#ui/state-mark';
import { useText } from '#ui/use-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { stateTones } from '#modules/invitations/table';
import type { Route } from './+types/invitation.ts';
import { notesHref, receiptHref, takeInvitationStep } from './invitation-steps.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    record: isAllowed(roles, mayRecordInvitations),
    number: isAllowed(roles, mayNumberNotes),
    answers: isAllowed(roles, mayReadAnswers),
  };
  const [invitation, plan, chasers] = await Promise.all([
    api.invitations.get({ edition, id }),
    api.editions.plan({ edition }),
    may.record ? api.invitations.chasers({ edition, id }) : [],
  ]);
  return { invitation, chasers, mayChange: mayChangeAnswer(plan.edition.stage), may };
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
  const { invitation, chasers, may, mayChange } = loaderData;
  const t = useTranslations('invitations');
  const common = useTranslations('common');
  const answers = useTranslations('answers.office');
  const text = useText();
  const locale = useLocale();
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;

  return (
    <>
      <PageHeader
        title={countryName(invitation.country, locale)}
        mark={
          <>
            <StateMark tone={stateTones[invitation.state] ?? toneOf(invitation.state)}>
              {t(`state.${invitation.state}`)}
            </StateMark>{' '}
            <Provenance value={invitation.provenance} />
          </>
        }
        actions={
          <>
            {may.answers && (
              <Link to={`/office/${params.edition}/invitations/${params.id}/answers`}>
                {answers('open')}
              </Link>
            )}{' '}
            <Link to={`/office/${params.edition}/invitations`}>{common('back')}</Link>
          </>
        }
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
      {may.record && !invitation.sentAt && invitation.embassyEmail && (
        <Form method="post">
          <button className="button button-first" name="intent" value="mail">
            {t('detail.mail')}
          </button>
        </Form>
      )}
      <ReceiptPanel
        invitation={invitation}
        href={receiptHref(params.edition, invitation.id)}
        mayFile={may.record}
        answer={actionData}
      />
      {may.record && (
        <>
          <StepForms invitation={invitation} mayChange={mayChange} answer={actionData} />
          <CorrespondenceForm invitation={invitation} answer={actionData} />
          <ChaserHistory chasers={chasers} />
        </>
      )}
    </>
  );
}
