import { Link, redirectDocument } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { mayNumberNotes, mayRecordInvitations } from '#modules/invitations/permissions';
import { BatchResult } from '#modules/invitations/screens/batch-result.tsx';
import { InvitationBoard } from '#modules/invitations/screens/invitation-board.tsx';
import { MailProgress } from '#modules/invitations/screens/mail-progress.tsx';
import { PrepareForm } from '#modules/invitations/screens/prepare-form.tsx';
import { invitationsTable, stateTones } from '#modules/invitations/table';
import type { BulkAction } from '#ui/bulk-actions';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordsIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/invitations.ts';
import { choiceIn, deliveryListHref, notesHref, preparationIn } from './invitation-steps.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    record: isAllowed(roles, mayRecordInvitations),
    number: isAllowed(roles, mayNumberNotes),
  };
  const { searchParams } = new URL(request.url);
  const [list, board, views, mails, proposals] = await Promise.all([
    api.invitations.list({ edition, ...readTableQuery(searchParams) }),
    api.invitations.board({ edition }),
    api.views.list({ edition, table: invitationsTable.name }),
    may.record ? api.invitations.mails({ edition }) : [],
    may.record ? api.invitations.propose({ edition, ...choiceIn(searchParams) }) : [],
  ]);
  return { list, board, views, may, mails, proposals, isChoosing: searchParams.has('choose') };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const kept = await keepView(api, { edition, table: invitationsTable.name, url }, form);
  if (kept) return kept;
  const ids = wordsIn(form, 'id');
  return attempt(form, async () => {
    switch (form.get('intent')) {
      case 'prepare': {
        const { prepared } = await api.invitations.prepare({ edition, ...preparationIn(form) });
        return { kind: 'prepared' as const, count: prepared };
      }
      case 'signed':
        return {
          kind: 'batch' as const,
          result: await api.invitations.markSigned({ edition, ids }),
        };
      case 'acknowledged':
        return {
          kind: 'batch' as const,
          result: await api.invitations.markAcknowledged({ edition, ids }),
        };
      case 'mail':
        return { kind: 'mails' as const, result: await api.invitations.mail({ edition, ids }) };
      case 'retry-mails':
        return { kind: 'mails' as const, result: await api.invitations.retryMails({ edition }) };
      case 'sent':
        return { kind: 'batch' as const, result: await api.invitations.markSent({ edition, ids }) };
      case 'delivered': {
        const result = await api.invitations.markDelivered({ edition, ids });
        return { kind: 'batch' as const, result };
      }
      case 'number': {
        const { numbered } = await api.invitations.numberNotes({ edition, ids });
        return { kind: 'numbered' as const, count: numbered };
      }
      default:
        return redirectDocument(notesHref(edition, ids));
    }
  });
}

export default function Invitations({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { list, board, views, may, mails, proposals, isChoosing } = loaderData;
  const t = useTranslations('invitations');
  const format = useFormatter();
  const locale = useLocale();

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={may.record ? t('lead') : t('ownLead')}
        actions={
          <>
            <a className="button" href={notesHref(edition, [])}>
              {t('act.printAll')}
            </a>
            {may.record && (
              <>
                <a className="button" href={deliveryListHref(edition, 'pdf', locale)}>
                  {t('act.listPdf')}
                </a>
                <a className="button" href={deliveryListHref(edition, 'xlsx', locale)}>
                  {t('act.listXlsx')}
                </a>
                <Link className="button" to={`/office/${edition}/invitations/chasers`}>
                  {t('act.chasers')}
                </Link>
              </>
            )}
            {may.number && (
              <Link className="button" to={`/office/${edition}/invitations/letterhead`}>
                {t('act.letterhead')}
              </Link>
            )}
          </>
        }
      />
      {board.all.invited > 1 && <InvitationBoard board={board} />}
      <Outcome actionData={actionData} />
      <MailProgress mails={mails} />
      <DataTable
        definition={invitationsTable}
        rows={list.rows}
        total={list.total}
        caption={t('title')}
        views={views}
        rowHref={(invitation) => `/office/${edition}/invitations/${invitation.id}`}
        exportHref={`/office/${edition}/export/invitations`}
        tones={stateTones}
        cells={{ answer: ({ answer }) => format.list(answer.map((role) => t(`role.${role}`))) }}
        bulkActions={actsFor(may)}
        empty={
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        }
      />
      {may.record && (
        <PrepareForm proposals={proposals} isChoosing={isChoosing} answer={actionData} />
      )}
    </>
  );
}

function Outcome({ actionData }: { actionData: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('invitations.done');
  if (!actionData) return null;
  // The form below tells by itself what is wrong with it.
  if ('problem' in actionData)
    return actionData.typed['intent']?.[0] === 'prepare' ? null : (
      <ProblemPanel problem={actionData.problem} />
    );
  if (actionData.kind === 'batch') return <BatchResult result={actionData.result} />;

  if (actionData.kind === 'mails')
    return (
      <BatchResult
        result={actionData.result}
        words={t('mailed', { count: actionData.result.done })}
      />
    );

  return (
    <p className="panel">
      <output>{t(actionData.kind, { count: actionData.count })}</output>
    </p>
  );
}

function actsFor(may: { record: boolean; number: boolean }): readonly BulkAction[] {
  return [
    { intent: 'print', label: 'invitations.act.printNotes' },
    ...(may.record ? recording : []),
    ...(may.number ? [{ intent: 'number', label: 'invitations.act.number' }] : []),
  ];
}

const recording: readonly BulkAction[] = [
  {
    intent: 'signed',
    label: 'invitations.act.markSigned',
    confirm: 'invitations.act.confirmSigned',
  },
  { intent: 'mail', label: 'invitations.act.mail', confirm: 'invitations.act.confirmMail' },
  { intent: 'sent', label: 'invitations.act.markSent', confirm: 'invitations.act.confirmSent' },
  {
    intent: 'delivered',
    label: 'invitations.act.markDelivered',
    confirm: 'invitations.act.confirmDelivered',
  },
  {
    intent: 'acknowledged',
    label: 'invitations.act.markAcknowledged',
    confirm: 'invitations.act.confirmAcknowledged',
  },
];
