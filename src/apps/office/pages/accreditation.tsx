import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayDecide, mayRecommend } from '#modules/accreditation/permissions';
import { queueViews, type QueueRow, type QueueViewName } from '#modules/accreditation/schema';
import { AskForm, RefuseForm } from '#modules/accreditation/screens/decision-forms.tsx';
import { OutcomePanel } from '#modules/accreditation/screens/outcome-panel.tsx';
import { QueueTabs } from '#modules/accreditation/screens/queue-tabs.tsx';
import { RowKeys } from '#modules/accreditation/screens/row-keys.tsx';
import { TermsForm, type Granting } from '#modules/accreditation/screens/terms-form.tsx';
import { queueTable } from '#modules/accreditation/table';
import type { BulkAction } from '#ui/bulk-actions';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/accreditation.ts';
import { grantingOf, takeAccreditationStep } from './accreditation-steps.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const roles = rolesIn(account, edition);
  const may = { recommend: isAllowed(roles, mayRecommend), decide: isAllowed(roles, mayDecide) };
  const view = viewIn(parameters, may);
  const [queue, work, views, plan] = await Promise.all([
    api.accreditation.queue({ edition, view, ...readTableQuery(parameters) }),
    api.accreditation.work({ edition }),
    api.views.list({ edition, table: queueTable.name }),
    api.editions.plan({ edition }),
  ]);
  return { queue, work, views, view, may, granting: grantingOf(plan) };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: queueTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, () => takeAccreditationStep(api, edition, form));
}

export default function Accreditation({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { queue, work, views, view, may, granting } = loaderData;
  const t = useTranslations('accreditation');
  const nameOf = (participantId: string) => {
    const row = queue.rows.find((one) => one.participantId === participantId);
    return row ? `${row.givenNames} ${row.familyName}` : participantId;
  };

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          may.decide && (
            <Link className="button" to={`/office/${edition}/accreditation/vetting`}>
              {t('vetting.title')}
            </Link>
          )
        }
      />
      <QueueTabs current={view} counts={work} />
      <StepPanel actionData={actionData} nameOf={nameOf} granting={granting} />
      <RowKeys>
        <DataTable
          definition={queueTable}
          rows={queue.rows}
          total={queue.total}
          caption={t(`view.${view}`)}
          views={views}
          rowKey="participantId"
          rowHref={(row) => `/office/${edition}/people/${row.participantId}`}
          bulkActions={actsFor(view, may)}
          tones={{ registered: 'quiet', 'needs-information': 'waiting', cleared: 'good' }}
          cells={{ givenNames: (row) => <GivenNames row={row} view={view} /> }}
          empty={
            <EmptyState
              title={t(`empty.${view}.title`)}
              what={t(`empty.${view}.what`)}
              first={t(`empty.${view}.first`)}
            />
          }
        />
      </RowKeys>
      {queue.total > 0 && <p className="page-lead">{t('keys')}</p>}
    </>
  );
}

/** What the last form came to, or the reason or question that its act still needs. */
function StepPanel({
  actionData,
  nameOf,
  granting,
}: {
  actionData: Route.ComponentProps['actionData'];
  nameOf: (participantId: string) => string;
  granting: Granting;
}) {
  const t = useTranslations('accreditation');
  if (!actionData) return null;
  if ('problem' in actionData) {
    // A form with a reason or a question comes back with what was typed into it.
    const Form = formOf[actionData.typed['intent']?.[0] ?? ''];
    if (!Form) return <ProblemPanel problem={actionData.problem} />;
    return (
      <section className="panel">
        <Form
          participantIds={actionData.typed['id'] ?? []}
          answer={actionData}
          granting={granting}
        />
      </section>
    );
  }
  if (actionData.kind === 'nobody')
    return (
      <p className="panel" role="alert">
        {t('step.nobody')}
      </p>
    );
  if (actionData.kind === 'outcome')
    return <OutcomePanel outcome={actionData.outcome} nameOf={nameOf} />;

  const { act, participantIds } = actionData;
  const StepForm = formOf[`${act}-now`] ?? TermsForm;
  return (
    <section className="panel" aria-label={t(`step.${act}`)}>
      <h2>{t(`step.${act}`)}</h2>
      <p>
        {t('step.people', { count: participantIds.length })} :{' '}
        {participantIds.slice(0, 20).map(nameOf).join(' · ')}
      </p>
      <StepForm participantIds={participantIds} answer={undefined} granting={granting} />
    </section>
  );
}

const formOf: Record<string, typeof TermsForm | undefined> = {
  'clear-on-terms': TermsForm,
  'ask-now': AskForm,
  'refuse-now': RefuseForm,
};

/** Says beforehand who will be left aside, because the reader has already shown the other hand. */
function GivenNames({ row, view }: { row: QueueRow; view: QueueViewName }) {
  const t = useTranslations('accreditation.own');
  const blocked =
    (view === 'to-decide' && row.ownHand === 'recommends') ||
    (view === 'to-recommend' && row.ownHand === 'decides');

  return (
    <>
      <span dir="auto">{row.givenNames}</span>
      {blocked && row.ownHand && <small> · {t(row.ownHand)}</small>}
    </>
  );
}

function viewIn(
  parameters: URLSearchParams,
  may: { recommend: boolean; decide: boolean },
): QueueViewName {
  const asked = queueViews.find((view) => view === parameters.get('view'));
  if (asked) return asked;
  // A link that filters by state means all of them, whoever follows it.
  if (parameters.has('f.state')) return 'all';
  if (may.decide) return 'to-decide';
  return may.recommend ? 'to-recommend' : 'all';
}

function actsFor(
  view: QueueViewName,
  may: { recommend: boolean; decide: boolean },
): readonly BulkAction[] {
  return [
    ...(may.recommend && view !== 'to-decide' ? recommending : []),
    ...(may.decide && view !== 'to-recommend' ? deciding : []),
  ];
}

const recommending: readonly BulkAction[] = [
  { intent: 'accept', label: 'accreditation.act.accept' },
  {
    intent: 'advise',
    label: 'accreditation.act.advise',
    confirm: 'accreditation.confirm.advise',
  },
];

const deciding: readonly BulkAction[] = [
  { intent: 'clear', label: 'accreditation.act.clear', confirm: 'accreditation.confirm.clear' },
  { intent: 'terms', label: 'accreditation.act.terms' },
  { intent: 'ask', label: 'accreditation.act.ask' },
  { intent: 'refuse', label: 'accreditation.act.refuse', danger: true },
];
