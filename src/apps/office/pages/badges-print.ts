import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import { printerIn } from '../printer-choice.ts';
import type { Route } from './+types/badges-print.ts';

/** The badges a form asks for, as a file. Printing is written down, so a mere link does not do. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const participantIds = form.getAll('id').map(String);
  const numbers = form.getAll('number').map(Number);
  return fileAnswer(
    await api.badges.print({
      edition,
      ...(participantIds.length > 0 && { participantIds }),
      ...(numbers.length > 0 && { numbers }),
      ...printerIn(form),
      unprinted: form.has('unprinted'),
    }),
  );
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/badges`);
}
