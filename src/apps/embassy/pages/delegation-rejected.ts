import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/delegation-rejected.ts';
import { asDownload } from './delegation-download.ts';
import { rejectedIn } from './delegation-rows.ts';

/** The rows that were not loaded, as a file: they come with the form, because nobody keeps them. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const rows = rejectedIn(await request.formData());
  return asDownload(await api.delegationBuilding.rejected({ edition, rows, format: 'xlsx' }));
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(stepAddress(edition, 'delegation'));
}
