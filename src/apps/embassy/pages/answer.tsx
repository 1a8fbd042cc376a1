import { redirect } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { recordedDecision, wasRecordedOtherwise } from '#modules/invitations/answers/rules';
import { answerIn } from '#modules/invitations/answers/screens/answer-in';
import { AnswerFacts } from '#modules/invitations/answers/screens/answer-facts.tsx';
import type { Answer } from '#modules/invitations/answers/types';
import {
  declineReasons,
  invitationRoles,
  type InvitationRole,
  type InvitationState,
} from '#modules/invitations/types';
import { locales } from '#platform/i18n';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { languageNames } from '../../public/language-names.ts';
import {
  CheckGroup,
  GuestForm,
  RadioGroup,
  SelectInput,
  SubmitButton,
  TextArea,
  TextInput,
} from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { useGuestFrame } from '../layout.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/answer.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  return context.get(pageContext).api.answers.own({ edition });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { version } = await api.answers.give({ edition, ...answerIn(form) });
    return redirect(`${stepAddress(edition, 'receipts')}/${version}`, 303);
  });
}

/** One page, one button: whether the government comes, as what, and who is to be reached. */
export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { answers, invitation, isClosed } = loaderData;
  const t = useTranslations('answers.form');
  const [latest] = answers;
  const overtaken = latest && wasOvertaken(actionData);

  return (
    <EmbassyFrame step="answer" title={t('title')} lead={latest ? t('change') : t('lead')}>
      {overtaken && (
        <section className="guest-group" aria-label={t('theirs')}>
          <h2>{t('theirs')}</h2>
          <AnswerFacts answer={latest} />
        </section>
      )}
      {invitation && wasRecordedOtherwise(invitation, latest) && (
        <RecordedByProtocol state={invitation.state} roles={invitation.answer} />
      )}
      {isClosed && latest && <AnswerFacts answer={latest} />}
      {overtaken && <h2>{t('yours')}</h2>}
      {invitation && !isClosed && <AnswerForm latest={latest} answer={actionData} />}
      {(isClosed || !invitation) && <CallProtocol isClosed={isClosed} />}
    </EmbassyFrame>
  );
}

function AnswerForm({ latest, answer }: { latest: Answer | undefined; answer: unknown }) {
  const t = useTranslations('answers.form');
  const invitations = useTranslations('invitations');
  const locale = useLocale();
  const person = latest?.focalPoint;

  return (
    <GuestForm answer={answer} version={latest?.version ?? 0}>
      <RadioGroup
        name="answer.decision"
        label={t('decision')}
        required
        defaultValue={latest?.decision}
        options={[
          { value: 'accepted', label: t('accept') },
          { value: 'declined', label: t('decline') },
        ]}
      />
      <div className="if-accepted">
        <CheckGroup
          name="answer.roles"
          label={t('roles')}
          hint={t('rolesHint')}
          defaultValues={latest?.roles ?? []}
          options={invitationRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <TextInput
          name="answer.people"
          label={t('people')}
          hint={t('peopleHint')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={latest?.people}
        />
      </div>
      <div className="if-declined">
        <SelectInput
          name="answer.declineReason"
          label={t('reason')}
          defaultValue={latest?.declineReason ?? 'no-reason-given'}
          options={declineReasons.map((reason) => ({
            value: reason,
            label: invitations(`declineReason.${reason}`),
          }))}
        />
      </div>
      <h2>{t('person')}</h2>
      <p className="field-hint">{t('personHint')}</p>
      <TextInput
        name="answer.focalPoint.name"
        label={t('name')}
        hint={t('nameHint')}
        optionalMark={false}
        autoComplete="name"
        maxLength={120}
        defaultValue={person?.name}
      />
      <TextInput
        name="answer.focalPoint.post"
        label={t('post')}
        maxLength={160}
        defaultValue={person?.post}
      />
      <TextInput
        name="answer.focalPoint.email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="email"
        maxLength={254}
        defaultValue={person?.email}
      />
      <TextInput
        name="answer.focalPoint.phone"
        type="tel"
        label={t('phone')}
        autoComplete="tel"
        maxLength={40}
        defaultValue={person?.phone}
      />
      <SelectInput
        name="answer.focalPoint.language"
        label={t('language')}
        required
        defaultValue={person?.language ?? locale}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <TextArea
        name="answer.message"
        label={t('message')}
        maxLength={2_000}
        defaultValue={latest?.message}
      />
      <SubmitButton>{latest ? t('sendAgain') : t('send')}</SubmitButton>
    </GuestForm>
  );
}

/** What an officer wrote down on the invitation itself, where it is not the answer shown here. */
function RecordedByProtocol({
  state,
  roles,
}: {
  state: InvitationState;
  roles: readonly InvitationRole[];
}) {
  const t = useTranslations('answers');
  const format = useFormatter();
  const decision = recordedDecision({ state });

  return (
    <p className="guest-group">
      <strong>{t('onBehalfMeaning')}</strong> {decision && t(`decision.${decision}`)}{' '}
      {format.list(roles.map((role) => t(`form.role.${role}`)))}
    </p>
  );
}

function CallProtocol({ isClosed }: { isClosed: boolean }) {
  const t = useTranslations('embassy');
  const { edition } = useGuestFrame();

  return (
    <p className="problem-panel">
      {isClosed ? t('standing.answer.closed') : t('hub.notInvited')}{' '}
      <a href={`/embassy/${edition.id}`}>{t('help.title')}</a>
    </p>
  );
}

function wasOvertaken(actionData: unknown): boolean {
  return (
    typeof actionData === 'object' &&
    actionData !== null &&
    'problem' in actionData &&
    (actionData.problem as { code?: string }).code === 'form.changed-meanwhile'
  );
}
