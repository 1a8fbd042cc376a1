import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { PrinterPanel } from '#modules/badges/screens/printer-panel.tsx';
import { RunPanel } from '#modules/badges/screens/run-panel.tsx';
import { textIn } from '#platform/form-text';
import { badgeFormats } from '#platform/pdf/types';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Api } from '../../server/router.ts';
import type { Route } from './+types/print-queue.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [runs, printers] = await Promise.all([
    api.printing.queue({ edition }),
    api.printing.profiles({ edition }),
  ]);
  const unanswered = runs.filter(({ counts }) => counts.sent > 0);
  const sent = await Promise.all(
    unanswered.map(
      async ({ id }) => [id, await api.printing.sent({ edition, runId: id })] as const,
    ),
  );
  return { runs, printers, sent: Object.fromEntries(sent) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await act(api, edition, form);
    return null;
  });
}

async function act(api: Api, edition: string, form: FormData): Promise<void> {
  const [intent, named = ''] = textIn(form, 'intent').split(' ');
  const runId = textIn(form, 'runId') || named;
  if (intent === 'printer') return savePrinter(api, edition, named, form);
  if (intent === 'forget')
    return void (await api.printing.removeProfile({ edition, id: textIn(form, 'id') }));
  if (intent === 'withdraw') return void (await api.printing.withdraw({ edition, runId }));
  if (intent === 'all' || intent === 'none')
    await api.printing.settle({ edition, runId, cameOut: intent });
  else {
    const cameOut = { written: textIn(form, 'places') };
    await api.printing.settle({ edition, runId, cameOut });
  }
}

async function savePrinter(api: Api, edition: string, id: string, form: FormData): Promise<void> {
  await api.printing.saveProfile({
    edition,
    ...(id && { id }),
    name: textIn(form, 'name'),
    format: badgeFormats.find((one) => one === textIn(form, 'format')) ?? 'a6',
    offsetX: textIn(form, 'offsetX'),
    offsetY: textIn(form, 'offsetY'),
    overlay: form.has('overlay'),
    dpi: textIn(form, 'dpi'),
  });
}

/** What is to come out of the printers, and what did. */
export default function PrintQueue({
  loaderData: { runs, printers, sent },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('printing');
  const office = `/office/${edition}`;

  return (
    <>
      <PageHeader
        title={t('queue.title')}
        lead={t('queue.lead')}
        actions={
          <>
            <Link className="button" to={`${office}/print-queue`}>
              {t('queue.refresh')}
            </Link>
            <Link className="button button-quiet" to={`${office}/badges`}>
              {t('links.badges')}
            </Link>
          </>
        }
      />
      {runs.length === 0 && (
        <EmptyState
          title={t('queue.emptyTitle')}
          what={t('queue.emptyWhat')}
          first={t('queue.emptyFirst')}
        />
      )}
      {runs.length > 0 && <p>{t('queue.onPaper')}</p>}
      {runs.map((run) => (
        <RunPanel
          key={run.id}
          run={run}
          sent={sent[run.id] ?? []}
          sheets={`${office}/print-queue/sheets`}
          answer={actionData}
        />
      ))}
      <PrinterPanel printers={printers} answer={actionData} />
    </>
  );
}
