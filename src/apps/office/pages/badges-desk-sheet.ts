import { redirect } from 'react-router';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import type { Route } from './+types/badges-desk-sheet.ts';

/** One badge at the desk: as it was where it is damaged, a new generation where it was lost. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const participantId = textIn(form, 'id');
  const profileId = textIn(form, 'profileId');
  if (textIn(form, 'intent') === 'replace') await api.badges.reissue({ edition, participantId });
  return fileAnswer(
    await api.badges.print({
      edition,
      participantIds: [participantId],
      ...(profileId && { profileId }),
    }),
  );
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/badges/desk`);
}
