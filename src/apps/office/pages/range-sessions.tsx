import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayDraftRangeSessions,
  mayKeepRangePosts,
  mayOrderRangeSessions,
  mayReadRangePosts,
} from '#modules/demonstrations/permissions';
import { DraftForm } from '#modules/demonstrations/screens/draft-form.tsx';
import { OrdersDesk } from '#modules/demonstrations/screens/orders-desk.tsx';
import { MissingWords } from '#modules/demonstrations/screens/parts.tsx';
import { PostsDesk } from '#modules/demonstrations/screens/posts-desk.tsx';
import { rangeSessionsTable } from '#modules/demonstrations/table';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wallClock } from '../local-times.ts';
import { changeSessions } from '../range-session-acts.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/range-sessions.ts';

const parts = ['sessions', 'new', 'posts', 'orders'] as const;

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const asked = parts.find((one) => one === url.searchParams.get('part')) ?? 'sessions';
  const mayReadPosts = isAllowed(roles, mayReadRangePosts);
  const part = mayReadPosts || asked === 'new' ? asked : 'sessions';
  const query = readTableQuery(url.searchParams);
  const [page, views, choices, { edition: plan }, posts, orders, all] = await Promise.all([
    api.rangeSessions.list({ edition, ...query }),
    api.views.list({ edition, table: rangeSessionsTable.name }),
    api.rangeSessions.choices({ edition }),
    api.editions.plan({ edition }),
    part === 'posts' ? api.rangeSessions.posts.list({ edition }) : [],
    part === 'orders' ? api.rangeSessions.orders.read({ edition }) : [],
    part === 'orders' ? api.rangeSessions.list({ edition, pageSize: 500 }) : { rows: [], total: 0 },
  ]);
  return {
    ...{ part, page, views, choices, posts, orders, all: all.rows, timeZone: plan.timeZone },
    mayReadPosts,
    mayDraft: isAllowed(roles, mayDraftRangeSessions),
    mayKeepPosts: isAllowed(roles, mayKeepRangePosts),
    mayOrder: isAllowed(roles, mayOrderRangeSessions),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: rangeSessionsTable.name, url }, form);
  if (kept) return kept;
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  return attempt(form, async () =>
    redirect(await changeSessions(api, { edition, form, timeZone })),
  );
}

/** What is shown on the demo days, who has a duty there, and what comes before what. */
export default function RangeSessions({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { part, page, views, choices, posts, orders, all, timeZone } = loaderData;
  const { mayReadPosts, mayDraft, mayKeepPosts, mayOrder } = loaderData;
  const t = useTranslations('demonstrations');
  const here = `/office/${edition}/range-sessions`;

  return (
    <>
      <PageHeader
        title={part === 'new' ? t('add') : t('title')}
        lead={mayReadPosts ? t('lead') : t('ownLead')}
        actions={
          mayDraft &&
          part !== 'new' && (
            <Link className="button button-first" to="?part=new">
              {t('add')}
            </Link>
          )
        }
      />
      {mayReadPosts && <Parts current={part} />}
      {actionData && part !== 'new' && part !== 'posts' && part !== 'orders' && (
        <ProblemPanel problem={actionData.problem} />
      )}
      {part === 'new' && mayDraft && (
        <section className="panel">
          <DraftForm session={null} choices={choices} answer={actionData} />
        </section>
      )}
      {part === 'posts' && (
        <PostsDesk
          posts={posts}
          ranges={choices.ranges}
          mayKeep={mayKeepPosts}
          wallClock={(instant) => wallClock(instant, timeZone)}
          answer={actionData}
        />
      )}
      {part === 'orders' && (
        <OrdersDesk orders={orders} sessions={all} mayOrder={mayOrder} answer={actionData} />
      )}
      {part === 'sessions' && (
        <DataTable
          definition={rangeSessionsTable}
          rows={page.rows}
          total={page.total}
          caption={t('title')}
          views={views}
          choices={{
            lane: choices.features.flatMap(({ kind, code }) => (kind === 'lane' ? code : [])),
            exhibitor: choices.exhibitors.map(({ name }) => name),
          }}
          tones={{ scheduled: 'good', cancelled: 'bad' }}
          cells={{
            title: (row) => <LocalText text={row.title} />,
            missing: (row) =>
              row.state === 'cancelled' ? '–' : <MissingWords missing={row.missing} />,
          }}
          rowHref={({ id }) => `${here}/${id}`}
          exportHref={`/office/${edition}/export/range-sessions`}
          empty={
            <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
          }
        />
      )}
    </>
  );
}

function Parts({ current }: { current: (typeof parts)[number] }) {
  const t = useTranslations('demonstrations.parts');

  return (
    <nav className="saved-views session-parts" aria-label={t('label')}>
      {(['sessions', 'posts', 'orders'] as const).map((part) => (
        <Link
          key={part}
          to={part === 'sessions' ? '?' : `?part=${part}`}
          aria-current={part === current ? 'page' : undefined}
        >
          {t(part)}
        </Link>
      ))}
    </nav>
  );
}
