import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import type { AppealOutcome } from '#modules/accreditation/appeals/types';
import { mayAppeal, mayDecide, mayRecommend } from '#modules/accreditation/permissions';
import { AppealPanel } from '#modules/accreditation/screens/appeal-panel.tsx';
import { OutcomePanel } from '#modules/accreditation/screens/outcome-panel.tsx';
import { StandingFacts } from '#modules/accreditation/screens/standing-facts.tsx';
import { VettingFacts } from '#modules/accreditation/screens/vetting-panels.tsx';
import { StepForms } from '#modules/accreditation/screens/step-forms.tsx';
import {
  mayRegisterParticipant,
  maySeeIdentity,
  mayWithdrawParticipant,
} from '#modules/participants/permissions';
import { mayReadDuplicates } from '#modules/participants/duplicates/permissions';
import { OtherFiles } from '#modules/participants/screens/duplicates/other-files.tsx';
import { HistoryList } from '#modules/participants/screens/history-list.tsx';
import { IdentityFacts, PersonFacts } from '#modules/participants/screens/person-facts.tsx';
import { PhotoPanel } from '#modules/participants/screens/photo-panel.tsx';
import { StateChain } from '#modules/participants/screens/state-chain.tsx';
import { WithdrawForm } from '#modules/participants/screens/withdraw-form.tsx';
import type { WithdrawalReason } from '#modules/participants/types';
import { mayReadRequests } from '#modules/requests/permissions';
import { CameBy } from '#modules/requests/screens/came-by.tsx';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { Provenance } from '#ui/provenance';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/person.ts';
import { grantingOf, takeAccreditationStep } from './accreditation-steps.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const asked = { edition: params.edition, participantId: params.person };
  const roles = rolesIn(account, params.edition);
  const decides = isAllowed(roles, mayDecide);
  const [person, history, standing, appeals, plan, vetting, files, requests] = await Promise.all([
    api.participants.find(asked),
    api.participants.history(asked),
    api.accreditation.find(asked),
    api.accreditation.appeals.list(asked),
    api.editions.plan({ edition: params.edition }),
    decides ? api.accreditation.vetting.ofPerson(asked) : [],
    isAllowed(roles, mayReadDuplicates) ? api.duplicates.ofPerson(asked) : null,
    isAllowed(roles, mayReadRequests) ? api.requests.ofParticipant(asked) : [],
  ]);
  return {
    person,
    history,
    standing,
    appeals,
    vetting,
    files,
    requests,
    granting: grantingOf(plan),
    may: {
      appeal: isAllowed(roles, mayAppeal),
      correct: isAllowed(roles, mayRegisterParticipant),
      withdraw: isAllowed(roles, mayWithdrawParticipant),
      seeIdentity: isAllowed(roles, maySeeIdentity),
      recommend: isAllowed(roles, mayRecommend),
      decide: decides,
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const asked = { edition: params.edition, participantId: params.person };
  const form = await request.formData();
  return attempt(form, async () => {
    const photo = form.get('photo');
    if (photo instanceof File) await api.participants.setPhoto({ ...asked, photo });
    if (form.get('intent') === 'withdraw')
      // Whether it is one of the reasons is for the API to say.
      await api.participants.withdraw({ ...asked, reason: form.get('reason') as WithdrawalReason });
    const [intent, id = ''] = textIn(form, 'intent').split(' ');
    if (intent === 'appeal')
      await api.accreditation.appeals.file({ ...asked, statement: textIn(form, 'statement') });
    if (intent === 'hear')
      await api.accreditation.appeals.answer({
        edition: params.edition,
        id,
        // Whether it is one of the outcomes is for the API to say.
        outcome: textIn(form, 'outcome') as AppealOutcome,
        answer: textIn(form, 'answer'),
      });
    return takeAccreditationStep(api, params.edition, form);
  });
}

export default function PersonPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { person, history, standing, appeals, vetting, files, requests, granting, may } =
    loaderData;
  const t = useTranslations('participants');
  const accreditation = useTranslations('accreditation');
  const name = [person.rank, person.givenNames, person.familyName].filter(Boolean).join(' ');
  const problem = actionData && 'problem' in actionData ? actionData : undefined;

  return (
    <>
      <PageHeader
        title={name}
        mark={
          <>
            <StateMark tone={tones[person.state]}>{t(`state.${person.state}`)}</StateMark>{' '}
            <Provenance value={person.provenance} />
          </>
        }
        actions={
          may.correct &&
          person.state !== 'withdrawn' && (
            <Link className="button" to={`/office/${params.edition}/people/${person.id}/edit`}>
              {t('edit')}
            </Link>
          )
        }
      />
      {problem && !ownForms.has(problem.typed['intent']?.[0] ?? '') && (
        <ProblemPanel problem={problem.problem} />
      )}
      <StateChain chain={history.chain} />
      {actionData && 'kind' in actionData && actionData.kind === 'outcome' && (
        <OutcomePanel outcome={actionData.outcome} nameOf={() => name} />
      )}
      <div className="columns">
        <div>
          <OtherFiles files={files} edition={params.edition} />
          <CameBy requests={requests} edition={params.edition} />
          <section className="panel">
            <h2>{t('section.who')}</h2>
            <PersonFacts person={person} />
          </section>
          {may.seeIdentity && (
            <section className="panel">
              <h2>{t('section.identity')}</h2>
              <IdentityFacts person={person} />
            </section>
          )}
        </div>
        <div>
          <section className="panel">
            <h2>{accreditation('file.title')}</h2>
            <StandingFacts standing={standing} granting={granting} />
            <StepForms
              participantId={person.id}
              state={person.state}
              mayRecommend={may.recommend}
              mayDecide={may.decide}
              granting={granting}
              answer={problem}
            />
          </section>
          <AppealPanel
            appeals={appeals}
            mayFile={may.appeal && person.state === 'refused'}
            mayHear={may.decide}
            answer={problem}
          />
          <VettingFacts answers={vetting} />
          <section className="panel">
            <h2>{t('section.photo')}</h2>
            <PhotoPanel
              src={person.photoId && photoOf(params, person.photoId)}
              name={name}
              mayChange={may.correct && person.state !== 'withdrawn'}
              problem={problem?.typed['intent']?.[0] === 'photo' ? problem.problem : undefined}
            />
          </section>
          {may.withdraw && person.state !== 'withdrawn' && (
            <section className="panel">
              <WithdrawForm />
            </section>
          )}
        </div>
      </div>
      <section className="panel">
        <h2>{t('section.history')}</h2>
        <p className="page-lead">{t('section.historyLead')}</p>
        <HistoryList events={history.events} />
      </section>
    </>
  );
}

/** The id of the photo makes a new photo a new address, so that no old one is shown from the cache. */
function photoOf({ edition, person }: { edition: string; person: string }, photoId: string) {
  return `/api/v1/editions/${edition}/participants/${person}/photo?v=${photoId.slice(0, 8)}`;
}

/** Forms that show their problem themselves. */
const ownForms = new Set(['photo', 'refuse-now', 'ask-now']);

const tones = {
  registered: 'quiet',
  recommended: 'waiting',
  'needs-information': 'waiting',
  cleared: 'good',
  refused: 'bad',
  withdrawn: 'bad',
} as const;
