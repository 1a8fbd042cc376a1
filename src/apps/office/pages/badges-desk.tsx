import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ListedBadge } from '#modules/badges/table';
import { UnansweredNote } from '#modules/badges/screens/unanswered-note.tsx';
import { parseBadgeCode } from '#modules/badges/rules';
import { textIn } from '#platform/form-text';
import { tableQuerySchema } from '#platform/table';
import { ConfirmButton } from '#ui/confirm-button';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/badges-desk.ts';

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const search = url.searchParams.get('search')?.trim() ?? '';
  const code = parseBadgeCode(search);
  const query = tableQuerySchema.parse({
    ...(code ? { filters: { idx: [String(code.idx)] } } : { search }),
    pageSize: 10,
    sort: 'familyName',
  });
  const [found, printers, open] = await Promise.all([
    search ? api.badges.list({ edition, ...query }) : { rows: [] },
    api.printing.profiles({ edition }),
    api.printing.queue({ edition, open: true }),
  ]);
  const hits = found.rows.filter(({ badge }) => badge === 'issued' || badge === 'printed');
  return { search, hits, printers, unanswered: open.filter(({ counts }) => counts.sent > 0) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const runId = textIn(form, 'runId');
  const cameOut = textIn(form, 'intent') === 'all' ? 'all' : 'none';
  return attempt(form, async () => {
    await api.printing.settle({ edition, runId, cameOut });
    return null;
  });
}

/** Find, print, say that it came out: the desk where badges are made anew. */
export default function BadgesDesk({
  loaderData: { search, hits, printers, unanswered },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('printing');
  const office = `/office/${edition}`;
  const single = unanswered.filter(({ counts }) => counts.sent === 1);
  const others = unanswered.filter(({ counts }) => counts.sent > 1);

  return (
    <>
      <PageHeader title={t('desk.title')} lead={t('desk.lead')} />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      {single.map((run) => (
        <Form key={run.id} method="post" className="panel page-actions">
          <span>
            {t('queue.run', { number: `R${run.number}` })} · {t('unanswered', { count: 1 })}
          </span>
          <input type="hidden" name="runId" value={run.id} />
          <button className="button button-first" name="intent" value="all">
            {t('desk.cameOut')}
          </button>
          <button className="button" name="intent" value="none">
            {t('desk.notOut')}
          </button>
        </Form>
      ))}
      <UnansweredNote
        count={others.reduce((sum, { counts }) => sum + counts.sent, 0)}
        queue={`${office}/print-queue`}
      />
      <search>
        <Form method="get" className="panel act-form">
          <label className="field">
            {t('desk.search')}
            <input type="search" name="search" defaultValue={search} dir="auto" required />
          </label>
          <div className="form-foot">
            <button className="button button-first">{t('desk.find')}</button>
          </div>
        </Form>
      </search>
      {search && hits.length === 0 && <p aria-live="polite">{t('desk.nobody')}</p>}
      {hits.map((hit) => (
        <Hit key={hit.id} hit={hit} printers={printers} sheet={`${office}/badges/desk/sheet`} />
      ))}
    </>
  );
}

function Hit({
  hit,
  printers,
  sheet,
}: {
  hit: ListedBadge;
  printers: readonly { id: string; name: string }[];
  sheet: string;
}) {
  const t = useTranslations('printing');

  return (
    <section className="panel">
      <h2 dir="auto">{`${hit.givenNames} ${hit.familyName}`}</h2>
      <p>
        <LocalText text={hit.categoryName} /> · <bdi>{hit.organisation ?? hit.country}</bdi> ·{' '}
        <bdi className="reference">{hit.code}</bdi>
      </p>
      <form method="post" action={sheet} target="_blank" className="page-actions">
        <input type="hidden" name="id" value={hit.id} />
        {printers.length > 0 && (
          <select name="profileId" aria-label={t('form.printer')}>
            {printers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{t('form.plain')}</option>
          </select>
        )}
        <button className="button" name="intent" value="reprint">
          {t('desk.reprint')}
        </button>
        <ConfirmButton danger name="intent" value="replace" question={t('desk.replaceQuestion')}>
          {t('desk.replace')}
        </ConfirmButton>
      </form>
    </section>
  );
}
