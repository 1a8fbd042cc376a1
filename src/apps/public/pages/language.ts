import { redirect } from 'react-router';
import { isLocale } from '#platform/i18n';
import { ownAddress } from '../../sign-in/take-step.ts';
import { languageCookie } from '../language-cookie.ts';
import type { Route } from './+types/language.ts';

export function loader() {
  return redirect('/');
}

/** Takes the chosen language and goes back to where the reader was. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const language = form.get('language');
  const headers = new Headers();
  if (isLocale(language)) headers.set('set-cookie', languageCookie(language, request));
  return redirect(ownAddress(form.get('next')) ?? '/', { headers });
}
