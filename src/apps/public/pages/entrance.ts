import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/entrance.ts';

/** Leads to the public page of the newest edition, in the reader's language; with no edition yet, to the office. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, locale } = context.get(pageContext);
  const [newest] = await api.editions.published();
  return redirect(newest ? `/${locale}/${newest.id}` : '/office');
}
