import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { mayPlanConvoys } from '#modules/convoys/permissions';
import { ConvoyDays } from '#modules/convoys/screens/board.tsx';
import { ConvoyForm } from '#modules/convoys/screens/convoy-form.tsx';
import { RoutesPanel } from '#modules/convoys/screens/routes-panel.tsx';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { saveConvoyFrom, saveRouteFrom } from '../convoy-acts.ts';
import { readConvoyChoices } from '../convoy-choices.ts';
import { wordIn } from '../form-values.ts';
import { wallClock } from '../local-times.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/convoys.ts';

const RENEWED_EVERY_MS = 30_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account, locale } = context.get(pageContext);
  const mayPlan = isAllowed(rolesIn(account, edition), mayPlanConvoys);
  const board = await api.convoys.list({ edition });
  const choices = mayPlan ? await readConvoyChoices(api, edition, { board, locale }) : null;
  return { board, choices };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    if (wordIn(form, 'intent').startsWith('route')) {
      await saveRouteFrom(api, edition, form);
      return redirect(`/office/${edition}/convoys`);
    }
    const { timeZone } = await api.convoys.list({ edition });
    const id = await saveConvoyFrom(api, edition, form, { timeZone });
    return redirect(`/office/${edition}/convoys/${id}`);
  });
}

/** Every convoy by day, and the roads they take. */
export default function Convoys({
  loaderData: { board, choices },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('convoys');
  // A renewal takes the answer to a form off the page.
  useRenewal(RENEWED_EVERY_MS, !actionData);

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {board.convoys.length === 0 &&
        (choices ? (
          <EmptyState title={t('none.title')} what={t('none.what')} first={t('none.first')} />
        ) : (
          <p>{t('noneOfYours')}</p>
        ))}
      <ConvoyDays board={board} hrefOf={(id) => `/office/${edition}/convoys/${id}`} />
      {choices && board.routes.length > 0 && (
        <section className="panel">
          <details>
            <summary>{t('act.new')}</summary>
            <ConvoyForm
              choices={choices}
              wallClock={(at) => wallClock(at, board.timeZone)}
              answer={actionData}
            />
          </details>
        </section>
      )}
      <RoutesPanel routes={board.routes} mayPlan={choices !== null} answer={actionData} />
    </>
  );
}
