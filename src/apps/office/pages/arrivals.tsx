import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useTranslations } from 'use-intl';
import { ArrivalsBoard } from '#modules/stays/screens/arrivals-board.tsx';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/arrivals.ts';

const RENEW_EVERY_MS = 20_000;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const day = new URL(request.url).searchParams.get('day');
  const asked = day && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {};
  return context.get(pageContext).api.stays.arrivals({ edition, ...asked });
}

/** To be hung on a wall: it renews itself, and is read from across the room. */
export default function Arrivals({ loaderData, params: { edition } }: Route.ComponentProps) {
  const t = useTranslations('stays.arrivals');
  useRenewal();

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form method="get" className="page-actions no-print">
        <label>
          {t('day')} <input type="date" name="day" defaultValue={loaderData.day} />
        </label>{' '}
        <button className="button">{t('show')}</button>{' '}
        <a
          className="button"
          href={`/api/v1/editions/${edition}/stays/sheet?kind=place&format=pdf&day=${loaderData.day}`}
        >
          {t('print')}
        </a>
      </form>
      {loaderData.rows.length === 0 ? (
        <EmptyState title={t('none')} what={t('noneWhat')} first={t('noneFirst')} />
      ) : (
        <ArrivalsBoard
          board={loaderData}
          hrefOf={(delegation) => `/office/${edition}/delegations/${delegation}/stay`}
        />
      )}
    </>
  );
}

function useRenewal() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const timer = setTimeout(() => void revalidate(), RENEW_EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
}
