import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayCancelRangeSessions,
  mayCommandRange,
  mayDraftRangeSessions,
  mayInviteToDemos,
  mayPlaceRangeSessions,
  mayReturnRangeSessions,
  maySayRangeSafe,
} from '#modules/demonstrations/permissions';
import { ActsPanel } from '#modules/demonstrations/screens/acts.tsx';
import { DraftForm } from '#modules/demonstrations/screens/draft-form.tsx';
import {
  ChecklistPanel,
  MissingPanel,
  StepsPanel,
} from '#modules/demonstrations/screens/parts.tsx';
import { PlaceForm } from '#modules/demonstrations/screens/place-form.tsx';
import { GroundPanel, GuestsPanel, ShownPanel } from '#modules/demonstrations/screens/shown.tsx';
import { isAllowed, type Permission } from '#platform/permissions';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark, toneOf } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { changeSession } from '../range-session-acts.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/range-session.ts';

export async function loader({ context, params: { edition, session } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = (permission: Permission) => isAllowed(roles, permission);
  const dossier = await api.rangeSessions.get({ edition, id: session });
  // What is handed in is the organiser's to change, and no more its exhibitor's.
  const isMine = dossier.guests === null;
  return {
    dossier,
    rights: {
      draft: may(mayDraftRangeSessions) && (!isMine || dossier.session.state === 'draft'),
      place: may(mayPlaceRangeSessions),
      safety: may(maySayRangeSafe),
      commander: may(mayCommandRange),
      return: may(mayReturnRangeSessions),
      cancel: may(mayCancelRangeSessions),
      invite: may(mayInviteToDemos),
    },
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { edition, session } = params;
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await changeSession(api, edition, form);
    return redirect(`/office/${edition}/range-sessions/${session}`);
  });
}

/** Everything of one session: what is shown, where, what is missing, and whose word it waits for. */
export default function RangeSession({
  loaderData: { dossier, rights },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('demonstrations');
  const { session, exhibitor, missing, choices } = dossier;
  const isOpen = session.state !== 'cancelled';
  const intent = actionData?.typed['intent']?.[0];

  return (
    <>
      <title>{`${session.code} · Kurukan`}</title>
      <PageHeader
        title={
          <>
            <bdi>{session.code}</bdi> <LocalText text={session.title} />
          </>
        }
        mark={
          <StateMark tone={session.state === 'scheduled' ? 'good' : toneOf(session.state)}>
            {t(`state.${session.state}`)}
          </StateMark>
        }
        lead={
          exhibitor ? (
            <>
              <bdi>{exhibitor.name}</bdi> · <CountryName code={exhibitor.country} />
            </>
          ) : (
            t('actor.host-force')
          )
        }
      />
      {actionData && intent !== 'draft' && intent !== 'place' && (
        <ProblemPanel problem={actionData.problem} />
      )}
      <StepsPanel session={session} />
      <ActsPanel session={session} missing={missing} rights={rights} answer={undefined} />
      <div className="columns">
        <div>
          <MissingPanel missing={missing} />
          <GroundPanel {...dossier} />
          <ChecklistPanel checklist={dossier.checklist} />
        </div>
        <div>
          <ShownPanel {...dossier} />
          <GuestsPanel
            {...dossier}
            invite={
              rights.invite && (
                <p>
                  <Link to={`/office/${edition}/demo-wishes?session=${session.id}`}>
                    {t('dossier.invite')}
                  </Link>
                </p>
              )
            }
          />
        </div>
      </div>
      {isOpen && rights.draft && (
        <details className="panel session-edit" open={intent === 'draft'}>
          <summary>{t('form.content')}</summary>
          <DraftForm
            key={session.version}
            session={session}
            choices={choices}
            answer={actionData}
          />
        </details>
      )}
      {isOpen && rights.place && (
        <details className="panel session-edit" open={intent === 'place'}>
          <summary>{t('form.place')}</summary>
          <PlaceForm
            key={session.version}
            session={session}
            choices={choices}
            answer={actionData}
          />
        </details>
      )}
    </>
  );
}
