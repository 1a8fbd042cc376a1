import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ContactTable, ZoneCards } from '#modules/gates/board/screens/board.tsx';
import { mayManageGateDevices, mayMuster } from '#modules/gates/permissions';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/gate-board.ts';

const RENEWED_EVERY_MS = 10_000;

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [board, plan] = await Promise.all([
    api.gateBoard.now({ edition }),
    api.editions.plan({ edition }),
  ]);
  const roles = rolesIn(account, edition);
  return {
    board,
    plan,
    may: { muster: isAllowed(roles, mayMuster), devices: isAllowed(roles, mayManageGateDevices) },
  };
}

export default function GateBoardPage({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { board, plan, may } = loaderData;
  const t = useTranslations('gateBoard');
  const muster = `/api/v1/editions/${edition}/gates/muster`;

  useRenewal(RENEWED_EVERY_MS);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {may.muster && (
              <a className="button button-first" href={muster}>
                {t('print')}
              </a>
            )}
            {may.devices && (
              <Link className="button" to={`/office/${edition}/gate-devices`}>
                {t('toDevices')}
              </Link>
            )}
            <Link className="button" to={`/office/${edition}/gates`}>
              {t('toDay')}
            </Link>
          </>
        }
      />
      <ZoneCards board={board} plan={plan} musterHref={may.muster ? muster : null} />
      <ContactTable board={board} plan={plan} />
      {may.muster && <p className="figure-definition">{t('printLead')}</p>}
    </>
  );
}
