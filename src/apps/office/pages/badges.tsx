import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayIssueBadges,
  mayIssueVehiclePasses,
  mayKeepCustody,
  mayPrintBadges,
  mayRevokeBadges,
} from '#modules/badges/permissions';
import { BadgeOutcome } from '#modules/badges/screens/badge-outcome.tsx';
import { PaperLinks } from '#modules/badges/screens/paper-links.tsx';
import { PrintForm } from '#modules/badges/screens/print-form.tsx';
import type { PrinterChoice } from '#modules/badges/screens/printer-fields.tsx';
import { RevokeForm } from '#modules/badges/screens/revoke-form.tsx';
import { UnansweredNote } from '#modules/badges/screens/unanswered-note.tsx';
import { badgesTable } from '#modules/badges/table';
import { isAllowed } from '#platform/permissions';
import { readTableQuery, tableQuerySchema } from '#platform/table';
import type { BulkAction } from '#ui/bulk-actions';
import { ConfirmButton } from '#ui/confirm-button';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/badges.ts';
import { doBadgeAct } from './badge-acts.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const count = async (state: string) => {
    const query = tableQuerySchema.parse({ pageSize: 1, filters: { badge: [state] } });
    return (await api.badges.list({ edition, ...query })).total;
  };
  const query = readTableQuery(new URL(request.url).searchParams);
  const mayPrint = isAllowed(roles, mayPrintBadges);
  const [list, waiting, unprinted, views, printers, open] = await Promise.all([
    api.badges.list({ edition, ...query, sort: query.sort ?? 'familyName' }),
    count('none'),
    count('issued'),
    api.views.list({ edition, table: badgesTable.name }),
    mayPrint ? api.printing.profiles({ edition }) : [],
    mayPrint ? api.printing.queue({ edition, open: true }) : [],
  ]);
  return {
    list,
    waiting,
    unprinted,
    views,
    printers,
    unanswered: open.reduce((sum, { counts }) => sum + counts.sent, 0),
    may: {
      issue: isAllowed(roles, mayIssueBadges),
      revoke: isAllowed(roles, mayRevokeBadges),
      print: mayPrint,
      custody: isAllowed(roles, mayKeepCustody),
      vehicles: isAllowed(roles, mayIssueVehiclePasses),
    },
  };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api, locale } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: badgesTable.name, url }, form);
  if (kept) return kept;
  return attempt(form, () => doBadgeAct({ api, locale }, edition, form));
}

export default function Badges({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { list, waiting, unprinted, views, printers, unanswered, may } = loaderData;
  const office = `/office/${edition}`;
  const t = useTranslations('badges');
  const print = `${office}/badges/print`;
  const nameOf = (participantId: string) => {
    const row = list.rows.find(({ id }) => id === participantId);
    return row ? `${row.givenNames} ${row.familyName}` : participantId;
  };

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<PaperLinks office={office} may={may} />}
      />
      <UnansweredNote count={unanswered} queue={`${office}/print-queue`} />
      {list.total > 0 && (
        <section className="panel">
          <p>
            {t('waiting', { count: waiting })} {t('unprinted', { count: unprinted })}
          </p>
          {may.issue && waiting > 0 && (
            <Form method="post" className="page-actions">
              <ConfirmButton name="intent" value="issue-all" question={t('confirm.issueAll')}>
                {t('issueAll')}
              </ConfirmButton>
            </Form>
          )}
          {may.issue && unprinted > 0 && (
            <PrintForm action={print} printers={printers} unprinted>
              {t('printUnprinted')}
            </PrintForm>
          )}
          {may.issue && unprinted === 0 && (
            <PrintForm action={print} printers={printers}>
              {t('printAll')}
            </PrintForm>
          )}
        </section>
      )}
      <ActPanel actionData={actionData} nameOf={nameOf} print={print} printers={printers} />
      <DataTable
        definition={badgesTable}
        rows={list.rows}
        total={list.total}
        caption={t('title')}
        views={views}
        rowHref={({ id }) => `/office/${edition}/people/${id}`}
        exportHref={`/office/${edition}/export/badges`}
        tones={{ none: 'waiting', issued: 'quiet', printed: 'good', revoked: 'bad' }}
        cells={{
          categoryId: ({ categoryName }) => <LocalText text={categoryName} />,
          code: ({ code }) => code && <bdi className="reference">{code}</bdi>,
        }}
        bulkActions={actsFor(may)}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={t('empty.first')}
            source={t('empty.source')}
          />
        }
      />
    </>
  );
}

/** What the last form came to, or what its act still needs. */
function ActPanel({
  actionData,
  nameOf,
  print,
  printers,
}: {
  actionData: Route.ComponentProps['actionData'];
  nameOf: (participantId: string) => string;
  print: string;
  printers: readonly PrinterChoice[];
}) {
  const t = useTranslations('badges');
  if (!actionData) return null;
  if ('problem' in actionData) {
    if (actionData.typed['intent']?.[0] !== 'revoke-now')
      return <ProblemPanel problem={actionData.problem} />;
    return (
      <section className="panel">
        <RevokeForm participantIds={actionData.typed['id'] ?? []} answer={actionData} />
      </section>
    );
  }
  if (actionData.kind === 'nobody')
    return (
      <p className="panel" role="alert">
        {t('nobody')}
      </p>
    );
  if (actionData.kind === 'outcome')
    return <BadgeOutcome outcome={actionData.outcome} nameOf={nameOf} />;

  const { act, participantIds } = actionData;
  return (
    <section className="panel" aria-label={t(`act.${act}`)}>
      <h2>{act === 'revoke' ? t('revokeTitle') : t('act.print')}</h2>
      <p>
        {t('chosen', { count: participantIds.length })} ·{' '}
        <bdi>{participantIds.slice(0, 20).map(nameOf).join(' · ')}</bdi>
      </p>
      {act === 'revoke' ? (
        <RevokeForm participantIds={participantIds} answer={undefined} />
      ) : (
        <PrintForm action={print} printers={printers} participantIds={participantIds}>
          {t('printNow')}
        </PrintForm>
      )}
    </section>
  );
}

function actsFor(may: { issue: boolean; revoke: boolean }): readonly BulkAction[] {
  return [...(may.issue ? issuing : []), ...(may.revoke ? revoking : [])];
}

const issuing: readonly BulkAction[] = [
  { intent: 'issue', label: 'badges.act.issue' },
  { intent: 'print', label: 'badges.act.print' },
  { intent: 'reissue', label: 'badges.act.reissue', confirm: 'badges.confirm.reissue' },
];

const revoking: readonly BulkAction[] = [
  { intent: 'revoke', label: 'badges.act.revoke', danger: true },
];
