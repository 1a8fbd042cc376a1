import { Form, redirect } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { mayFreezeResults } from '#modules/results/permissions';
import { ChapterPanel } from '#modules/results/screens/chapter-panel.tsx';
import { ClaimsTable } from '#modules/results/screens/claims-table.tsx';
import { downloadHref, Downloads } from '#modules/results/screens/downloads.tsx';
import { AttendanceDrawings, ComingDrawings } from '#modules/results/screens/drawings.tsx';
import type { Figure } from '#modules/results/screens/figure-proof.tsx';
import { FrozenReports, VersionChoice } from '#modules/results/screens/frozen-reports.tsx';
import { Headline } from '#modules/results/screens/headline.tsx';
import { type Chapter, chapters } from '#modules/results/telling/outline';
import { ConfirmButton } from '#ui/confirm-button';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { languageNames } from '../../public/language-names.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/results.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const report = reportIn(new URL(request.url).searchParams);
  const [results, reports] = await Promise.all([
    api.results.get({ edition, ...(report && { report }) }),
    api.results.reports({ edition }),
  ]);
  return { results, reports, mayFreeze: isAllowed(rolesIn(account, edition), mayFreezeResults) };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { number } = await api.results.freeze({ edition });
    return redirect(`/office/${edition}/results?report=${number}`);
  });
}

export default function Results({ loaderData, actionData, params }: Route.ComponentProps) {
  const { results, reports, mayFreeze } = loaderData;
  const { edition } = params;
  const t = useTranslations('results');
  const locale = useLocale();
  const shown = results.frozen?.number ?? null;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        mark={<Version frozen={shown} />}
        actions={mayFreeze && shown === null && <Freeze />}
      />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      <VersionChoice reports={reports} shown={shown} />
      <Instant asOf={results.asOf} seq={results.ledger.seq} />
      {results.figures.every(({ value }) => value === 0) ? (
        <div className="results-empty">
          <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
        </div>
      ) : (
        <>
          <Downloads edition={edition} report={shown} languageNames={languageNames} />
          <Headline figures={results.figures} />
          {chapters.map((chapter) => (
            <ChapterPanel key={chapter.key} chapter={chapter} figures={results.figures}>
              <Drawings chapter={chapter} figures={results.figures} />
            </ChapterPanel>
          ))}
        </>
      )}
      <ClaimsTable claims={results.claims} figures={results.figures} />
      <FrozenReports
        reports={reports}
        shown={shown}
        pdfHref={(report) => downloadHref({ edition, report, language: locale, form: '.pdf' })}
      />
    </>
  );
}

function Version({ frozen }: { frozen: number | null }) {
  const t = useTranslations('results.frozen');

  return frozen === null ? (
    <StateMark tone="waiting">{t('live')}</StateMark>
  ) : (
    <StateMark tone="good">{t('version', { number: String(frozen) })}</StateMark>
  );
}

function Instant({ asOf, seq }: { asOf: Date; seq: number }) {
  const t = useTranslations('results');
  const time = useFormatter().dateTime(asOf, { dateStyle: 'long', timeStyle: 'short' });

  return (
    <p className="field-hint">
      {t('asOf', { time })} · {t('frozen.position', { seq })}
    </p>
  );
}

function Freeze() {
  const t = useTranslations('results.frozen');

  return (
    <Form method="post">
      <ConfirmButton question={t('question')}>{t('freeze')}</ConfirmButton>
    </Form>
  );
}

function Drawings({ chapter, figures }: { chapter: Chapter; figures: readonly Figure[] }) {
  const t = useTranslations('results.noPassages');
  if (chapter.key === 'coming') return <ComingDrawings figures={figures} />;
  if (chapter.key !== 'attendance') return null;

  const passages = figures.find(({ key }) => key === 'entries.total')?.value ?? 0;
  return passages === 0 ? (
    <div className="results-empty">
      <EmptyState title={t('title')} what={t('what')} first={t('first')} />
    </div>
  ) : (
    <AttendanceDrawings figures={figures} />
  );
}

/** The report asked for in the address; anything but a number asks for the figures of now. */
function reportIn(query: URLSearchParams): number | undefined {
  const number = Number(query.get('report'));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
