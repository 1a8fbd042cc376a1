import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { mergeChoices } from '#modules/participants/duplicates/merging/types';
import { pairViews, type PairView } from '#modules/participants/duplicates/schema';
import { JudgeForms } from '#modules/participants/screens/duplicates/judge-forms.tsx';
import { PairFile } from '#modules/participants/screens/duplicates/pair-file.tsx';
import { PairList, PairTabs } from '#modules/participants/screens/duplicates/pair-list.tsx';
import { ActForm } from '#ui/form';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import type { Route } from './+types/duplicates.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const { searchParams } = new URL(request.url);
  const view = viewIn(searchParams);
  const asked = searchParams.get('pair');
  const { pairs, counts } = await api.duplicates.list({ edition, view });
  const pair = asked ? await api.duplicates.find({ edition, id: asked }) : pairs[0];
  return { view, counts, pair, others: pairs.filter(({ id }) => id !== pair?.id) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const intent = textIn(form, 'intent');
    const id = textIn(form, 'pair');
    if (intent === 'search') await api.duplicates.search({ edition });
    if (intent === 'dismiss') await api.duplicates.dismiss({ edition, id });
    if (intent === 'merge') await api.duplicates.merge({ edition, id, ...mergeIn(form) });
    return redirect(`/office/${edition}/people/duplicates`);
  });
}

function mergeIn(
  form: FormData,
): Omit<Parameters<Api['duplicates']['merge']>[0], 'edition' | 'id'> {
  const keptId = textIn(form, 'kept');
  return {
    keptId,
    // Where the files agree nothing is asked, and nothing is taken over.
    taken: mergeChoices.filter((choice) => {
      const from = textIn(form, `value-${choice}`);
      return from !== '' && from !== keptId;
    }),
    oneVersion: Number(textIn(form, 'oneVersion')),
    otherVersion: Number(textIn(form, 'otherVersion')),
  };
}

export default function Duplicates({
  loaderData: { view, counts, pair, others },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('duplicates');

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link className="button button-quiet" to={`/office/${edition}/people`}>
            {t('back')}
          </Link>
        }
      />
      <PairTabs current={view} counts={counts} />
      {pair ? (
        <>
          <PairFile pair={pair} edition={edition} />
          {pair.state !== 'merged' && <JudgeForms key={pair.id} pair={pair} answer={actionData} />}
        </>
      ) : (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      )}
      <PairList pairs={others} view={view} />
      <section className="panel">
        <ActForm intent="search" answer={actionData} submit={t('search')}>
          <p>{t('searchWhat')}</p>
        </ActForm>
      </section>
    </>
  );
}

function viewIn(parameters: URLSearchParams): PairView {
  return pairViews.find((view) => view === parameters.get('view')) ?? 'open';
}
