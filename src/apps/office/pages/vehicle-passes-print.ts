import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import type { Route } from './+types/vehicle-passes-print.ts';

/** Passes for windscreens as a file: the ticked ones, else all that were never printed. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const numbers = (await request.formData()).getAll('number').map(String);
  return fileAnswer(
    await api.vehiclePasses.print({ edition, ...(numbers.length > 0 && { numbers }) }),
  );
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/vehicle-passes`);
}
