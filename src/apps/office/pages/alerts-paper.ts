import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import type { Route } from './+types/alerts-paper.ts';

/** Slips for those who have not read an alert. Printing is written down, so a mere link does not do. */
export async function action({ context, params: { edition, alert } }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  return fileAnswer(await api.alerts.paper({ edition, id: alert }));
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/alerts`);
}
