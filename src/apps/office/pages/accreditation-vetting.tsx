import { useTranslations } from 'use-intl';
import {
  MakePackageForm,
  PackageTable,
  TakeAnswersForm,
} from '#modules/accreditation/screens/vetting-panels.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/accreditation-vetting.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [packages, work] = await Promise.all([
    api.accreditation.vetting.list({ edition }),
    api.accreditation.work({ edition }),
  ]);
  return { packages, waiting: work.toDecide };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const file = form.get('file');
    const sheet = file instanceof File ? file : new File([], '');
    return { taken: await api.accreditation.vetting.answers({ edition, file: sheet }) };
  });
}

export default function AccreditationVetting({
  loaderData: { packages, waiting },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('accreditation.vetting');
  const taken = actionData && 'taken' in actionData ? actionData.taken : null;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {taken && (
        <section className="panel" aria-live="polite">
          <p>
            <strong>{t('taken', { count: taken.taken })}</strong>
          </p>
          {taken.errors.length > 0 && (
            <ul>
              {taken.errors.map(({ row, column, value }) => (
                <li key={`${row} ${column}`}>
                  {t('wrongRow', { row: String(row), column })} <bdi>{value}</bdi>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <div className="columns">
        <section className="panel">
          <h2>{t('make')}</h2>
          <MakePackageForm
            action={`/office/${edition}/accreditation/vetting/package`}
            waiting={waiting}
          />
        </section>
        <section className="panel">
          <h2>{t('take')}</h2>
          <TakeAnswersForm answer={actionData} />
        </section>
      </div>
      {packages.length === 0 ? (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      ) : (
        <PackageTable packages={packages} />
      )}
    </>
  );
}
