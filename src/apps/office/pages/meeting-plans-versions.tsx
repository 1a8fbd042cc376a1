import { Form, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { ChangeList } from '#modules/meetings/screens/planning/change-list.tsx';
import { PlanningStepper } from '#modules/meetings/screens/planning/stepper.tsx';
import { VersionHistory } from '#modules/meetings/screens/planning/version-history.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import type { Route } from './+types/meeting-plans-versions.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { versions } = context.get(pageContext).api.meetingPlans;
  const asked = new URL(request.url).searchParams;
  const all = await versions.list({ edition });
  const newest = all.toSorted((one, other) => other.number - one.number);
  const known = (name: string) =>
    newest.find(({ number }) => String(number) === asked.get(name))?.number;
  const to = known('to') ?? newest[0]?.number;
  const from = asked.get('from') === '' ? undefined : (known('from') ?? newest[1]?.number);
  return {
    newest,
    from: from ?? null,
    to: to ?? null,
    changes: to ? (await versions.compare({ edition, from: from ?? null, to })).changes : [],
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { versions } = context.get(pageContext).api.meetingPlans;
  const form = await request.formData();
  return attempt(form, async () => {
    await versions.bringBack({
      edition,
      number: Number(wordIn(form, 'number')),
      basedOn: Number(wordIn(form, 'basedOn')),
      reason: wordIn(form, 'reason'),
    });
    return redirect(`/office/${edition}/meeting-plans/versions`);
  });
}

export default function MeetingPlansVersions({
  loaderData: { newest, from, to, changes },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingPlanning');

  return (
    <>
      <PageHeader title={t('versions.title')} lead={t('versions.lead')} />
      <PlanningStepper edition={edition} now="versions" />
      {newest.length === 0 ? (
        <EmptyState
          title={t('versions.empty.title')}
          what={t('versions.empty.what')}
          first={t('versions.empty.first')}
        />
      ) : (
        <>
          <VersionHistory versions={newest} answer={actionData} />
          <section className="panel planning-gap">
            <h2>{t('versions.compare')}</h2>
            <Form method="get" className="page-actions">
              <label className="field">
                {t('versions.from')}
                <select name="from" defaultValue={from ?? ''}>
                  <option value="">{t('versions.beforeAll')}</option>
                  {newest.map(({ number }) => (
                    <option key={number}>{number}</option>
                  ))}
                </select>
              </label>
              <label className="field">
                {t('versions.to')}
                <select name="to" defaultValue={to ?? ''}>
                  {newest.map(({ number }) => (
                    <option key={number}>{number}</option>
                  ))}
                </select>
              </label>
              <button className="button">{t('versions.compare')}</button>
            </Form>
            <h3>{t('versions.differences', { count: changes.length })}</h3>
            <ChangeList changes={changes} empty={t('versions.same')} />
          </section>
        </>
      )}
    </>
  );
}
