import { redirect } from 'react-router';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/badges-print.ts';

/** The badges a form asks for, as a file. Printing is written down, so a mere link does not do. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const participantIds = form.getAll('id').map(String);
  const pdf = await api.badges.print({
    edition,
    ...(participantIds.length > 0 && { participantIds }),
    backs: form.has('backs'),
    unprinted: form.has('unprinted'),
  });
  return new Response(await pdf.arrayBuffer(), {
    headers: {
      'content-type': pdf.type,
      'content-disposition': `inline; filename="${pdf.name}"`,
      'cache-control': 'no-store',
    },
  });
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/badges`);
}
