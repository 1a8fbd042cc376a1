import { useTranslations } from 'use-intl';
import { bearersTable } from '#modules/badges/bearers/table';
import { mayIssueBearers, mayPrintBadges } from '#modules/badges/permissions';
import { BearerForms } from '#modules/badges/screens/bearer-forms.tsx';
import { PrintForm } from '#modules/badges/screens/print-form.tsx';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { readTableQuery, tableQuerySchema } from '#platform/table';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { ActForm, TextField } from '#ui/form';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/badges-bearers.ts';

const everyone = tableQuerySchema.parse({ pageSize: 1_000 });

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = { issue: isAllowed(roles, mayIssueBearers), print: isAllowed(roles, mayPrintBadges) };
  const [list, views, plan, delegations, exhibitors, printers] = await Promise.all([
    api.bearers.list({ edition, ...readTableQuery(url.searchParams) }),
    api.views.list({ edition, table: bearersTable.name }),
    api.editions.plan({ edition }),
    may.issue ? api.delegations.list({ edition, ...everyone }) : { rows: [] },
    may.issue ? api.exhibitors.list({ edition, ...everyone }) : { rows: [] },
    may.print ? api.printing.profiles({ edition }) : [],
  ]);
  return {
    list,
    views,
    printers,
    may,
    categories: plan.categories.map(({ id, name, countsAs, vip, mayEscort }) => ({
      ...{ id, name },
      forPasses: !vip && !mayEscort && countsAs !== 'exhibitor',
    })),
    days: plan.days.map(({ index, date }) => ({ index, date })),
    delegations: delegations.rows.map(({ id, name }) => ({ id, name })),
    exhibitors: exhibitors.rows.map(({ id, displayName }) => ({ id, name: displayName })),
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: bearersTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, () => act(api, edition, form));
}

type Done =
  | { made: number[] }
  | { revoked: number }
  | { choosing: 'print' | 'revoke'; ids: string[] }
  | null;

async function act(api: Api, edition: string, form: FormData): Promise<Done> {
  const intent = textIn(form, 'intent');
  const ids = form.getAll('id').map(String);
  const categoryId = textIn(form, 'categoryId');
  if (intent === 'floaters') {
    const order = {
      count: textIn(form, 'count'),
      delegationId: textIn(form, 'delegationId') || null,
      exhibitorId: textIn(form, 'exhibitorId') || null,
    };
    const { numbers } = await api.bearers.issueFloaters({ edition, categoryId, ...order });
    return { made: numbers };
  }
  if (intent === 'pass') {
    const { idx } = await api.bearers.issueDayPass({
      ...{ edition, categoryId, day: textIn(form, 'day') },
      ...{ name: textIn(form, 'name'), organisation: textIn(form, 'organisation') },
      country: textIn(form, 'country') || null,
    });
    return { made: [idx] };
  }
  if (ids.length === 0) return null;
  if (intent === 'revoke-now')
    return await api.bearers.revoke({ edition, ids, reason: textIn(form, 'reason') });
  return { choosing: intent === 'revoke' ? 'revoke' : 'print', ids };
}

/** Badges that no dossier stands behind. */
export default function BadgesBearers({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { list, views, printers, may } = loaderData;
  const t = useTranslations('printing');
  const print = `/office/${edition}/badges/print`;
  const made = actionData && 'made' in actionData ? actionData.made : [];
  const choosing = actionData && 'choosing' in actionData ? actionData : undefined;
  const numbersOf = (ids: readonly string[]) =>
    list.rows.filter(({ id }) => ids.includes(id)).map(({ idx }) => idx);

  return (
    <>
      <PageHeader title={t('bearer.title')} lead={t('bearer.lead')} />
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      {actionData && 'revoked' in actionData && (
        <p className="panel" aria-live="polite">
          {t('bearer.revoked', { count: actionData.revoked })}
        </p>
      )}
      {made.length > 0 && (
        <section className="panel" aria-live="polite">
          <p>{t('bearer.made', { count: made.length })}</p>
          <PrintForm action={print} printers={printers} numbers={made}>
            {t('bearer.printNew')}
          </PrintForm>
        </section>
      )}
      {choosing && (
        <section className="panel">
          {choosing.choosing === 'print' ? (
            <PrintForm action={print} printers={printers} numbers={numbersOf(choosing.ids)}>
              {t('bearer.printNew')}
            </PrintForm>
          ) : (
            <ActForm intent="revoke-now" answer={actionData} submit={t('bearer.revoke')}>
              {choosing.ids.map((id) => (
                <input key={id} type="hidden" name="id" value={id} />
              ))}
              <TextField name="reason" label={t('bearer.reason')} required maxLength={500} />
            </ActForm>
          )}
        </section>
      )}
      {may.issue && <BearerForms {...loaderData} answer={actionData} />}
      <DataTable
        definition={bearersTable}
        rows={list.rows}
        total={list.total}
        caption={t('bearer.title')}
        views={views}
        tones={{ issued: 'quiet', printed: 'good', revoked: 'bad' }}
        cells={{
          categoryId: ({ categoryName }) => <LocalText text={categoryName} />,
          code: ({ code }) => <bdi className="reference">{code}</bdi>,
        }}
        bulkActions={[
          ...(may.print ? [{ intent: 'print', label: 'printing.bearer.print' }] : []),
          ...(may.issue
            ? [{ intent: 'revoke', label: 'printing.bearer.revoke', danger: true }]
            : []),
        ]}
        empty={
          <EmptyState
            title={t('bearer.emptyTitle')}
            what={t('bearer.emptyWhat')}
            first={t('bearer.emptyFirst')}
          />
        }
      />
    </>
  );
}
