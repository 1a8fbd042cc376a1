import { data, Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayReadResults } from '#modules/results/permissions';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { StateMark } from '#ui/state-mark';
import { useText } from '#ui/use-text';
import { pageContext } from '../page-context.ts';
import type { Route } from './+types/home.ts';
import { OverviewFigures } from './overview-figures.tsx';
import { rolesIn } from './roles-in.ts';
import { TodayBoard } from './today-board.tsx';
import { countToday } from './today.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  if (!account) throw data(null, { status: 404 });
  const { edition } = params;
  const held = rolesIn(account, edition);

  const [plan, counts, results] = await Promise.all([
    api.editions.plan({ edition }),
    countToday(api, account, edition),
    isAllowed(held, mayReadResults) ? api.results.get({ edition }) : undefined,
  ]);
  return {
    edition: plan.edition,
    roles: held.roles,
    counts,
    shortcuts: desks.flatMap(({ role, ...desk }) => (held.roles.includes(role) ? [desk] : [])),
    figures: results?.figures,
  };
}

/** Where those work who have no list of tasks: theirs is one page. */
const desks = [
  { role: 'gate', page: 'gates/check', label: 'navigation.page.gateCheck' },
  { role: 'range', page: 'range-board', label: 'navigation.page.rangeBoard' },
  { role: 'liaison', page: 'delegations', label: 'navigation.page.delegations' },
  { role: 'exhibitor', page: 'people', label: 'navigation.page.people' },
  { role: 'embassy', page: 'people', label: 'navigation.page.people' },
] as const;

/** What needs doing today, by whom it can be done, and the show at a glance. */
export default function Home({ loaderData }: Route.ComponentProps) {
  const { edition, roles, counts, shortcuts, figures } = loaderData;
  const t = useTranslations();
  const text = useText();

  return (
    <>
      <title>{`${t('navigation.page.overview')} · Kurukan`}</title>
      <PageHeader
        title={<LocalText text={edition.name} />}
        lead={<LocalText text={edition.theme} />}
        mark={<StateMark tone="quiet">{text(`navigation.stage.${edition.stage}`)}</StateMark>}
      />
      <p className="field-hint">{roles.map((role) => t(`account.roles.${role}`)).join(' · ')}</p>
      {shortcuts.length > 0 && (
        <p className="page-actions">
          {shortcuts.map(({ page, label }) => (
            <Link key={page} className="button" to={`/office/${edition.id}/${page}`}>
              {t(label)}
            </Link>
          ))}
        </p>
      )}
      <TodayBoard editionId={edition.id} counts={counts} />
      {figures && (
        <OverviewFigures figures={figures} resultsHref={`/office/${edition.id}/results`} />
      )}
    </>
  );
}
