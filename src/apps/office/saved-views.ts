import { redirect } from 'react-router';
import type { Api } from '../server/router.ts';
import { wordIn } from './form-values.ts';

/**
 * Saves or deletes a view where a form of `SavedViews` asks for it, and goes on to the list as
 * it then stands; null where the form asks for something else. To be tried first in an action:
 *
 *     const kept = await keepView(api, { edition, table: standsTable.name, url }, form);
 *     if (kept) return kept;
 */
export async function keepView(
  { views }: Pick<Api, 'views'>,
  { edition, table, url }: { edition: string; table: string; url: URL },
  form: FormData,
): Promise<Response | null> {
  if (form.get('intent') === 'save-view') {
    const query = wholeList(wordIn(form, 'query'));
    await views.save({ edition, table, name: wordIn(form, 'name'), query });
    return redirect(`${url.pathname}?${query}`);
  }
  if (form.get('intent') === 'delete-view') {
    await views.delete({ edition, id: wordIn(form, 'view') });
    return redirect(url.pathname);
  }
  return null;
}

/** A view is of the whole list: the page its reader was on says nothing tomorrow. */
function wholeList(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('page');
  return parameters.toString();
}
