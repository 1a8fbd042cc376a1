import { pageContext } from '../../page-context.ts';
import { fileAnswer } from '../file-answer.ts';
import type { Route } from './+types/exhibit-tag.ts';

/** The tag of an item as a file. */
export async function loader({ context, params: { edition, exhibit: id } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  return fileAnswer(await api.exhibits.tag({ edition, id }));
}
