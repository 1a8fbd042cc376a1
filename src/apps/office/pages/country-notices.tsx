import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayKeepNotices } from '#modules/policy/notices/permissions';
import { LoadPanel } from '#modules/policy/screens/notices/load-panel.tsx';
import { NoticeCard } from '#modules/policy/screens/notices/notice-card.tsx';
import { NoticeForm, noticeIn } from '#modules/policy/screens/notices/notice-form.tsx';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/country-notices.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    notices: await api.countryNotices.list({ edition }),
    mayKeep: isAllowed(rolesIn(account, edition), mayKeepNotices),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent, id] = textIn(form, 'intent').split(' ');
  return attempt(form, async () => {
    const file = form.get('file');
    if (intent === 'load' && file instanceof File)
      return { kind: 'loaded' as const, loaded: await api.countryNotices.load({ edition, file }) };
    if (intent === 'withdraw')
      await api.countryNotices.withdraw({ edition, id: id ?? '', reason: textIn(form, 'reason') });
    if (intent === 'keep')
      await api.countryNotices.keep({ edition, ...(id && { id }), notice: noticeIn(form) });
    return redirect(`/office/${edition}/country-notices`);
  });
}

/** What exhibitors are shown of countries before they meet somebody of them. */
export default function CountryNotices({ loaderData, actionData }: Route.ComponentProps) {
  const { notices, mayKeep } = loaderData;
  const t = useTranslations('countryNotices');
  const loaded = actionData && 'kind' in actionData ? actionData.loaded : undefined;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {notices.length === 0 && (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} first={t('emptyFirst')} />
      )}
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} mayKeep={mayKeep} answer={actionData} />
      ))}
      {mayKeep && (
        <>
          <LoadPanel loaded={loaded} answer={actionData} />
          <section className="panel" aria-labelledby="new-notice">
            <h2 id="new-notice">{t('new')}</h2>
            <NoticeForm notice={null} answer={actionData} />
          </section>
        </>
      )}
    </>
  );
}
