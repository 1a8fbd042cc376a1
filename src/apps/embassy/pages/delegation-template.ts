import { data } from 'react-router';
import { pageContext } from '../../page-context.ts';
import { asDownload } from './delegation-download.ts';
import type { Route } from './+types/delegation-template.ts';

/** The list to fill in, as a file. */
export async function loader({ context, params: { edition, format } }: Route.LoaderArgs) {
  if (format !== 'csv' && format !== 'xlsx') throw data(null, { status: 404 });
  const { api } = context.get(pageContext);
  return asDownload(await api.delegationBuilding.template({ edition, format }));
}
