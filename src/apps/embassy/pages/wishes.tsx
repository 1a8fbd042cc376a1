import { answerForm, OwnWishes, readPage } from '../own-wishes.tsx';
import type { Route } from './+types/wishes.ts';

export const loader = readPage;

export const action = answerForm;

/** Whom the delegations of a country seek and wish to meet. */
export default function EmbassyWishes({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnWishes step="wishes" loaded={loaderData} answer={actionData} />;
}
