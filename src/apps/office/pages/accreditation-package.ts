import { redirect } from 'react-router';
import { textIn } from '#platform/form-text';
import { tableQuerySchema } from '#platform/table';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/accreditation-package.ts';

/** Everybody who waits for a decision, as a sealed file. It is written down, so a mere link does not do. */
export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const query = tableQuerySchema.parse({ pageSize: 1_000 });
  const waiting = await api.accreditation.queue({ edition, view: 'to-decide', ...query });
  const zip = await api.accreditation.vetting.make({
    edition,
    participantIds: waiting.rows.map(({ participantId }) => participantId),
    service: textIn(form, 'service'),
    passphrase: textIn(form, 'passphrase'),
  });
  return new Response(await zip.arrayBuffer(), {
    headers: {
      'content-type': zip.type,
      'content-disposition': `attachment; filename="${zip.name}"`,
      'cache-control': 'no-store',
    },
  });
}

export function loader({ params: { edition } }: Route.LoaderArgs) {
  return redirect(`/office/${edition}/accreditation/vetting`);
}
