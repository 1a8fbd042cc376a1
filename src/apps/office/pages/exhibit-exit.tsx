import { useTranslations } from 'use-intl';
import { mayReleaseGoods } from '#modules/exhibits/permissions';
import { LeavingPanel } from '#modules/exhibits/screens/leaving-panel.tsx';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { wordIn } from '../form-values.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/exhibit-exit.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const leaving = await api.exhibits.leaving({ edition });
  const mayRelease = isAllowed(rolesIn(account, edition), mayReleaseGoods);
  const ready = mayRelease
    ? leaving.filter(({ items, refusals }) => items > 0 && refusals.length === 0)
    : [];
  const takers = await Promise.all(
    ready.map(async ({ exhibitorId }) => ({
      exhibitorId,
      takers: await api.exhibits.takers({ edition, exhibitorId }),
    })),
  );
  return { leaving, takers };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await api.exhibits.release({
      edition,
      exhibitorId: wordIn(form, 'intent'),
      takenBy: wordIn(form, 'takenBy') || null,
    });
    return null;
  });
}

/** Who may leave at teardown, and what is in the way of the others. */
export default function ExhibitExit({
  loaderData: { leaving, takers },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('exhibits.exit');
  const takersOf = new Map(takers.map((one) => [one.exhibitorId, one.takers]));

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {leaving.length === 0 && <p>{t('empty')}</p>}
      {leaving.map((one) => (
        <LeavingPanel
          key={one.exhibitorId}
          leaving={one}
          takers={takersOf.get(one.exhibitorId)}
          hrefOf={({ reason, id }) =>
            reason === 'lot-unbalanced'
              ? `/office/${edition}/ammunition#${id}`
              : `/office/${edition}/exhibits/${id}`
          }
          answer={actionData}
        />
      ))}
    </>
  );
}
