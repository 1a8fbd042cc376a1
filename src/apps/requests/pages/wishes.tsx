import { answerForm, OwnWishes, readPage } from '../../embassy/own-wishes.tsx';
import type { Route } from './+types/wishes.ts';

export const loader = readPage;

export const action = answerForm;

/** Whom a visitor who was let in seeks and wishes to meet. */
export default function AskingWishes({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnWishes step={null} loaded={loaderData} answer={actionData} />;
}
