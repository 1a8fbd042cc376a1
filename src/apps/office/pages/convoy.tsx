import { Form, Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayCountHeads,
  mayNamePassengers,
  mayPlanConvoys,
  mayPrintConvoys,
  mayTellPositions,
} from '#modules/convoys/permissions';
import { Column } from '#modules/convoys/screens/column.tsx';
import { ConvoyForm } from '#modules/convoys/screens/convoy-form.tsx';
import { ConvoySummaryPanel } from '#modules/convoys/screens/summary.tsx';
import { HandCount } from '#modules/convoys/screens/hand-count.tsx';
import { HeadCountPanel } from '#modules/convoys/screens/head-count.tsx';
import { LeftBehind } from '#modules/convoys/screens/left-behind.tsx';
import { PlacesPanel } from '#modules/convoys/screens/places-panel.tsx';
import { Positions } from '#modules/convoys/screens/positions.tsx';
import { SeatingPanel } from '#modules/convoys/screens/seating-panel.tsx';
import type { VehicleView } from '#modules/convoys/reading/types';
import { countingLegs, type Convoy, type CountingLeg } from '#modules/convoys/types';
import { isAllowed } from '#platform/permissions';
import { ConfirmButton } from '#ui/confirm-button';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark, toneOf } from '#ui/state-mark';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt, type Refused } from '../../problem-api.ts';
import { actOnConvoy } from '../convoy-acting.ts';
import { readConvoyChoices } from '../convoy-choices.ts';
import { readPartyChoices } from '../convoy-parties.ts';
import { wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/convoy.ts';

const RENEWED_EVERY_MS = 15_000;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { edition, convoy: id } = params;
  const { api, account, locale } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    plan: isAllowed(roles, mayPlanConvoys),
    count: isAllowed(roles, mayCountHeads),
    tell: isAllowed(roles, mayTellPositions),
    print: isAllowed(roles, mayPrintConvoys),
  };
  const view = await api.convoys.get({ edition, id });
  const isNarrowed = !may.plan && !may.print && isAllowed(roles, mayNamePassengers);
  const board = may.plan ? await api.convoys.list({ edition }) : null;
  const asked = new URL(request.url).searchParams;
  return {
    ...{ view, may, isNarrowed },
    leg: countingLegs.find((one) => one === asked.get('leg')) ?? legOf(view),
    vehicleId: vehicleIn(view.vehicles, asked.get('vehicle')),
    choices: board && (await readConvoyChoices(api, edition, { board, locale })),
    parties: may.plan ? await readPartyChoices(api, edition, locale) : [],
  };
}

/** The count that is due by the clock: it begins half an hour before the hour it is about. */
function legOf({ at, convoy: { arrivesAt, returnsAt, homeAt } }: Dated): CountingLeg {
  const soon = at.getTime() + HALF_AN_HOUR_MS;
  if (soon >= homeAt.getTime()) return 'home';
  if (soon >= returnsAt.getTime()) return 'back';
  return at >= arrivesAt ? 'there' : 'out';
}

const HALF_AN_HOUR_MS = 30 * 60_000;

type Dated = { at: Date; convoy: Pick<Convoy, 'arrivesAt' | 'returnsAt' | 'homeAt'> };

/** The first coach of a long column, so that the list fits a hand; everybody where it is asked for. */
function vehicleIn(
  vehicles: readonly Pick<VehicleView, 'id' | 'riders'>[],
  asked: string | null,
): string | null {
  if (asked === 'all') return null;
  const known = vehicles.find(({ id }) => id === asked);
  return (known ?? vehicles.find(({ riders }) => riders.length > 0))?.id ?? null;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { edition, convoy: id } = params;
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await actOnConvoy(api, edition, id, form);
    return redirect(`/office/${edition}/convoys/${id}${new URL(request.url).search}`);
  });
}

/** One convoy: who is missed first, then the count, the road, the column and its passengers. */
export default function ConvoyPage({
  loaderData: { view, may, isNarrowed, leg, vehicleId, choices, parties },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('convoys');
  const { convoy, timeZone } = view;
  // A renewal takes the answer to a form off the page.
  useRenewal(RENEWED_EVERY_MS, !actionData);

  return (
    <>
      <PageHeader
        title={convoy.code}
        mark={<StateMark tone={toneOf(convoy.state)}>{t(`state.${convoy.state}`)}</StateMark>}
        actions={
          <>
            {may.plan && <StateActs state={convoy.state} />}
            <Link className="button" to={`/office/${edition}/convoys`}>
              {t('act.back')}
            </Link>
          </>
        }
      />
      <StateProblem answer={actionData} />
      <LeftBehind view={view} isNarrowed={isNarrowed} />
      <ConvoySummaryPanel
        view={view}
        sheetHref={
          may.print
            ? (kind) => `/api/v1/editions/${edition}/convoys/${convoy.id}/sheet?kind=${kind}`
            : null
        }
      />
      <HeadCountPanel view={view} />
      {may.count && <HandCount view={view} leg={leg} vehicleId={vehicleId} answer={actionData} />}
      <Positions view={view} mayTell={may.tell} answer={actionData} />
      <Column view={view} mayPlan={may.plan} answer={actionData} />
      <SeatingPanel view={view} mayPlan={may.plan} answer={actionData} />
      {may.plan && <PlacesPanel places={view.places} choices={parties} answer={actionData} />}
      {choices && (
        <section className="panel">
          <details>
            <summary>{t('act.change')}</summary>
            <ConvoyForm
              key={convoy.version}
              convoy={convoy}
              choices={choices}
              wallClock={(at) => wallClock(at, timeZone)}
              answer={actionData}
            />
          </details>
        </section>
      )}
    </>
  );
}

function StateActs({
  state,
}: {
  state: Route.ComponentProps['loaderData']['view']['convoy']['state'];
}) {
  const t = useTranslations('convoys.act');
  if (state === 'cancelled') return null;
  return (
    <Form method="post">
      {state === 'planned' && (
        <ConfirmButton name="intent" value="publish" question={t('publishQuestion')}>
          {t('publish')}
        </ConfirmButton>
      )}{' '}
      <ConfirmButton name="intent" value="cancel" danger question={t('cancelQuestion')}>
        {t('cancel')}
      </ConfirmButton>
    </Form>
  );
}

/** What an act without a form of its own was refused for. */
function StateProblem({ answer }: { answer: Refused | undefined | null }) {
  const intent = answer?.typed['intent']?.[0] ?? '';
  const isBare = [
    'publish',
    'cancel',
    'seat',
    'count',
    'uncount',
    'remove-place',
    'remove-vehicle',
  ];
  return answer && isBare.includes(intent) ? <ProblemPanel problem={answer.problem} /> : null;
}
