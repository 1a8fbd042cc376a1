import { redirect } from 'react-router';
import { isLocale } from '#platform/i18n';
import { ownAddress } from '../../sign-in/take-step.ts';
import type { Route } from './+types/language.ts';

const yearSeconds = 31_536_000;

export function loader() {
  return redirect('/');
}

/** Keeps the chosen language on this device and goes back to where the reader was. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const language = form.get('language');
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  const cookie = `lang=${String(language)}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
  return redirect(ownAddress(form.get('next')) ?? '/', {
    headers: isLocale(language) ? { 'set-cookie': cookie } : {},
  });
}
