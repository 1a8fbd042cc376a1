import { redirect } from 'react-router';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import { printerIn } from '../printer-choice.ts';
import type { Route } from './+types/badges-pack.ts';

/** The envelope of a delegation as a file. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const delegationId = textIn(form, 'delegation');
  return fileAnswer(await api.custody.pack({ edition, delegationId, ...printerIn(form) }));
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/badges/handover`);
}
