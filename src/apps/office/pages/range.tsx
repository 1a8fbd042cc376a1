import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayDrawRanges } from '#modules/ranges/permissions';
import { ChannelList, ChannelsForm } from '#modules/ranges/screens/channels-form.tsx';
import { ConventionChoice, HoursForm } from '#modules/ranges/screens/hours-form.tsx';
import { HoursList } from '#modules/ranges/screens/hours-list.tsx';
import { PlanDesk } from '#modules/ranges/screens/plan-desk.tsx';
import { RangeFacts, RangeForm } from '#modules/ranges/screens/range-form.tsx';
import { WalkList, WalksForm } from '#modules/ranges/screens/walks-form.tsx';
import type { Convention } from '#modules/ranges/sun/rules';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import { wordIn } from '../form-values.ts';
import { wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/range.ts';
import { channelsIn, featureIn, rangeIn, scaleIn, walksIn, windowsIn } from './range-forms.ts';

const views = ['plan', 'hours', 'radio', 'walks', 'range'] as const;

export async function loader({
  context,
  params: { edition, range: rangeId },
  request,
}: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const address = new URL(request.url).searchParams;
  const [ground, plan] = await Promise.all([
    api.ranges.ground({ edition, rangeId }),
    api.editions.plan({ edition }),
  ]);
  const wanted = address.get('sun');
  const convention: Convention = wanted === 'egyptian' ? wanted : 'muslim-world-league';
  return {
    ground,
    convention,
    view: views.find((view) => view === address.get('view')) ?? 'plan',
    chosen: address.get('feature'),
    timeZone: plan.edition.timeZone,
    days: plan.days
      .filter(({ kind }) => kind === 'demo')
      .map(({ date, opensAt, closesAt }) => ({ date, opensAt, closesAt })),
    venues: plan.venues.map(({ id, name }) => ({ id, name })),
    mayDraw: isAllowed(rolesIn(account, edition), mayDrawRanges),
  };
}

export async function action({
  context,
  params: { edition, range: rangeId },
  request,
}: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, () => act(api, { edition, rangeId }, form));
}

/** What was asked, and what of a file was left out; what is drawn and removed leads elsewhere. */
async function act(api: Api, one: { edition: string; rangeId: string }, form: FormData) {
  const { edition, rangeId } = one;
  const here = `/office/${edition}/ranges/${rangeId}`;
  const version = Number(wordIn(form, 'version'));
  const intent = wordIn(form, 'intent');
  switch (intent) {
    case 'feature': {
      const { id } = await api.ranges.saveFeature({ ...one, ...featureIn(form) });
      return redirect(`${here}?feature=${id}`);
    }
    case 'remove-feature':
      await api.ranges.removeFeature({ edition, id: wordIn(form, 'id') });
      return redirect(here);
    case 'remove-range':
      await api.ranges.remove(one);
      return redirect(`/office/${edition}/ranges`);
    case 'range':
      await api.ranges.save({ edition, id: rangeId, version, ...rangeIn(form) });
      break;
    case 'sheet': {
      const file = form.get('file');
      const { leftOut, scaled } = await api.ranges.setSheet({
        ...{ ...one, version },
        file: file instanceof File ? file : new File([], ''),
      });
      return { intent, leftOut, scaled };
    }
    case 'remove-sheet':
      await api.ranges.removeSheet(one);
      break;
    case 'scale':
      await api.ranges.setScale({ ...one, version, scale: scaleIn(form) });
      break;
    case 'channels':
      await api.ranges.saveChannels({ ...one, version, channels: channelsIn(form, rangeId) });
      break;
    case 'windows': {
      const { timeZone } = (await api.editions.plan({ edition })).edition;
      await api.ranges.saveWindows({ ...one, version, windows: windowsIn(form, timeZone) });
      break;
    }
    default:
      await api.ranges.saveWalks({ ...one, version, walks: walksIn(form) });
  }
  return { intent, leftOut: [], scaled: false };
}

export default function RangePage({
  loaderData,
  actionData,
  params: { edition, range: rangeId },
}: Route.ComponentProps) {
  const { ground, view, chosen, convention, timeZone, days, mayDraw } = loaderData;
  const { range, features, channels, windows, walks, uses } = ground;
  const t = useTranslations('ranges');
  const locale = useLocale();
  const here = `/office/${edition}/ranges/${rangeId}`;
  const fileId = range.sheet?.fileId;
  const venues = loaderData.venues.map(({ id, name }) => ({
    value: id,
    label: inLanguage(name, locale),
  }));
  const shared = { version: range.version, answer: actionData };

  return (
    <>
      <PageHeader title={inLanguage(range.name, locale)} lead={t('page.lead')} />
      <nav aria-label={t('page.views')}>
        <ul className="plan-views">
          {views.map((one) => (
            <li key={one}>
              <Link
                className="button"
                to={one === 'plan' ? here : `${here}?view=${one}`}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`page.view.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Told actionData={actionData} />
      {view === 'plan' && (
        <PlanDesk
          {...{ ground, chosen, here, mayDraw }}
          uses={new Map(uses.map(({ featureId, sessions }) => [featureId, sessions]))}
          sheetHref={
            fileId
              ? `/api/v1/editions/${edition}/ranges/${rangeId}/sheet?v=${fileId.slice(0, 8)}`
              : null
          }
          answer={actionData}
        />
      )}
      {view === 'hours' && (
        <>
          <ConventionChoice
            current={convention}
            conventionHref={(choice) => `${here}?view=hours&sun=${choice}`}
          />
          {mayDraw ? (
            <HoursForm
              key={range.version}
              {...{ range, windows, features, days, convention, timeZone }}
              wallClock={(instant) => wallClock(instant, timeZone)}
              answer={actionData}
            />
          ) : (
            <HoursList {...{ range, windows, features, days, convention, timeZone }} />
          )}
        </>
      )}
      {view === 'radio' &&
        (mayDraw ? (
          <ChannelsForm key={range.version} channels={channels} {...shared} />
        ) : (
          <ChannelList channels={channels} />
        ))}
      {view === 'walks' &&
        (mayDraw ? (
          <WalksForm key={range.version} {...{ features, walks }} {...shared} />
        ) : (
          <WalkList {...{ features, walks }} />
        ))}
      {view === 'range' &&
        (mayDraw ? (
          <RangeForm key={range.version} range={range} venues={venues} answer={actionData} />
        ) : (
          <RangeFacts range={range} venues={venues} />
        ))}
    </>
  );
}

/** What came of the last act: forms tell by themselves what is wrong, buttons have no form. */
function Told({ actionData }: { actionData: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('ranges.page');
  if (!actionData) return null;
  if ('problem' in actionData)
    return actionData.typed['intent']?.[0]?.startsWith('remove') ? (
      <ProblemPanel problem={actionData.problem} />
    ) : null;
  const { leftOut, scaled } = actionData;

  return (
    <div className="panel">
      <output>{scaled ? t('scaledByFile') : t('saved')}</output>
      {leftOut.length > 0 && (
        <p>
          {t('leftOut')}{' '}
          <bdi>{leftOut.map(({ what, count }) => `${what} (${count})`).join(', ')}</bdi>
        </p>
      )}
    </div>
  );
}
