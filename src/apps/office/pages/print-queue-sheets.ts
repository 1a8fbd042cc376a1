import { redirect } from 'react-router';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import type { Route } from './+types/print-queue-sheets.ts';

/** The waiting badges of a run as a file. They are noted as sent, so a mere link does not do. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const runId = textIn(await request.formData(), 'runId');
  return fileAnswer(await api.printing.send({ edition, runId }));
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/print-queue`);
}
